import { gzipSync } from 'node:zlib';
import { initiatives, statusUpdates } from '../../src/adapters/sharepoint/lists';
import { sharePointPorts, type SharePointPorts } from '../../src/adapters/sharepoint';
import { keptPlan, openPlan, type KeptSheets } from '../../src/application';
import { byHand } from '../adapters/sharepoint/by-hand';
import { SITE_OWNER, type LocalSite } from '../support/local-site';
import { memorySheets } from '../support/memory-device';
import { putPlan } from '../support/plan-on-site';
import { aProvisionedSite } from '../support/town-site';

/** Counts requests, and the bytes of their answers as a server would compress them. */
class Scales {
  requests = 0;
  bytes = 0;

  constructor(private readonly through: typeof globalThis.fetch) {}

  readonly fetch: typeof globalThis.fetch = async (input, init) => {
    this.requests += 1;
    const response = await this.through(input, init);
    const body = Buffer.from(await response.arrayBuffer());
    this.bytes += gzipSync(body, { level: 6 }).length;
    return new Response([204, 304].includes(response.status) ? null : body, response);
  };
}

const portsOver = (site: LocalSite, scales: Scales, kept?: KeptSheets): SharePointPorts =>
  sharePointPorts({ siteUrl: site.url, fetch: scales.fetch, token: () => Promise.resolve(SITE_OWNER), now: () => site.clock.now, wait: () => new Promise(() => undefined), isOnline: () => true, ...(kept && { kept }) });

async function siteWith(count: number, statements = count): Promise<LocalSite> {
  const site = await aProvisionedSite();
  await putPlan(site, { count, statements });
  return site;
}

/** Bytes of data until a plan of 400 initiatives can be painted for somebody who has never been here. */
export async function bytesToPaint(statements: number): Promise<number> {
  const site = await siteWith(400, statements);
  const scales = new Scales(site.fetchAs(SITE_OWNER));
  const { actionPlan } = await openPlan(portsOver(site, scales));
  if (actionPlan.initiatives.length !== 400) throw new Error('The plan is not whole');
  site.close();
  return scales.bytes;
}

export interface WarmTraffic {
  /** Requests that were sent before the plan of the last visit could be painted. */
  readonly requestsAwaited: number;
  /** Bytes of the answers that then bring it up to date, when ten initiatives have changed and ten statements have come. */
  readonly deltaBytes: number;
}

/** The second visit to a plan of so many initiatives. */
export async function warmVisit(count: number): Promise<WarmTraffic> {
  const site = await siteWith(count);
  const kept = memorySheets();
  await openPlan(portsOver(site, new Scales(site.fetchAs(SITE_OWNER)), kept));
  const hand = byHand(site);
  for (let id = 1; id <= 10; id += 1) await hand.change(initiatives, count - id, { Title: `Indsats ${id} med et nyt navn` });
  await hand.addMany(statusUpdates, Array.from({ length: 10 }, (_, at) => ({ Initiative: count - at, Plan: 1, Light: 'yellow', Text: 'Vi venter på svar.', MutationKey: `warm-${at}` })));
  const scales = new Scales(site.fetchAs(SITE_OWNER));
  const ports = portsOver(site, scales, kept);
  const painted = await keptPlan(ports);
  const requestsAwaited = scales.requests;
  const { actionPlan } = await openPlan(ports);
  const renamed = actionPlan.initiatives.filter(({ title }) => title.endsWith('med et nyt navn')).length;
  if (painted?.actionPlan.initiatives.length !== count || renamed !== 10) throw new Error(`The second visit showed ${renamed} of 10 changes`);
  site.close();
  return { requestsAwaited, deltaBytes: scales.bytes };
}
