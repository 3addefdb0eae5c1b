import { answerLocation, readAsking, type Asking } from './asking';
import { checkClients, type Client } from './clients';
import { Codes, RefreshTokens } from './grants';
import type { Keys } from './keys';
import { clientInfoOf, findPerson, guidOf, type Person } from './people';
import { ASSETS, pageResponse } from './page';
import { LOGIN_FIELD, messagePage, pickerPage, SEARCH_FIELD } from './picker';
import { forgetSession, rememberSession, sessionIn } from './session';
import { Refusals } from './refusals';
import { TEXTS } from './texts';
import { answerToken, type TokenDesk } from './token-endpoint';
import { tokenMaker, type TokenMaker } from './tokens';

export interface AuthorityOptions {
  /** Where this authority is reached, as in `http://localhost:4830`. */
  readonly origin: string;
  /** The first part of every address, as in `eksempelby`. */
  readonly tenant: string;
  /** What the people belong to, as the picker calls it. */
  readonly organisation: string;
  readonly people: readonly Person[];
  readonly clients: readonly Client[];
  readonly keys: Keys;
  /** What policies say no to. */
  readonly refusals?: Refusals;
  readonly now: () => Date;
  /** Never the same text twice, and not to be guessed. */
  readonly newId: () => string;
}

export interface Authority {
  answer(request: Request): Promise<Response>;
  readonly issuer: string;
  /** The discovery document: all a client must know. */
  readonly metadata: Readonly<Record<string, string | readonly string[]>>;
  /** A token without a browser, for programs that act as a person. */
  tokenFor(person: Person, audience: string): Promise<string>;
}

/** The right that tokens without a browser carry. */
const TOOL = { client: 'local-tool', scope: 'AllSites.FullControl' } as const;

/** A small OpenID authority: authorization code with PKCE, for public clients on this machine. It knows the people it was handed and nothing else. */
export function createAuthority(options: AuthorityOptions): Authority {
  checkClients(options.clients);
  const { origin, tenant, now, newId } = options;
  const base = `${origin}/${tenant}`;
  const issuer = `${base}/v2.0`;
  const tokens = tokenMaker({ keys: options.keys, issuer, tenantId: guidOf(tenant), now, newId });
  const metadata = metadataOf(base, issuer);
  const desk: TokenDesk = { tenant, clients: options.clients, people: options.people, tokens, codes: new Codes(now, newId), refreshTokens: new RefreshTokens(tokens, now, newId), refusals: options.refusals ?? new Refusals() };
  const rooms = new SignInRooms(options, base, tokens, desk);

  const answer = async (request: Request): Promise<Response> => {
    const path = new URL(request.url).pathname;
    const method = request.method === 'HEAD' ? 'GET' : request.method;
    const key = `${method} ${path.startsWith(`/${tenant}/`) ? path.slice(tenant.length + 1) : path}`;
    switch (key) {
      case 'GET /v2.0/.well-known/openid-configuration': return openJson(metadata);
      case 'GET /discovery/v2.0/keys': return openJson(options.keys.published);
      case 'GET /oauth2/v2.0/authorize': return rooms.ask(request);
      case 'POST /oauth2/v2.0/authorize': return rooms.choose(request);
      case 'POST /oauth2/v2.0/token':
      case 'OPTIONS /oauth2/v2.0/token': return answerToken(desk, request);
      case 'GET /oauth2/v2.0/logout': return rooms.signOut(request);
      case 'GET /': return rooms.message(TEXTS.homeHeading, [TEXTS.homeHelp]);
      default: return rooms.asset(key) ?? rooms.message(TEXTS.notFound, [], 404);
    }
  };

  return { answer, issuer, metadata, tokenFor: (person, audience) => tokens.access(person, { ...TOOL, audience }) };
}

function metadataOf(base: string, issuer: string): Authority['metadata'] {
  return {
    issuer,
    authorization_endpoint: `${base}/oauth2/v2.0/authorize`,
    token_endpoint: `${base}/oauth2/v2.0/token`,
    end_session_endpoint: `${base}/oauth2/v2.0/logout`,
    jwks_uri: `${base}/discovery/v2.0/keys`,
    response_types_supported: ['code'],
    response_modes_supported: ['fragment', 'query'],
    grant_types_supported: ['authorization_code', 'refresh_token'],
    code_challenge_methods_supported: ['S256'],
    subject_types_supported: ['pairwise'],
    scopes_supported: ['openid', 'profile', 'email', 'offline_access'],
    token_endpoint_auth_methods_supported: ['none'],
    id_token_signing_alg_values_supported: ['RS256'],
    claims_supported: ['sub', 'oid', 'tid', 'name', 'preferred_username', 'upn', 'nonce', 'scp'],
  };
}

