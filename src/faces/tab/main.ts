import * as React from 'react';
import * as ReactDOM from 'react-dom';
import { rememberedPerson } from '../../adapters/device/remembered-person';
import { browserHost } from '../../adapters/teams/browser-host';
import { earlySession } from '../../adapters/teams/early-session';
import { asId, type Instant, type MutationKey } from '../../domain';
import { devicePreferences } from '../shared/preferences';
import type { Ports } from '../shared/ports';
import { Frame } from './Frame';
import { createPatience } from './patience';
import { readSettings, type TabSettings } from './settings';
import { Start } from './Start';

/** Everything that is not needed for the first paint comes in parallel after it; for somebody we know from an earlier visit the sign-in comes after their plan. */
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
  return {
    ...sharePointPorts({ siteUrl, token: session.token, fetch: window.fetch.bind(window), now, wait: patience.wait, onWaiting: patience.onWaiting, kept }),
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
const connecting = connect(settings);
void connecting.then(keepForOffline, () => undefined);
ReactDOM.render(
  <Frame
    host={browserHost(window)}
    preferences={devicePreferences(() => window.localStorage)}
    language={settings.language}
    report={(code, error) => console.error(`Handleplan ${code}`, error)}
  >
    <Start connecting={connecting} />
  </Frame>,
  document.getElementById('root'),
);
