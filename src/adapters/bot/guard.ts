import { decodeProtectedHeader, errors, jwtVerify } from 'jose';
import { isAllowedService, plainAddress, type Hosts } from './addresses';
import { AuthorityKeys, NoKeys, type Authority } from './keys';
import { Turns } from './turns';

export interface GuardOptions {
  /** The bot's registration: who the caller must be speaking to. */
  readonly botId: string;
  /** Organisations whose people may speak; any, where nobody signs. */
  readonly tenants: readonly string[];
  readonly serviceHosts: Hosts;
  /** Who vouches for the caller. `nobody`: for trying things out on one machine, and for nothing else. */
  readonly authority: Authority | 'nobody';
  readonly fetch: typeof globalThis.fetch;
  readonly now: () => Date;
}

/** Why somebody is not let in, for the log. */
export type Refusal =
  | 'wrong-method' | 'no-token' | 'bad-token' | 'no-keys' | 'too-large' | 'not-json' | 'wrong-channel' | 'no-service-url' | 'other-service-url' | 'service-not-allowed' | 'other-tenant' | 'too-often';

const STATUS: Readonly<Record<Refusal, number>> = {
  'wrong-method': 405, 'no-token': 401, 'bad-token': 401, 'no-keys': 503, 'too-large': 413, 'not-json': 400, 'wrong-channel': 403,
  'no-service-url': 400, 'other-service-url': 403, 'service-not-allowed': 403, 'other-tenant': 403, 'too-often': 429,
};

export type Judged = { readonly admitted: Activity } | { readonly refused: Refusal; readonly status: number };

/** What came in, read no further than the guard needs. */
export interface Activity {
  readonly [field: string]: unknown;
  readonly type: string;
  readonly serviceUrl: string;
}

class Refused extends Error {
  constructor(readonly reason: Refusal) {
    super(reason);
  }
}
const refuse = (reason: Refusal): never => {
  throw new Refused(reason);
};

const CHANNEL = 'msteams';
const LARGEST_BODY = 256 * 1024;
const CLOCKS_DIFFER_BY_S = 300;
const TURNS = { most: 60, withinMs: 10_000 };

/**
 * Stands before the SDK, which trusts more callers than this bot may: 2.1.0 lets in any user's own token for the registration, with any body. Here only Teams
 * itself is let in, signed by its authority for this bot and for the very address it names, in one of our organisations. Nothing is read of
 * a body before its caller is known.
 */
export function guard(options: GuardOptions): (request: Request) => Promise<Judged> {
  const { authority } = options;
  const caller = authority === 'nobody' ? () => Promise.resolve(undefined) : signedCaller(authority, options);
  const turns = new Turns(TURNS, options.now);
  return async (request) => {
    try {
      if (request.method !== 'POST') refuse('wrong-method');
      const token = await caller(request);
      const activity = await readActivity(request);
      checkActivity(activity, token, options);
      const { from } = activity as { readonly from?: { readonly aadObjectId?: unknown; readonly id?: unknown } };
      if (!turns.take(String(from?.aadObjectId ?? from?.id ?? ''))) refuse('too-often');
      return { admitted: activity };
    } catch (error) {
      if (error instanceof Refused) return { refused: error.reason, status: STATUS[error.reason] };
      throw error;
    }
  };
}

interface Token {
  readonly serviceUrl: unknown;
}

function signedCaller({ issuer, metadata }: Authority, { botId, fetch, now }: GuardOptions): (request: Request) => Promise<Token> {
  const keys = new AuthorityKeys(metadata, fetch, now);
  return async (request) => {
    const [, token] = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/.exec(request.headers.get('authorization') ?? '') ?? refuse('no-token');
    try {
      const { payload } = await jwtVerify(token ?? '', keys.keyFor, {
        issuer, audience: botId, algorithms: ['RS256'], requiredClaims: ['exp'], clockTolerance: CLOCKS_DIFFER_BY_S, currentDate: now(),
      });
      if (!(await keys.mayVouchFor(decodeProtectedHeader(token ?? '').kid, CHANNEL))) refuse('bad-token');
      return { serviceUrl: payload['serviceurl'] };
    } catch (error) {
      if (error instanceof NoKeys) return refuse('no-keys');
      if (error instanceof errors.JOSEError || error instanceof TypeError) return refuse('bad-token');
      throw error;
    }
  };
}

async function readActivity(request: Request): Promise<Activity> {
  const text = await readText(request);
  let activity: unknown;
  try {
    activity = JSON.parse(text);
  } catch {
    refuse('not-json');
  }
  const isActivity = typeof activity === 'object' && activity !== null && typeof (activity as Activity).type === 'string';
  return isActivity ? (activity as Activity) : refuse('not-json');
}

/** No more is read than may be there, whatever the caller says of its length. */
async function readText(request: Request): Promise<string> {
  if (Number(request.headers.get('content-length') ?? 0) > LARGEST_BODY) refuse('too-large');
  const reader = request.body?.getReader();
  if (!reader) return '';
  const parts: Uint8Array[] = [];
  let size = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    size += part.value.length;
    if (size > LARGEST_BODY) {
      void reader.cancel().catch(() => undefined); // the caller may have gone
      refuse('too-large');
    }
    parts.push(part.value);
  }
  return Buffer.concat(parts).toString('utf8');
}

function checkActivity(activity: Activity, token: Token | undefined, { tenants, serviceHosts }: GuardOptions): void {
  if (activity['channelId'] !== CHANNEL) refuse('wrong-channel');
  const { serviceUrl } = activity;
  if (typeof serviceUrl !== 'string' || serviceUrl === '') return refuse('no-service-url');
  if (token && (typeof token.serviceUrl !== 'string' || plainAddress(token.serviceUrl) !== plainAddress(serviceUrl))) refuse('other-service-url');
  if (!isAllowedService(serviceUrl, serviceHosts)) refuse('service-not-allowed');
  const named = tenantsIn(activity);
  if (token && (named.length === 0 || !named.every((tenant) => tenants.includes(tenant)))) refuse('other-tenant');
}

/** Teams says it in two places; both are looked at. */
function tenantsIn(activity: Activity): readonly string[] {
  const { conversation, channelData } = activity as { readonly conversation?: { readonly tenantId?: unknown }; readonly channelData?: { readonly tenant?: { readonly id?: unknown } } };
  return [conversation?.tenantId, channelData?.tenant?.id].flatMap((tenant) => (tenant === undefined || tenant === null ? [] : [String(tenant)]));
}
