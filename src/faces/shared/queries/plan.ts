import * as React from 'react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { QueryClient, QueryKey, UseQueryResult } from '@tanstack/react-query';
import type { OpenedPlan } from '../../../application/ports';
import { keptPlan, openPlan, planAtHand } from '../../../application';
import { planRows, type ActionPlan, type PlanId, type PlanRow } from '../../../domain';
import { usePorts } from '../ports';
import { useChosenPlan } from './chosen-plan';
import { withHistoryOf } from './history';
import { planKeys } from './keys';
import { planWith, WaitingChanges } from './waiting-changes';

/** The plan and how its reading goes; old content stays in `data` when a later reading fails. */
export function usePlanQuery(): UseQueryResult<OpenedPlan, Error> {
  const { plans, siteUrl } = usePorts();
  const client = useQueryClient();
  const plan = useChosenPlan();
  const queryKey = planKeys.one(siteUrl, plan);
  const queryFn = async () => {
    if (!client.getQueryData(queryKey)) showKept(client, queryKey, await keptPlan({ plans }, plan));
    return withHistoryOf(client.getQueryData<OpenedPlan>(queryKey), await openPlan({ plans }, plan));
  };
  const atHand = () => planAtHand({ plans }, plan);
  const initialData = () => atHand()?.opened;
  const initialDataUpdatedAt = () => (atHand()?.isFromStore ? undefined : 0); // what the device kept is asked for again, however young
  return useQuery<OpenedPlan, Error>({ queryKey, queryFn, initialData, initialDataUpdatedAt });
}

/** What the device kept is on the screen while what is true now is asked for: as old as it is, so that it is asked for again when that fails. */
function showKept(client: QueryClient, queryKey: QueryKey, kept: OpenedPlan | undefined): void {
  if (kept) client.setQueryData<OpenedPlan>(queryKey, kept, { updatedAt: Date.parse(kept.readAt) });
}

type EveryPlan = readonly OpenedPlan[];

/** Every plan of the site, the first one first. Each is then at hand for whoever goes to it. */
export function useEveryPlan(): UseQueryResult<EveryPlan, Error> {
  const { plans, siteUrl } = usePorts();
  const client = useQueryClient();
  const keep = (queryKey: QueryKey, opened: OpenedPlan): OpenedPlan => {
    const joined = withHistoryOf(client.getQueryData<OpenedPlan>(queryKey), opened);
    client.setQueryData(queryKey, joined);
    return joined;
  };
  const queryFn = async () => {
    const [first, ...others] = await plans.openAll();
    return first ? [keep(planKeys.one(siteUrl), keep(planKeys.one(siteUrl, first.actionPlan.plan.id), first)), ...others.map((opened) => keep(planKeys.one(siteUrl, opened.actionPlan.plan.id), opened))] : [];
  };
  return useQuery<EveryPlan, Error>({ queryKey: planKeys.every(siteUrl), queryFn });
}

/** The plan as last read, with what its reader has on the way. Only inside the shell, which shows nothing that needs it before it is here. */
export function useOpenedPlan(): OpenedPlan {
  const { data } = usePlanQuery();
  const waiting = React.useContext(WaitingChanges);
  if (!data) throw new Error('useOpenedPlan before the plan was read');
  return planWith(data, waiting);
}

/** What is quicker than this is not worth a sentence, and of a plan as young as that nobody needs to be told. */
const [MOMENT_MS, YOUNG_MS] = [1000, 60_000];

/** Whether what is on the screen is from an earlier time, and the newest is on its way and takes a while. */
export function useIsCatchingUp(): boolean {
  const { data, isFetching } = usePlanQuery();
  const { clock } = usePorts();
  const [late, setLate] = React.useState<string>();
  const readAt = data?.readAt;
  React.useEffect(() => {
    if (!isFetching || readAt === undefined || Date.parse(clock.now()) - Date.parse(readAt) < YOUNG_MS) return undefined;
    const timer = window.setTimeout(() => setLate(readAt), MOMENT_MS);
    return () => window.clearTimeout(timer);
  }, [isFetching, readAt, clock]);
  return isFetching && readAt !== undefined && late === readAt;
}

export interface PlanCache {
  /** Changes what is shown at once: for what a write has just made true. @param plan another plan than the chosen one, if it has been read. */
  change(make: (opened: OpenedPlan) => OpenedPlan, plan?: PlanId): void;
  /** Asks the store for what is true now; resolves when it is here, or has failed and the failure is shown. */
  refresh(): Promise<void>;
  /** The same of every plan of the site that is on the page. */
  refreshSite(): Promise<void>;
}

export function usePlanCache(): PlanCache {
  const client = useQueryClient();
  const { siteUrl } = usePorts();
  const chosen = useChosenPlan();
  return React.useMemo<PlanCache>(() => {
    const queryKey = planKeys.one(siteUrl, chosen);
    return {
      change(make, plan = client.getQueryData<OpenedPlan>(queryKey)?.actionPlan.plan.id) {
        // a plan that is the site's first may have been read under both its names
        for (const [key, opened] of client.getQueriesData<OpenedPlan>(planKeys.ofSite(siteUrl))) {
          if (opened && opened.actionPlan.plan.id === plan) client.setQueryData<OpenedPlan>(key, make(opened), { updatedAt: client.getQueryState(key)?.dataUpdatedAt });
        }
        const every = planKeys.every(siteUrl);
        client.setQueryData<EveryPlan>(every, (all) => all?.map((opened) => (opened.actionPlan.plan.id === plan ? make(opened) : opened)), { updatedAt: client.getQueryState(every)?.dataUpdatedAt });
      },
      refresh: async () => void (await Promise.all([client.invalidateQueries({ queryKey }), client.invalidateQueries({ queryKey: planKeys.every(siteUrl) })])),
      refreshSite: async () => void (await Promise.all([client.invalidateQueries({ queryKey: planKeys.ofSite(siteUrl) }), client.invalidateQueries({ queryKey: planKeys.every(siteUrl) })])),
    };
  }, [client, siteUrl, chosen]);
}

const rowsOfPlan = new WeakMap<ActionPlan, readonly PlanRow[]>();

/**
 * Every initiative with all that a screen shows of it, worked out once for each reading of the plan, whichever screen asks
 * first. A meeting that ends while the page stands open is noticed at the next reading.
 */
export function usePlanRows(): readonly PlanRow[] {
  const { actionPlan } = useOpenedPlan();
  const { clock } = usePorts();
  return React.useMemo(() => {
    let rows = rowsOfPlan.get(actionPlan);
    if (!rows) rowsOfPlan.set(actionPlan, (rows = planRows(actionPlan, clock.now())));
    return rows;
  }, [actionPlan, clock]);
}
