import type { ActionPlan, AskingCard, Meeting } from '../../../../domain';

export interface CardPreviewProps {
  readonly plans: readonly ActionPlan[];
  readonly meeting: Meeting;
  readonly card: AskingCard;
  /** Whose card it is. */
  readonly name: string;
}
