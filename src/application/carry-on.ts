import { contentOf, keyOfCarried, type ActionPlan, type GoalId, type Initiative, type InitiativeId } from '../domain';
import { checkedContent } from './edit-initiative';
import { PlanError } from './errors';
import { inLanes } from './lanes';
import type { Initiatives } from './ports';

export interface CarryingOn {
  readonly from: Pick<ActionPlan, 'initiatives'>;
  readonly to: Pick<ActionPlan, 'plan'>;
  /** Which, and the goal of the other plan that each is to stand under. */
  readonly chosen: ReadonlyMap<InitiativeId, GoalId>;
  readonly mayEditPlan: boolean;
}

const AT_ONCE = 6;

/**
 * Takes initiatives of one plan on into another, with all they say of themselves: what was stated about them stays with them, and is read on from
 * there. Each goes on once, however often it is asked for, so what failed half-way is simply asked for again.
 * @param onProgress told how many are there by now.
 * @throws PlanError `read-only` for anyone but an editor, `gate-closed` for a plan that is closed, what {@link contentFindings} finds, and as {@link Initiatives.add}.
 */
export async function carryOn({ initiatives }: { readonly initiatives: Initiatives }, { from, to: { plan }, chosen, mayEditPlan }: CarryingOn, onProgress?: (done: number) => void): Promise<readonly Initiative[]> {
  if (!mayEditPlan) throw new PlanError('read-only', `Plan ${plan.id}: only an editor carries initiatives on`);
  if (plan.stage === 'closed') throw new PlanError('gate-closed', `Plan ${plan.id} is closed`);
  const added: Initiative[] = [];
  const going = from.initiatives.flatMap((initiative) => {
    const goal = chosen.get(initiative.id);
    return goal === undefined ? [] : [{ ...checkedContent({ ...contentOf(initiative), goal }), key: keyOfCarried(initiative.id, plan.id), plan: plan.id, continues: initiative.id }];
  });
  await inLanes(AT_ONCE, going, async (one) => {
    added.push((await initiatives.add(one)).value);
    onProgress?.(added.length);
  });
  return added;
}
