import { createServer } from 'node:net';
import { once } from 'node:events';
import type { Fault } from '../../support/fake-connector';
import { aBot, aConversation, stopTheClock, type TestBot } from './the-bot';

stopTheClock();

const MESSAGE = { card: { type: 'AdaptiveCard', version: '1.5', body: [] }, summary: 'Chefforum 12. juni: passer det stadig?' };
let test: TestBot;
beforeEach(async () => { test = await aBot({ withinMs: 400 }); });
afterEach(() => test.close());

const lone = (fields = {}) => aConversation(test.connector.serviceUrl, fields);
const send = (to = lone()) => test.bot.transport.send(to, MESSAGE);
const retryAfter = (value: string) => ({ 'retry-after': value });

describe('a card on its way to Teams', () => {
  it('goes to the chat, at the chat’s own address, with the line for those who do not see it', async () => {
    expect(await send()).toEqual({ is: 'sent', activity: '1' });
    const [sent] = test.connector.sent;
    expect(sent).toMatchObject({ conversation: 'a:chat-lone', activity: { type: 'message', summary: MESSAGE.summary, attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: MESSAGE.card }] } });
    expect(test.connector.requests.map(({ authorization }) => authorization.startsWith('Bearer '))).toEqual([true]);
  });

  const answers: [what: string, fault: Fault, delivery: unknown][] = [
    ['too many at once', { status: 429, headers: retryAfter('7') }, { is: 'later', detail: '429', afterMs: 7000 }],
    ['too many at once, until a time', { status: 429, headers: retryAfter('Tue, 01 Dec 2026 08:01:00 GMT') }, { is: 'later', detail: '429', afterMs: 60_000 }],
    ['too many at once, nobody says for how long', { status: 429 }, { is: 'later', detail: '429' }],
    ['the chat is busy', { status: 412, code: 'PreconditionFailed' }, { is: 'later', detail: '412 PreconditionFailed' }],
    ['the app is not there', { status: 403, code: 'BotNotInConversationRoster' }, { is: 'failed', failure: 'notInstalled', detail: '403 BotNotInConversationRoster' }],
    ['the person has blocked it', { status: 403, code: 'ConversationBlockedByUser' }, { is: 'failed', failure: 'blocked', detail: '403 ConversationBlockedByUser' }],
    ['nobody may write', { status: 403, code: 'MessageWritesBlocked' }, { is: 'failed', failure: 'blocked', detail: '403 MessageWritesBlocked' }],
    ['an administrator has turned it off', { status: 403, code: 'BotDisabledByAdmin' }, { is: 'failed', failure: 'disabled', detail: '403 BotDisabledByAdmin' }],
    ['no for another reason', { status: 403, code: 'Whatever' }, { is: 'failed', failure: 'refused', detail: '403 Whatever' }],
    ['the card is too large', { status: 413 }, { is: 'failed', failure: 'tooLarge', detail: '413' }],
    ['the card is too large, in words', { status: 400, code: 'MessageSizeTooBig' }, { is: 'failed', failure: 'tooLarge', detail: '400 MessageSizeTooBig' }],
    ['nobody understands it', { status: 400, code: 'BadArgument' }, { is: 'failed', failure: 'refused', detail: '400 BadArgument' }],
    ['the bot is not signed in', { status: 401 }, { is: 'failed', failure: 'refused', detail: '401' }],
    ['elsewhere', { status: 302, headers: { location: 'https://evil.example/' } }, { is: 'failed', failure: 'refused', detail: '302' }],
    ['an error, before anything was done', { status: 500 }, { is: 'unknown', detail: '500' }],
    ['an error, after it was taken', { status: 502, isDone: true }, { is: 'unknown', detail: '502' }],
    ['nothing, after it was taken', 'lost', { is: 'unknown', detail: 'ECONNRESET' }],
  ];
  it.each(answers)('Teams says %s', async (_what, fault, delivery) => {
    test.connector.faults.push(fault);
    expect(await send()).toEqual(delivery);
    expect(test.connector.requests).toHaveLength(1); // once, whatever was said
  });

  it.each<[where: string, faults: readonly Fault[]]>([['in their chat', ['hangs']], ['in one that was opened again', [{ status: 404 }, 'none', 'hangs']]])('nothing within the time, %s: it may have arrived', async (_where, faults) => {
    test.connector.faults.push(...faults);
    expect(await send()).toEqual({ is: 'unknown', detail: 'timeout' }); // of all its requests together
  });

  it('nobody listens: it has surely not arrived', async () => {
    const server = createServer();
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as { readonly port: number };
    server.close();
    const bot = await aBot({ serviceHosts: [`127.0.0.1:${port}`] });
    expect(await bot.bot.transport.send(aConversation(`http://127.0.0.1:${port}/`), MESSAGE)).toEqual({ is: 'later', detail: 'ECONNREFUSED' });
    await bot.close();
  });

  it('the bot has no token: it has surely not arrived, and somebody is to do something', async () => {
    const bot = await aBot({ token: () => Promise.reject(new Error('the certificate has run out')) });
    expect(await bot.bot.transport.send(aConversation(bot.connector.serviceUrl), MESSAGE)).toEqual({ is: 'later', detail: 'no token' });
    expect(bot.notes).toContainEqual({ level: 'alarm', event: 'bot-not-signed-in', facts: { detail: 'no token' } });
    await bot.close();
  });

  it('a bot that is not signed in, or turned off for all, is an alarm without a name in it', async () => {
    test.connector.faults.push({ status: 401 }, { status: 403, code: 'BotDisabledByAdmin' });
    await send();
    await send();
    expect(test.notes).toEqual([
      { level: 'alarm', event: 'bot-not-signed-in', facts: { detail: '401' } },
      { level: 'alarm', event: 'bot-disabled', facts: { detail: '403 BotDisabledByAdmin' } },
    ]);
  });

  it('a chat that is gone is opened again, once, and remembered', async () => {
    test.connector.faults.push({ status: 404, code: 'ConversationNotFound' });
    expect(await send()).toEqual({ is: 'sent', activity: '2' });
    expect(test.connector.created).toEqual([{ user: '29:1lone', conversation: 'a:new-1' }]);
    expect(test.connector.sent.map(({ conversation }) => conversation)).toEqual(['a:new-1']);
    expect(test.moved).toEqual([lone({ id: 'a:new-1' })]);
  });

  it('a chat that is gone again has gone for good', async () => {
    test.connector.faults.push({ status: 404 }, 'none', { status: 404, code: 'ConversationNotFound' });
    expect(await send()).toEqual({ is: 'failed', failure: 'noConversation', detail: '404 ConversationNotFound' });
    expect(test.connector.created).toHaveLength(1);
  });

  it('where a chat cannot be opened the reason is the reason', async () => {
    test.connector.faults.push({ status: 404 }, { status: 403, code: 'Forbidden' });
    expect(await send()).toEqual({ is: 'failed', failure: 'notInstalled', detail: '403 Forbidden' });
    test.connector.faults.push({ status: 404 }, { status: 503 });
    expect(await send()).toEqual({ is: 'later', detail: '503' });
    expect(test.connector.sent).toEqual([]);
  });

  it.each([
    ['another host', { serviceUrl: 'https://evil.example/' }],
    ['this machine, elsewhere', { serviceUrl: 'http://127.0.0.1:1/' }],
    ['a chat that leads elsewhere', { id: '../../v3/other' }],
    ['a chat with a question', { id: 'a:1?x=y' }],
  ])('an address that was stored and is not allowed is not spoken to: %s', async (_what, fields) => {
    expect(await send(lone(fields))).toEqual({ is: 'failed', failure: 'refused', detail: 'address not allowed' });
    expect(test.connector.requests).toEqual([]);
  });
});

describe('a message that is edited', () => {
  it('is replaced', async () => {
    expect(await test.bot.transport.edit(lone(), '17', MESSAGE)).toEqual({ is: 'sent', activity: '17' });
    expect(test.connector.edits).toMatchObject([{ conversation: 'a:chat-lone', id: '17', activity: { summary: MESSAGE.summary } }]);
  });

  it('is left where it is gone: no other chat has it', async () => {
    test.connector.faults.push({ status: 404 });
    expect(await test.bot.transport.edit(lone(), '17', MESSAGE)).toEqual({ is: 'failed', failure: 'noConversation', detail: '404' });
    expect(test.connector.created).toEqual([]);
  });

  it('without a name that can stand in an address is not asked for', async () => {
    expect((await test.bot.transport.edit(lone(), '../1', MESSAGE)).is).toBe('failed');
    expect(test.connector.requests).toEqual([]);
  });
});
