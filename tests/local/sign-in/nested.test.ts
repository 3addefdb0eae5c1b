import { decodeJwt } from 'jose';
import { REFUSALS, Refusals, type Client } from '../../../src/local/sign-in';
import { anAuthority, CLIMATE, fetchTokens, redeem, sentBack, signIn, SITE, TAB, Visitor, type AnAuthority } from './program';

const HOST: Client = { id: 'host', redirectUris: ['http://localhost:4840/signed-in'], isBroker: true };
const FROM = 'brk-multihub://localhost:4810';
const NESTED: Client = { ...TAB, nestedRedirectUris: [FROM] };

let authority: AnAuthority;
let refusals: Refusals;
let hostToken: string;
beforeEach(async () => {
  refusals = new Refusals();
  authority = await anAuthority({ clients: [NESTED, HOST, { id: 'another', redirectUris: ['http://localhost:4815/'] }], refusals });
  hostToken = (await signInToHost()).refresh_token;
});

/** The host is signed in to as any program is. */
async function signInToHost() {
  const [client_id, redirect_uri] = [HOST.id, HOST.redirectUris[0]];
  const code = sentBack(await new Visitor(authority).pick(CLIMATE, { client_id, redirect_uri, scope: 'openid profile offline_access' })).get('code');
  return (await redeem(authority, code, { client_id, redirect_uri })).tokens;
}

const ask = (changes: Record<string, string | undefined> = {}) =>
  fetchTokens(authority, {
    grant_type: 'refresh_token', refresh_token: hostToken, scope: `openid profile offline_access ${SITE}/AllSites.Manage`,
    redirect_uri: FROM, brk_client_id: HOST.id, brk_redirect_uri: HOST.redirectUris[0], ...changes,
  });

describe('a host', () => {
  it('gets the tokens of a program that runs inside it, for the person who is signed in to the host, and no refresh token', async () => {
    const { tokens } = await ask();
    expect(decodeJwt(tokens.access_token)).toMatchObject({ aud: SITE, appid: TAB.id, upn: CLIMATE.login, scp: 'AllSites.Manage' });
    expect(decodeJwt(tokens.id_token)).toMatchObject({ aud: TAB.id, preferred_username: CLIMATE.login });
    expect(tokens.refresh_token).toBeUndefined();
  });

  it('may ask as often as it is asked, for hours', async () => {
    await ask();
    authority.clock.now = new Date(authority.clock.now.getTime() + 3 * 3600_000);
    expect((await ask()).response.status).toBe(200);
  });

  it.each<[string, Record<string, string | undefined>]>([
    ['for a program that is framed from another origin', { redirect_uri: 'brk-multihub://localhost:4811' }],
    ['for a program that no host may sign in', { client_id: 'another' }],
    ['when it is no host', { brk_client_id: 'another', brk_redirect_uri: 'http://localhost:4815/' }],
    ['from an address that is not its own', { brk_redirect_uri: 'http://localhost:4841/signed-in' }],
    ['with a token that is none', { refresh_token: 'none' }],
    ['for two resources at once', { scope: `openid ${SITE}/AllSites.Manage http://localhost:4899/Other` }],
  ])('gets nothing %s', async (_what, changes) => {
    expect((await ask(changes)).response.status).toBe(400);
  });

  it("gets nothing with a token that is the program's own", async () => {
    const { refresh_token } = await signIn(authority);
    expect((await ask({ refresh_token })).tokens.error).toBe('invalid_grant');
  });

  it.each(REFUSALS)('is told by number what stands between a person and the program: %s', async (refusal) => {
    refusals.put(CLIMATE.login, TAB.id, refusal);
    const { response, tokens } = await ask();
    expect(response.status).toBe(400);
    expect(tokens).toMatchObject({ error: 'invalid_grant', error_codes: [{ consent: 65001, policy: 53003, stranger: 50020, session: 50173 }[refusal]] });
    refusals.put(CLIMATE.login, TAB.id, undefined);
    expect((await ask()).response.status).toBe(200);
  });
});

it('is not registered for an origin that is not on this machine', async () => {
  await expect(anAuthority({ clients: [{ ...TAB, nestedRedirectUris: ['brk-multihub://evil.example'] }] })).rejects.toThrow('is not brk-multihub:// and a name of this machine');
});
