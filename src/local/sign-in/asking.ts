import type { Client } from './clients';

export type ResponseMode = 'fragment' | 'query';

/** A request to sign somebody in that may be answered. */
export interface Asking {
  readonly client: string;
  readonly redirectUri: string;
  readonly responseMode: ResponseMode;
  readonly state: string | undefined;
  readonly nonce: string | undefined;
  readonly challenge: string;
  readonly scope: string;
  readonly audience: string | undefined;
  readonly prompt: 'none' | 'login' | 'select_account' | undefined;
  readonly loginHint: string | undefined;
  readonly wantsClientInfo: boolean;
}

export type ReadAsking =
  | { readonly kind: 'asking'; readonly asking: Asking }
  /** The client is told, at its own address. */
  | { readonly kind: 'refused'; readonly location: string }
  /** Nobody may be sent anywhere: the person is told here. */
  | { readonly kind: 'untrusted'; readonly what: 'client' | 'address' };

const OPENID_SCOPES: ReadonlySet<string> = new Set(['openid', 'profile', 'email', 'offline_access']);

/** Reads the parameters of an authorization request, as OpenID Connect and RFC 7636 name them. */
export function readAsking(parameters: URLSearchParams, clients: readonly Client[]): ReadAsking {
  const get = (name: string): string | undefined => parameters.get(name) ?? undefined;
  const client = clients.find(({ id }) => id === get('client_id'));
  if (!client) return { kind: 'untrusted', what: 'client' };
  const redirectUri = get('redirect_uri') ?? '';
  if (!client.redirectUris.includes(redirectUri)) return { kind: 'untrusted', what: 'address' };

  const responseMode: ResponseMode = get('response_mode') === 'query' ? 'query' : 'fragment';
  const state = get('state');
  const refused = (error: string, description: string): ReadAsking =>
    ({ kind: 'refused', location: answerLocation({ redirectUri, responseMode, state }, { error, error_description: description }) });

  if (get('response_type') !== 'code') return refused('unsupported_response_type', 'Only response_type=code is spoken.');
  if (!['fragment', 'query'].includes(get('response_mode') ?? 'fragment')) return refused('invalid_request', 'Only response_mode fragment and query are spoken.');
  const challenge = get('code_challenge');
  if (get('code_challenge_method') !== 'S256' || !/^[\w-]{43}$/.test(challenge ?? '') || challenge === undefined) return refused('invalid_request', 'PKCE with code_challenge_method=S256 is required.');
  const scope = (get('scope') ?? '').trim();
  if (!scope.split(/\s+/).includes('openid')) return refused('invalid_scope', 'The scope must hold openid.');
  const audiences = audiencesOf(scope);
  if (!audiences || audiences.length > 1) return refused('invalid_scope', 'The scopes must be those of OpenID and of at most one resource, written as addresses.');
  const prompt = readPrompt(get('prompt'));
  if (prompt === 'unknown') return refused('invalid_request', 'This prompt is not spoken.');

  return {
    kind: 'asking',
    asking: {
      client: client.id, redirectUri, responseMode, state, nonce: get('nonce'), challenge, scope, audience: audiences[0], prompt,
      loginHint: get('login_hint'), wantsClientInfo: get('client_info') === '1',
    },
  };
}

/** The origins of the resources among the scopes; `undefined` when one is neither of OpenID nor an address. */
export function audiencesOf(scope: string): readonly string[] | undefined {
  const others = scope.split(/\s+/).filter((name) => name !== '' && !OPENID_SCOPES.has(name));
  if (!others.every((name) => URL.canParse(name) && /^https?:/.test(name))) return undefined;
  return Array.from(new Set(others.map((name) => new URL(name).origin)));
}

/** The names of a resource's rights, as `scp` carries them: what follows the last slash of each address. */
export const rightsOf = (scope: string): string =>
  scope.split(/\s+/).filter((name) => URL.canParse(name)).map((name) => name.slice(name.lastIndexOf('/') + 1)).join(' ');

function readPrompt(prompt: string | undefined): Asking['prompt'] | 'unknown' {
  switch (prompt) {
    case undefined:
    case 'none':
    case 'login':
    case 'select_account':
      return prompt;
    case 'consent': return undefined; // nothing here asks for consent
    default: return 'unknown';
  }
}

export function answerLocation(to: Pick<Asking, 'redirectUri' | 'responseMode' | 'state'>, answer: Readonly<Record<string, string>>): string {
  const parameters = new URLSearchParams({ ...answer, ...(to.state !== undefined && { state: to.state }) });
  if (to.responseMode === 'fragment') return `${to.redirectUri}#${parameters.toString()}`;
  return `${to.redirectUri}${to.redirectUri.includes('?') ? '&' : '?'}${parameters.toString()}`;
}
