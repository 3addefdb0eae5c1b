import { chatTexts } from './chat/texts';
import type { Talk } from './chat/talk';
import { element } from './elements';
import type { Around, Host } from './host';
import type { Opening } from './open-apps';
import type { Place, PlaceName } from './places';
import type { PlacedTab } from './tabs';
import { hostTexts } from './texts';

/** A way to a place, in the rail or among the tabs of one. */
export interface Way {
  readonly to: Place;
  readonly words: string;
  readonly isHere: boolean;
}

/** What a place shows. */
export interface Scene {
  readonly title: string;
  readonly tabs: readonly Way[];
  readonly buttons: readonly { readonly words: string; readonly press: () => void }[];
  /** What stands there beside the app, or in its stead. */
  readonly content: readonly Node[];
  readonly app?: Opening;
}

export interface SceneOptions {
  readonly host: Host;
  /** The chat with the app's bot, where it has one. */
  readonly talk: Talk | undefined;
  readonly placedIn: (inside: PlacedTab['in']) => readonly PlacedTab[];
  readonly onSetUp: (inside: PlacedTab['in'], tab?: PlacedTab) => void;
  readonly onTakeAway: (tab: PlacedTab) => void;
}

/** Everything that can be shown, by where it is: a place more is an entry more, here and in the rail. */
export interface Scenes {
  readonly rail: () => readonly { readonly words: string; readonly to: PlaceName; readonly holds: readonly PlaceName[]; readonly isCounted?: boolean }[];
  readonly of: Readonly<Record<PlaceName, (tab: string | undefined) => Scene>>;
}

export const CHANNEL_ID = '19:channel@thread.tacv2';

/** What Teams tells an app of where a tab of it stands. */
export function around(inside: PlacedTab['in'], { told: { surroundings }, app }: Host): Around {
  if (inside === 'meeting') return { meetingId: 'MCMxOTptZWV0aW5n', chatId: '19:meeting@thread.v2' };
  const { name, channel, siteUrl } = surroundings.team;
  const site = new URL(siteUrl);
  return {
    teamId: CHANNEL_ID, teamName: name, groupId: app.id, channelId: CHANNEL_ID, channelName: channel, channelType: 'Regular',
    teamSiteUrl: site.href, teamSiteDomain: site.host, teamSitePath: site.pathname,
  };
}

/** Of a placed tab, wherever it can be open. */
export const keysOf = (tab: PlacedTab): readonly string[] => (tab.in === 'channel' ? [keyOf('channel', tab)] : [keyOf('meeting', tab), keyOf('panel', tab)]);
const keyOf = (where: PlaceName, { id }: PlacedTab): string => `${where} ${id}`;

/** Where in the manifest's words a tab stands that is placed. */
const CONTEXTS = { channel: 'channelTab', meeting: 'meetingDetailsTab', panel: 'meetingSidePanel' } as const;

export function scenesOf({ host, talk, placedIn, onSetUp, onTakeAway }: SceneOptions): Scenes {
  const { team, meeting } = host.told.surroundings;
  const note = (words: string) => element('p', { class: 'note' }, words);

  const personal = (entityId: string | undefined): Scene => {
    const { app } = host;
    const tab = app.staticTabs.find((one) => one.entityId === entityId) ?? app.staticTabs[0];
    return {
      title: app.name, buttons: [], content: [],
      tabs: app.staticTabs.map((one) => ({ to: { in: 'personal', tab: one.entityId }, words: one.name, isHere: one === tab })),
      ...(tab && { app: { key: 'personal', frameContext: 'content', url: host.filled(tab.contentUrl), entityId: tab.entityId, name: tab.name, around: {} } }),
    };
  };

  const placed = (where: keyof typeof CONTEXTS, id: string | undefined): Scene => {
    const inside = where === 'channel' ? 'channel' : 'meeting';
    const here = placedIn(inside);
    const tab = here.find((one) => one.id === id) ?? here[0];
    const { configurable } = host.app;
    const way = (to: PlaceName, words: string): Way => ({ to: { in: to, tab: tab?.id }, words, isHere: to === where });
    return {
      title: inside === 'channel' ? `${team.name} › ${team.channel}` : meeting.title,
      tabs: inside === 'channel' ? here.map((one) => ({ to: { in: where, tab: one.id }, words: one.name, isHere: one === tab })) : [way('meeting', hostTexts().details), way('panel', hostTexts().join)],
      buttons: [
        ...(configurable?.contexts.includes(CONTEXTS[where]) ? [{ words: hostTexts().addTab, press: () => onSetUp(inside) }] : []),
        ...(tab && configurable?.canUpdate ? [{ words: hostTexts().setUpTab, press: () => onSetUp(inside, tab) }] : []),
        ...(tab ? [{ words: hostTexts().removeTab, press: () => onTakeAway(tab) }] : []),
      ],
      content: [...(where === 'panel' ? [note(hostTexts().stage(meeting.title))] : []), ...(tab ? [] : [note(hostTexts().noTab)])],
      ...(tab && {
        app: { key: keyOf(where, tab), frameContext: where === 'panel' ? 'sidePanel' : 'content', url: host.filled(tab.contentUrl), entityId: tab.entityId, name: tab.name, around: around(inside, host), settings: tab },
      }),
    };
  };

  const talking = (what: 'activity' | 'chat', content: Node | undefined): Scene => {
    const texts = chatTexts(host.language.get());
    return { title: what === 'chat' ? (talk?.bot ?? texts.chat) : texts.activity, tabs: [], buttons: [], content: [content ?? note(texts.noChat)] };
  };
  const talkRail = () => {
    const texts = chatTexts(host.language.get());
    return (['activity', 'chat'] as const).map((to) => ({ words: texts[to], to, holds: [to], isCounted: true }));
  };

  return {
    rail: () => [
      ...(talk ? talkRail() : []),
      { words: host.app.name, to: 'personal', holds: ['personal'] },
      { words: hostTexts().channels, to: 'channel', holds: ['channel'] },
      { words: hostTexts().meetings, to: 'meeting', holds: ['meeting', 'panel'] },
    ],
    of: { activity: () => talking('activity', talk?.feed), chat: () => talking('chat', talk?.pane), personal, channel: (tab) => placed('channel', tab), meeting: (tab) => placed('meeting', tab), panel: (tab) => placed('panel', tab) },
  };
}
