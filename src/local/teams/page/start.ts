import { askConsent } from './ask-consent';
import { nestedAppAuth } from './bridge';
import { choice, element } from './elements';
import { FramedApp, type FrameContext, type Start, type TabSettings } from './framed-app';
import { deepLink, readDeepLink } from './links';
import { placedTabs, type PlacedTab } from './tabs';
import { TEXTS } from './texts';
import { readTold } from './told';
import { addressOf, readPlace, type Place } from './views';

/** Milliseconds that a sleeping app is waited for, as Teams does. */
const TO_SLEEP_MS = 30_000;
const NAME_OF_CHANNEL = '19:channel@thread.tacv2';

const told = readTold(document);
const tabs = placedTabs(window.localStorage);
const kept = (name: string, first: string): { get(): string; put(value: string): void } => ({ get: () => window.localStorage.getItem(`teams.${name}`) ?? first, put: (value) => window.localStorage.setItem(`teams.${name}`, value) });
const theme = kept('theme', 'default');
const language = kept('language', 'da');
const { sessionId } = told;

const appNow = () => told.apps[language.get()] ?? Object.values(told.apps)[0]!;
const localeOf = (): string => (language.get() === 'en' ? 'en-gb' : 'da-dk');

/** Apps that are open, asleep or awake: one for all tabs of the personal app, one for each placed tab, one for what a dialogue shows. */
const open = new Map<string, FramedApp>();
/** Where a link leads inside the tab that is about to be shown. */
let ledTo: string | undefined;
let shared: { readonly subPageId: string; readonly label: string; readonly webUrl: string | undefined } | undefined;
let place: Place = readPlace(window.location.hash, appNow().staticTabs[0]?.entityId ?? '');

const stage = element('div', { class: 'stage' });
const head = element('div', { class: 'head' });
const status = element('p', { class: 'status', role: 'status' });
const link = element('input', { class: 'link', readonly: true, 'aria-label': TEXTS.copyLink, hidden: true });
const refusedLines = element('ul');
const refused = element('section', { class: 'refused', 'aria-label': TEXTS.refused, hidden: true }, element('h2', {}, TEXTS.refused), refusedLines);
const rail = element('nav', { class: 'rail', 'aria-label': TEXTS.rail });

function refuse(name: string, why: string): void {
  refused.hidden = false;
  refusedLines.append(element('li', {}, element('code', {}, name), ` – ${why}`));
}

/** The address of a manifest with its placeholders filled in, as Teams fills them. */
const filled = (url: string): string =>
  url.replaceAll('{theme}', theme.get()).replaceAll('{locale}', localeOf()).replaceAll('{hostName}', 'Teams').replaceAll('{hostClientType}', 'web').replaceAll('{tid}', told.person.tenantId).replaceAll('{userObjectId}', told.person.objectId).replaceAll('{loginHint}', encodeURIComponent(told.person.login));

const isAppsOwn = (url: string): boolean => URL.canParse(url) && appNow().validDomains.includes(new URL(url).host);

function contextOf(frameContext: FrameContext, { entityId, subPage }: Shown, where: Place['in']): Readonly<Record<string, unknown>> {
  const { person, surroundings } = told;
  const site = new URL(surroundings.team.siteUrl);
  const inChannel = where === 'channel' && {
    teamId: NAME_OF_CHANNEL, teamName: surroundings.team.name, groupId: told.apps.da?.id, channelId: NAME_OF_CHANNEL, channelName: surroundings.team.channel, channelType: 'Regular',
    teamSiteUrl: site.href, teamSiteDomain: site.host, teamSitePath: site.pathname,
  };
  const inMeeting = (where === 'meeting' || where === 'panel') && { meetingId: 'MCMxOTptZWV0aW5n', chatId: '19:meeting@thread.v2' };
  return {
    locale: localeOf(), theme: theme.get(), sessionId, appSessionId: sessionId, hostName: 'Teams', hostClientType: 'web', frameContext, entityId, ...(subPage !== undefined && { subEntityId: subPage }),
    userObjectId: person.objectId, userPrincipalName: person.login, userDisplayName: person.name, loginHint: person.login, tid: person.tenantId, appId: appNow().id, ...inChannel, ...inMeeting,
  };
}

const bridge = nestedAppAuth({
  told,
  fetch: window.fetch.bind(window),
  askConsent: (scope) => askConsent(appNow().name, scope),
  onConsent: async () => void (await post('/refusal', { refusal: '' })),
  signInAgain: () => void post('/refusal', { refusal: '' }).then(() => window.location.assign('/sign-out')),
});

const post = (path: string, body: object): Promise<Response> => fetch(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });

