import { createHash, randomBytes } from 'node:crypto';
import { jwtVerify, SignJWT, type JWTPayload } from 'jose';
import type { BrowserSession, Claims, SiteOptions } from './options';
import { readSetting, type Store } from './store/store';

export interface BrowserSessionOptions {
  readonly store: Store;
  /** As in `http://localhost:4820`. */
  readonly origin: string;
  /** As in `/sites/erhverv`. */
  readonly path: string;
  /** The site as the authority knows it, with {@link callbackOf} as where it sends people back to. */
  readonly clientId: string;
  readonly authorizationEndpoint: string;
  readonly tokenEndpoint: string;
  readonly endSessionEndpoint: string;
  readonly verifyToken: SiteOptions['verifyToken'];
  /** Reaches the token endpoint. */
  readonly fetch: (request: Request) => Promise<Response>;
  readonly now: () => Date;
}

const SESSION = 'FedAuth';
const ERRAND = 'SignInErrand';
const SESSION_S = 12 * 3600;
const ERRAND_S = 600;

/** Where the authority sends people back to. */
export const callbackOf = (origin: string, path: string): string => `${origin}${path}/_forms/default.aspx`;

/** Signs people in to the site's own pages: authorization code with PKCE, then a cookie that only this site reads, for this site's path alone. */
export function browserSession(options: BrowserSessionOptions): BrowserSession {
  const { origin, path, now } = options;
  const callback = callbackOf(origin, path);
  const signOutPath = `${path}/_layouts/15/SignOut.aspx`;
  const sealing = (): Uint8Array => new TextEncoder().encode(`session ${readSetting(options.store.db, 'digest') ?? ''}`);
  const seconds = (): number => Math.floor(now().getTime() / 1000);
  const seal = (values: JWTPayload, lifetime: number): Promise<string> => new SignJWT(values).setProtectedHeader({ alg: 'HS256' }).setAudience(origin + path).setExpirationTime(seconds() + lifetime).sign(sealing());
  const unseal = async (request: Request, name: string): Promise<JWTPayload | undefined> => {
    const sealed = cookieIn(request, name);
    if (sealed === undefined) return undefined;
    const opened = await jwtVerify(sealed, sealing(), { algorithms: ['HS256'], audience: origin + path, currentDate: now() }).catch(() => undefined);
    return opened?.payload;
  };
  const cookie = (name: string, value: string, lifetime: number): string => `${name}=${value}; Path=${path}; Max-Age=${lifetime}; HttpOnly; SameSite=Lax`;

  const claims = async (request: Request): Promise<Claims | undefined> => {
    const kept = await unseal(request, SESSION);
    return kept && { upn: String(kept.upn), name: String(kept.name), oid: String(kept.oid) };
  };

  const sendAway = async (request: Request): Promise<Response> => {
    const [state, verifier] = [randomBytes(16).toString('base64url'), randomBytes(32).toString('base64url')];
    const { pathname, search } = new URL(request.url);
    const asking = new URLSearchParams({
      client_id: options.clientId, response_type: 'code', response_mode: 'query', redirect_uri: callback, scope: `openid profile ${origin}/AllSites.Manage`, state,
      code_challenge: createHash('sha256').update(verifier).digest('base64url'), code_challenge_method: 'S256',
    });
    return redirect(`${options.authorizationEndpoint}?${asking.toString()}`, cookie(ERRAND, await seal({ state, verifier, back: pathname + search }, ERRAND_S), ERRAND_S));
  };

  const takeBack = async (request: Request): Promise<Response> => {
    const parameters = new URL(request.url).searchParams;
    const errand = await unseal(request, ERRAND);
    const code = parameters.get('code');
    if (!errand || code === null || parameters.get('state') !== errand.state) return new Response('Sign-in failed. Go back and try again.', { status: 403 });
    const form = new URLSearchParams({ grant_type: 'authorization_code', client_id: options.clientId, code, redirect_uri: callback, code_verifier: String(errand.verifier) });
    const answer = await options.fetch(new Request(options.tokenEndpoint, { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: form.toString() }));
    const { access_token: token } = answer.ok ? ((await answer.json()) as { access_token?: string }) : {};
    const person = token === undefined ? undefined : await options.verifyToken(token);
    if (!person) return new Response('Sign-in failed. Go back and try again.', { status: 403 });
    return redirect(`${origin}${String(errand.back)}`, cookie(SESSION, await seal({ ...person }, SESSION_S), SESSION_S), cookie(ERRAND, '', 0));
  };

  return {
    claims,
    async meet(request) {
      const { pathname } = new URL(request.url);
      if (request.method === 'GET' && pathname === new URL(callback).pathname) return takeBack(request);
      if (request.method === 'GET' && pathname.toLowerCase() === signOutPath.toLowerCase()) return redirect(options.endSessionEndpoint, cookie(SESSION, '', 0));
      return (await claims(request)) ?? (request.method === 'GET' ? sendAway(request) : undefined);
    },
  };
}

function cookieIn(request: Request, name: string): string | undefined {
  const pairs = (request.headers.get('cookie') ?? '').split(/;\s*/).map((pair) => pair.split(/=(.*)/s));
  return pairs.find(([key]) => key === name)?.[1];
}

function redirect(location: string, ...cookies: readonly string[]): Response {
  const answer = new Response(undefined, { status: 303, headers: { location, 'cache-control': 'no-store' } });
  for (const cookie of cookies) answer.headers.append('set-cookie', cookie);
  return answer;
}
