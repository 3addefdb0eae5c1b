import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { callbackOf, Sessions, type HostSignIn, type Session } from './sessions';
import { readManifest, type TeamsApp } from './manifest';
import type { TeamsChat } from './chat/chat';
import type { HostPage, Jump, Surroundings } from './page/told';

export interface TeamsOptions {
  /** Where the host is reached, as in `http://localhost:4840`. */
  readonly origin: string;
  /** The app's manifest, filled in, with its language files laid over it by language: `da`, `en`. */
  readonly manifest: unknown;
  readonly languages: Readonly<Record<string, unknown>>;
  readonly signIn: HostSignIn;
  /** The host name of the authority, as tokens and accounts name it. */
  readonly environment: string;
  /** The channel and the meeting there are. */
  readonly surroundings: Surroundings;
  /** What may stand between a person and the app, so that one can see what the app then says. */
  readonly refusals: { readonly names: readonly string[]; put(login: string, clientId: string, refusal: string | undefined): void };
  /** The chat with the app's bot, where it has one. */
  readonly chat?: TeamsChat;
  /** What time it is here, and the ways to make it later. */
  readonly clock?: HostClock;
}

export interface HostClock {
  now(): Date;
  /** How far it is ahead of the machine's. */
  aheadMs(): number;
  readonly jumps: readonly Jump[];
  /** Resolves when all that was due by then is done; `false` when there is nothing to jump to. */
  jump(name: string): Promise<boolean>;
}

const SCRIPT = '/teams.js';
/** What somebody does in their chat, by its name. */
const CHAT = '/chat/';

let built: string | undefined;
/** The page's TypeScript with all that it leans on, as one script; built when it is first asked for. @throws Error when something it leans on is not there */
const pageScript = (): string =>
  (built ??= buildSync({ entryPoints: [join(__dirname, 'page', 'start.ts')], bundle: true, write: false, format: 'esm', target: 'es2022', charset: 'utf8', logLevel: 'silent' }).outputFiles[0]!.text);

/** A small Microsoft Teams: it frames an app by its manifest and answers the app's own SDK. It knows of the app what its manifest says. */
export function serveTeams(options: TeamsOptions): (request: Request) => Promise<Response> {
  const { origin, refusals, chat, clock } = options;
  const sessions = new Sessions(origin, options.signIn);
  const apps: Readonly<Record<string, TeamsApp>> = Object.fromEntries(Object.entries(options.languages).map(([language, words]) => [language, readManifest(options.manifest, words)]));
  const [app] = Object.values(apps);
  if (!app) throw new Error('Teams manifest: at least one language is needed');
  const files = new Map<string, { readonly type: string; readonly text: () => string }>([
    [SCRIPT, { type: 'text/javascript', text: pageScript }],
    ['/teams.css', { type: 'text/css', text: () => readFileSync(join(__dirname, 'assets', 'teams.css'), 'utf8') }],
  ]);
  const page = (session: Session): Response => pageFor({ origin, app, apps, person: session.person, environment: options.environment, surroundings: options.surroundings, refusals: refusals.names, sessionId: session.id, hasChat: chat !== undefined, jumps: clock?.jumps ?? [] });
  const time = () => clock && { now: clock.now().toISOString(), aheadMs: clock.aheadMs() };
  /** @param seen the edition the page has: what has not changed since is not sent again */
  const news = ({ person }: Session, seen: string | null): Response => {
    const state = chat?.desk.state(person.objectId);
    return Response.json({ clock: time(), ...(state && state.edition !== seen && { chat: state }) }, { headers: { 'cache-control': 'no-store' } });
  };

  return async (request) => {
    const { pathname } = new URL(request.url);
    const method = request.method === 'HEAD' ? 'GET' : request.method;
    const file = files.get(pathname);
    if (method === 'GET' && file) return new Response(file.text(), { headers: { 'content-type': `${file.type}; charset=utf-8`, 'cache-control': 'no-cache', 'x-content-type-options': 'nosniff' } });
    const answer = chat?.answer(request);
    if (answer) return answer;
    const session = sessions.of(request);
    switch (`${method} ${pathname.startsWith('/l/') ? '/' : pathname}`) {
      case 'GET /': return session ? page(session) : sessions.leave(request);
      case 'GET /signed-in': return sessions.takeBack(request);
      case 'GET /sign-out': return sessions.end(request);
      case 'GET /news': if (session) return news(session, new URL(request.url).searchParams.get('seen'));
    }
    if (method !== 'POST' || !session || request.headers.get('origin') !== origin) return Response.json({ error: 'not_found' }, { status: session ? 404 : 401 });
    const asked = (await request.json()) as Readonly<Record<string, string>>;
    if (pathname.startsWith(CHAT)) return (await chat?.desk.take(session.person.objectId, pathname.slice(CHAT.length), asked)) ? news(session, null) : Response.json({ error: 'not_found' }, { status: 404 });
    switch (pathname) {
      case '/jump': return Response.json({ isDone: (await clock?.jump(asked.jump ?? '')) ?? false });
      case '/token': return sessions.nested(session, { clientId: asked.clientId ?? '', scope: asked.scope ?? '', framedFrom: asked.framedFrom ?? '' });
      case '/refusal':
        refusals.put(session.person.login, app.clientId ?? '', refusals.names.find((name) => name === asked.refusal));
        return Response.json({});
      default: return Response.json({ error: 'not_found' }, { status: 404 });
    }
  };
}

/** The address that the authority sends people back to. */
export const teamsCallback = callbackOf;

function pageFor({ app, ...told }: HostPage & { readonly app: TeamsApp }): Response {
  const framed = app.validDomains.map((domain) => `http://${domain} https://${domain}`).join(' ');
  const policy = [
    "default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self' data:", "connect-src 'self'", `frame-src ${framed}`, "base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'",
  ].join('; ');
  const block = JSON.stringify(told).replaceAll('<', '\\u003c');
  const text = `<!doctype html>
<html lang="da">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Teams</title>
    <link rel="icon" href="data:,">
    <link rel="stylesheet" href="/teams.css">
    <script type="application/json" id="told">${block}</script>
    <script type="module" src="${SCRIPT}"></script>
  </head>
  <body></body>
</html>
`;
  return new Response(text, { headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy, 'cache-control': 'no-store', 'referrer-policy': 'no-referrer', 'x-content-type-options': 'nosniff' } });
}
