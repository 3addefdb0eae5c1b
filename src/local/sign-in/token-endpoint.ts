import { createHash, timingSafeEqual } from 'node:crypto';
import { audiencesOf, rightsOf } from './asking';
import type { Client } from './clients';
import type { Codes, Grant, RefreshTokens } from './grants';
import { clientInfoOf, findPerson, type Person } from './people';
import { REFUSED_AS, type Refusals } from './refusals';
import { LIFETIME_S, type TokenMaker } from './tokens';

/** What the token endpoint works with. */
export interface TokenDesk {
  readonly tenant: string;
  readonly clients: readonly Client[];
  readonly people: readonly Person[];
  readonly tokens: TokenMaker;
  readonly codes: Codes;
  readonly refreshTokens: RefreshTokens;
  readonly refusals: Refusals;
}

/** RFC 6749 section 5.2. */
class TokenError extends Error {
  constructor(
    readonly code: 'invalid_request' | 'invalid_client' | 'invalid_grant' | 'invalid_scope' | 'unsupported_grant_type',
    message: string,
    readonly detail: { readonly number: number; readonly suberror: string } | undefined = undefined,
  ) {
    super(message);
  }
}

/** Exchanges codes and refresh tokens; answers pages of the clients' own origins alone. */
export async function answerToken(desk: TokenDesk, request: Request): Promise<Response> {
  const headers = { ...corsHeaders(desk.clients, request.headers.get('origin')), 'cache-control': 'no-store' };
  if (request.method === 'OPTIONS') return new Response(undefined, { status: 204, headers: { ...headers, 'access-control-allow-methods': 'POST', 'access-control-allow-headers': request.headers.get('access-control-request-headers') ?? 'content-type' } });
  try {
    return Response.json(await exchange(desk, new URLSearchParams(await request.text())), { headers });
  } catch (error) {
    if (!(error instanceof TokenError)) throw error;
    return Response.json({ error: error.code, error_description: error.message, error_codes: error.detail ? [error.detail.number] : [], suberror: error.detail?.suberror ?? '' }, { status: 400, headers });
  }
}

function corsHeaders(clients: readonly Client[], origin: string | null): Readonly<Record<string, string>> {
  const isKnown = origin !== null && clients.some(({ redirectUris }) => redirectUris.some((address) => new URL(address).origin === origin));
  return isKnown ? { 'access-control-allow-origin': origin, vary: 'origin' } : { vary: 'origin' };
}

async function exchange(desk: TokenDesk, form: URLSearchParams): Promise<Readonly<Record<string, string | number>>> {
  const client = desk.clients.find(({ id }) => id === form.get('client_id'));
  if (!client) throw new TokenError('invalid_client', 'The client is not known.');
  switch (form.get('grant_type')) {
    case 'authorization_code': return answerGrant(desk, redeemCode(desk, client, form), form);
    case 'refresh_token': {
      if (form.has('brk_client_id')) return answerNested(desk, client, form);
      const redeemed = await desk.refreshTokens.redeem(form.get('refresh_token') ?? '');
      if (redeemed?.grant.client !== client.id || !redeemed) throw new TokenError('invalid_grant', 'The refresh token is not, or no longer, good.');
      return answerGrant(desk, narrowed(redeemed.grant, form.get('scope')), form, redeemed.family);
    }
    default: throw new TokenError('unsupported_grant_type', 'Only authorization_code and refresh_token are spoken.');
  }
}

function redeemCode(desk: TokenDesk, client: Client, form: URLSearchParams): Grant {
  const grant = desk.codes.redeem(form.get('code') ?? '');
  if (!grant || grant.client !== client.id || grant.redirectUri !== form.get('redirect_uri')) throw new TokenError('invalid_grant', 'The code is not, or no longer, good.');
  const verifier = form.get('code_verifier') ?? '';
  const challenge = createHash('sha256').update(verifier).digest('base64url');
  if (!/^[\w.~-]{43,128}$/.test(verifier) || !timingSafeEqual(Buffer.from(challenge), Buffer.from(grant.challenge))) throw new TokenError('invalid_grant', 'The code_verifier does not fit the code_challenge.');
  return grant;
}

/** A refresh token may be used for another resource too, as Entra's may. */
function narrowed(grant: Grant, scope: string | null): Grant {
  if (scope === null || scope.trim() === '') return grant;
  const audiences = audiencesOf(scope);
  if (!audiences || audiences.length > 1) throw new TokenError('invalid_scope', 'The scopes must be those of OpenID and of at most one resource.');
  const { audience: _, ...others } = grant;
  return { ...others, scope, ...(audiences[0] !== undefined && { audience: audiences[0] }) };
}

/**
 * A host fetches a token for a program that runs inside it, with its own refresh token. It is believed when the program is registered for the very origin
 * it is framed from, and the person is let in as if they had come themselves. The program gets no refresh token: it goes on asking the host.
 */
async function answerNested(desk: TokenDesk, nested: Client, form: URLSearchParams): Promise<Readonly<Record<string, string | number>>> {
  const broker = desk.clients.find(({ id }) => id === form.get('brk_client_id'));
  if (!broker?.isBroker || !broker.redirectUris.includes(form.get('brk_redirect_uri') ?? '')) throw new TokenError('invalid_client', 'This host may not ask for nested programs.');
  if (!nested.nestedRedirectUris?.includes(form.get('redirect_uri') ?? '')) throw new TokenError('invalid_request', 'AADSTS50011: The redirect URI of the nested program does not match those it is registered with.');
  const redeemed = await desk.refreshTokens.redeem(form.get('refresh_token') ?? '', false);
  if (redeemed?.grant.client !== broker.id) throw new TokenError('invalid_grant', 'The refresh token is not, or no longer, good.');
  const refusal = desk.refusals.of(redeemed.grant.login, nested.id);
  if (refusal) throw new TokenError('invalid_grant', REFUSED_AS[refusal].description, REFUSED_AS[refusal]);
  const scope = (form.get('scope') ?? '').split(/\s+/).filter((name) => name !== 'offline_access').join(' ');
  return answerGrant(desk, { ...narrowed(redeemed.grant, scope), client: nested.id }, form);
}

async function answerGrant(desk: TokenDesk, grant: Grant, form: URLSearchParams, family?: string): Promise<Readonly<Record<string, string | number>>> {
  const person = findPerson(desk.people, grant.login);
  if (!person) throw new TokenError('invalid_grant', 'The person is not here any more.');
  const { client, audience, scope, nonce } = grant;
  const names = scope.split(/\s+/);
  return {
    token_type: 'Bearer',
    scope,
    expires_in: LIFETIME_S.access,
    access_token: await desk.tokens.access(person, { client, audience: audience ?? client, scope: rightsOf(scope) }),
    id_token: await desk.tokens.id(person, { client, ...(nonce !== undefined && { nonce }) }),
    ...(names.includes('offline_access') && { refresh_token: await desk.refreshTokens.issue(grant, family) }),
    ...(form.get('client_info') === '1' && { client_info: clientInfoOf(person, desk.tenant) }),
  };
}
