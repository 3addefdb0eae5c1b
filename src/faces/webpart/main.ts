import { browserHost } from '../../adapters/teams/browser-host';
import type { SiteSetUp } from '../../application/ports';
import type { Instant, MutationKey } from '../../domain';
import type { Ports } from '../shared/ports';
import type { Choices } from './choices';
import { nameOfSite, sharedSites, type OpenSite } from './open-site';
import type { PartOptions } from './options';
import { partShower } from './show-part';

export type { Choices } from './choices';
export { FACES, type Face, type PartOptions, type Reader, type ShownPart } from './options';

type Asked = Pick<PartOptions, 'siteUrl' | 'page' | 'reader'>;

/** So long the plan may take before the part is drawn without it, and says itself what it waits for. */
const A_MOMENT_MS = 1000;

/** The ways to a site, as whoever reads the page: their cookie goes along by itself, and no token is anywhere. */
async function connect({ siteUrl, page, reader }: Asked): Promise<readonly [Ports, SiteSetUp]> {
  const [{ sharePointPorts }, { deviceDrafts, deviceMarks, deviceOutbox }, { deviceSheets }, { createPatience }] = await Promise.all([
    import(/* webpackChunkName: "sharepoint" */ '../../adapters/sharepoint'),
    import(/* webpackChunkName: "sharepoint" */ '../../adapters/device'),
    import(/* webpackChunkName: "sharepoint" */ '../../adapters/device/kept-sheets'),
    import(/* webpackChunkName: "sharepoint" */ '../views/patience'),
  ]);
  const patience = createPatience();
  const now = () => new Date();
  const { tenant, person, isGuest } = reader;
  const scope = { tenant, person, site: siteUrl };
  const isOfPage = nameOfSite(siteUrl) === nameOfSite(page.siteUrl);
  const kept = deviceSheets({ scope, newEdition: () => window.crypto.randomUUID(), wait: patience.wait });
  const here = { siteUrl, page: { ...(isOfPage && { digest: page.digest }) }, fetch: window.fetch.bind(window) };
  const { begun, ...ports } = sharePointPorts({
    ...here, now, wait: patience.wait, onWaiting: patience.onWaiting, kept, ahead: 'site',
  });
  await Promise.race([begun, new Promise((passed) => window.setTimeout(passed, A_MOMENT_MS))]);
  const signInAnew = () => window.location.reload();
  const setUp = async () => (await import(/* webpackChunkName: "set-up-here" */ '../../adapters/sharepoint/set-up-here')).setUpHere(here);
  const connected: Ports = {
    ...ports,
    outbox: deviceOutbox(() => window.localStorage, scope, { locks: navigator.locks, window }),
    drafts: deviceDrafts(() => window.localStorage, scope),
    marks: deviceMarks(() => window.localStorage, scope),
    clock: { now: () => now().toISOString() as Instant },
    keys: { next: () => window.crypto.randomUUID() as MutationKey },
    session: { isGuest, signIn: signInAnew, signOut: signInAnew },
    patience,
    siteUrl,
  };
  return [
    connected,
    { mayMake: async () => (await setUp()).mayMake(), look: async (...given) => (await setUp()).look(...given), make: async (...given) => (await setUp()).make(...given) },
  ];
}

const fetchProgram = () => import(/* webpackChunkName: "part" */ './mount');

const takeSite = sharedSites<Asked, OpenSite>(
  async (asked) => {
    const [connected, { shareable }] = await Promise.all([connect(asked), fetchProgram()]);
    return shareable(...connected);
  },
  ({ siteUrl }) => nameOfSite(siteUrl),
);

const surroundings = {
  device: browserHost(window),
  report: (code: string, error: unknown): void => console.error(`Handleplan ${code}`, error),
};

export const showPart = partShower({ takeSite, fetchProgram, surroundings });

/** What the editor of a page may choose among on a site. @throws PlanError when it cannot be read. */
export async function readChoices(options: PartOptions): Promise<Choices> {
  const { site, release } = takeSite(options);
  try {
    const [{ choicesOf }, open] = await Promise.all([import(/* webpackChunkName: "part" */ './choices'), site]);
    return await choicesOf(open, options.plan);
  } finally {
    release();
  }
}

/** The sites that the reader of the page may see, its own among them; none where SharePoint's search does not answer. */
export async function readSites({ page }: PartOptions): Promise<readonly { readonly url: string; readonly title: string }[]> {
  const { findSites } = await import(/* webpackChunkName: "sites" */ '../../adapters/sharepoint/sites');
  return findSites({ siteUrl: page.siteUrl, fetch: window.fetch.bind(window) });
}