interface Opening {
  readonly key: string;
  readonly frameContext: FrameContext;
  readonly url: string;
  readonly entityId: string;
  readonly where: Place['in'];
  readonly name: string;
  readonly into: HTMLElement;
  readonly settings?: TabSettings;
  readonly onValid?: (isValid: boolean) => void;
  readonly onSettings?: (settings: TabSettings) => void;
  readonly onDone?: (act: 'save' | 'remove', failure: string | undefined) => void;
}

interface Shown {
  readonly entityId: string;
  readonly subPage: string | undefined;
}

/** What each open app shows; moves with the tab that is shown of it. */
const shownOf = new Map<string, Shown>();

function openApp({ key, frameContext, url, entityId, where, name, into, settings, onValid, onSettings, onDone }: Opening): void {
  shownOf.set(key, { entityId, subPage: ledTo });
  const frame = element('iframe', {
    title: TEXTS.frame(appNow().name, name), name, class: frameContext === 'sidePanel' ? 'panel' : 'whole', allow: 'clipboard-write *; clipboard-read *', 'data-start': 'loading',
    sandbox: 'allow-scripts allow-same-origin allow-forms allow-popups allow-popups-to-escape-sandbox allow-modals allow-downloads',
  });
  into.append(frame);
  status.textContent = TEXTS.loading;
  open.set(key, new FramedApp({
    element: frame, frameContext, url, bridge, isAppsOwn, ...(settings && { settings }),
    context: () => contextOf(frameContext, shownOf.get(key) ?? { entityId, subPage: undefined }, where),
    onStart: (start) => tellStart(key, frame, start),
    onValid: (isValid) => onValid?.(isValid),
    onSettings: (next) => onSettings?.(next),
    onDone: (act, failure) => onDone?.(act, failure),
    onShare: (next) => {
      shared = next;
      showLink();
    },
    onLink: follow,
    onRefused: refuse,
  }));
}

function tellStart(key: string, frame: HTMLIFrameElement, start: Start): void {
  frame.dataset.start = start.state;
  if (start.state === 'success') {
    frame.dataset.afterMs = String(Math.round(start.afterMs));
    status.textContent = TEXTS.ready((start.afterMs / 1000).toFixed(1).replace('.', ','));
  } else if (start.state === 'expectedFailure') status.textContent = TEXTS.expected(start.reason);
  else if (start.state === 'failure') {
    status.replaceChildren(TEXTS.failed([start.reason, start.message].filter(Boolean).join(': ')), ' ', element('button', { type: 'button', click: () => {
      closeApp(key);
      show();
    } }, TEXTS.tryAgain));
  }
}

function closeApp(key: string): void {
  open.get(key)?.close();
  open.delete(key);
}

/** Closes a placed tab wherever it is open: in its channel, or beside its meeting. */
function closeAppsOf(tab: string): void {
  for (const key of [...open.keys()]) if (key.endsWith(` ${tab}`)) closeApp(key);
}

/** Puts to sleep what can be woken again, and closes the rest. */
function leave(except: string | undefined): void {
  for (const [key, app] of open) {
    if (key === except || app.element.hidden) continue;
    if (!app.mayBeKept) closeApp(key);
    else {
      app.element.hidden = true;
      const late = window.setTimeout(() => closeApp(key), TO_SLEEP_MS);
      void app.sleep().then(() => window.clearTimeout(late));
    }
  }
}

/** Shows an app that is asleep again, or opens it. */
function bring(opening: Opening, contentUrl: string): void {
  const app = open.get(opening.key);
  leave(opening.key);
  if (!app) return openApp(opening);
  const isElsewhere = app.element.hidden || shownOf.get(opening.key)?.entityId !== opening.entityId || ledTo !== undefined;
  if (isElsewhere && !app.mayBeKept) {
    closeApp(opening.key);
    return openApp(opening);
  }
  if (!isElsewhere) return;
  shownOf.set(opening.key, { entityId: opening.entityId, subPage: ledTo });
  const wake = () => {
    app.element.hidden = false;
    app.wake(opening.entityId, contentUrl);
  };
  if (app.element.hidden) wake();
  else void app.sleep().then(wake);
}

function show(): void {
  head.replaceChildren();
  link.hidden = true;
  shared = undefined;
  stage.className = `stage ${place.in}`;
  for (const note of stage.querySelectorAll('.note')) note.remove();
  drawRail();
  if (place.in === 'personal') showPersonal(place.tab);
  else showPlaced(place.in, place.tab);
  ledTo = undefined;
}

