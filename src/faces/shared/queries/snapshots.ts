import * as React from 'react';
import { useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import { isPlanError } from '../../../application/errors';
import { isSameOccasion, wordOfOccasion, type PlanId, type Snapshot, type SnapshotEntry, type SnapshotOccasion } from '../../../domain';
import { usePorts } from '../ports';

const snapshotKeys = {
  of: (siteUrl: string, plan: PlanId | undefined) => ['snapshots', siteUrl, plan] as const,
  one: (siteUrl: string, plan: PlanId | undefined, word: string | undefined) => [...snapshotKeys.of(siteUrl, plan), word] as const,
};

const useErrorBoundary = (error: unknown): boolean => !isPlanError(error);

/** Those there are of a plan, latest first. */
export function useSnapshots(plan: PlanId): UseQueryResult<readonly SnapshotEntry[], Error> {
  const { snapshots, siteUrl } = usePorts();
  return useQuery<readonly SnapshotEntry[], Error>({ queryKey: snapshotKeys.of(siteUrl, plan), queryFn: () => snapshots.of(plan), useErrorBoundary });
}

/** One of them, which is read once: it never changes. Without a plan or an occasion nothing is read. */
export function useSnapshot(plan: PlanId | undefined, occasion: SnapshotOccasion | undefined): UseQueryResult<Snapshot, Error> {
  const { snapshots, siteUrl } = usePorts();
  return useQuery<Snapshot, Error>({
    queryKey: snapshotKeys.one(siteUrl, plan, occasion && wordOfOccasion(occasion)),
    queryFn: () => snapshots.read(plan!, occasion!),
    enabled: plan !== undefined && occasion !== undefined,
    staleTime: Infinity,
    useErrorBoundary,
  });
}

/** The one of the occasion among them; none while they are not known. */
export const keptOf = (entries: readonly SnapshotEntry[] | undefined, occasion: SnapshotOccasion): SnapshotEntry | undefined => entries?.find((entry) => isSameOccasion(entry.occasion, occasion));

/** Whether there is one of the occasion among them; no while they are not known. */
export const isKept = (entries: readonly SnapshotEntry[] | undefined, occasion: SnapshotOccasion): boolean => keptOf(entries, occasion) !== undefined;

/** Shows one that has just been stored, without asking for it. */
export function useShowSnapshot(): (snapshot: Snapshot) => void {
  const client = useQueryClient();
  const { siteUrl } = usePorts();
  return React.useCallback(
    (snapshot) => {
      const plan = snapshot.actionPlan.plan.id;
      client.setQueryData(snapshotKeys.one(siteUrl, plan, wordOfOccasion(snapshot.occasion)), snapshot);
      void client.invalidateQueries({ queryKey: snapshotKeys.of(siteUrl, plan), exact: true });
    },
    [client, siteUrl],
  );
}
