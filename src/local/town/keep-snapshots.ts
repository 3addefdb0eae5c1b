import { sharePointPorts } from '../../adapters/sharepoint';
import { completeHistory } from '../../application';
import { meetingsKept, whatMeetingSaw } from './as-it-stood';

export interface KeepOptions {
  readonly siteUrl: string;
  /** Speaks to the site as somebody who prepares meetings. */
  readonly fetch: typeof globalThis.fetch;
  readonly now: () => Date;
}

/** Puts into the library what the town's last meetings saw, by the product's own port: once each, however often it runs. @returns how many there are. */
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
  const kept = meetingsKept(plan);
  for (const meeting of kept) await snapshots.add(whatMeetingSaw(plan, meeting));
  return kept.length;
}