function drawRail(): void {
  const entry = (to: Place, words: string, isHere: boolean) => element('a', { href: addressOf(to), 'aria-current': isHere ? 'page' : undefined }, words);
  const app = appNow();
  rail.replaceChildren(
    entry({ in: 'personal', tab: app.staticTabs[0]?.entityId ?? '' }, app.name, place.in === 'personal'),
    entry({ in: 'channel', tab: undefined }, TEXTS.channels, place.in === 'channel'),
    entry({ in: 'meeting', tab: undefined }, TEXTS.meetings, place.in === 'meeting' || place.in === 'panel'),
  );
}

const tabLink = (to: Place, name: string, isHere: boolean) => element('a', { href: addressOf(to), class: 'tab', 'aria-current': isHere ? 'page' : undefined }, name);

function showPersonal(entityId: string): void {
  const app = appNow();
  const tab = app.staticTabs.find((one) => one.entityId === entityId) ?? app.staticTabs[0];
  head.append(element('h1', {}, app.name), element('nav', { 'aria-label': TEXTS.tabs }, ...app.staticTabs.map((one) => tabLink({ in: 'personal', tab: one.entityId }, one.name, one === tab))));
  if (!tab) return;
  const url = filled(tab.contentUrl);
  bring({ key: 'personal', frameContext: 'content', url, entityId: tab.entityId, where: 'personal', name: tab.name, into: stage }, url);
}

function showPlaced(where: 'channel' | 'meeting' | 'panel', id: string | undefined): void {
  const inside = where === 'channel' ? 'channel' : 'meeting';
  const here = tabs.all().filter((tab) => tab.in === inside);
  const tab = here.find((one) => one.id === id) ?? here[0];
  const { team, meeting } = told.surroundings;
  const wanted = where === 'channel' ? 'channelTab' : where === 'meeting' ? 'meetingDetailsTab' : 'meetingSidePanel';
  const configurable = appNow().configurable;
  const mayAdd = configurable?.contexts.includes(wanted);
  head.append(
    element('h1', {}, where === 'channel' ? `${team.name} › ${team.channel}` : meeting.title),
    element('nav', { 'aria-label': TEXTS.tabs },
      ...(where === 'channel' ? [] : [tabLink({ in: 'meeting', tab: tab?.id }, TEXTS.details, where === 'meeting'), tabLink({ in: 'panel', tab: tab?.id }, TEXTS.join, where === 'panel')]),
      ...(where === 'channel' ? here.map((one) => tabLink({ in: where, tab: one.id }, one.name, one === tab)) : []),
      ...(mayAdd ? [element('button', { type: 'button', class: 'add', click: () => configure(inside, undefined) }, TEXTS.addTab)] : []),
      ...(tab && configurable?.canUpdate ? [element('button', { type: 'button', click: () => configure(inside, tab) }, TEXTS.setUpTab)] : []),
      ...(tab ? [element('button', { type: 'button', click: () => takeAway(tab) }, TEXTS.removeTab)] : []),
    ),
  );
  if (where === 'panel') stage.append(element('p', { class: 'note' }, TEXTS.stage(meeting.title)));
  if (!tab) {
    leave(undefined);
    stage.append(element('p', { class: 'note' }, TEXTS.noTab));
    return;
  }
  const url = filled(tab.contentUrl);
  bring({ key: `${where} ${tab.id}`, frameContext: where === 'panel' ? 'sidePanel' : 'content', url, entityId: tab.entityId, where, name: tab.name, into: stage, settings: tab }, url);
}

/** A page of the app in a dialogue, with a button that it makes valid, and Annuller. */
function askApp(act: 'save' | 'remove', url: string, inside: 'channel' | 'meeting', settings: TabSettings | undefined, onDone: (settings: TabSettings | undefined) => void): void {
  const words = act === 'save' ? TEXTS.addTab : TEXTS.removeTab;
  let given = act === 'remove' ? settings : undefined;
  const go = element('button', { type: 'button', class: 'main', disabled: act === 'save', click: () => open.get('dialog')?.tell(act, {}) }, act === 'save' ? TEXTS.save : TEXTS.remove);
  const failed = element('p', { role: 'alert' });
  const close = (): void => {
    closeApp('dialog');
    dialog.close();
    dialog.remove();
  };
  const into = element('div', { class: 'asked' });
  const dialog = element('dialog', { class: 'wide', 'aria-label': words, cancel: close }, into, failed, element('div', { class: 'buttons' }, go, element('button', { type: 'button', click: close }, TEXTS.cancel)));
  document.body.append(dialog);
  dialog.showModal();
  openApp({
    key: 'dialog', frameContext: act === 'save' ? 'settings' : 'remove', url: filled(url), entityId: settings?.entityId ?? '', where: inside, name: words, into, ...(settings && { settings }),
    onValid: (isValid) => (go.disabled = !isValid),
    onSettings: (next) => (given = next),
    onDone: (_act, failure) => {
      if (failure !== undefined || !given) failed.textContent = TEXTS.notSaved(failure ?? TEXTS.saidNothing);
      else {
        close();
        onDone(given);
      }
    },
  });
}

