import { createLocalJWKSet, jwtVerify, SignJWT, type CryptoKey, type JWK } from 'jose';

/** What tokens are signed with. */
export interface SigningKeys {
  readonly id: string;
  readonly signing: CryptoKey;
  readonly published: { readonly keys: readonly JWK[] };
}

export interface BotFrameworkOptions {
  /** Where its keys are told, as in `http://localhost:4840`. */
  readonly origin: string;
  readonly keys: SigningKeys;
  readonly botId: string;
  /** The clock of the chat, and that of the machine. Whoever checks a token may go by either: it is good by both. */
  readonly now: () => Date;
  readonly tokensNow: () => Date;
}

const ISSUER = 'https://api.botframework.com';
const BASE = '/botframework/v1/.well-known';
const LIFETIME_S = 3600;

/** Who vouches that it is Teams who speaks to a bot, and that it is the bot who speaks to Teams: signs, checks and tells its keys as Microsoft's does. */
export class BotFramework {
  readonly issuer = ISSUER;
  /** The address of its OpenID metadata. */
  readonly metadata: string;

  constructor(private readonly options: BotFrameworkOptions) {
    this.metadata = `${options.origin}${BASE}/openidconfiguration`;
  }

  /** What anybody may ask it; `undefined` for what is not its own. */
  answer(request: Request): Response | undefined {
    const { origin, keys } = this.options;
    const { pathname } = new URL(request.url);
    if (request.method !== 'GET' || !pathname.startsWith(`${BASE}/`)) return undefined;
    if (pathname === `${BASE}/openidconfiguration`) return Response.json({ issuer: ISSUER, jwks_uri: `${origin}${BASE}/keys`, id_token_signing_alg_values_supported: ['RS256'] });
    return pathname === `${BASE}/keys` ? Response.json({ keys: keys.published.keys.map((key) => ({ ...key, endorsements: ['msteams'] })) }) : undefined;
  }

  /** For what Teams posts to the bot from this address of its connector. */
  forTeams(serviceUrl: string): Promise<string> {
    return this.sign({ serviceurl: serviceUrl }, this.options.botId);
  }

  /** With which the bot speaks to Teams. */
  forBot(): Promise<string> {
    return this.sign({ appid: this.options.botId }, ISSUER);
  }

  /** Whether it is the bot who asks. */
  async isBot(request: Request): Promise<boolean> {
    const { keys, botId, tokensNow } = this.options;
    const [, token = ''] = /^Bearer (.+)$/.exec(request.headers.get('authorization') ?? '') ?? [];
    const checked = await jwtVerify(token, createLocalJWKSet({ keys: [...keys.published.keys] }), { issuer: ISSUER, audience: ISSUER, currentDate: tokensNow() }).catch(() => undefined);
    return checked?.payload.appid === botId;
  }

  private sign(claims: Readonly<Record<string, unknown>>, audience: string): Promise<string> {
    const { keys, now, tokensNow } = this.options;
    const clocks = [now, tokensNow].map((clock) => Math.floor(clock().getTime() / 1000));
    const from = Math.min(...clocks);
    return new SignJWT(claims).setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid: keys.id }).setIssuer(ISSUER).setAudience(audience).setIssuedAt(from).setNotBefore(from).setExpirationTime(Math.max(...clocks) + LIFETIME_S).sign(keys.signing);
  }
}
