import * as React from 'react';
import { completeHistory, isPlanError } from '../../../application';
import type { OpenedPlan } from '../../../application/ports';
import { historyRows, withUpdates, type HistoryRow, type PlanId } from '../../../domain';
import { usePorts, type Ports } from '../ports';
import { usePlanCache, usePlanQuery } from './plan';

/** So many statements may lie between the copies and the present before an editor's visit moves the copies on. */
const TAIL_BEFORE_MOVING = 25;

/** The plans whose copies a visit has moved on, whichever part of the page it was. */
const movedBy = new WeakMap<Ports, Set<PlanId>>();

/** What moves them comes for editors alone; when it does not, the next visit tries again. */
const NOTHING_TO_MOVE = { moveCopyOn: () => Promise.resolve(undefined) };

/** A failure of housekeeping is nobody's business: the plan in hand is good, and the next visit tries again. A bug is another matter. */
const quietly = (error: unknown): void => {
  if (!isPlanError(error)) throw error;
};

/** What is done for the plan once it is on the screen: the rest of its history is fetched, and an editor's visit moves the copies of the lights on. */
export function useHousekeeping(opened: OpenedPlan): void {
  const ports = usePorts();
  const cache = usePlanCache();
  const { isFetching, isError } = usePlanQuery();
  const { actionPlan, viewer } = opened;
  const isUpToDate = !isFetching && !isError;
  React.useEffect(() => {
    let isCurrent = true;
    const moved = movedBy.get(ports) ?? new Set<PlanId>();
    movedBy.set(ports, moved);
    const keep = async () => {
      if (!actionPlan.historyIsWhole) {
        const whole = await completeHistory(ports, actionPlan);
        if (isCurrent) cache.change((now) => joined(now, historyRows(whole)), actionPlan.plan.id);
      } else if (isUpToDate && viewer.mayEditPlan && !moved.has(actionPlan.plan.id)) {
        moved.add(actionPlan.plan.id);
        const { moveCopyOn } = await import(/* webpackChunkName: "copies" */ '../../../application/move-copy-on').catch(() => NOTHING_TO_MOVE);
        await moveCopyOn(ports, actionPlan, TAIL_BEFORE_MOVING);
      }
    };
    const afterPaint = window.setTimeout(() => void keep().catch(quietly));
    return () => {
      isCurrent = false;
      window.clearTimeout(afterPaint);
    };
  }, [ports, cache, actionPlan, viewer, isUpToDate]);
}

/** Statements that came while the older ones were on their way stay. */
const joined = (now: OpenedPlan, rows: readonly HistoryRow[]): OpenedPlan => ({
  ...now,
  actionPlan: { ...withUpdates(now.actionPlan, rows), historyIsWhole: true },
});
