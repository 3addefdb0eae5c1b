import type { OpenedPlan } from '../../../application/ports';
import { isNewer, lastStored, withUpdates, type ActionPlan, type StatusUpdate } from '../../../domain';

const oldest = (updates: readonly StatusUpdate[]): StatusUpdate | undefined =>
  updates.reduce<StatusUpdate | undefined>((first, update) => (!first || isNewer(first.id, update.id) ? update : first), undefined);

/** Whether nothing can lie unread between the statements known and those just read. */
function joins(known: ActionPlan, fresh: ActionPlan): boolean {
  const from = oldest(fresh.updates);
  const last = lastStored(known.updates);
  return !from || !last || !isNewer(from.id, last);
}

/** Statements are never changed and never deleted: those read before are not fetched again after a refresh. */
export function withHistoryOf(known: OpenedPlan | undefined, fresh: OpenedPlan): OpenedPlan {
  const isKnown = known?.actionPlan.historyIsWhole === true && known.actionPlan.plan.id === fresh.actionPlan.plan.id;
  if (fresh.actionPlan.historyIsWhole || !isKnown || !joins(known.actionPlan, fresh.actionPlan)) return fresh;
  return { ...fresh, actionPlan: { ...withUpdates(fresh.actionPlan, known.actionPlan.updates), historyIsWhole: true } };
}
