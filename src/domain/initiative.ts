import type { Day, Instant } from './day';
import type { BodyId, CentreId, GoalId, InitiativeId, PersonId, PlanId, StrategyId } from './ids';
import type { CurrentStatus, SaidSuccess } from './status-update';

/** `course`: a concrete course (konkret forløb); `strategic`: a strategic initiative (strategisk indsats). */
export const KINDS = ['course', 'strategic'] as const;
export type Kind = (typeof KINDS)[number];

export const PHASES = ['proposed', 'planned', 'running', 'completed', 'dropped'] as const;
export type Phase = (typeof PHASES)[number];

/** When something happens: the words people wrote are kept; the days are what could be read from them, and may be open. */
export interface Period {
  readonly text: string;
  readonly from?: Day;
  readonly to?: Day;
}

/** What an initiative says of itself, and what its editor may change. */
export interface InitiativeContent {
  readonly title: string;
  readonly description: string;
  readonly goal: GoalId;
  readonly kind: Kind;
  /** "Vi lykkes når …": what success looks like, agreed with the businesses. */
  readonly success: string;
  readonly period: Period;
  /** `undefined` only on rows that somebody made by hand, and where a centre without a manager was handed it: every use case asks for one. */
  readonly owner?: PersonId;
  /** The last owner has given it back: whoever stands as owner, or nobody, is to choose another. */
  readonly needsOwner?: boolean;
  readonly deputies: readonly PersonId[];
  readonly centre?: CentreId;
  readonly strategies: readonly StrategyId[];
  readonly workingGroup?: BodyId;
  readonly phase: Phase;
}

/**
 * What a row's own columns say of its status. Whoever writes it names the statement it was copied from; a row that
 * somebody changed by hand may hold a light and nothing else, and then it is nobody's word.
 */
export interface StatusCopy extends Pick<CurrentStatus, 'light' | 'text'>, Partial<Pick<CurrentStatus, 'at' | 'by' | 'update'>> {}

/** What a row's own columns say of its success; nobody's word either, unless it names its statement. */
export interface SuccessCopy extends Pick<SaidSuccess, 'answer'>, Partial<Omit<SaidSuccess, 'answer'>> {}

export interface Initiative extends InitiativeContent {
  readonly id: InitiativeId;
  readonly plan: PlanId;
  readonly createdAt: Instant;
  readonly createdBy: PersonId;
  /** The initiative of an earlier plan that it goes on with: its history is read on from there. */
  readonly continues?: InitiativeId;
  /** The copy of the current status kept on the row: true up to the plan's `statusThrough`, and only a hint until the history is read. */
  readonly copy?: StatusCopy;
  /** Kept as `copy` is, for what was last said about success. */
  readonly successCopy?: SuccessCopy;
}
