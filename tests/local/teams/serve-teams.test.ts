import { Script } from 'node:vm';
import { readManifest, serveTeams, type TeamsChat, type TeamsOptions } from '../../../src/local/teams';

const ORIGIN = 'http://localhost:4840';
const TAB = 'http://localhost:4810';
const manifest = {
  id: '5f3c7a10-6b1e-4c7d-9a52-0e8d4b2f6a11', name: { short: 'An app' }, validDomains: ['localhost:4810'], webApplicationInfo: { id: 'nested' },
  staticTabs: [{ entityId: 'first', name: 'First', contentUrl: `${TAB}/?theme={theme}` }],
  configurableTabs: [{ configurationUrl: `${TAB}/set-up`, context: ['channelTab'], canUpdateConfiguration: true }],
};

const idToken = ['{}', JSON.stringify({ name: 'Somebody', preferred_username: 'somebody@town.example', oid: 'oid', tid: 'tid' }), ''].map((part) => Buffer.from(part).toString('base64url')).join('.');

function aTeams() {
  const asked: URLSearchParams[] = [];
  const put = jest.fn();
  const desk = { state: jest.fn(() => ({ edition: '1', messages: [] })), take: jest.fn((_person: string, what: string) => Promise.resolve(what === 'read')) };
  const clock = { now: () => new Date('2026-11-30T08:12:00.000Z'), aheadMs: () => 5, jumps: [], jump: jest.fn(() => Promise.resolve(true)) };
  const options: TeamsOptions = {
    chat: { desk, answer: () => undefined } as unknown as TeamsChat, clock,
    origin: ORIGIN, manifest, languages: { da: { 'staticTabs[0].name': 'Første </script>' } }, environment: 'localhost:4830',
    surroundings: { team: { name: 'Team', channel: 'Kanal', siteUrl: 'http://localhost:4820/sites/x' }, meeting: { title: 'Møde' } },
    refusals: { names: ['consent'], put },
    signIn: {
      clientId: 'host', authorizationEndpoint: 'http://localhost:4830/authorize', tokenEndpoint: 'http://localhost:4830/token', endSessionEndpoint: 'http://localhost:4830/logout',
      fetch: async (request) => {
        asked.push(new URLSearchParams(await request.text()));
        return Response.json({ id_token: idToken, refresh_token: 'refresh', access_token: 'access' });
      },
    },
  };
  const serve = serveTeams(options);
  const cookies = new Map<string, string>();
  const send = async (path: string, init: RequestInit = {}): Promise<Response> => {
    const answer = await serve(new Request(`${ORIGIN}${path}`, { ...init, headers: { cookie: [...cookies].map((pair) => pair.join('=')).join('; '), ...init.headers } }));
    for (const cookie of answer.headers.getSetCookie()) cookies.set(...(cookie.split(';')[0]!.split(/=(.*)/s).slice(0, 2) as [string, string]));
    return answer;
  };
  const post = (path: string, body: object, origin = ORIGIN) => send(path, { method: 'POST', body: JSON.stringify(body), headers: { origin } });
  const signIn = async (path = '/') => {
    const away = new URL((await send(path)).headers.get('location')!);
    return send(`/signed-in?code=code&state=${away.searchParams.get('state')}`);
  };
  return { asked, put, send, post, signIn, desk, clock };
}

