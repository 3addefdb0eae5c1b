import { rememberedPerson } from '../../adapters/device/remembered-person';
import { browserHost } from '../../adapters/teams/browser-host';
import type { InTeams } from '../../adapters/teams/in-teams';
import { earlySession } from '../../adapters/teams/early-session';
import { queryHost } from '../../adapters/teams/query-host';
import { asId, type Instant, type MutationKey } from '../../domain';
import { devicePreferences } from '../shared/preferences';
import { MOVED } from '../shared/moved';
import type { Ports } from '../shared/ports';
import { createPatience } from '../views/patience';
import { readSettings, type TabSettings } from './settings';

/** So long the plan may take before the page is drawn without it, and says itself what it waits for. */
const A_MOMENT_MS = 1000;

/** A page that is not shown is not painted. */
const HIDDEN_MS = 200;

const query = new URLSearchParams(window.location.search);
const settings = readSettings(document, query.get('site'));
const redirectUri = new URL('.', window.location.href).href;
const startOver = (): void => window.location.reload();

/** A page that says it is in Teams and is in no frame was opened from a link: it is a page of the browser's. */
const framed = query.get('host') === 'teams' && window.parent !== window ? queryHost(query) : undefined;

/** Teams itself, whose libraries a browser never fetches and Teams only once the page has been painted. */
const teams = framed && afterFirstPaint().then(async () => {
  const { beginInTeams } = await import(/* webpackChunkName: "teams" */ '../../adapters/teams/in-teams');
  return beginInTeams({ host: framed, framedBy: settings.framedBy, signIn: { ...settings, redirectUri }, onSignedIn: startOver, moved: MOVED, besideMeeting: 'droeftelse' });
});

function afterFirstPaint(): Promise<void> {
  return new Promise((painted) => {
    window.requestAnimationFrame(() => window.setTimeout(painted));
    window.setTimeout(painted, HIDDEN_MS);
  });
}

/** Nothing here waits for the page; for somebody we know from an earlier visit the sign-in comes after their plan. */
async function connect({ siteUrl, aheadMs = 0 }: TabSettings): Promise<Ports> {
  const remembered = rememberedPerson(() => window.localStorage);
  const signIn = async () => {
    const signedIn = teams ? await (await teams).signIn() : await (await import(/* webpackChunkName: "sign-in" */ '../../adapters/teams/browser-sign-in')).signInWithBrowser({ ...settings, redirectUri });
    remembered.put(signedIn);
    return signedIn;
  };
  const known = remembered.get();
  const keptPart = () => import(/* webpackChunkName: "kept" */ '../../adapters/device/kept-sheets');
  const [session, { later, sharePointPorts }, { deviceDrafts, deviceMarks, deviceOutbox, sheetsLater }, keeping, inTeams] = await Promise.all([
    known ? earlySession(known, { signIn, onSomebodyElse: startOver, startOver }) : signIn(),
    import(/* webpackChunkName: "sharepoint" */ '../../adapters/sharepoint'),
    import(/* webpackChunkName: "sharepoint" */ '../../adapters/device'),
    known && keptPart(),
    teams,
  ]);
  const patience = createPatience();
  const now = () => new Date(Date.now() + aheadMs);
  const scope = { tenant: session.tenant, person: session.person, site: siteUrl };
  const onSheets = { scope, newEdition: () => window.crypto.randomUUID(), wait: patience.wait };
  const kept = keeping ? keeping.deviceSheets(onSheets) : sheetsLater(async () => (await keptPart()).deviceSheets(onSheets));
  const signOut = () => {
    remembered.forget();
    void kept.clear().then(() => session.signOut?.());
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
    session: { name: session.name, isGuest: session.isGuest, signIn: session.signIn, ...(!teams && { signOut }) },
    patience,
    office: later(async () => (await import(/* webpackChunkName: "office" */ '../../adapters/office')).officeFiles()),
    siteUrl,
    ...(inTeams && { surroundings: inTeams.surroundings }),
  };
}

/** The plan has the line to itself first. Where service workers are not allowed the tab needs a connection to open, and nothing else is lost. */
const KEEP_FOR_OFFLINE_AFTER_MS = 2000;
const keepForOffline = () => void window.setTimeout(() => void navigator.serviceWorker?.register('service-worker.js').catch(() => undefined), KEEP_FOR_OFFLINE_AFTER_MS);

/** The ways to the plan, begun before `page.ts` and its libraries are read: the plan is on its way meanwhile. */
export const connecting = connect(settings);
if (teams) void teams.then(tellTeams, () => undefined);
else void connecting.then(keepForOffline, () => undefined);

/** Teams waits so long for a page to say how it went; a plan that takes longer is waited for in the page, which says so. */
const TEAMS_WAITS_MS = 1500;

async function tellTeams({ report: tell }: InTeams): Promise<void> {
  const shown = Promise.race([connecting, new Promise((passed) => window.setTimeout(passed, TEAMS_WAITS_MS))]);
  await shown.then(() => tell(), tell);
}

/** For somebody who is not let in: asks them where Teams can, and begins again. A no leaves the screen that asks. */
export const onSignIn = (): void => void (teams ? teams.then(({ askPerson }) => askPerson()).then(startOver, () => undefined) : startOver());

export const host = framed ?? browserHost(window);
export const preferences = devicePreferences(() => window.localStorage);
export const { language } = settings;
export const report = (code: string, error: unknown): void => console.error(`Handleplan ${code}`, error);
