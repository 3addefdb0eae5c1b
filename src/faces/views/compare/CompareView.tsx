import * as React from 'react';
import { occasionNamed, wordOfOccasion, type PlanThen, type SnapshotEntry } from '../../../domain';
import { EmptyState, Skeleton } from '../../shared/components';
import { usePorts } from '../../shared/ports';
import { useOpenedPlan } from '../../shared/queries';
import { useSnapshot, useSnapshots } from '../../shared/queries/snapshots';
import { useCompareTexts } from '../../shared/texts/compare';
import { NoSnapshot } from '../as-seen/NoSnapshot';
import { useNavigation } from '../useRoute';
import { Comparison } from './Comparison';
import { NOW } from './place';

/** Two times of the plan beside each other: as meetings or years saw it, or as it is now. */
export function CompareView() {
  const { compare: texts } = useCompareTexts();
  const { actionPlan } = useOpenedPlan();
  const { page } = useNavigation().route;
  const entries = useSnapshots(actionPlan.plan.id);
  if (entries.error) return <NoSnapshot error={entries.error} onRetry={() => void entries.refetch()} />;
  if (!entries.data) return <Skeleton />;
  if (entries.data.length === 0) return <EmptyState icon="history" title={texts.none.title}>{texts.none.text}</EmptyState>;
  const [first = '', then = NOW] = (page ?? wordOfOccasion(entries.data[0]!.occasion)).split('/');
  return <Chosen entries={entries.data} first={first} then={then} />;
}

function Chosen({ entries, first, then }: { readonly entries: readonly SnapshotEntry[]; readonly first: string; readonly then: string }) {
  const [a, b] = [useSide(first), useSide(then)];
  const failed = [a, b].find(({ isMissing, error }) => isMissing || error);
  return (
    <Comparison entries={entries} first={first} then={then} a={a.then} b={b.then}>
      {failed ? <NoSnapshot error={failed.error ?? undefined} onRetry={failed.retry} /> : <Skeleton />}
    </Comparison>
  );
}

interface Side {
  /** `undefined`: it is on its way, or does not come. */
  readonly then: PlanThen | undefined;
  readonly error: Error | null;
  /** The address names no occasion. */
  readonly isMissing: boolean;
  readonly retry: () => void;
}

function useSide(word: string): Side {
  const { actionPlan } = useOpenedPlan();
  const { clock } = usePorts();
  const occasion = React.useMemo(() => occasionNamed(word), [word]);
  const { data, error, refetch } = useSnapshot(actionPlan.plan.id, occasion);
  const then = React.useMemo(() => (word === NOW ? { actionPlan, at: clock.now() } : data && { actionPlan: data.actionPlan, at: data.takenAt }), [word, actionPlan, clock, data]);
  return { then, error, isMissing: word !== NOW && !occasion, retry: () => void refetch() };
}
