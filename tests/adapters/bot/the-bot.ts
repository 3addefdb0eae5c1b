import { connectBot, type BotOptions } from '../../../src/adapters/bot';
import type { AnsweredPress, BotDesk, TeamsPress, Conversation, FromTeams, TeamsMember } from '../../../src/application';
import { asId } from '../../../src/domain';
import { BOT_ID, openBotAuthority, TENANT, type BotAuthority } from '../../support/bot-authority';
import { openFakeConnector, type FakeConnector } from '../../support/fake-connector';

export const NOW = new Date('2026-12-01T08:00:00.000Z');
export const SORRY = 'Det gik ikke.';
export const LONE = { directoryId: '11111111-2222-4333-8444-555555555555', teamsUser: '29:1lone' };

/** A token that the SDK can take apart, and nobody else could use. */
const BOT_TOKEN = `${btoa('{}')}.${btoa('{}')}.x`;

/** What the desk was told, and what it says. */
export interface RecordingDesk extends BotDesk {
  readonly met_: { readonly place: FromTeams; readonly by: string; readonly member: TeamsMember | undefined }[];
  readonly left_: string[];
  readonly presses: TeamsPress[];
  says: (press: TeamsPress) => AnsweredPress;
}

export function recordingDesk(): RecordingDesk {
  const desk: RecordingDesk = {
    met_: [], left_: [], presses: [],
    says: () => ({ answer: { shows: 'message', text: 'Tak.' } }),
    async met(place, by, member) { desk.met_.push({ place, by, member: await member() }); },
    left(directoryId) { desk.left_.push(directoryId); return Promise.resolve(); },
    pressed(press) { desk.presses.push(press); return Promise.resolve().then(() => desk.says(press)); },
  };
  return desk;
}

export interface TestBot {
  readonly authority: BotAuthority;
  readonly connector: FakeConnector;
  readonly desk: RecordingDesk;
  readonly notes: { readonly level: string; readonly event: string; readonly facts: unknown }[];
  readonly moved: Conversation[];
  readonly bot: Awaited<ReturnType<typeof connectBot>>;
  /** As Teams posts it; without a token none is sent. */
  post(activity: unknown, token?: string, headers?: Readonly<Record<string, string>>): Promise<Response>;
  /** Signed as Teams would. */
  signed(activity: unknown): Promise<Response>;
  close(): Promise<void>;
}

export async function aBot(options: Partial<BotOptions> = {}): Promise<TestBot> {
  const now = options.now ?? ((): Date => NOW);
  const connector = await openFakeConnector();
  const authority = await openBotAuthority(now, () => connector.serviceUrl);
  const desk = recordingDesk();
  const notes: TestBot['notes'] = [];
  const moved: Conversation[] = [];
  const bot = await connectBot({
    botId: BOT_ID, tenants: [TENANT], serviceHosts: [connector.host], authority: authority.authority, fetch, now, token: () => Promise.resolve(BOT_TOKEN), sorry: SORRY,
    journal: { note: (level, event, facts) => void notes.push({ level, event, facts }) }, onMoved: (conversation) => void moved.push(conversation), ...options,
  });
  const answer = bot.listenFor(desk);
  const post: TestBot['post'] = (activity, token, headers = {}) =>
    answer(new Request('https://bot.eksempelby.example/api/messages', {
      method: 'POST', body: typeof activity === 'string' ? activity : JSON.stringify(activity), headers: { 'content-type': 'application/json', ...(token !== undefined && { authorization: `Bearer ${token}` }), ...headers },
    }));
  return {
    authority, connector, desk, notes, moved, bot, post,
    signed: async (activity) => post(activity, await authority.sign()),
    close: async () => { await bot.settled(); await Promise.all([authority.close(), connector.close()]); },
  };
}

/** An activity as Teams sends it, out of the chat between the bot and Lone. */
export const anActivity = (serviceUrl: string, fields: Readonly<Record<string, unknown>> = {}): Record<string, unknown> => ({
  type: 'message', id: '1700000000000', channelId: 'msteams', serviceUrl, text: 'hej',
  from: { id: LONE.teamsUser, aadObjectId: LONE.directoryId, name: 'Lone Lund' }, recipient: { id: `28:${BOT_ID}`, name: 'Handleplan' },
  conversation: { id: 'a:chat-lone', conversationType: 'personal', tenantId: TENANT }, channelData: { tenant: { id: TENANT } }, ...fields,
});

export const aPress = (serviceUrl: string, fields: Readonly<Record<string, unknown>> = {}): Record<string, unknown> =>
  anActivity(serviceUrl, { type: 'invoke', name: 'adaptiveCard/action', replyToId: '1699999999999', value: { action: { type: 'Action.Execute', verb: 'still', data: { v: 1 } }, trigger: 'manual' }, ...fields });

export const aConversation = (serviceUrl: string, fields: Partial<Conversation> = {}): Conversation => ({ person: asId('7'), directoryId: LONE.directoryId, id: 'a:chat-lone', serviceUrl, tenant: TENANT, teamsUser: LONE.teamsUser, ...fields });

/** The SDK reads the machine's clock: it is stopped, and timers go on. */
export function stopTheClock(): void {
  beforeEach(() => {
    jest.useFakeTimers({ now: NOW, doNotFake: ['hrtime', 'nextTick', 'performance', 'queueMicrotask', 'setImmediate', 'clearImmediate', 'setInterval', 'clearInterval', 'setTimeout', 'clearTimeout'] });
  });
  afterEach(() => {
    jest.useRealTimers();
  });
}
