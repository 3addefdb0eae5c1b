import { completeHistory, openPlan, recordStatusUpdate } from '../../src/application';
import { deviceOutbox } from '../../src/adapters/device';
import { sharePointPorts } from '../../src/adapters/sharepoint';
import { asId, type Instant, type MutationKey } from '../../src/domain';
import { SITE_OWNER, type LocalSite } from '../support/local-site';
import { memoryStorage } from '../support/memory-device';
import { putPlan } from '../support/plan-on-site';
import { aProvisionedSite } from '../support/town-site';
import { Wire, type Traffic } from './round-trips';

function portsOver(site: LocalSite, wire: Wire) {
  const storage = memoryStorage();
  let keys = 0;
  return {
    ...sharePointPorts({ siteUrl: site.url, fetch: wire.fetch, token: () => Promise.resolve(SITE_OWNER), now: () => site.clock.now, wait: () => new Promise(() => undefined), isOnline: () => true }),
    outbox: deviceOutbox(() => storage, { tenant: 'bench', person: 'bench', site: site.url }),
    clock: { now: () => site.clock.now.toISOString() as Instant },
    keys: { next: () => asId<MutationKey>(`bench-${(keys += 1)}`) },
  };
}

/** What the first load of a plan of `count` initiatives costs, from a client that knows nothing, the whole history included. */
export async function coldLoad(count: number): Promise<Traffic> {
  const site = await aProvisionedSite();
  await putPlan(site, { count });
  const wire = new Wire(site.fetchAs(SITE_OWNER));
  const ports = portsOver(site, wire);
  const opened = await openPlan(ports);
  const whole = await completeHistory(ports, opened.actionPlan);
  if (whole.initiatives.length !== count || opened.malformed.length > 0) throw new Error(`The plan came with ${whole.initiatives.length} of ${count} initiatives and ${opened.malformed.length} malformed rows`);
  site.close();
  return wire.traffic;
}

/** What stating one light costs somebody who has the plan open, with what others stated meanwhile. */
export async function oneSave(): Promise<Traffic> {
  const site = await aProvisionedSite();
  await putPlan(site, { count: 30 });
  const wire = new Wire(site.fetchAs(SITE_OWNER));
  const ports = portsOver(site, wire);
  const { actionPlan } = await openPlan(ports);
  const initiative = actionPlan.initiatives[0];
  if (!initiative) throw new Error('The plan is empty');
  const before = wire.traffic;
  const recorded = await recordStatusUpdate(ports, { plan: actionPlan.plan.id, initiative: initiative.id, light: 'red', text: 'Tilbuddet er trukket tilbage.', source: 'tab', present: undefined });
  if (recorded.outcome !== 'stored') throw new Error(`The statement was ${recorded.outcome}`);
  site.close();
  return { requests: wire.traffic.requests - before.requests, roundTrips: wire.traffic.roundTrips - before.roundTrips };
}
