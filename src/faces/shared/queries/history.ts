import type { OpenedPlan } from '../../../application/ports';
import { historyRows, isNewer, withUpdates } from '../../../domain';

/** Whether nothing can lie unread between the statements known and those just read: all plans of a site share the newest ones, so the plan's own cannot tell. */
function joins(known: OpenedPlan, fresh: OpenedPlan): boolean {
  if (!fresh.statementsRead) return true;
  return known.statementsRead !== undefined && !isNewer(fresh.statementsRead.from, known.statementsRead.to);
}

/** Statements are never changed and never deleted: those read before are not fetched again after a refresh. */
export function withHistoryOf(known: OpenedPlan | undefined, fresh: OpenedPlan): OpenedPlan {
  const isKnown = known?.actionPlan.historyIsWhole === true && known.actionPlan.plan.id === fresh.actionPlan.plan.id;
  if (fresh.actionPlan.historyIsWhole || !isKnown || !joins(known, fresh)) return fresh;
  return { ...fresh, actionPlan: { ...withUpdates(fresh.actionPlan, historyRows(known.actionPlan)), historyIsWhole: true } };
}
