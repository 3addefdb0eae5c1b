/** @jest-environment node */
import { HttpRequest, InvocationContext } from '@azure/functions';
import type { Timer } from '@azure/functions';
import type { Service } from '../../../src/faces/bot/service/main';

const SETTINGS = {
  MODE: 'local', SITE_URL: 'http://localhost:1/sites/erhverv', BOT_ID: '9e2d7c41-08b5-4f6a-b3d1-7a5c2e9f4b04', SERVICE_HOSTS: '127.0.0.1:3979', SITE_TOKEN: 'x', TEAMS_APP_ID: 'c4f19d6e-2b7a-4e05-9d83-6a1c7f3b8e03',
};
const before = { ...process.env };
afterEach(() => {
  process.env = { ...before };
  jest.resetModules();
  jest.dontMock('../../../src/faces/bot/service/main');
  jest.restoreAllMocks();
});

/** The entry as a function app loads it; outside one, the package registers nothing and says so. */
async function loaded(settings: Readonly<Record<string, string>>) {
  jest.spyOn(console, 'warn').mockImplementation(() => undefined);
  jest.spyOn(process.stdout, 'write').mockImplementation(() => true);
  Object.assign(process.env, settings);
  return import('../../../src/faces/bot/functions/main');
}
/** The same over a service that is made up. */
async function loadedOver(service: Partial<Service>) {
  jest.doMock('../../../src/faces/bot/service/main', () => ({ startService: () => Promise.resolve({ answer: () => Promise.resolve(new Response('{}')), ...service }) }));
  return loaded(SETTINGS);
}
const get = (path: string) => new HttpRequest({ method: 'GET', url: `https://x.azurewebsites.net${path}` });
const post = (body: object) => new HttpRequest({ method: 'POST', url: 'https://x.azurewebsites.net/api/messages', body: { string: JSON.stringify(body) } });

it('answers in a function app as it does in a process of its own', async () => {
  const { answer, message } = await loaded(SETTINGS);
  expect(await answer(get('/health'))).toMatchObject({ status: 200, body: expect.stringContaining('"version"') as string });
  expect(await message(post({ type: 'message', channelId: 'directline', serviceUrl: 'http://127.0.0.1:3979/' }))).toMatchObject({ status: 403, body: '{"error":"wrong-channel"}' });
});

it('says which setting is wrong, at each call', async () => {
  const { answer, tick } = await loaded({ ...SETTINGS, TICK_MINUTES: 'often' });
  await expect(answer(get('/health'))).rejects.toThrow('TICK_MINUTES is "often"');
  await expect(tick({} as Timer, new InvocationContext())).rejects.toThrow('TICK_MINUTES is "often"');
});

describe('what goes on after an answer, in a function app that may stand still then,', () => {
  it('is done before the answer', async () => {
    const done: string[] = [];
    const { message } = await loadedOver({ settled: () => new Promise((resolve) => setImmediate(() => { done.push('edited'); resolve(); })) });
    await message(post({}));
    expect(done).toEqual(['edited']);
  });

  it('is not waited for longer than Teams waits', async () => {
    const { message } = await loadedOver({ settled: () => new Promise(() => undefined) });
    jest.spyOn(performance, 'now').mockReturnValueOnce(0).mockReturnValueOnce(2_790);
    expect(await message(post({}))).toMatchObject({ status: 200 });
  });

  it('is seen to the end by the next run', async () => {
    const done: string[] = [];
    const { tick } = await loadedOver({ runOnce: () => Promise.resolve(), settled: () => new Promise((resolve) => setImmediate(() => { done.push('edited'); resolve(); })) });
    await tick({} as Timer, new InvocationContext());
    expect(done).toEqual(['edited']);
  });
});