describe('the small Teams', () => {
  it('signs somebody in by the code flow with PKCE, and comes back to where they wanted, a shared link too', async () => {
    const { send, signIn, asked } = aTeams();
    const link = '/l/entity/app/first?context=%7B%7D';
    expect((await signIn(link)).headers.get('location')).toBe(`${ORIGIN}${link}`);
    expect(asked[0]?.get('code_verifier')).toMatch(/^[\w-]{43}$/);
    const page = await (await send('/')).text();
    expect(page).toContain('Somebody');
    expect(page).not.toMatch(/refresh|access_token|Første <\/script>/);
  });

  it('signs nobody in whose sign-in it did not begin', async () => {
    const { send } = aTeams();
    await send('/');
    await send('/signed-in?code=code&state=another');
    expect((await send('/')).status).toBe(303);
  });

  it('frames the hosts of the manifest and no other, and runs no script that stands in the page', async () => {
    const { send, signIn } = aTeams();
    await signIn();
    const policy = (await send('/')).headers.get('content-security-policy');
    expect(policy).toContain('frame-src http://localhost:4810 https://localhost:4810;');
    expect(policy).not.toContain('unsafe');
  });

  it('asks for a token as the host of the very origin that framed the app', async () => {
    const { post, signIn, asked } = aTeams();
    await signIn();
    await post('/token', { clientId: 'nested', scope: 'http://localhost:4820/x', framedFrom: TAB });
    expect(Object.fromEntries(asked[1]!)).toMatchObject({ client_id: 'nested', brk_client_id: 'host', redirect_uri: 'brk-multihub://localhost:4810', refresh_token: 'refresh' });
  });

  it('gives a page of another origin, or somebody who is not signed in, nothing', async () => {
    const { post, signIn, put } = aTeams();
    expect((await post('/token', {})).status).toBe(401);
    await signIn();
    expect((await post('/token', {}, 'http://evil.example')).status).toBe(404);
    await post('/refusal', { refusal: 'consent' });
    await post('/refusal', { refusal: 'nobody knows it' });
    expect(put.mock.calls).toEqual([['somebody@town.example', 'nested', 'consent'], ['somebody@town.example', 'nested', undefined]]);
  });

  it('hands out one script, in which all of the page is, as a browser takes it', async () => {
    const answer = await aTeams().send('/teams.js');
    expect(answer.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    const script = await answer.text();
    expect(script).not.toMatch(/^\s*(import|interface|export) /m);
    expect(() => new Script(script)).not.toThrow();
  });

  it('tells nobody who is not signed in of anything new, and takes nothing from another page', async () => {
    const { send, post, signIn, desk, clock } = aTeams();
    expect((await send('/news')).status).toBe(401);
    await signIn();
    expect((await post('/chat/read', {}, 'http://evil.example')).status).toBe(404);
    expect((await post('/jump', { jump: 'day' }, 'http://evil.example')).status).toBe(404);
    expect(desk.take).not.toHaveBeenCalled();
    expect(clock.jump).not.toHaveBeenCalled();
  });

  it('tells what is new in somebody’s own chat once, and what time it is each time', async () => {
    const { send, post, signIn, desk, clock } = aTeams();
    await signIn();
    const time = { now: '2026-11-30T08:12:00.000Z', aheadMs: 5 };
    expect(await (await send('/news')).json()).toEqual({ clock: time, chat: { edition: '1', messages: [] } });
    expect(desk.state).toHaveBeenCalledWith('oid');
    expect(await (await send('/news?seen=1')).json()).toEqual({ clock: time });
    expect((await post('/chat/read', { message: '7' })).status).toBe(200);
    expect(desk.take).toHaveBeenCalledWith('oid', 'read', { message: '7' });
    expect((await post('/chat/dance', {})).status).toBe(404);
    expect(await (await post('/jump', { jump: 'day' })).json()).toEqual({ isDone: true });
    expect(clock.jump).toHaveBeenCalledWith('day');
  });
});

describe('a manifest', () => {
  it('is read with the words of a language laid over it', () => {
    expect(readManifest(manifest, { 'name.short': 'En app', 'staticTabs[0].name': 'Første' })).toMatchObject({ name: 'En app', clientId: 'nested', staticTabs: [{ entityId: 'first', name: 'Første' }], configurable: { contexts: ['channelTab'], canUpdate: true } });
  });
  it.each<[string, object]>([['id', { ...manifest, id: '' }], ['contentUrl', { ...manifest, staticTabs: [{ entityId: 'x', name: 'X' }] }], ['validDomains', { ...manifest, validDomains: 'localhost' }]])('without a right %s is refused by name', (name, wrong) => {
    expect(() => readManifest(wrong)).toThrow(name);
  });
});
