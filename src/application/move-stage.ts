import { stageMove, type ActionPlan, type MeetingId, type Stage } from '../domain';
import { PlanError } from './errors';
import type { Plans, Version } from './ports';

export interface StageChange {
  readonly actionPlan: Pick<ActionPlan, 'plan' | 'bodies' | 'meetings'>;
  readonly version: Version;
  readonly to: Stage;
  /** The meeting of the knowledge body where the plan was presented; asked for on the way to `presented`. */
  readonly presentedAt?: MeetingId;
}

/**
 * Moves a plan to its next stage, through the gate (rule 6).
 * @throws PlanError `gate-closed`, `conflict` when someone else has saved the plan since, `read-only` for anyone but an editor.
 */
export async function moveStage({ plans }: { readonly plans: Plans }, { actionPlan, version, to, presentedAt }: StageChange): Promise<void> {
  const { plan, bodies, meetings } = actionPlan;
  const move = stageMove(plan, to, presentedAt, bodies, meetings);
  if (!move.isOpen) throw new PlanError('gate-closed', `Plan ${plan.id} from ${plan.stage} to ${to}: ${move.reason}`);
  await plans.moveStage(plan.id, version, move.stage, move.presentedAt);
}
