import type { QueryClient } from '@tanstack/react-query';
import { PlanError } from '../../../application/errors';
import type { OpenedPlan, Outbox, Plans, Snapshots, Version } from '../../../application/ports';
import { asId, type Snapshot } from '../../../domain';
import type { Ports } from '../../shared/ports';
import { createQueryClient, planKeys } from '../../shared/queries';

/** The plan as a reader opens it who may do nothing and whom nothing is asked of: what a snapshot holds, and nothing of today. */
export const openedFrom = ({ actionPlan, takenAt }: Snapshot, siteTitle: string): OpenedPlan => ({
  actionPlan,
  viewer: { person: asId('nobody'), mayContribute: false, mayEditPlan: false },
  malformed: [],
  versions: new Map(),
  planVersion: asId<Version>('frozen'),
  plans: [actionPlan.plan],
  siteMeetings: actionPlan.meetings,
  siteTitle,
  readAt: takenAt,
});

const refusal = (): PlanError => new PlanError('read-only', 'The plan is shown as it was');

/** Nothing can be written to the past. @param answers what can be asked of it. */
const refusing = <P extends object>(answers: Partial<P> = {}): P =>
  new Proxy(answers as P, { get: (own, name): unknown => Reflect.get(own, name) ?? (() => Promise.reject(refusal())) });

const refuse = (): never => {
  throw refusal();
};

const nothingWaits: Outbox = {
  all: () => [],
  get: () => undefined,
  putAll: refuse,
  put: refuse,
  remove: () => undefined,
  alone: (_key, task) => task(),
  watch: () => () => undefined,
  isAtRisk: () => false,
};

/** What the screens have of the world while they show a snapshot: its plan, its time, and what leads out of it. */
export function frozenPorts(live: Ports, opened: OpenedPlan): Ports {
  return {
    ...live,
    plans: refusing<Plans>({ atHand: () => ({ opened, isFromStore: true }), kept: () => Promise.resolve(opened), open: () => Promise.resolve(opened), openAll: () => Promise.resolve([opened]) }),
    statusUpdates: refusing(),
    statusCopies: refusing(),
    initiatives: refusing(),
    together: refusing(),
    structure: refusing(),
    decisions: refusing(),
    people: refusing(),
    reminderReports: refusing(),
    reminderOrders: refusing(),
    absences: refusing(),
    snapshots: refusing<Snapshots>({ of: (plan) => live.snapshots.of(plan), read: (plan, occasion) => live.snapshots.read(plan, occasion) }),
    outbox: nothingWaits,
    clock: { now: () => opened.readAt, stands: true },
  };
}

/** A snapshot is read once, and never asked for again. */
export function frozenClient(): QueryClient {
  const client = createQueryClient();
  client.setQueryDefaults(planKeys.all, { staleTime: Infinity, refetchOnWindowFocus: false, refetchOnReconnect: false });
  return client;
}
