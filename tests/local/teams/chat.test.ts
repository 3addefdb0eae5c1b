import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connectBot } from '../../../src/adapters/bot';
import { asId } from '../../../src/domain';
import { openPort, type Place } from '../../../src/local/listen';
import { openKeys } from '../../../src/local/sign-in';
import { createChat, type TeamsChat } from '../../../src/local/teams';
import { recordingDesk, type RecordingDesk } from '../../adapters/bot/the-bot';

const BOT_ID = '0d7c1a52-61d8-4f3b-a0c9-2e8f5d914b01';
const TENANT = '5d3c1f0a-9a4b-4c1e-8f27-3f1d2b6a7c01';
const LONE = { login: 'lone@town.example', name: 'Lone Lund', email: 'lone.lund@town.example', objectId: '11111111-2222-4333-8444-555555555555' };
const PER = { login: 'per@town.example', name: 'Per Poulsen', email: 'per@town.example', objectId: '11111111-2222-4333-8444-666666666666' };
/** More than a busy machine needs to answer. */
const PATIENCE_MS = 30_000;
/** For those tests alone in which it runs out: that of Teams, and that of the bot, in which a first card must have come. */
const SHORT_MS = { ofTeams: 400, ofBot: 1_500 };
const AGAIN_MS = 400;
const SLOW_MS = 2_000;

const keys = openKeys();

interface Running {
  readonly chat: TeamsChat;
  readonly desk: RecordingDesk;
  readonly bot: Awaited<ReturnType<typeof connectBot>>;
  /** What the bot answers in its own stead. */
  instead: ((request: Request) => Promise<Response> | Response) | undefined;
  readonly heard: { readonly type: string; readonly id: string }[];
  close(): Promise<void>;
}

/** The chat of the small Teams with the product's own guard, SDK and transport at the other end of the line. */
async function aChat({ file = ':memory:', ofTeams = PATIENCE_MS, ofBot = PATIENCE_MS }: { readonly file?: string } & Partial<typeof SHORT_MS> = {}): Promise<Running> {
  const [teams, messages]: [Place, Place] = [await openPort({ port: 0 }), await openPort({ port: 0 })];
  const now = () => new Date();
  const chat = createChat({
    origin: teams.origin, bot: { id: BOT_ID, name: 'Handleplan', endpoint: `${messages.origin}/api/messages` }, people: [LONE, PER], tenantId: TENANT, file, keys: await keys, now, tokensNow: now, newId: randomUUID, fetch,
    pace: { answersWithinMs: ofTeams, againAfterMs: AGAIN_MS, slowMs: SLOW_MS },
  });
  const { authority, token } = chat.forBot;
  const desk = recordingDesk();
  const bot = await connectBot({ botId: BOT_ID, tenants: [TENANT], serviceHosts: [new URL(teams.origin).host], authority, fetch, now, token, sorry: 'Det gik ikke.', journal: { note: () => undefined }, onMoved: () => undefined, withinMs: ofBot });
  const answer = bot.listenFor(desk);
  const running: Running = {
    chat, desk, bot, heard: [], instead: undefined,
    close: async () => { await bot.settled(); chat.close(); await Promise.all([teams.close(), messages.close()]); },
  };
  teams.serve((request) => chat.answer(request) ?? Promise.resolve(new Response(undefined, { status: 404 })));
  messages.serve(async (request) => {
    running.heard.push((await request.clone().json()) as Running['heard'][number]);
    return running.instead ? running.instead(request) : answer(request);
  });
  return running;
}

let test: Running;
beforeEach(async () => { test = await aChat(); });
afterEach(() => test.close());
async function withPatience(patience: Partial<typeof SHORT_MS>): Promise<void> {
  await test.close();
  test = await aChat(patience);
}

const take = async (what: string, asked: object = {}) => {
  const isDone = await test.chat.desk.take(LONE.objectId, what, asked as Readonly<Record<string, unknown>>);
  await test.bot.settled();
  return isDone;
};
const state = () => test.chat.desk.state(LONE.objectId)!;
const card = (words: string, userIds?: readonly string[]) => ({ type: 'AdaptiveCard', version: '1.5', body: [{ type: 'TextBlock', text: words }], ...(userIds && { refresh: { action: { type: 'Action.Execute', verb: 'refresh', data: { v: 1 } }, userIds } }) });
const lone = () => ({ ...test.desk.met_[0]!.place, person: asId<never>('7'), id: test.desk.met_[0]!.place.conversation });
const send = (words = 'Passer det stadig?', userIds?: readonly string[]) => test.bot.transport.send(lone(), { card: card(words, userIds), summary: words });
/** Lone has the app, and one card. */
async function aCard(userIds?: readonly string[]): Promise<string> {
  await take('install', { isInstalled: true });
  const sent = await send(undefined, userIds);
  return sent.is === 'sent' ? sent.activity : '';
}
const press = (message: string, more: object = {}) => take('press', { message, way: 'execute', verb: 'still', data: { v: 1 }, times: 1, isNewId: false, ...more });

