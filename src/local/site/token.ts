import { createLocalJWKSet, errors, jwtVerify, type JSONWebKeySet, type JWTPayload } from 'jose';
import type { Claims, SiteOptions } from './options';

export interface TokenVerifierOptions {
  /** The authority's published keys. */
  readonly keys: JSONWebKeySet;
  readonly issuer: string;
  /** The origin of the site: a token serves one. */
  readonly audience: string;
  readonly now: () => Date;
}

/** No other way of signing is believed, whatever a token says of itself. */
const ALGORITHMS = ['RS256'];

/** Believes what this issuer signed for this site and for now, when it names a person; nothing else. */
export function tokenVerifier({ keys, issuer, audience, now }: TokenVerifierOptions): SiteOptions['verifyToken'] {
  const keyOf = createLocalJWKSet(keys);
  return async (jwt) => {
    try {
      const { payload } = await jwtVerify(jwt, keyOf, { algorithms: ALGORITHMS, issuer, audience, requiredClaims: ['exp', 'nbf'], currentDate: now() });
      return personIn(payload);
    } catch (error) {
      if (error instanceof errors.JOSEError) return undefined;
      throw error;
    }
  };
}

function personIn({ upn, name, oid }: JWTPayload): Claims | undefined {
  return typeof upn === 'string' && typeof name === 'string' && typeof oid === 'string' ? { upn, name, oid } : undefined;
}
