import * as React from 'react';
import type { OpenedPlan } from '../../../application/ports';
import { lastStored } from '../../../domain';
import { usePlanQuery } from '../../shared/queries';
import { follow } from './following';

/** Shows within seconds what others do to the plan, for as long as the meeting is on. A failure is told where every failed reading is. */
export function useFollowing(isOn: boolean): void {
  const { refetch } = usePlanQuery();
  React.useEffect(() => {
    if (!isOn) return undefined;
    return follow({
      ask: async () => wordOf((await refetch()).data),
      mayAsk: () => document.visibilityState !== 'hidden' && navigator.onLine,
      nowMs: () => performance.now(),
      later: (ms, task) => {
        const timer = window.setTimeout(task, ms);
        return () => window.clearTimeout(timer);
      },
    });
  }, [isOn, refetch]);
}

/** Another word once a light, a decision or a meeting is another. */
const wordOf = (opened: OpenedPlan | undefined): string => (opened ? JSON.stringify([lastStored(opened.actionPlan.updates), opened.actionPlan.decisions, opened.actionPlan.meetings]) : '');
