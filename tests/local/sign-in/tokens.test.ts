import { decodeJwt, decodeProtectedHeader } from 'jose';
import { openKeys } from '../../../src/local/sign-in';
import { anAuthority, BASE, challengeOf, CLIMATE, fetchTokens, MANAGER, OTHER, redeem, sentBack, signIn, SITE, TAB, Visitor, type AnAuthority } from './program';

let authority: AnAuthority;
beforeEach(async () => {
  authority = await anAuthority();
});

const later = (seconds: number) => {
  authority.clock.now = new Date(authority.clock.now.getTime() + seconds * 1000);
};
const aCode = async (changes: Record<string, string> = {}) => sentBack(await new Visitor(authority).pick(CLIMATE, changes)).get('code');
const refresh = (refresh_token: string, changes: Record<string, string> = {}) => fetchTokens(authority, { grant_type: 'refresh_token', refresh_token, ...changes });

describe('a code', () => {
  it('buys an access token for the site and an id token for the program, both of the one who was picked', async () => {
    const { access_token, id_token, expires_in } = await signIn(authority);
    expect(decodeJwt(access_token)).toMatchObject({ iss: authority.issuer, aud: SITE, upn: CLIMATE.login, name: CLIMATE.name, scp: 'AllSites.Manage' });
    expect(decodeJwt(id_token)).toMatchObject({ iss: authority.issuer, aud: TAB.id, preferred_username: CLIMATE.login, nonce: 'the nonce' });
    expect(decodeProtectedHeader(access_token)).toMatchObject({ alg: 'RS256', typ: 'JWT' });
    expect(expires_in).toBe(3600);
  });

  it('buys nothing the second time', async () => {
    const code = await aCode();
    expect((await redeem(authority, code)).response.status).toBe(200);
    expect((await redeem(authority, code)).tokens.error).toBe('invalid_grant');
  });

  it('is spent by a wrong verifier too, so that nobody may go on guessing', async () => {
    const code = await aCode();
    const wrong = await redeem(authority, code, { code_verifier: 'another-verifier-of-forty-three-letters-or-more' });
    expect(wrong.response.status).toBe(400);
    expect(wrong.tokens.error).toBe('invalid_grant');
    expect((await redeem(authority, code)).tokens.error).toBe('invalid_grant');
  });

  it('is good for a minute', async () => {
    const [first, second] = [await aCode(), await aCode()];
    later(59);
    expect((await redeem(authority, first)).response.status).toBe(200);
    later(1);
    expect((await redeem(authority, second)).tokens.error).toBe('invalid_grant');
  });

  it.each([
    ['without the verifier', { code_verifier: '' }],
    ['with the challenge in place of the verifier', { code_verifier: challengeOf('a-verifier-of-forty-three-letters-or-more-123456') }],
    ['for another address than it was sent to', { redirect_uri: TAB.redirectUris[1] }],
    ['by another program', { client_id: OTHER.id }],
  ])('buys nothing %s', async (_what, changes) => {
    const { response, tokens } = await redeem(authority, await aCode(), changes);
    expect(response.status).toBe(400);
    expect(tokens.error).toBe('invalid_grant');
  });

  it('buys a refresh token only when one was asked for', async () => {
    expect((await redeem(authority, await aCode({ scope: `openid ${SITE}/.default` }))).tokens.refresh_token).toBeUndefined();
  });

  it('tells who signed in, in the form msal keeps accounts under, when asked', async () => {
    const { tokens } = await redeem(authority, await aCode(), { client_info: '1' });
    const { uid } = JSON.parse(Buffer.from(tokens.client_info ?? '', 'base64url').toString()) as { uid: string };
    expect(uid).toBe(decodeJwt(tokens.access_token).oid);
  });
});

