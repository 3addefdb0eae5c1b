import * as React from 'react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { isPlanError } from '../../../application';
import { occasionNamed, wordOfOccasion, yearlyStatus, type ActionPlan, type Instant, type PlanId, type Snapshot, type YearlyStatus } from '../../../domain';
import { usePorts } from '../../shared/ports';
import { useOpenedPlan } from '../../shared/queries';

/** What is saved of years, by plan: each is asked for once, since it never changes. */
const yearKeys = {
  saved: (siteUrl: string, plan: PlanId) => ['saved years', siteUrl, plan] as const,
  one: (siteUrl: string, plan: PlanId, year: number) => [...yearKeys.saved(siteUrl, plan), year] as const,
};

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
  const { siteUrl } = usePorts();
  const client = useQueryClient();
  const { actionPlan } = useOpenedPlan();
  const plan = actionPlan.plan.id;
  const [mine, before] = [useSavedYear(year), useSavedYear(year - 1)];
  const seen = React.useMemo(() => {
    const [told, last] = [tellingOf(actionPlan, year, now, mine.snapshot), tellingOf(actionPlan, year - 1, now, before.snapshot)];
    return told && { ...told, snapshot: mine.snapshot, lastYear: last?.status.whole.lights.worst === undefined ? undefined : last.status, doubt: mine.doubt };
  }, [actionPlan, year, now, mine.snapshot, mine.doubt, before.snapshot]);
  return {
    seen,
    isReading: mine.isReading || before.isReading,
    keep: (snapshot) => {
      client.setQueryData(yearKeys.one(siteUrl, plan, year), snapshot);
      void client.invalidateQueries({ queryKey: yearKeys.saved(siteUrl, plan), exact: true });
    },
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
  const { snapshots, siteUrl } = usePorts();
  const { id: plan } = useOpenedPlan().actionPlan.plan;
  const list = useQuery({ queryKey: yearKeys.saved(siteUrl, plan), queryFn: async () => (await snapshots.of(plan)).map(({ occasion }) => wordOfOccasion(occasion)) });
  const word = wordOfOccasion({ kind: 'year', year });
  const isThere = list.data?.includes(word) ?? false;
  const occasion = occasionNamed(word);
  const one = useQuery({ queryKey: yearKeys.one(siteUrl, plan, year), queryFn: () => (occasion ? snapshots.read(plan, occasion) : undefined), enabled: isThere, staleTime: Infinity });
  const isUnreadable = isPlanError(one.error) && one.error.code === 'malformed-row';
  return {
    snapshot: one.data,
    isReading: list.isInitialLoading || one.isInitialLoading,
    doubt: one.data ? undefined : isUnreadable ? 'unreadable' : list.error || one.error ? 'not-known' : undefined,
  };
}
