import { anAuthority, asking, BASE, CLIMATE, sentBack, TAB, Visitor } from './program';

const HOME = TAB.redirectUris[0];

describe('a request to sign somebody in', () => {
  it('is answered at the address it named, with its own state and a code', async () => {
    const answer = await new Visitor(await anAuthority()).pick(CLIMATE, { state: 'x&y=z #1' });
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')?.startsWith(`${HOME}#`)).toBe(true);
    expect(sentBack(answer).get('state')).toBe('x&y=z #1');
    expect(sentBack(answer).get('code')).toBeTruthy();
  });

  it('is answered in the query when it asks for that, beside what the address has there already', async () => {
    const redirect_uri = TAB.redirectUris[1];
    const answer = await new Visitor(await anAuthority()).pick(CLIMATE, { response_mode: 'query', redirect_uri });
    expect(answer.headers.get('location')?.startsWith(`${redirect_uri}&`)).toBe(true);
    expect(sentBack(answer).get('code')).toBeTruthy();
  });

  it.each([
    'http://localhost:4810', 'http://localhost:4810/?', 'http://localhost:4810/x', 'http://LOCALHOST:4810/', 'http://127.0.0.1:4810/', 'https://localhost:4810/', 'http://localhost:4811/',
    'http://localhost:4810/#', 'http://localhost:4810/?view=Mine', 'http://elsewhere.example/', 'javascript:alert(1)', '', undefined,
  ])('sends nobody to an address that is not letter by letter one of the program\'s: %s', async (redirect_uri) => {
    const visitor = new Visitor(await anAuthority());
    for (const answer of [await visitor.ask({ redirect_uri }), await visitor.pick(CLIMATE, { redirect_uri })]) {
      expect(answer.status).toBe(400);
      expect(answer.headers.get('location')).toBeNull();
      expect(await answer.text()).toContain('Vi sender dig ikke videre.');
    }
  });

  it('sends nobody to the address of another program', async () => {
    const answer = await new Visitor(await anAuthority()).ask({ client_id: 'another' });
    expect(answer.status).toBe(400);
  });

  it('comes from a program that is known, or goes nowhere', async () => {
    const answer = await new Visitor(await anAuthority()).ask({ client_id: 'unknown' });
    expect(answer.status).toBe(400);
    expect(await answer.text()).toContain('Vi kender ikke det program der sendte dig hertil.');
  });

  it.each([
    ['no PKCE', { code_challenge: undefined }, 'invalid_request'],
    ['PKCE without a hash', { code_challenge_method: 'plain' }, 'invalid_request'],
    ['PKCE that does not say how', { code_challenge_method: undefined }, 'invalid_request'],
    ['a challenge that no hash can be', { code_challenge: 'short' }, 'invalid_request'],
    ['tokens in the address', { response_type: 'token' }, 'unsupported_response_type'],
    ['an answer in a form', { response_mode: 'form_post' }, 'invalid_request'],
    ['no OpenID', { scope: 'http://localhost:4820/AllSites.Manage' }, 'invalid_scope'],
    ['two resources at once', { scope: 'openid http://localhost:4820/.default http://localhost:4821/.default' }, 'invalid_scope'],
    ['a scope without an address', { scope: 'openid Sites.Read.All' }, 'invalid_scope'],
    ['a prompt nobody speaks', { prompt: 'create' }, 'invalid_request'],
  ])('with %s is refused at the program\'s own address, with its state', async (_what, changes, error) => {
    const answer = await new Visitor(await anAuthority()).ask(changes);
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')?.startsWith(HOME)).toBe(true);
    expect(sentBack(answer).get('error')).toBe(error);
    expect(sentBack(answer).get('state')).toBe('the state');
  });

  it('is refused in the same way when it comes with somebody picked', async () => {
    const answer = await new Visitor(await anAuthority()).pick(CLIMATE, { code_challenge: undefined });
    expect(sentBack(answer).get('error')).toBe('invalid_request');
    expect(answer.headers.getSetCookie()).toEqual([]);
  });
});

it('keeps codes on this machine: a program with an address elsewhere is not taken on', async () => {
  await expect(anAuthority({ clients: [{ id: 'far', redirectUris: ['https://far.example/'] }] })).rejects.toThrow('Client far: https://far.example/ is not a loopback address');
});

describe('the way in', () => {
  it('is described as OpenID Connect Discovery has it, open to any page', async () => {
    const authority = await anAuthority();
    const answer = await new Visitor(authority).get('/v2.0/.well-known/openid-configuration');
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
    const document = (await answer.json()) as Record<string, string>;
    expect(document.issuer).toBe(authority.issuer);
    expect(document.authorization_endpoint).toBe(`${BASE}/oauth2/v2.0/authorize`);
    expect(document.jwks_uri).toBe(`${BASE}/discovery/v2.0/keys`);
  });

  it('publishes the key that signs and nothing of its secret', async () => {
    const answer = await new Visitor(await anAuthority()).get('/discovery/v2.0/keys');
    const { keys } = (await answer.json()) as { keys: Record<string, string>[] };
    expect(keys).toHaveLength(1);
    expect(Object.keys(keys[0] ?? {}).sort()).toEqual(['alg', 'e', 'kid', 'kty', 'n', 'use']);
  });

  it('says in words that there is nothing at an unknown address', async () => {
    const answer = await new Visitor(await anAuthority()).get('/oauth2/v1.0/authorize');
    expect(answer.status).toBe(404);
    expect(await answer.text()).toContain('Siden findes ikke');
  });

  it('answers a question about the head of a page without failing', async () => {
    const authority = await anAuthority();
    const answer = await authority.answer(new Request(`${BASE}/oauth2/v2.0/authorize?${asking().toString()}`, { method: 'HEAD' }));
    expect(answer.status).toBe(200);
  });
});