describe('somebody who has the app', () => {
  it('is met by the bot, which is told who they are', async () => {
    await take('install', { isInstalled: true });
    expect(test.desk.met_).toMatchObject([{ by: 'install', place: { directoryId: LONE.objectId, tenant: TENANT }, member: { login: LONE.login, email: LONE.email, name: LONE.name } }]);
    expect(test.desk.met_[0]?.place.teamsUser).toMatch(/^29:1/);
  });

  it('reads what the bot writes, and sees an edit as one', async () => {
    const id = await aCard();
    expect(state().messages).toMatchObject([{ id, summary: 'Passer det stadig?', isRead: false, isEdited: false, cards: [card('Passer det stadig?')] }]);
    await take('read');
    await test.bot.transport.edit(lone(), id, { card: card('Tak'), summary: 'Tak' });
    expect(state().messages).toMatchObject([{ id, summary: 'Tak', isRead: true, isEdited: true, cards: [card('Tak')] }]);
    expect(test.chat.desk.state(PER.objectId)?.messages).toEqual([]);
  });

  it('is left when the app is taken away, and cannot be written to any more', async () => {
    await aCard();
    await take('install', { isInstalled: false });
    expect(test.desk.left_).toEqual([LONE.objectId]);
    expect(await send()).toMatchObject({ is: 'failed', failure: 'notInstalled' });
    expect(state().messages).toHaveLength(1);
  });
});

it('chats outlive the process: what was written stays, and the bot hears of the new address from those who have the app', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'chats-'));
  const file = join(folder, 'chats.sqlite');
  const first = await aChat({ file });
  await first.chat.desk.installFor([LONE, PER]);
  await first.bot.settled();
  const { place } = first.desk.met_.find((met) => met.place.directoryId === LONE.objectId)!;
  await first.bot.transport.send({ ...place, person: asId<never>('7'), id: place.conversation }, { card: card('Passer det?'), summary: 'Passer det?' });
  await first.chat.desk.take(PER.objectId, 'install', { isInstalled: false });
  await first.close();
  const second = await aChat({ file });
  await second.chat.desk.installFor([LONE, PER]);
  await second.chat.desk.installFor([LONE, PER]);
  await second.bot.settled();
  expect(second.chat.desk.state(LONE.objectId)).toMatchObject({ isInstalled: true, messages: [{ summary: 'Passer det?' }] });
  expect(second.desk.met_.map(({ place: { directoryId, serviceUrl } }) => [directoryId, serviceUrl])).toEqual([[LONE.objectId, second.chat.forBot.serviceUrl]]);
  expect(second.chat.desk.state(PER.objectId)?.isInstalled).toBe(false);
  await second.close();
  rmSync(folder, { recursive: true });
});

