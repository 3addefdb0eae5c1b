import type { JWTPayload } from 'jose';
import { LIFETIME_S, type TokenMaker } from './tokens';

/** What one sign-in allows one client to fetch tokens for. */
export interface Grant {
  readonly client: string;
  readonly login: string;
  readonly scope: string;
  /** Origin of the resource; none when only who somebody is was asked for. */
  readonly audience?: string;
  readonly nonce?: string;
}

export interface CodeGrant extends Grant {
  readonly redirectUri: string;
  /** The S256 challenge of PKCE. */
  readonly challenge: string;
}

/** Codes: each is good once, for a minute, and forgotten by a restart. */
export class Codes {
  private readonly waiting = new Map<string, { readonly grant: CodeGrant; readonly until: number }>();

  constructor(
    private readonly now: () => Date,
    private readonly newId: () => string,
  ) {}

  issue(grant: CodeGrant): string {
    const time = this.now().getTime();
    for (const [code, { until }] of this.waiting) if (until <= time) this.waiting.delete(code);
    const code = this.newId();
    this.waiting.set(code, { grant, until: time + LIFETIME_S.code * 1000 });
    return code;
  }

  redeem(code: string): CodeGrant | undefined {
    const found = this.waiting.get(code);
    this.waiting.delete(code);
    return found && found.until > this.now().getTime() ? found.grant : undefined;
  }
}

const PURPOSE = 'refresh';
/** Two tabs that wake at the same moment both hold the same token. */
const GRACE_MS = 30_000;

/**
 * Refresh tokens that rotate: each is exchanged for its successor. One that turns up again later was copied, so its whole
 * family ends. The tokens carry what they mean, and survive a restart; which were used does not.
 */
export class RefreshTokens {
  private readonly firstUse = new Map<string, number>();
  private readonly endedFamilies = new Set<string>();

  constructor(
    private readonly tokens: TokenMaker,
    private readonly now: () => Date,
    private readonly newId: () => string,
  ) {}

  issue(grant: Grant, family = this.newId()): Promise<string> {
    const { client, login, scope, audience } = grant;
    return this.tokens.seal(PURPOSE, { client, login, scope, ...(audience !== undefined && { audience }), family, jti: this.newId() }, LIFETIME_S.refresh);
  }

  /** What the token stands for, with its family for the successor. One that is only shown, as a host shows its own for a nested program, is not used up. */
  async redeem(token: string, isUsedUp = true): Promise<{ readonly grant: Grant; readonly family: string } | undefined> {
    const sealed = await this.tokens.unseal(PURPOSE, token);
    if (!sealed) return undefined;
    const id = text(sealed, 'jti');
    const family = text(sealed, 'family');
    const time = this.now().getTime();
    const first = this.firstUse.get(id);
    if (first !== undefined && time - first > GRACE_MS) this.endedFamilies.add(family);
    if (this.endedFamilies.has(family)) return undefined;
    if (first === undefined && isUsedUp) this.firstUse.set(id, time);
    const audience = text(sealed, 'audience');
    return { family, grant: { client: text(sealed, 'client'), login: text(sealed, 'login'), scope: text(sealed, 'scope'), ...(audience !== '' && { audience }) } };
  }
}

const text = (values: JWTPayload, name: string): string => (typeof values[name] === 'string' ? values[name] : '');
