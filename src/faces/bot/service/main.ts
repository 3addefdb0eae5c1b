import { headersOf, MICROSOFT_365 } from '../../../../config/tab/headers';
import { BOT_FRAMEWORK, connectBot, type Authority } from '../../../adapters/bot';
import { appCredential, appTokens, siteScope } from '../../../adapters/entra';
import { filesIn, keyOf, newKeys } from '../../../adapters/node';
import { claimsLogin, sharePointServicePorts } from '../../../adapters/sharepoint/reminders';
import { tableLedger } from '../../../adapters/tables';
import { Pace, runService, ServiceLoop, type BotDesk, type Journal, type ReminderLedger, type ServiceHealth } from '../../../application';
import type { Instant } from '../../../domain';
import { botDesk } from '../desk';
import { cardDrawing } from '../draw';
import { browserLinks, teamsLinks } from '../states/links';
import { speechOf } from '../texts';
import type { ServiceSettings } from './settings';

export interface ServiceOptions {
  readonly settings: ServiceSettings;
  readonly now: () => Date;
  /** Resolves after so many milliseconds, or rejects when `signal` is given up. */
  readonly wait: (ms: number, signal?: AbortSignal) => Promise<void>;
  /** As `wait`, and resolves when it is given up. */
  readonly pause: (ms: number, signal: AbortSignal) => Promise<void>;
  readonly fetch: typeof globalThis.fetch;
  readonly journal: Journal;
  readonly version: string;
  /** A name for this instance in the ledger. */
  readonly instance: string;
  /** Instead of the settings' own way to sign in: where the site and Teams are on this machine. */
  readonly local?: {
    /** Who vouches for what comes in; nobody unless told. */
    readonly authority?: Authority;
    readonly siteToken?: () => Promise<string>;
    readonly botToken?: () => Promise<string>;
  };
}

export interface Service {
  /** `POST /api/messages`, `GET /health`, and the tab's files where there are any. */
  answer(request: Request): Promise<Response>;
  /** Runs now and then until {@link stop}. */
  run(): Promise<void>;
  /** One run, now: what a timer elsewhere calls. */
  runOnce(): Promise<void>;
  readonly health: ServiceHealth;
  /** Resolves when all that goes on after answers is done. */
  settled(): Promise<void>;
  /** No new card is begun. Resolves when all that was begun is done. */
  stop(): Promise<void>;
}

/** A token that the SDK can take apart and nobody could use. */
const NO_TOKEN = `${btoa('{}')}.${btoa('{}')}.x`;

/** Puts the service together: the site, the ledger, the bot, the loop. Nothing is asked of anybody yet. */
export async function startService(options: ServiceOptions): Promise<Service> {
  const { settings, now, wait, fetch, journal, local } = options;
  const { siteUrl, language, botId, tenants, serviceHosts } = settings;
  const tokens = settings.identity && appTokens(settings.identity);
  const siteToken = local?.siteToken ?? (tokens ? () => tokens(siteScope(siteUrl)) : () => Promise.resolve(settings.siteToken ?? ''));
  const clock = { now: () => now().toISOString() as Instant };
  const site = sharePointServicePorts({ siteUrl, fetch, now, wait, token: siteToken, isOnline: () => true });
  const pace = new Pace({ clock, wait }, settings.cardsPerSecond);
  const links = 'teamsAppId' in settings.links ? teamsLinks(settings.links.teamsAppId) : browserLinks(settings.links.tabUrl);
  const bot = await connectBot({
    botId, tenants, serviceHosts, fetch, now, journal,
    authority: settings.mode === 'production' ? BOT_FRAMEWORK : (local?.authority ?? 'nobody'),
    token: local?.botToken ?? (tokens ? tokens : () => Promise.resolve(NO_TOKEN)),
    sorry: speechOf(language, clock.now()).texts.service.sorry,
    onMoved: (conversation) => void site.conversations.put(conversation).catch(() => journal.note('warning', 'conversation-not-kept')),
  });
  const ports = { ...site, ledger: ledgerOf(settings, site.ledger), transport: bot.transport, pace, clock, wait, journal, keys: newKeys, keyOf, loginOf: claimsLogin };
  const draw = cardDrawing({ language, links, now: clock.now });
  const loop: ServiceLoop = new ServiceLoop(
    { clock, journal, reminderOrders: site.reminderOrders, pause: options.pause, run: (isStopping) => runService({ ...ports, draw }, { instance: options.instance, isStopping }) },
    settings.tickMinutes,
  );
  const desk: BotDesk = botDesk({ ...ports, knownAbsences: () => loop.absences }, { language, links });
  const messages = bot.listenFor(desk);
  const files = settings.tabFolder === undefined ? undefined : filesIn(settings.tabFolder, (name) => headersOf(name, { reaches: ["'self'", new URL(siteUrl).origin, 'https://login.microsoftonline.com', 'https://res.cdn.office.net'], framedBy: MICROSOFT_365 }));

  return {
    async answer(request) {
      const { pathname } = new URL(request.url);
      if (pathname === '/api/messages') return messages(request);
      if (pathname === '/health') return healthAnswer(request, loop.health, options.version);
      return files?.(request) ?? new Response('Not found', { status: 404, headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' } });
    },
    run: () => loop.start(),
    runOnce: () => loop.runOnce(),
    get health() { return loop.health; },
    settled: () => bot.settled(),
    async stop() {
      loop.stop();
      await Promise.all([loop.settled(), bot.settled()]);
    },
  };
}

/** 503 while runs fail, so that whoever only looks at the number knows. */
function healthAnswer(request: Request, health: ServiceHealth, version: string): Response {
  if (request.method !== 'GET' && request.method !== 'HEAD') return new Response(null, { status: 405, headers: { allow: 'GET, HEAD' } });
  return Response.json({ version, ...health, error: health.error ?? null }, { status: health.error === undefined ? 200 : 503, headers: { 'cache-control': 'no-store' } });
}

function ledgerOf({ ledger, identity }: ServiceSettings, onSite: ReminderLedger): ReminderLedger {
  if (ledger.kind === 'list') return onSite;
  const { table } = ledger;
  if ('connection' in ledger) return tableLedger({ table, account: { connection: ledger.connection } });
  if (!identity) throw new Error('TABLE_URL needs an identity'); // the settings are read so that there is one
  return tableLedger({ table, account: { url: ledger.url, credential: appCredential(identity) } });
}
