import { withUpdates, type ActionPlan, type StatusUpdate } from '../domain';
import type { StatusUpdates } from './ports';

/**
 * Fetches what is missing of the history, in one request; from then on the history alone decides how everything stands.
 * @throws PlanError `offline`, `no-answer`, `busy`, `signed-out`: the plan in hand stays good as it is.
 */
export async function completeHistory({ statusUpdates }: { readonly statusUpdates: StatusUpdates }, plan: ActionPlan): Promise<ActionPlan> {
  if (plan.historyIsWhole) return plan;
  const oldest = plan.updates.reduce<StatusUpdate | undefined>((first, update) => (first && Number(first.id) < Number(update.id) ? first : update), undefined);
  const older = oldest ? await statusUpdates.older(plan.plan.id, oldest.id) : await statusUpdates.newer(plan.plan.id, undefined);
  return { ...withUpdates(plan, older), historyIsWhole: true };
}
