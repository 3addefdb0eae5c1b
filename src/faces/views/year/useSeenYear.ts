import * as React from 'react';
import { isPlanError } from '../../../application';
import { yearlyStatus, type ActionPlan, type Instant, type Snapshot, type SnapshotOccasion, type YearlyStatus } from '../../../domain';
import { useOpenedPlan } from '../../shared/queries';
import { isKept, useShowSnapshot, useSnapshot, useSnapshots } from '../../shared/queries/snapshots';

export interface SeenYear {
  readonly status: YearlyStatus;
  /** What it is told of: the plan of today, or the one that was saved. */
  readonly actionPlan: ActionPlan;
  /** It was saved, and is told from there alone. */
  readonly snapshot: Snapshot | undefined;
  /** The year before, if it had lights. */
  readonly lastYear: YearlyStatus | undefined;
  /** Why it cannot be told from what may have been saved: it is told from the plan of today. */
  readonly doubt: 'unreadable' | 'not-known' | undefined;
}

export interface YearReading {
  /** `undefined`: not here yet, or there is none of that year. */
  readonly seen: SeenYear | undefined;
  readonly isReading: boolean;
  /** Puts what has just been saved in its place. */
  keep(snapshot: Snapshot): void;
}

/** A year as it was saved, else as the plan tells it, beside the year before. */
export function useSeenYear(year: number, now: Instant): YearReading {
  const { actionPlan } = useOpenedPlan();
  const keep = useShowSnapshot();
  const [mine, before] = [useSavedYear(year), useSavedYear(year - 1)];
  const seen = React.useMemo(() => {
    const [told, last] = [tellingOf(actionPlan, year, now, mine.snapshot), tellingOf(actionPlan, year - 1, now, before.snapshot)];
    return told && { ...told, snapshot: mine.snapshot, lastYear: last?.status.whole.lights.worst === undefined ? undefined : last.status, doubt: mine.doubt };
  }, [actionPlan, year, now, mine.snapshot, mine.doubt, before.snapshot]);
  return {
    seen,
    isReading: mine.isReading || before.isReading,
    keep,
  };
}

function tellingOf(actionPlan: ActionPlan, year: number, now: Instant, snapshot: Snapshot | undefined): Pick<SeenYear, 'status' | 'actionPlan'> | undefined {
  const told = snapshot?.actionPlan ?? actionPlan;
  const status = yearlyStatus(told, year, snapshot?.takenAt ?? now);
  return status && { status, actionPlan: told };
}

interface SavedYear {
  readonly snapshot: Snapshot | undefined;
  readonly isReading: boolean;
  readonly doubt: SeenYear['doubt'];
}

function useSavedYear(year: number): SavedYear {
  const { id: plan } = useOpenedPlan().actionPlan.plan;
  const occasion = React.useMemo<SnapshotOccasion>(() => ({ kind: 'year', year }), [year]);
  const list = useSnapshots(plan);
  const one = useSnapshot(isKept(list.data, occasion) ? plan : undefined, occasion);
  const isUnreadable = isPlanError(one.error) && one.error.code === 'malformed-row';
  return {
    snapshot: one.data,
    isReading: list.isInitialLoading || one.isInitialLoading,
    doubt: one.data ? undefined : isUnreadable ? 'unreadable' : list.error || one.error ? 'not-known' : undefined,
  };
}
