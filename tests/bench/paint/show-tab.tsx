import * as React from 'react';
import * as ReactDOM from 'react-dom';
import { browserHost } from '../../../src/adapters/teams/browser-host';
import type { Plans } from '../../../src/application';
import { asId, type Instant, type MutationKey } from '../../../src/domain';
import { devicePreferences } from '../../../src/faces/shared/preferences';
import type { Ports } from '../../../src/faces/shared/ports';
import { Frame } from '../../../src/faces/tab/Frame';
import { createPatience } from '../../../src/faces/tab/patience';
import { Start } from '../../../src/faces/tab/Start';
import { SITE_PATH } from './asked';
import { notePaint } from './painted';

/** The tab as it is, but for the sign-in: its host has signed the person in, as on a page of SharePoint's own. @param asking opens the plan in another way. */
export function showTab(asking?: Pick<Plans, 'open'>): void {
  notePaint('#now'); // the sentence of Overblik
  ReactDOM.render(
    <Frame host={browserHost(window)} preferences={devicePreferences(() => window.localStorage)} report={(code, error) => console.error(code, error)}>
      <Start connecting={connect(asking)} />
    </Frame>,
    document.getElementById('root'),
  );
}

async function connect(asking?: Pick<Plans, 'open'>): Promise<Ports> {
  const [{ sharePointPorts }, { deviceDrafts, deviceMarks, deviceOutbox }] = await Promise.all([
    import(/* webpackChunkName: "sharepoint" */ '../../../src/adapters/sharepoint'),
    import(/* webpackChunkName: "sharepoint" */ '../../../src/adapters/device'),
  ]);
  const patience = createPatience();
  const now = () => new Date();
  const siteUrl = `${window.location.origin}${SITE_PATH}`;
  const scope = { tenant: 'bench', person: 'bench', site: siteUrl };
  const ports = sharePointPorts({ siteUrl, token: () => Promise.resolve('bench'), fetch: window.fetch.bind(window), now, wait: patience.wait, onWaiting: patience.onWaiting });
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
