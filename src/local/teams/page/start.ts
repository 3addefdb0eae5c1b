import { askApp } from './ask-app';
import { askConsent } from './ask-consent';
import { nestedAppAuth } from './bridge';
import { ClockBar } from './chat/clock';
import { Live } from './chat/live';
import { Talk } from './chat/talk';
import { chatTexts } from './chat/texts';
import { choice, element } from './elements';
import { Host } from './host';
import { deepLink, readDeepLink } from './links';
import { OpenApps, type Opening } from './open-apps';
import { addressOf, readPlace, type Place } from './places';
import { around, CHANNEL_ID, keysOf, scenesOf } from './scenes';
import { drawShell } from './shell';
import { placedTabs, type PlacedTab } from './tabs';
import { hostTexts, LANGUAGES } from './texts';
import { readTold } from './told';

const told = readTold(document);
const host = new Host(told, window.localStorage);
const tabs = placedTabs(window.localStorage);
const post = (path: string, body: object): Promise<Response> => fetch(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
let refusal = '';
const putRefusal = (next: string): Promise<unknown> => {
  refusal = next;
  return post('/refusal', { refusal });
};

const live = new Live({
  fetch: window.fetch.bind(window),
  onClock(time) {
    talk?.tick(time);
    clock.put(time);
  },
  onChat(state) {
    talk?.put(state);
    countUnread();
  },
});
const talk = told.hasChat ? new Talk({ host, live, onLink: (address) => void follow(address) }) : undefined;
const clock = new ClockBar({
  host, live: () => live, tell: (words) => shell.tell(words),
  onJump() {
    apps.closeAll();
    show();
  },
});

document.documentElement.lang = host.language.get();
const shell = drawShell(() => {
  const texts = hostTexts();
  return [
    choice(texts.theme, texts.themes, host.theme.get(), changeTheme),
    choice(texts.language, Object.fromEntries(Object.keys(told.apps).map((one) => [one, LANGUAGES[one] ?? one])), host.language.get(), changeLanguage),
    choice(texts.policy, Object.fromEntries(['', ...told.refusals].map((one) => [one, texts.policies[one] ?? one])), refusal, (next) => void putRefusal(next)),
    ...(told.jumps.length > 0 ? [clock.element] : []),
    element('span', { class: 'who' }, texts.signedIn(told.person.name)),
    element('a', { href: '/sign-out' }, texts.signOut),
  ];
});

const apps = new OpenApps({
  host, stage: shell.stage, onLink: follow, onRefused: shell.refuse,
  bridge: nestedAppAuth({
    told,
    fetch: window.fetch.bind(window),
    askConsent: (scope) => askConsent(host.app.name, scope),
    onConsent: async () => {
      await putRefusal('');
      shell.speak(); // the bar says so too
    },
    signInAgain: () => void putRefusal('').then(() => window.location.assign('/sign-out')),
  }),
  onStart: (key, start) => {
    if (key !== shown?.key) return;
    shell.tellStart(start, () => {
      apps.close(key);
      show();
    });
  },
  onShare: (key, { subPageId, label, webUrl }) => {
    if (key === shown?.key) shell.share(deepLink(told.origin, { appId: host.app.id, entityId: shown.entityId, subPageId, channelId: place.in === 'channel' ? CHANNEL_ID : undefined }, label, webUrl));
  },
});

const scenes = scenesOf({ host, talk, placedIn: (inside) => tabs.all().filter((tab) => tab.in === inside), onSetUp: (inside, tab) => void setUp(inside, tab), onTakeAway: (tab) => void takeAway(tab) });

let place = readPlace(window.location.hash);
let shown: Opening | undefined;

/** @param ledTo where a link leads inside the tab */
function show(ledTo?: string): void {
  const scene = scenes.of[place.in](place.tab);
  const isStill = ledTo === undefined && scene.app?.key === shown?.key && scene.app?.entityId === shown?.entityId;
  shown = scene.app;
  shell.show(place, scene, scenes.rail());
  if (!isStill) shell.forget();
  if (scene.app) apps.bring(scene.app, ledTo);
  else apps.leave();
  if (place.in === 'chat') talk?.show(place.tab);
}

function countUnread(): void {
  shell.count(talk?.unread ?? 0, chatTexts(host.language.get()).unread);
}

function goTo(next: Place, ledTo?: string): void {
  const address = addressOf(next);
  place = next;
  if (window.location.hash !== address) window.history.pushState({}, '', address);
  show(ledTo);
}

async function setUp(inside: PlacedTab['in'], tab: PlacedTab | undefined): Promise<void> {
  const url = host.app.configurable?.configurationUrl;
  if (url === undefined) return;
  const settings = await askApp(apps, { act: 'save', url: host.filled(url), entityId: tab?.entityId ?? '', around: around(inside, host), ...(tab && { settings: tab }) });
  if (!settings) return;
  const placed: PlacedTab = { ...settings, id: tab?.id ?? tabs.newId(), in: inside, name: settings.suggestedDisplayName ?? host.app.name };
  keysOf(placed).forEach((key) => apps.close(key));
  tabs.put(placed);
  goTo({ in: inside, tab: placed.id });
}

async function takeAway(tab: PlacedTab): Promise<void> {
  if (tab.removeUrl !== undefined && !(await askApp(apps, { act: 'remove', url: host.filled(tab.removeUrl), entityId: tab.entityId, around: around(tab.in, host), settings: tab }))) return;
  keysOf(tab).forEach((key) => apps.close(key));
  tabs.remove(tab.id);
  goTo({ in: tab.in, tab: undefined });
}

/** Follows a link to the app, in whichever of its tabs it is about; any other is a way out of Teams, in a window of its own. */
function follow(address: string): boolean {
  const to = readDeepLink(address);
  if (!to || to.appId !== host.app.id) {
    if (!URL.canParse(address) || new URL(address).protocol === 'javascript:') return false;
    shell.tell(hostTexts().outside(address));
    window.open(address, '_blank', 'noopener');
    return true;
  }
  const inside = to.channelId === undefined ? 'meeting' : 'channel';
  const placed = tabs.all().find((tab) => tab.entityId === to.entityId && tab.in === inside);
  if (!placed && !host.app.staticTabs.some(({ entityId }) => entityId === to.entityId)) return false;
  goTo(placed ? { in: placed.in, tab: placed.id } : { in: 'personal', tab: to.entityId }, to.subPageId);
  return true;
}

function changeTheme(next: string): void {
  host.theme.put(next);
  document.documentElement.dataset.theme = next;
  apps.tellAll('themeChange', () => next);
  talk?.draw();
}

function changeLanguage(next: string): void {
  host.language.put(next);
  document.documentElement.lang = next;
  shell.speak();
  apps.tellAll('contextChange', (frameContext, what) => host.changedContext(frameContext, what));
  talk?.drawTools();
  talk?.draw();
  clock.draw();
  countUnread();
  show();
}

document.documentElement.dataset.theme = host.theme.get();
window.addEventListener('hashchange', () => {
  place = readPlace(window.location.hash);
  show();
});
const came = window.location.pathname.startsWith('/l/') ? window.location.href : undefined;
if (came !== undefined) window.history.replaceState({}, '', '/');
if (came === undefined || !follow(came)) show();
if (told.hasChat || told.jumps.length > 0) void live.follow();