describe('a refresh token', () => {
  it('buys new tokens for the same person, and its own successor', async () => {
    const first = await signIn(authority);
    later(3600);
    const { tokens } = await refresh(first.refresh_token);
    expect(decodeJwt(tokens.access_token)).toMatchObject({ upn: CLIMATE.login, aud: SITE });
    expect(decodeJwt(tokens.access_token).exp).toBeGreaterThan(decodeJwt(first.access_token).exp ?? Infinity);
    expect(tokens.refresh_token).not.toBe(first.refresh_token);
    expect((await refresh(tokens.refresh_token)).response.status).toBe(200);
  });

  it('may be used twice by two tabs that wake in the same moment', async () => {
    const { refresh_token } = await signIn(authority);
    expect((await refresh(refresh_token)).response.status).toBe(200);
    later(30);
    expect((await refresh(refresh_token)).response.status).toBe(200);
  });

  it('ends its whole family when it turns up again later, for then it was copied', async () => {
    const { refresh_token } = await signIn(authority);
    const successor = (await refresh(refresh_token)).tokens.refresh_token;
    later(31);
    expect((await refresh(refresh_token)).tokens.error).toBe('invalid_grant');
    expect((await refresh(successor)).tokens.error).toBe('invalid_grant');
  });

  it('ends no other sign-in of the same person when it is copied', async () => {
    const [copied, other] = [await signIn(authority), await signIn(authority)];
    await refresh(copied.refresh_token);
    later(31);
    await refresh(copied.refresh_token);
    expect((await refresh(other.refresh_token)).response.status).toBe(200);
  });

  it('is good for a day', async () => {
    const { refresh_token } = await signIn(authority);
    later(24 * 3600 - 1);
    expect((await refresh(refresh_token)).response.status).toBe(200);
    later(1);
    expect((await refresh(refresh_token)).tokens.error).toBe('invalid_grant');
  });

  it('survives a restart of the authority, as long as its keys do', async () => {
    const { refresh_token } = await signIn(authority);
    authority = await anAuthority();
    expect((await refresh(refresh_token)).response.status).toBe(200);
    authority = await anAuthority({ keys: await openKeys() });
    expect((await refresh(refresh_token)).tokens.error).toBe('invalid_grant');
  });

  it('serves another resource when asked, as Entra\'s does', async () => {
    const { refresh_token } = await signIn(authority);
    const { tokens } = await refresh(refresh_token, { scope: 'openid http://localhost:4821/.default' });
    expect(decodeJwt(tokens.access_token).aud).toBe('http://localhost:4821');
  });

  it('is of no use to another program', async () => {
    const { refresh_token } = await signIn(authority);
    expect((await refresh(refresh_token, { client_id: OTHER.id })).tokens.error).toBe('invalid_grant');
  });

  it('is of no use once the person has gone', async () => {
    const { refresh_token } = await signIn(authority);
    authority = await anAuthority({ people: [MANAGER] });
    expect((await refresh(refresh_token)).tokens.error).toBe('invalid_grant');
  });

  it.each(['', 'made up', 'a.b.c'])('is not made up: "%s"', async (made) => {
    expect((await refresh(made)).tokens.error).toBe('invalid_grant');
  });

  it('is not the cookie of the session', async () => {
    const visitor = new Visitor(authority);
    await visitor.pick(CLIMATE);
    const session = visitor.cookie?.split('=')[1] ?? '';
    expect(session).toContain('.');
    expect((await refresh(session)).tokens.error).toBe('invalid_grant');
  });
});

describe('the token endpoint', () => {
  const preflight = (origin: string) =>
    authority.answer(new Request(`${BASE}/oauth2/v2.0/token`, { method: 'OPTIONS', headers: { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'content-type' } }));

  it('may be read by pages of a program\'s own origin', async () => {
    const { response } = await redeem(authority, await aCode());
    expect(response.headers.get('access-control-allow-origin')).toBe('http://localhost:4810');
    expect((await preflight('http://localhost:4810')).headers.get('access-control-allow-headers')).toBe('content-type');
  });

  it.each(['http://localhost:9999', 'https://elsewhere.example', 'null'])('may not be read by a page of %s', async (origin) => {
    const { response } = await fetchTokens(authority, { grant_type: 'refresh_token', refresh_token: 'x' }, origin);
    expect(response.headers.get('access-control-allow-origin')).toBeNull();
    expect((await preflight(origin)).headers.get('access-control-allow-origin')).toBeNull();
  });

  it('tells caches that its answers are for nobody else', async () => {
    const { response } = await redeem(authority, await aCode());
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('vary')).toBe('origin');
  });

  it.each([
    ['an unknown program', { client_id: 'unknown', grant_type: 'authorization_code' }, 'invalid_client'],
    ['passwords', { grant_type: 'password' }, 'unsupported_grant_type'],
    ['nothing', {}, 'unsupported_grant_type'],
  ])('refuses %s in the words of RFC 6749', async (_what, form, error) => {
    const { response, tokens } = await fetchTokens(authority, form);
    expect(response.status).toBe(400);
    expect(tokens.error).toBe(error);
  });
});

it('gives a program without a browser a token for one site, as one person', async () => {
  expect(decodeJwt(await authority.tokenFor(MANAGER, SITE))).toMatchObject({ aud: SITE, upn: MANAGER.login, scp: 'AllSites.FullControl' });
});
