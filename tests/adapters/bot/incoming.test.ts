import { BOT_ID, TENANT } from '../../support/bot-authority';
import { aBot, anActivity, aPress, LONE, SORRY, stopTheClock, type TestBot } from './the-bot';

stopTheClock();

let test: TestBot;
beforeEach(async () => { test = await aBot(); });
afterEach(() => test.close());

const activity = (fields = {}) => anActivity(test.connector.serviceUrl, fields);
const press = (fields = {}) => aPress(test.connector.serviceUrl, fields);
const place = () => ({ ...LONE, conversation: 'a:chat-lone', serviceUrl: test.connector.serviceUrl, tenant: TENANT });

describe('what comes in from Teams', () => {
  it('somebody who gets the app is met, and Teams says who they are', async () => {
    test.connector.members.set(LONE.teamsUser, { id: LONE.teamsUser, aadObjectId: LONE.directoryId, name: 'Lone Lund', userPrincipalName: 'lone@eksempelby.dk', email: 'lone.lund@eksempelby.dk' });
    const answer = await test.signed(activity({ type: 'installationUpdate', action: 'add' }));
    expect(answer.status).toBe(200);
    await test.bot.settled();
    expect(test.desk.met_).toEqual([{ place: place(), by: 'install', member: { login: 'lone@eksempelby.dk', email: 'lone.lund@eksempelby.dk', name: 'Lone Lund' } }]);
  });

  it('where Teams does not say who they are, that is known too', async () => {
    await test.signed(activity({ type: 'installationUpdate', action: 'add' }));
    await test.bot.settled();
    expect(test.desk.met_).toEqual([{ place: place(), by: 'install', member: undefined }]);
  });

  it('a bot that is added to a chat counts as the app being had', async () => {
    await test.signed(activity({ type: 'conversationUpdate', membersAdded: [{ id: `28:${BOT_ID}` }] }));
    await test.signed(activity({ type: 'conversationUpdate', membersAdded: [{ id: '29:another' }] }));
    await test.bot.settled();
    expect(test.desk.met_.map(({ by }) => by)).toEqual(['install']);
  });

  it('a team or a group has no person to be met', async () => {
    await test.signed(activity({ type: 'installationUpdate', action: 'add', conversation: { id: '19:team@thread.tacv2', conversationType: 'channel', tenantId: TENANT } }));
    await test.bot.settled();
    expect(test.desk.met_).toEqual([]);
  });

  it('somebody who takes the app away has left', async () => {
    await test.signed(activity({ type: 'installationUpdate', action: 'remove' }));
    expect(test.desk.left_).toEqual([LONE.directoryId]);
  });

  it('somebody who writes is met', async () => {
    await test.signed(activity());
    await test.bot.settled();
    expect(test.desk.met_.map(({ by }) => by)).toEqual(['message']);
  });

  it('a press says who, what and on which message', async () => {
    await test.signed(press());
    expect(test.desk.presses).toMatchObject([{ from: place(), way: 'execute', activity: '1699999999999', value: { action: { type: 'Action.Execute', verb: 'still', data: { v: 1 } }, trigger: 'manual' } }]);
  });

  it('a client that knows no answers presses by a message, which is a press all the same', async () => {
    await test.signed(activity({ text: undefined, value: { v: 1, verb: 'still' }, replyToId: '17' }));
    expect(test.desk.presses).toMatchObject([{ from: place(), way: 'submit', activity: '17', value: { v: 1, verb: 'still' } }]);
    await test.bot.settled();
    expect(test.desk.met_).toEqual([]);
  });

  it.each([
    ['a card', { shows: 'card', message: { card: { type: 'AdaptiveCard' }, summary: 'Tak' } } as const, { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: { type: 'AdaptiveCard' } }],
    ['a sentence', { shows: 'message', text: 'Tak.' } as const, { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: 'Tak.' }],
    ['a refusal', { shows: 'error', code: 'bad-request', text: 'Nej.' } as const, { statusCode: 400, type: 'application/vnd.microsoft.error', value: { code: 'bad-request', message: 'Nej.' } }],
  ])('an answer that is %s goes out as Teams reads it', async (_what, says, wire) => {
    test.desk.says = () => ({ answer: says });
    const answer = await test.signed(press());
    expect([answer.status, await answer.json()]).toEqual([200, wire]);
  });

  it('what follows an answer begins when the answer has left', async () => {
    const order: string[] = [];
    test.desk.says = () => ({ answer: { shows: 'message', text: 'Tak.' }, after: () => Promise.resolve(void order.push('after')) });
    await test.signed(press());
    order.push('answered');
    await test.bot.settled();
    expect(order).toEqual(['answered', 'after']);
  });

  it('a desk that falls over is answered for with 200 and a sentence, and its words are not logged', async () => {
    test.desk.says = () => { throw new TypeError('Lone Lund: rød'); };
    const answer = await test.signed(press());
    expect([answer.status, await answer.json()]).toEqual([200, { statusCode: 500, type: 'application/vnd.microsoft.error', value: { code: 'failed', message: SORRY } }]);
    expect(test.notes).toEqual([{ level: 'warning', event: 'press-failed', facts: { error: 'TypeError', code: undefined } }]);
  });

  it('work after an answer that falls over is logged, and nothing else', async () => {
    test.desk.says = () => ({ answer: { shows: 'message', text: 'Tak.' }, after: () => Promise.reject(new RangeError('Lone')) });
    expect((await test.signed(press())).status).toBe(200);
    await test.bot.settled();
    expect(test.notes).toEqual([{ level: 'warning', event: 'incoming-failed', facts: { error: 'RangeError', code: undefined } }]);
  });

  it.each([
    ['a person', { from: { id: LONE.teamsUser } }],
    ['a chat that leads elsewhere', { conversation: { id: '../../../v3/other', conversationType: 'personal', tenantId: TENANT } }],
    ['a chat', { conversation: { tenantId: TENANT } }],
  ])('a press without %s is answered with an error', async (_what, fields) => {
    const answer = await test.signed(press(fields));
    expect(await answer.json()).toMatchObject({ statusCode: 400, type: 'application/vnd.microsoft.error' });
    expect(test.desk.presses).toEqual([]);
  });

  it('an activity that the SDK trips over is answered for with 200 all the same', async () => {
    test.desk.says = () => { throw new Error('x'); };
    const answer = await test.signed(press({ value: null, from: null, conversation: { tenantId: TENANT } }));
    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({ type: 'application/vnd.microsoft.error' });
  });

  it('what the bot does not do is refused by name', async () => {
    expect((await test.signed(activity({ type: 'invoke', name: 'composeExtension/query', value: {} }))).status).toBe(501);
    expect((await test.signed(activity({ type: 'typing' }))).status).toBe(200);
  });
});
