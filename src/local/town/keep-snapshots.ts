import { sharePointPorts } from '../../adapters/sharepoint';
import { completeHistory } from '../../application';
import type { Instant } from '../../domain';
import { lastYearSaved, meetingsKept, whatMeetingSaw } from './as-it-stood';

export interface KeepOptions {
  readonly siteUrl: string;
  /** Speaks to the site as somebody who prepares meetings. */
  readonly fetch: typeof globalThis.fetch;
  readonly now: () => Date;
}

/** Puts into the library what the town's last meetings saw, and its last yearly status, by the product's own port: once each, however often it runs. @returns how many there are. */
export async function keepSnapshots({ siteUrl, fetch, now }: KeepOptions): Promise<number> {
  const { plans, statusUpdates, snapshots } = sharePointPorts({
    siteUrl,
    fetch,
    token: () => Promise.resolve('town'), // the fetch has a token of its own
    now,
    wait: (ms, signal) =>
      new Promise((resolve, reject) => {
        const timer = setTimeout(resolve, ms);
        signal?.addEventListener('abort', () => (clearTimeout(timer), reject(new Error('given up'))), { once: true });
      }),
  });
  const plan = await completeHistory({ statusUpdates }, (await plans.open()).actionPlan);
  const year = lastYearSaved(plan, now().toISOString() as Instant);
  const kept = [...meetingsKept(plan).map((meeting) => whatMeetingSaw(plan, meeting)), ...(year ? [year] : [])];
  for (const snapshot of kept) await snapshots.add(snapshot);
  return kept.length;
}
