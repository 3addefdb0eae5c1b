import { PUBLIC, type CloudEnvironment } from '@microsoft/teams.api';
import { App, type HttpRouteHandler } from '@microsoft/teams.apps';
import type { Journal } from '../../application/ports';
import type { GuardOptions } from './guard';

export interface SdkOptions extends Pick<GuardOptions, 'botId' | 'tenants' | 'authority'> {
  /** A token of the bot's own for this scope. */
  readonly token: (scope: string) => Promise<string>;
  readonly journal: Journal;
  /** So long a request to Teams may take, whatever happens to it. */
  readonly withinMs: number;
}

/** Nothing was asked of Teams: the bot has no token to ask with. */
export class NoBotToken extends Error {
  override readonly name = 'NoBotToken';
}

export interface Sdk {
  readonly app: App;
  readonly handle: HttpRouteHandler;
}

const ENDPOINT = '/api/messages';

/** The SDK without a server of its own: what it registers is called by ours, after the guard. It reads nothing from the environment. */
export async function startSdk(options: SdkOptions): Promise<Sdk> {
  const { botId, tenants, authority, token, journal, withinMs } = options;
  const routes = new Map<string, HttpRouteHandler>();
  const app = new App({
    clientId: botId,
    clientSecret: '', // else taken from CLIENT_SECRET, and preferred to the token
    ...(tenants[0] !== undefined && { tenantId: tenants[0] }),
    token: (scope: string | string[]) => token([scope].flat().join(' ')).catch((cause: unknown) => { throw new NoBotToken('no token', { cause }); }),
    serviceUrl: 'https://nowhere.invalid', // every call names the address of its own conversation
    cloud: cloudOf(authority),
    dangerouslyAllowUnauthenticatedRequests: authority === 'nobody',
    messagingEndpoint: ENDPOINT,
    httpServerAdapter: { registerRoute: (_method, path, handler) => void routes.set(path, handler) },
    logger: quietLogger(journal),
    telemetry: { agent365: false },
    client: {
      logger: quietLogger(journal),
      timeout: withinMs,
      interceptors: [{ request: ({ config }) => ({ ...config, maxRedirects: 0, signal: AbortSignal.timeout(withinMs) }) }], // a redirect would carry the token elsewhere
    },
  });
  await app.initialize();
  const handle = routes.get(ENDPOINT);
  if (!handle) throw new Error(`The SDK registered no ${ENDPOINT}`);
  return { app, handle };
}

function cloudOf(authority: GuardOptions['authority']): CloudEnvironment {
  return authority === 'nobody' ? PUBLIC : { ...PUBLIC, tokenIssuer: authority.issuer, openIdMetadataUrl: authority.metadata };
}

type Logger = NonNullable<ConstructorParameters<typeof App>[0]>['logger'];

/** The SDK logs whole activities and requests with their tokens: of an error its name goes on, and of the rest nothing. */
function quietLogger(journal: Journal): NonNullable<Logger> {
  const silent = (): void => undefined;
  const logger: NonNullable<Logger> = {
    debug: silent, info: silent, trace: silent, warn: silent,
    error: (...said: unknown[]) => {
      const error = said.find((one): one is Error => one instanceof Error);
      if (error) journal.note('warning', 'sdk-error', { error: error.name });
    },
    log: silent,
    child: () => logger,
  };
  return logger;
}
