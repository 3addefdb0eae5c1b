import { provision, ProvisionStopped, RefusedRequest } from '../../adapters/sharepoint/provision';
import type { Day } from '../../domain';
import type { Authority } from '../sign-in';
import { keepSnapshots } from '../town/keep-snapshots';
import { townOwner } from '../town/people';
import { seedTown } from '../town/seed';
import { townFetch } from '../town/town-fetch';
import { CannotStart } from './cannot-start';
import type { DataFolder } from './data-folder';
import { TEXTS } from './texts';

export interface PrepareOptions {
  readonly siteUrl: string;
  readonly authority: Authority;
  readonly data: Pick<DataFolder, 'seededSite' | 'markSeeded'>;
  readonly today?: Day;
  readonly now: () => Date;
  readonly say: (sentence: string) => void;
}

const TELL_EVERY = 25;

/**
 * Sets the product up on the site and puts the town on it, over REST as on any site. What is there stays: it may be stopped
 * anywhere and goes on from there. Once the whole town is there it is not put there again, or what people deleted would return.
 * @throws CannotStart when the site says no
 */
export async function prepareTown({ siteUrl, authority, data, today, now, say }: PrepareOptions): Promise<void> {
  const fetchAs = townFetch(authority, siteUrl, fetch);
  const asOwner = fetchAs(townOwner().login);
  try {
    await setUp(siteUrl, asOwner, say);
    const site = await siteId(siteUrl, asOwner);
    if (data.seededSite() === site) return;
    say(TEXTS.seeding);
    await seedTown({ siteUrl, fetchAs, ...(today !== undefined && { today }), report: (sentence) => say(TEXTS.seeded(sentence)) });
    await keepSnapshots({ siteUrl, fetch: asOwner, now });
    data.markSeeded(site);
  } catch (error) {
    const isTold = error instanceof ProvisionStopped || error instanceof RefusedRequest || (error instanceof TypeError && error.cause !== undefined);
    throw isTold ? new CannotStart(TEXTS.setUpStopped(error.message), { cause: error }) : error;
  }
}

async function setUp(siteUrl: string, asOwner: typeof globalThis.fetch, say: PrepareOptions['say']): Promise<void> {
  let done = 0;
  await provision({
    siteUrl, fetch: asOwner,
    report: ({ kind }) => {
      if (kind !== 'done') return;
      if (done === 0) say(TEXTS.settingUp);
      done += 1;
      if (done % TELL_EVERY === 0) say(TEXTS.steps(done));
    },
  });
}

async function siteId(siteUrl: string, asOwner: typeof globalThis.fetch): Promise<string> {
  const answer = await asOwner(`${siteUrl}/_api/web?$select=Id`, { headers: { accept: 'application/json' } });
  return ((await answer.json()) as { Id: string }).Id;
}