describe('a press', () => {
  it('is answered with a card that its reader sees in place of the message, until that is edited', async () => {
    const id = await aCard();
    test.desk.says = () => ({ answer: { shows: 'card', message: { card: card('Gemt'), summary: 'Gemt' } } });
    expect(await press(id)).toBe(true);
    expect(state().messages[0]).toMatchObject({ cards: [card('Gemt')], summary: 'Passer det stadig?', isEdited: false });
    expect(test.desk.presses).toMatchObject([{ way: 'execute', activity: id, from: { directoryId: LONE.objectId }, value: { trigger: 'manual', action: { type: 'Action.Execute', verb: 'still', data: { v: 1 } } } }]);
    await test.bot.transport.edit(lone(), id, { card: card('Til alle'), summary: 'Til alle' });
    expect(state().messages[0]?.cards).toEqual([card('Til alle')]);
  });

  it.each([
    ['message', { shows: 'message', text: 'Mødet er holdt.' } as const, { is: 'message', text: 'Mødet er holdt.' }],
    ['error', { shows: 'error', code: 'failed', text: 'Prøv igen.' } as const, { is: 'error', text: 'Prøv igen.' }],
  ])('that is answered with a %s leaves the card and says it beneath', async (_what, answer, note) => {
    const id = await aCard();
    test.desk.says = () => ({ answer });
    await press(id);
    expect(state().messages[0]).toMatchObject({ cards: [card('Passer det stadig?')], note });
  });

  it.each([['the same name', false, 1], ['a name of its own', true, 5]])('can be delivered five times with %s each', async (_what, isNewId, names) => {
    const id = await aCard();
    await press(id, { times: 5, isNewId });
    expect(test.desk.presses).toHaveLength(5);
    expect(new Set(test.heard.filter(({ type }) => type === 'invoke').map(({ id: name }) => name)).size).toBe(names);
  });

  it.each<[string, () => Promise<Response> | Response]>([
    ['nothing', () => new Response(undefined, { status: 200 })],
    ['a failure', () => new Response('', { status: 500 })],
    ['too late', async () => { await new Promise((late) => setTimeout(late, 2 * SHORT_MS.ofTeams)); return Response.json({ statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: 'Tak' }); }],
  ])('that is answered with %s shows that something went wrong', async (what, instead) => {
    if (what === 'too late') await withPatience({ ofTeams: SHORT_MS.ofTeams });
    const id = await aCard();
    test.instead = instead;
    await press(id);
    expect(state().messages[0]?.note).toEqual({ is: 'silent' });
  });

  it('that nobody answers comes again at once, and later by a new name', async () => {
    const id = await aCard();
    test.instead = () => new Response('', { status: 502 });
    await press(id);
    while (test.heard.filter(({ type }) => type === 'invoke').length < 3) await new Promise((soon) => setTimeout(soon, 20));
    const [first, second, third] = test.heard.filter(({ type }) => type === 'invoke').map(({ id: name }) => name);
    expect(second).toBe(first);
    expect(third).not.toBe(first);
  });

  it('on a phone is a message with what was pressed', async () => {
    const id = await aCard();
    await press(id, { way: 'submit', verb: undefined, data: { v: 1, verb: 'still' } });
    expect(test.desk.presses).toMatchObject([{ way: 'submit', activity: id, value: { v: 1, verb: 'still' } }]);
  });

  it('on a message of somebody else’s chat is none', async () => {
    const id = await aCard();
    expect(await test.chat.desk.take(PER.objectId, 'press', { message: id, way: 'execute', data: {} })).toBe(false);
    expect(test.desk.presses).toEqual([]);
  });
});

describe('a card that is looked at', () => {
  it('brings itself up to date for those it names', async () => {
    await take('install', { isInstalled: true });
    const sent = await send('Passer det stadig?', [lone().teamsUser]);
    const id = sent.is === 'sent' ? sent.activity : '';
    expect(state().messages[0]?.refreshAs).toBe(`${id} 0`);
    test.desk.says = () => ({ answer: { shows: 'card', message: { card: card('Nu'), summary: 'Nu' } } });
    await take('refresh', { message: id });
    expect(test.desk.presses).toMatchObject([{ value: { trigger: 'automatic', action: { verb: 'refresh' } } }]);
    expect(state().messages[0]).toMatchObject({ cards: [card('Nu')] });
  });

  it('does not for others, and says nothing when it cannot', async () => {
    const id = await aCard(['29:somebody-else']);
    expect(state().messages[0]?.refreshAs).toBeUndefined();
    expect(await take('refresh', { message: id })).toBe(false);
    expect(test.desk.presses).toEqual([]);
  });
});

describe('what may happen to a message', () => {
  it.each([
    ['busy', { is: 'later', afterMs: 2000 }, 1], ['blocked', { is: 'failed', failure: 'blocked' }, 1], ['notInstalled', { is: 'failed', failure: 'notInstalled' }, 1], ['disabled', { is: 'failed', failure: 'disabled' }, 1],
    ['gone', { is: 'failed', failure: 'noConversation' }, 1], ['lost', { is: 'unknown' }, 2], ['broken', { is: 'unknown' }, 2], ['slow', { is: 'unknown' }, 1],
  ])('%s', async (fault, delivery, messages) => {
    if (fault === 'slow') await withPatience({ ofBot: SHORT_MS.ofBot });
    await aCard();
    await take('fault', { fault });
    expect(state().fault).toBe(fault);
    expect(await send()).toMatchObject(delivery);
    expect(state().messages).toHaveLength(messages);
    await take('fault', { fault: '' });
    expect(await send()).toMatchObject({ is: 'sent' });
  });

  it('one that is too large is refused, and nothing of it is kept', async () => {
    await aCard();
    expect(await send('x'.repeat(26_000))).toMatchObject({ is: 'failed', failure: 'tooLarge' });
    expect(state().messages).toHaveLength(1);
  });
});

it('nobody but the bot may speak to the connector', async () => {
  await aCard();
  const { serviceUrl, token } = test.chat.forBot;
  const post = (authorization: string) => fetch(`${serviceUrl}v3/conversations/${lone().id}/activities`, { method: 'POST', body: '{}', headers: { authorization } });
  expect((await post('')).status).toBe(401);
  expect((await post(`Bearer ${(await token()).slice(0, -4)}AAAA`)).status).toBe(401);
  expect(state().messages).toHaveLength(1);
});
