import type { KeptSheets, Plans } from '../../../src/application';
import { rememberedPerson } from '../../../src/adapters/device/remembered-person';
import { asId, type Instant, type MutationKey } from '../../../src/domain';
import type { Ports } from '../../../src/faces/shared/ports';
import { createPatience } from '../../../src/faces/views/patience';
import { KEPT, SITE_PATH } from './asked';

/**
 * The ways to the plan as the tab makes them, but for the sign-in: its host has signed the person in, as on a page of SharePoint's own.
 * @param asking opens the plan in another way.
 */
export async function connect(asking?: Pick<Plans, 'open'>): Promise<Ports> {
  const remembered = rememberedPerson(() => window.localStorage);
  const isKnown = remembered.get() !== undefined;
  const keptPart = () => import(/* webpackChunkName: "kept" */ '../../../src/adapters/device/kept-sheets');
  const [{ sharePointPorts }, { deviceDrafts, deviceMarks, deviceOutbox, sheetsLater }, keeping] = await Promise.all([
    import(/* webpackChunkName: "sharepoint" */ '../../../src/adapters/sharepoint'),
    import(/* webpackChunkName: "sharepoint" */ '../../../src/adapters/device'),
    isKnown && keptPart(),
  ]);
  const patience = createPatience();
  const now = () => new Date();
  const siteUrl = `${window.location.origin}${SITE_PATH}`;
  const scope = { tenant: 'bench', person: 'bench', site: siteUrl };
  remembered.put({ ...scope, name: 'Redaktør', isGuest: false });
  const onSheets = { scope, newEdition: () => window.crypto.randomUUID(), wait: patience.wait };
  const kept = keeping ? keeping.deviceSheets(onSheets) : saying(sheetsLater(async () => (await keptPart()).deviceSheets(onSheets)));
  const { begun, ...ports } = sharePointPorts({ siteUrl, token: () => Promise.resolve('bench'), fetch: window.fetch.bind(window), now, wait: patience.wait, onWaiting: patience.onWaiting, kept, ...(!asking && { ahead: isKnown ? 'device' : 'site' }) });
  await begun;
  return {
    ...ports,
    plans: { ...ports.plans, ...asking },
    outbox: deviceOutbox(() => window.localStorage, scope),
    drafts: deviceDrafts(() => window.localStorage, scope),
    marks: deviceMarks(() => window.localStorage, scope),
    clock: { now: () => now().toISOString() as Instant },
    keys: { next: () => asId<MutationKey>(window.crypto.randomUUID()) },
    session: { signIn: () => undefined, signOut: () => undefined },
    patience,
    siteUrl,
  };
}

/** Says when the whole plan has been put on the device. */
const saying = (sheets: KeptSheets): KeptSheets => ({
  ...sheets,
  async replace(...given) {
    const edition = await sheets.replace(...given);
    console.info(KEPT);
    return edition;
  },
});
