import { isAllowedService } from '../../../src/adapters/bot/addresses';
import { BOT_ID, TENANT } from '../../support/bot-authority';
import { aBot, anActivity, aPress, NOW, stopTheClock, type TestBot } from './the-bot';

stopTheClock();

describe('who is let in to the bot, in front of the genuine SDK', () => {
  let test: TestBot;
  beforeEach(async () => { test = await aBot(); });
  afterEach(() => test.close());

  const press = (fields = {}) => aPress(test.connector.serviceUrl, fields);
  const entra = (claims = {}) => test.authority.sign({ iss: `https://login.microsoftonline.com/${TENANT}/v2.0`, tid: TENANT, aud: `api://botid-${BOT_ID}`, serviceurl: undefined, ...claims });
  const seconds = NOW.getTime() / 1000;

  it('Teams itself is let in, and answered', async () => {
    const answer = await test.signed(press());
    expect([answer.status, await answer.json()]).toEqual([200, { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: 'Tak.' }]);
    expect(test.desk.presses).toHaveLength(1);
  });

  type Caller = [caller: string, status: number, why: string, token: () => Promise<string | undefined>, activity?: () => unknown];
  const callers: Caller[] = [
    ['without a token', 401, 'no-token', () => Promise.resolve(undefined)],
    ['with a token that is none', 401, 'no-token', () => Promise.resolve('hej')],
    ['signed by a key that is not Teams’', 401, 'bad-token', () => test.authority.forge()],
    ['whose token is signed by nobody', 401, 'bad-token', async () => `${btoa('{"alg":"none"}').replace(/=/g, '')}.${(await test.authority.sign()).split('.')[1]}.AA`],
    ['with an unknown key', 401, 'bad-token', () => test.authority.sign({}, { kid: 'elsewhere' })],
    ['with a key that vouches for another channel', 401, 'bad-token', () => test.authority.sign({}, { kid: 'skype' })],
    ['who speaks to another bot', 401, 'bad-token', () => test.authority.sign({ aud: 'another' })],
    ['who speaks to the bot’s other name', 401, 'bad-token', () => test.authority.sign({ aud: `api://botid-${BOT_ID}` })],
    ['whose token is too old', 401, 'bad-token', () => test.authority.sign({}, { expires: seconds - 301 })],
    ['whose token never ends', 401, 'bad-token', () => test.authority.sign({}, { expires: undefined })],
    ['whose token is not good yet', 401, 'bad-token', () => test.authority.sign({ nbf: seconds + 301 })],
    ['with the token of a person of ours', 401, 'bad-token', () => entra()],
    ['with the token of a person of ours, for the bot by its id', 401, 'bad-token', () => entra({ aud: BOT_ID, serviceurl: test.connector.serviceUrl })],
    ['with a token of another organisation', 401, 'bad-token', () => entra({ iss: 'https://sts.windows.net/another/', tid: 'another' })],
    ['whose body names another address than the token', 403, 'other-service-url', () => test.authority.sign(), () => press({ serviceUrl: 'https://smba.trafficmanager.net/emea/' })],
    ['whose body names no address', 400, 'no-service-url', () => test.authority.sign(), () => press({ serviceUrl: undefined })],
    ['whose token names no address', 403, 'other-service-url', () => test.authority.sign({ serviceurl: undefined })],
    ['who names an address that is not Teams’, and has it signed', 403, 'service-not-allowed', () => test.authority.sign({ serviceurl: 'https://evil.example/' }), () => press({ serviceUrl: 'https://evil.example/' })],
    ['of another channel', 403, 'wrong-channel', () => test.authority.sign(), () => press({ channelId: 'directline' })],
    ['of no channel', 403, 'wrong-channel', () => test.authority.sign(), () => press({ channelId: undefined })],
    ['out of another organisation', 403, 'other-tenant', () => test.authority.sign(), () => press({ conversation: { id: 'a:1', tenantId: 'another' } })],
    ['out of two organisations', 403, 'other-tenant', () => test.authority.sign(), () => press({ channelData: { tenant: { id: 'another' } } })],
    ['out of no organisation', 403, 'other-tenant', () => test.authority.sign(), () => press({ conversation: { id: 'a:1' }, channelData: {} })],
    ['who sends no JSON', 400, 'not-json', () => test.authority.sign(), () => '{'],
    ['who sends no activity', 400, 'not-json', () => test.authority.sign(), () => '[]'],
    ['who sends too much', 413, 'too-large', () => test.authority.sign(), () => press({ text: 'x'.repeat(256 * 1024) })],
  ];
  it.each(callers)('a caller %s is refused with %i, and nothing runs', async (_caller, status, why, token, activity = () => press()) => {
    const answer = await test.post(activity(), await token());
    expect([answer.status, await answer.json()]).toEqual([status, { error: why }]);
    expect(test.desk.presses).toEqual([]);
    expect(test.notes).toEqual([{ level: 'warning', event: 'refused-caller', facts: { why } }]);
    expect(test.connector.requests).toEqual([]);
  });

  it('no body is read before its caller is known', async () => {
    const pull = jest.fn((controller: ReadableStreamDefaultController) => controller.close());
    const body = new ReadableStream({ pull }, { highWaterMark: 0 });
    const request = new Request('https://bot.example/api/messages', { method: 'POST', body, duplex: 'half' } as RequestInit);
    expect((await test.bot.listenFor(test.desk)(request)).status).toBe(401);
    expect(pull).not.toHaveBeenCalled();
  });

  it('a body that lies about its length is read no further than it may be long', async () => {
    let parts = 0;
    const body = new ReadableStream({ pull: (controller) => controller.enqueue(new Uint8Array(((parts += 1), 100_000))) });
    const headers = { authorization: `Bearer ${await test.authority.sign()}`, 'content-length': '10' };
    const answer = await test.bot.listenFor(test.desk)(new Request('https://bot.example/api/messages', { method: 'POST', body, headers, duplex: 'half' } as RequestInit));
    expect(answer.status).toBe(413);
    expect(parts).toBeLessThan(6);
  });

  it('the keys are read once, and an unknown one has them read once more at most', async () => {
    for (let times = 0; times < 3; times += 1) await test.signed(press());
    const forged = await test.authority.sign({}, { kid: 'elsewhere' });
    const before = test.authority.keysRead();
    await Promise.all(Array.from({ length: 20 }, () => test.post(press(), forged)));
    expect([before, test.authority.keysRead() - before]).toEqual([2, 0]); // by us and by the SDK
  });

  it('whoever presses without end is asked to wait, and others are not', async () => {
    const statuses: number[] = [];
    for (let times = 0; times < 62; times += 1) statuses.push((await test.signed(press())).status);
    expect(statuses.filter((status) => status === 429)).toHaveLength(2);
    expect((await test.signed(press({ from: { id: '29:2', aadObjectId: 'other' } }))).status).toBe(200);
  });

  it('only posts are answered', async () => {
    expect((await test.bot.listenFor(test.desk)(new Request('https://bot.example/api/messages'))).status).toBe(405);
  });
});

