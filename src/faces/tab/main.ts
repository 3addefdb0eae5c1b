import { rememberedPerson } from '../../adapters/device/remembered-person';
import { browserHost } from '../../adapters/teams/browser-host';
import { earlySession } from '../../adapters/teams/early-session';
import { asId, type Instant, type MutationKey } from '../../domain';
import { devicePreferences } from '../shared/preferences';
import type { Ports } from '../shared/ports';
import { createPatience } from '../views/patience';
import { readSettings, type TabSettings } from './settings';

/** So long the plan may take before the page is drawn without it, and says itself what it waits for. */
const A_MOMENT_MS = 1000;

/** Nothing here waits for the page; for somebody we know from an earlier visit the sign-in comes after their plan. */
async function connect(settings: TabSettings): Promise<Ports> {
  const { siteUrl } = settings;
  const remembered = rememberedPerson(() => window.localStorage);
  const startOver = () => window.location.reload();
  const signIn = async () => {
    const { signInWithBrowser } = await import(/* webpackChunkName: "sign-in" */ '../../adapters/teams/browser-sign-in');
    const signedIn = await signInWithBrowser({ ...settings, redirectUri: new URL('.', window.location.href).href });
    remembered.put(signedIn);
    return signedIn;
  };
  const known = remembered.get();
  const keptPart = () => import(/* webpackChunkName: "kept" */ '../../adapters/device/kept-sheets');
  const [session, { sharePointPorts }, { deviceDrafts, deviceMarks, deviceOutbox, sheetsLater }, keeping] = await Promise.all([
    known ? earlySession(known, { signIn, onSomebodyElse: startOver, startOver }) : signIn(),
    import(/* webpackChunkName: "sharepoint" */ '../../adapters/sharepoint'),
    import(/* webpackChunkName: "sharepoint" */ '../../adapters/device'),
    known && keptPart(),
  ]);
  const patience = createPatience();
  const now = () => new Date();
  const scope = { tenant: session.tenant, person: session.person, site: siteUrl };
  const onSheets = { scope, newEdition: () => window.crypto.randomUUID(), wait: patience.wait };
  const kept = keeping ? keeping.deviceSheets(onSheets) : sheetsLater(async () => (await keptPart()).deviceSheets(onSheets));
  const signOut = () => {
    remembered.forget();
    void kept.clear().then(session.signOut);
  };
  const { begun, ...ports } = sharePointPorts({ siteUrl, token: session.token, fetch: window.fetch.bind(window), now, wait: patience.wait, onWaiting: patience.onWaiting, kept, ahead: known ? 'device' : 'site' });
  await Promise.race([begun, new Promise((passed) => window.setTimeout(passed, A_MOMENT_MS))]);
  return {
    ...ports,
    outbox: deviceOutbox(() => window.localStorage, scope, { locks: navigator.locks, window }),
    drafts: deviceDrafts(() => window.localStorage, scope),
    marks: deviceMarks(() => window.localStorage, scope),
    clock: { now: () => now().toISOString() as Instant },
    keys: { next: () => asId<MutationKey>(window.crypto.randomUUID()) },
    session: { name: session.name, signIn: session.signIn, signOut },
    patience,
    siteUrl,
  };
}

/** The plan has the line to itself first. Where service workers are not allowed the tab needs a connection to open, and nothing else is lost. */
const KEEP_FOR_OFFLINE_AFTER_MS = 2000;
const keepForOffline = () => void window.setTimeout(() => void navigator.serviceWorker?.register('service-worker.js').catch(() => undefined), KEEP_FOR_OFFLINE_AFTER_MS);

const settings = readSettings(document);

/** The ways to the plan, begun before `page.ts` and its libraries are read: the plan is on its way meanwhile. */
export const connecting = connect(settings);
void connecting.then(keepForOffline, () => undefined);

export const host = browserHost(window);
export const preferences = devicePreferences(() => window.localStorage);
export const { language } = settings;
export const report = (code: string, error: unknown): void => console.error(`Handleplan ${code}`, error);
