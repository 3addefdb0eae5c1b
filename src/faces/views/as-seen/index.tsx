import * as React from 'react';
import { QueryClientProvider } from '@tanstack/react-query';
import { isPlanError } from '../../../application/errors';
import type { OpenedPlan } from '../../../application/ports';
import { occasionNamed, type Snapshot } from '../../../domain';
import { Skeleton } from '../../shared/components';
import { DeskKeeperProvider } from '../../shared/desk';
import { PortsProvider, usePorts } from '../../shared/ports';
import { useChosenPlan, usePlanQuery } from '../../shared/queries';
import { useSnapshot } from '../../shared/queries/snapshots';
import { AbovePage, PageFrame } from '../PageFrame';
import { OF_TODAY } from '../routes';
import { useNavigation } from '../useRoute';
import { AsSeenBar } from './AsSeenBar';
import { frozenClient, frozenPorts, openedFrom } from './frozen';
import { LivePlanProvider } from './live-plan';
import { NoSnapshot } from './NoSnapshot';

/**
 * Shows the screens inside it over the plan as a meeting or a year saw it, from the snapshot alone: they are given its plan, its time, and a
 * world in which nothing can be written. They know nothing of it.
 */
export default function AsSeen({ seen, children }: { readonly seen: string; readonly children: React.ReactNode }) {
  const live = usePlanQuery();
  const { route, amend } = useNavigation();
  const chosen = useChosenPlan();
  const occasion = React.useMemo(() => occasionNamed(seen), [seen]);
  const snapshot = useSnapshot(chosen ?? live.data?.actionPlan.plan.id, occasion);
  const isOfToday = OF_TODAY.includes(route.view) || route.overlay?.kind === 'new';
  React.useEffect(() => {
    if (isOfToday) amend({ view: OF_TODAY.includes(route.view) ? 'overview' : route.view, filters: '' });
  }, [isOfToday, amend, route.view]);
  if (live.error && (!live.data || (isPlanError(live.error) && live.error.code === 'no-access'))) return <>{children}</>; // they say themselves why there is no plan
  if (live.data && snapshot.data && !isOfToday) return <Frozen live={live.data} snapshot={snapshot.data}>{children}</Frozen>;
  return <PageFrame>{!occasion || snapshot.error ? <NoSnapshot error={snapshot.error ?? undefined} onRetry={() => void snapshot.refetch()} /> : <Skeleton />}</PageFrame>;
}

function Frozen({ live, snapshot, children }: { readonly live: OpenedPlan; readonly snapshot: Snapshot; readonly children: React.ReactNode }) {
  const ports = usePorts();
  const { siteTitle } = live;
  const frozen = React.useMemo(() => frozenPorts(ports, openedFrom(snapshot, siteTitle)), [ports, snapshot, siteTitle]);
  const [client] = React.useState(frozenClient);
  const bar = React.useMemo(() => <AsSeenBar snapshot={snapshot} />, [snapshot]);
  return (
    <LivePlanProvider value={live}>
      <PortsProvider ports={frozen}>
        <QueryClientProvider client={client}>
          <DeskKeeperProvider value={undefined}>
            <AbovePage.Provider value={bar}>{children}</AbovePage.Provider>
          </DeskKeeperProvider>
        </QueryClientProvider>
      </PortsProvider>
    </LivePlanProvider>
  );
}
