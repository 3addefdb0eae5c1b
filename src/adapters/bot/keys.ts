import { createLocalJWKSet, type JSONWebKeySet, type JWK, type JWTVerifyGetKey } from 'jose';

/** Who signs what comes from Teams, and where its keys are told. */
export interface Authority {
  readonly issuer: string;
  /** The address of its OpenID metadata; the keys of the SDK lie beside it, under `keys`. */
  readonly metadata: string;
}

/** What the Bot Framework says of itself: https://login.botframework.com/v1/.well-known/openidconfiguration */
export const BOT_FRAMEWORK: Authority = { issuer: 'https://api.botframework.com', metadata: 'https://login.botframework.com/v1/.well-known/openidconfiguration' };

/** The keys could not be read: nobody can be told from anybody, and the caller is to come again. */
export class NoKeys extends Error {
  override readonly name = 'NoKeys';
}

/** A key that the Bot Framework lets sign for some channels alone. */
type ChannelKey = JWK & { readonly endorsements?: readonly string[] };
interface Known {
  readonly keys: JSONWebKeySet;
  readonly keyFor: JWTVerifyGetKey;
  readonly readAt: number;
}

const GOOD_FOR_MS = 24 * 3_600_000;
/** So long they do when nobody answers. */
const DO_FOR_MS = 5 * GOOD_FOR_MS;
/** A key nobody has heard of may be new; whoever makes up such keys costs us one question in so long. */
const ASK_AGAIN_AFTER_MS = 5 * 60_000;
const ANSWERS_WITHIN_MS = 5_000;

/** The keys of an authority, read when they are needed and kept for a day. */
export class AuthorityKeys {
  private known: Known | undefined;
  private reading: Promise<Known> | undefined;

  constructor(private readonly metadata: string, private readonly fetch: typeof globalThis.fetch, private readonly now: () => Date) {}

  /** For `jwtVerify`. @throws NoKeys */
  readonly keyFor: JWTVerifyGetKey = async (header, token) => (await this.withKey(header.kid)).keyFor(header, token);

  /** Whether the key may sign for a channel. One that names no channels may sign for all. @throws NoKeys */
  async mayVouchFor(kid: string | undefined, channel: string): Promise<boolean> {
    const { keys } = await this.withKey(kid);
    const { endorsements } = (keys.keys.find((key) => key.kid === kid) ?? {}) as ChannelKey;
    return endorsements === undefined || endorsements.includes(channel);
  }

  private async withKey(kid: string | undefined): Promise<Known> {
    const age = this.known ? this.now().getTime() - this.known.readAt : Infinity;
    const has = this.known?.keys.keys.some((key) => key.kid === kid) ?? false;
    if (this.known && age < (has ? GOOD_FOR_MS : ASK_AGAIN_AFTER_MS)) return this.known;
    this.reading ??= this.read().finally(() => { this.reading = undefined; });
    try {
      return (this.known = await this.reading);
    } catch (cause) {
      if (this.known && age < DO_FOR_MS) return this.known;
      throw new NoKeys(`${this.metadata}: no keys`, { cause });
    }
  }

  private async read(): Promise<Known> {
    const { jwks_uri: address } = (await this.json(this.metadata)) as { readonly jwks_uri: string };
    const keys = (await this.json(address)) as JSONWebKeySet;
    return { keys, keyFor: createLocalJWKSet(keys), readAt: this.now().getTime() };
  }

  private async json(address: string): Promise<unknown> {
    const answer = await this.fetch(address, { signal: AbortSignal.timeout(ANSWERS_WITHIN_MS), redirect: 'error' });
    if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
    return answer.json();
  }
}
