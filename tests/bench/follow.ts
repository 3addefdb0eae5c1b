import { sharePointPorts } from '../../src/adapters/sharepoint';
import { openPlan } from '../../src/application';
import { lastStored } from '../../src/domain';
import { follow } from '../../src/faces/views/meeting/following';
import { SITE_OWNER } from '../support/local-site';
import { aTownSite } from '../support/town-site';
import { Wire } from './round-trips';

const MINUTE_MS = 60_000;

/** Requests that reach the site in a minute from somebody who looks at a meeting in which nothing happens. */
export async function followLagRequests(): Promise<number> {
  const site = await aTownSite();
  const wire = new Wire(site.fetchAs(SITE_OWNER));
  const ports = sharePointPorts({ siteUrl: site.url, fetch: wire.fetch, token: () => Promise.resolve(SITE_OWNER), now: () => site.clock.now, wait: () => new Promise(() => undefined), isOnline: () => true });
  await openPlan(ports);
  const before = wire.traffic.requests;
  let nowMs = 0;
  let task: { readonly atMs: number; readonly run: () => void } | undefined;
  let answer: Promise<string> | undefined;
  const stop = follow({
    ask: () => (answer = openPlan(ports).then(({ actionPlan }) => lastStored(actionPlan.updates) ?? '')),
    mayAsk: () => true,
    nowMs: () => nowMs,
    later: (ms, run) => {
      task = { atMs: nowMs + ms, run };
      return () => (task = undefined);
    },
  });
  while (task && task.atMs <= MINUTE_MS) {
    const { atMs, run } = task as { readonly atMs: number; readonly run: () => void };
    [nowMs, task] = [atMs, undefined];
    run();
    await answer;
    await new Promise((done) => setImmediate(done));
  }
  stop();
  site.close();
  return wire.traffic.requests - before;
}
