import { createHash, randomBytes } from 'node:crypto';

/** The host as the authority knows it, and how to reach the authority. */
export interface HostSignIn {
  readonly clientId: string;
  readonly authorizationEndpoint: string;
  readonly tokenEndpoint: string;
  readonly endSessionEndpoint: string;
  /** Reaches the token endpoint. */
  readonly fetch: (request: Request) => Promise<Response>;
}

/** Who is signed in to the host. */
export interface HostPerson {
  readonly name: string;
  readonly login: string;
  readonly objectId: string;
  readonly tenantId: string;
}

export interface Session {
  /** As the app is told it: it opens nothing. */
  readonly id: string;
  readonly person: HostPerson;
  readonly refreshToken: string;
}

interface Errand {
  readonly state: string;
  readonly verifier: string;
  readonly back: string;
}

const SESSION = 'teams_session';
const ERRAND = 'teams_errand';
const HOURS_12 = 12 * 3600;
const MINUTES_10 = 600;

/** Where the authority sends people back to. */
export const callbackOf = (origin: string): string => `${origin}/signed-in`;

/** Signs people in to the host: authorization code with PKCE. The tokens stay on the server; the page has a cookie it cannot read. */
export class Sessions {
  private readonly sessions = new Map<string, Session>();
  private readonly errands = new Map<string, Errand>();

  constructor(
    private readonly origin: string,
    private readonly signIn: HostSignIn,
  ) {}

  of(request: Request): Session | undefined {
    return this.sessions.get(cookieIn(request, SESSION) ?? '');
  }

  /** Off to the authority; whoever is signed in there is back at once. */
  leave(request: Request): Response {
    const { pathname, search } = new URL(request.url);
    const [key, state, verifier] = [secret(), secret(), secret()];
    this.errands.set(key, { state, verifier, back: pathname + search });
    const asking = new URLSearchParams({
      client_id: this.signIn.clientId, response_type: 'code', response_mode: 'query', redirect_uri: callbackOf(this.origin), scope: 'openid profile offline_access', state,
      code_challenge: createHash('sha256').update(verifier).digest('base64url'), code_challenge_method: 'S256',
    });
    return redirect(`${this.signIn.authorizationEndpoint}?${asking.toString()}`, cookie(ERRAND, key, MINUTES_10));
  }

  async takeBack(request: Request): Promise<Response> {
    const parameters = new URL(request.url).searchParams;
    const key = cookieIn(request, ERRAND) ?? '';
    const errand = this.errands.get(key);
    this.errands.delete(key);
    const code = parameters.get('code');
    if (!errand || code === null || parameters.get('state') !== errand.state) return redirect(`${this.origin}/`);
    const answer = await this.ask({ grant_type: 'authorization_code', client_id: this.signIn.clientId, code, redirect_uri: callbackOf(this.origin), code_verifier: errand.verifier });
    if (!answer.ok) return redirect(`${this.origin}/`);
    const { id_token: idToken, refresh_token: refreshToken } = (await answer.json()) as { readonly id_token: string; readonly refresh_token: string };
    const id = secret();
    this.sessions.set(id, { id: secret(), refreshToken, person: personIn(idToken) });
    return redirect(`${this.origin}${errand.back}`, cookie(SESSION, id, HOURS_12), cookie(ERRAND, '', 0));
  }

  /** Signs out here and at the authority. */
  end(request: Request): Response {
    this.sessions.delete(cookieIn(request, SESSION) ?? '');
    const back = new URLSearchParams({ post_logout_redirect_uri: callbackOf(this.origin) });
    return redirect(`${this.signIn.endSessionEndpoint}?${back.toString()}`, cookie(SESSION, '', 0));
  }

  /** A token for a program that is framed from `framedFrom`, of the person whose session it is. The answer is the authority's. */
  nested({ refreshToken }: Session, { clientId, scope, framedFrom }: { readonly clientId: string; readonly scope: string; readonly framedFrom: string }): Promise<Response> {
    return this.ask({
      grant_type: 'refresh_token', refresh_token: refreshToken, client_id: clientId, scope, redirect_uri: `brk-multihub://${new URL(framedFrom).host}`,
      brk_client_id: this.signIn.clientId, brk_redirect_uri: callbackOf(this.origin),
    });
  }

  private ask(form: Readonly<Record<string, string>>): Promise<Response> {
    return this.signIn.fetch(new Request(this.signIn.tokenEndpoint, { method: 'POST', body: new URLSearchParams(form) }));
  }
}

/** It comes from the authority itself, over its own line: nobody could have written it but the authority. */
function personIn(idToken: string): HostPerson {
  const claims = JSON.parse(Buffer.from(idToken.split('.')[1] ?? '', 'base64url').toString('utf8')) as Readonly<Record<string, string | undefined>>;
  return { name: claims.name ?? '', login: claims.preferred_username ?? '', objectId: claims.oid ?? '', tenantId: claims.tid ?? '' };
}

const secret = (): string => randomBytes(32).toString('base64url');
const cookie = (name: string, value: string, lifetime: number): string => `${name}=${value}; Path=/; Max-Age=${lifetime}; HttpOnly; SameSite=Lax`;

function cookieIn(request: Request, name: string): string | undefined {
  const pairs = (request.headers.get('cookie') ?? '').split(/;\s*/).map((pair) => pair.split(/=(.*)/s));
  return pairs.find(([key]) => key === name)?.[1];
}

function redirect(location: string, ...cookies: readonly string[]): Response {
  const answer = new Response(undefined, { status: 303, headers: { location, 'cache-control': 'no-store' } });
  for (const one of cookies) answer.headers.append('set-cookie', one);
  return answer;
}