const openJson = (value: unknown): Response => Response.json(value, { headers: { 'access-control-allow-origin': '*', 'cache-control': 'no-store' } });

/** The parts of the authority that a person sees. */
class SignInRooms {
  constructor(
    private readonly options: AuthorityOptions,
    private readonly base: string,
    private readonly tokens: TokenMaker,
    private readonly desk: TokenDesk,
  ) {}

  /** Sends somebody who is signed in straight back, unless asked otherwise; shows the picker to all others. */
  async ask(request: Request): Promise<Response> {
    const parameters = new URL(request.url).searchParams;
    const search = parameters.get(SEARCH_FIELD) ?? '';
    parameters.delete(SEARCH_FIELD);
    const read = readAsking(parameters, this.options.clients);
    if (read.kind !== 'asking') return this.refuse(read);
    const { asking } = read;
    const current = await this.signedIn(request);
    const hinted = asking.loginHint === undefined ? undefined : findPerson(this.options.people, asking.loginHint);
    const fits = current && (asking.loginHint === undefined || current === hinted);
    if (fits && (asking.prompt === undefined || asking.prompt === 'none') && search === '') return this.sendBack(asking, current);
    if (asking.prompt === 'none') return redirect(answerLocation(asking, { error: 'login_required', error_description: 'Nobody is signed in, or somebody else.' }));
    return pageResponse({
      title: TEXTS.title(this.options.organisation), assets: this.base, leadsTo: new URL(asking.redirectUri).origin,
      body: pickerPage({
        organisation: this.options.organisation, people: this.options.people, search, parameters, current, hinted,
        cancelLocation: answerLocation(asking, { error: 'access_denied', error_description: 'The person cancelled.' }),
      }),
    });
  }

  /** Somebody was picked. */
  async choose(request: Request): Promise<Response> {
    if (request.headers.get('origin') !== this.options.origin) return this.message(TEXTS.untrustedHeading, [TEXTS.untrusted.client, TEXTS.untrustedHelp], 400);
    const parameters = new URLSearchParams(await request.text());
    const person = findPerson(this.options.people, parameters.get(LOGIN_FIELD) ?? '');
    const read = readAsking(parameters, this.options.clients);
    if (read.kind !== 'asking') return this.refuse(read);
    if (!person) return this.message(TEXTS.untrustedHeading, [TEXTS.untrustedHelp], 400);
    const back = await this.sendBack(read.asking, person);
    back.headers.append('set-cookie', await rememberSession(this.tokens, person, this.options.tenant));
    return back;
  }

  signOut(request: Request): Response {
    const wanted = new URL(request.url).searchParams.get('post_logout_redirect_uri') ?? '';
    const isKnown = this.options.clients.some(({ redirectUris }) => redirectUris.includes(wanted));
    const answer = isKnown ? redirect(wanted) : this.message(TEXTS.signedOutHeading, [TEXTS.signedOutHelp]);
    answer.headers.append('set-cookie', forgetSession(this.options.tenant));
    return answer;
  }

  message(heading: string, lines: readonly string[], status = 200): Response {
    return pageResponse({ title: heading, assets: this.base, body: messagePage(heading, ...lines), status });
  }

  asset(key: string): Response | undefined {
    const name = key.startsWith('GET /') ? key.slice('GET /'.length) : '';
    const asset = Object.hasOwn(ASSETS, name) ? ASSETS[name] : undefined;
    return asset && new Response(asset.text, { headers: { 'content-type': `${asset.type}; charset=utf-8`, 'cache-control': 'no-cache', 'x-content-type-options': 'nosniff' } });
  }

  private refuse(read: Exclude<ReturnType<typeof readAsking>, { kind: 'asking' }>): Response {
    if (read.kind === 'refused') return redirect(read.location);
    return this.message(TEXTS.untrustedHeading, [TEXTS.untrusted[read.what], TEXTS.untrustedHelp], 400);
  }

  private async signedIn(request: Request): Promise<Person | undefined> {
    const login = await sessionIn(this.tokens, request);
    return login === undefined ? undefined : findPerson(this.options.people, login);
  }

  private async sendBack(asking: Asking, person: Person): Promise<Response> {
    const { client, redirectUri, challenge, scope, audience, nonce } = asking;
    const code = this.desk.codes.issue({
      client, login: person.login, redirectUri, challenge, scope, ...(audience !== undefined && { audience }), ...(nonce !== undefined && { nonce }),
    });
    return redirect(answerLocation(asking, { code, ...(asking.wantsClientInfo && { client_info: clientInfoOf(person, this.options.tenant) }) }));
  }
}

const redirect = (location: string): Response => new Response(undefined, { status: 303, headers: { location, 'cache-control': 'no-store' } });
