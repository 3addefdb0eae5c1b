import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { MeetingId, Snapshot, SnapshotEntry } from '../../../domain';
import { usePorts } from '../../shared/ports';
import { useOpenedPlan } from '../../shared/queries';

/** What is kept never changes: it is read once. What there is grows. */
export const snapshotKeys = {
  of: (siteUrl: string, plan: string) => ['snapshots', siteUrl, plan] as const,
  one: (siteUrl: string, plan: string, meeting: MeetingId) => [...snapshotKeys.of(siteUrl, plan), 'meeting', meeting] as const,
};

/** The snapshots there are of the plan. */
export function useSnapshots(): UseQueryResult<readonly SnapshotEntry[], Error> {
  const { snapshots, siteUrl } = usePorts();
  const { plan } = useOpenedPlan().actionPlan;
  return useQuery<readonly SnapshotEntry[], Error>({ queryKey: snapshotKeys.of(siteUrl, plan.id), queryFn: () => snapshots.of(plan.id) });
}

/** The plan as a meeting saw it, once it is known that it is kept. */
export function useMeetingSnapshot(meeting: MeetingId, isKept: boolean): UseQueryResult<Snapshot, Error> {
  const { snapshots, siteUrl } = usePorts();
  const { plan } = useOpenedPlan().actionPlan;
  return useQuery<Snapshot, Error>({ queryKey: snapshotKeys.one(siteUrl, plan.id, meeting), queryFn: () => snapshots.read(plan.id, { kind: 'meeting', meeting }), enabled: isKept, staleTime: Infinity });
}

export const keptFor = (entries: readonly SnapshotEntry[] | undefined, meeting: MeetingId): boolean => entries?.some(({ occasion }) => occasion.kind === 'meeting' && occasion.meeting === meeting) ?? false;
