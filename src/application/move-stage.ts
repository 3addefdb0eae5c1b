import { stageMove, type ActionPlan, type MeetingId, type PersonId, type Stage } from '../domain';
import { isPlanError, PlanError } from './errors';
import type { Clock, Plans, Version } from './ports';

export interface StageChange {
  readonly actionPlan: Pick<ActionPlan, 'plan' | 'bodies' | 'meetings'>;
  readonly version: Version;
  readonly to: Stage;
  /** Who moves it: it is written beside the stage. */
  readonly by: PersonId;
  /** The meeting of the knowledge body where the plan was presented; asked for on the way to `presented`. */
  readonly presentedAt?: MeetingId;
}

/** The mark up to which a plan's copies are true may be moved on under an editor's hands; more often than this in a row somebody is at it. */
const MOST_TRIES = 4;

/**
 * Moves a plan to its next stage, through the gate (rule 6). A plan that was saved meanwhile without leaving its stage is no conflict.
 * @throws PlanError `gate-closed`, `conflict` when someone else has moved it meanwhile, `read-only` for anyone but an editor.
 */
export async function moveStage(
  { plans, clock }: { readonly plans: Plans; readonly clock: Clock },
  { actionPlan, version, to, by, presentedAt }: StageChange,
): Promise<void> {
  const { plan, bodies, meetings } = actionPlan;
  const move = stageMove(plan, to, presentedAt, bodies, meetings);
  if (!move.isOpen) throw new PlanError('gate-closed', `Plan ${plan.id} from ${plan.stage} to ${to}: ${move.reason}`);
  const { stage, presentedAt: meeting } = move;
  const step = { stage, by, at: clock.now(), ...(meeting && { presentedAt: meeting }) };
  let against = version;
  for (let tries = 1; ; tries += 1) {
    try {
      return await plans.moveStage(plan.id, against, step);
    } catch (error) {
      if (!isPlanError(error) || error.code !== 'conflict' || tries === MOST_TRIES) throw error;
      const present = await plans.get(plan.id);
      if (present.value.stage !== plan.stage) throw error;
      against = present.version;
    }
  }
}