it('where the keys cannot be read the caller is asked to come again', async () => {
  const test = await aBot({ fetch: () => Promise.reject(new Error('offline')) });
  expect((await test.signed(aPress(test.connector.serviceUrl))).status).toBe(503);
  await test.close();
});

it('a key that is new is found some minutes after the last look', async () => {
  let now = NOW;
  let hides = true;
  const test = await aBot({
    now: () => now,
    fetch: async (address) => {
      const answer = await fetch(address);
      if (!hides || !String(address).endsWith('/keys')) return answer;
      return Response.json({ keys: [] });
    },
  });
  const post = () => test.signed(aPress(test.connector.serviceUrl));
  expect((await post()).status).toBe(401);
  hides = false;
  expect((await post()).status).toBe(401);
  now = new Date(NOW.getTime() + 5 * 60_000);
  expect((await post()).status).toBe(200);
  await test.close();
});

it('without an authority, for trying things out, nobody signs and the address must be allowed all the same', async () => {
  const test = await aBot({ authority: 'nobody', tenants: [] });
  expect((await test.post(aPress(test.connector.serviceUrl))).status).toBe(200);
  expect((await test.post(anActivity('https://smba.trafficmanager.net/emea/'))).status).toBe(403);
  await test.close();
});

describe('an address that the bot may speak to', () => {
  const HOSTS = ['smba.trafficmanager.net', '127.0.0.1:3979'];
  it.each([
    ['https://smba.trafficmanager.net/emea/', true],
    ['http://127.0.0.1:3979/', true],
    ['http://smba.trafficmanager.net/emea/', false],
    ['https://smba.trafficmanager.net.evil.example/', false],
    ['https://smba.trafficmanager.net@evil.example/', false],
    ['https://user:word@smba.trafficmanager.net/', false],
    ['https://smba.trafficmanager.net:8443/', false],
    ['http://127.0.0.1:3980/', false],
    ['ftp://smba.trafficmanager.net/', false],
    ['//smba.trafficmanager.net/', false],
  ])('%s: %s', (address, isAllowed) => expect(isAllowedService(address, HOSTS)).toBe(isAllowed));
});
