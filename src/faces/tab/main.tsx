import * as React from 'react';
import * as ReactDOM from 'react-dom';
import { browserHost } from '../../adapters/teams/browser-host';
import { asId, type Instant, type MutationKey } from '../../domain';
import { devicePreferences } from '../shared/preferences';
import type { Ports } from '../shared/ports';
import { Frame } from './Frame';
import { createPatience } from './patience';
import { readSettings, type TabSettings } from './settings';
import { Start } from './Start';

/** Everything that is not needed for the first paint comes in parallel after it. */
async function connect(settings: TabSettings): Promise<Ports> {
  const [{ signInWithBrowser }, { sharePointPorts }, { deviceDrafts, deviceOutbox }] = await Promise.all([
    import(/* webpackChunkName: "sign-in" */ '../../adapters/teams/browser-sign-in'),
    import(/* webpackChunkName: "sharepoint" */ '../../adapters/sharepoint'),
    import(/* webpackChunkName: "sharepoint" */ '../../adapters/device'),
  ]);
  const session = await signInWithBrowser({ ...settings, redirectUri: new URL('.', window.location.href).href });
  const { siteUrl } = settings;
  const patience = createPatience();
  const now = () => new Date();
  const scope = { tenant: session.tenant, person: session.person, site: siteUrl };
  return {
    ...sharePointPorts({ siteUrl, token: session.token, fetch: window.fetch.bind(window), now, wait: patience.wait, onWaiting: patience.onWaiting }),
    outbox: deviceOutbox(() => window.localStorage, scope, { locks: navigator.locks, window }),
    drafts: deviceDrafts(() => window.localStorage, scope),
    clock: { now: () => now().toISOString() as Instant },
    keys: { next: () => asId<MutationKey>(window.crypto.randomUUID()) },
    session,
    patience,
    siteUrl,
  };
}

const settings = readSettings(document);
ReactDOM.render(
  <Frame
    host={browserHost(window)}
    preferences={devicePreferences(() => window.localStorage)}
    language={settings.language}
    report={(code, error) => console.error(`Handleplan ${code}`, error)}
  >
    <Start connecting={connect(settings)} />
  </Frame>,
  document.getElementById('root'),
);