function configure(inside: 'channel' | 'meeting', tab: PlacedTab | undefined): void {
  const url = appNow().configurable?.configurationUrl;
  if (url === undefined) return;
  askApp('save', url, inside, tab, (settings) => {
    if (!settings) return;
    const placed: PlacedTab = { ...settings, id: tab?.id ?? tabs.newId(), in: inside, name: settings.suggestedDisplayName ?? appNow().name };
    closeAppsOf(placed.id);
    tabs.put(placed);
    goTo({ in: inside, tab: placed.id });
  });
}

function takeAway(tab: PlacedTab): void {
  const gone = (): void => {
    closeAppsOf(tab.id);
    tabs.remove(tab.id);
    goTo({ in: tab.in, tab: undefined });
  };
  if (tab.removeUrl === undefined) gone();
  else askApp('remove', tab.removeUrl, tab.in, tab, gone);
}

function goTo(next: Place): void {
  const address = addressOf(next);
  place = next;
  if (window.location.hash === address) show();
  else window.location.hash = address;
}

/** Follows a link to the app, in whichever of its tabs it is about; any other is a way out of Teams, in a window of its own. */
function follow(address: string): boolean {
  const to = readDeepLink(address);
  const app = appNow();
  if (!to || to.appId !== app.id) {
    if (!URL.canParse(address) || new URL(address).protocol === 'javascript:') return false;
    status.textContent = TEXTS.outside(address);
    window.open(address, '_blank', 'noopener');
    return true;
  }
  const placed = tabs.all().find(({ entityId }) => entityId === to.entityId);
  if (!placed && !app.staticTabs.some(({ entityId }) => entityId === to.entityId)) return false;
  ledTo = to.subPageId;
  goTo(placed && to.channelId !== undefined ? { in: placed.in, tab: placed.id } : { in: 'personal', tab: to.entityId });
  return true;
}

function showLink(): void {
  const entityId = place.in === 'personal' ? place.tab : tabs.all().find(({ id }) => 'tab' in place && id === place.tab)?.entityId;
  if (!shared || entityId === undefined) return;
  link.hidden = false;
  link.value = deepLink(told.origin, { appId: appNow().id, entityId, subPageId: shared.subPageId, channelId: place.in === 'channel' ? NAME_OF_CHANNEL : undefined }, shared.label, shared.webUrl);
}

function changeTheme(next: string): void {
  theme.put(next);
  document.documentElement.dataset.theme = next;
  for (const app of open.values()) app.tell('themeChange', next);
}

/** An app that listens is told; the SDK hands this context on as it comes, so it has the shape that apps read. */
function changeLanguage(next: string): void {
  language.put(next);
  for (const [key, app] of open) {
    app.tell('contextChange', { app: { locale: localeOf(), theme: theme.get(), sessionId, host: { name: 'Teams', clientType: 'web', sessionId } }, page: { id: shownOf.get(key)?.entityId ?? '', frameContext: app.frameContext }, dialogParameters: {} });
  }
  show();
}

document.documentElement.dataset.theme = theme.get();
document.body.append(
  element('header', { class: 'bar' },
    element('strong', {}, TEXTS.title),
    choice(TEXTS.theme, TEXTS.themes, theme.get(), changeTheme),
    choice(TEXTS.language, Object.fromEntries(Object.keys(told.apps).map((one) => [one, TEXTS.languages[one] ?? one])), language.get(), changeLanguage),
    choice(TEXTS.policy, Object.fromEntries(['', ...told.refusals].map((one) => [one, TEXTS.policies[one] ?? one])), '', (refusal) => void post('/refusal', { refusal })),
    element('span', { class: 'who' }, TEXTS.signedIn(told.person.name)),
    element('a', { href: '/sign-out' }, TEXTS.signOut),
  ),
  rail,
  element('main', {}, head, element('div', { class: 'line' }, status, link), stage, refused),
);
window.addEventListener('hashchange', () => {
  place = readPlace(window.location.hash, appNow().staticTabs[0]?.entityId ?? '');
  show();
});
const came = window.location.pathname.startsWith('/l/') ? window.location.href : undefined;
if (came !== undefined) window.history.replaceState({}, '', '/');
if (came === undefined || !follow(came)) show();
