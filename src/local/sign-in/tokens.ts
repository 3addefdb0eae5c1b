import { SignJWT, jwtVerify, type JWTPayload } from 'jose';
import { ALGORITHM, type Keys } from './keys';
import { objectIdOf, type Person } from './people';

export const LIFETIME_S = { access: 3600, refresh: 24 * 3600, code: 60, session: 12 * 3600 } as const;

export interface TokenMaker {
  /** For the resource whose origin is `audience`. */
  access(person: Person, grant: { readonly client: string; readonly audience: string; readonly scope: string }): Promise<string>;
  id(person: Person, grant: { readonly client: string; readonly nonce?: string }): Promise<string>;
  /** Something only this authority reads again, for one purpose. */
  seal(purpose: string, values: JWTPayload, lifetimeS: number): Promise<string>;
  /** `undefined` when it was altered, is too old, or was sealed for something else. */
  unseal(purpose: string, sealed: string): Promise<JWTPayload | undefined>;
}

export function tokenMaker(options: { readonly keys: Keys; readonly issuer: string; readonly tenantId: string; readonly now: () => Date; readonly newId: () => string }): TokenMaker {
  const { keys, issuer, tenantId, now, newId } = options;
  const seconds = (): number => Math.floor(now().getTime() / 1000);

  const sign = (claims: JWTPayload, audience: string): Promise<string> =>
    new SignJWT({ tid: tenantId, ver: '2.0', uti: newId(), ...claims })
      .setProtectedHeader({ alg: ALGORITHM, typ: 'JWT', kid: keys.id })
      .setIssuer(issuer)
      .setAudience(audience)
      .setIssuedAt(seconds())
      .setNotBefore(seconds())
      .setExpirationTime(seconds() + LIFETIME_S.access)
      .sign(keys.signing);

  const about = (person: Person): JWTPayload => ({ sub: objectIdOf(person), oid: objectIdOf(person), name: person.name, preferred_username: person.login });

  return {
    access: (person, { client, audience, scope }) => sign({ ...about(person), upn: person.login, scp: scope, appid: client }, audience),
    id: (person, { client, nonce }) => sign({ ...about(person), ...(nonce !== undefined && { nonce }) }, client),
    seal: (purpose, values, lifetimeS) =>
      new SignJWT(values).setProtectedHeader({ alg: 'HS256' }).setIssuedAt(seconds()).setExpirationTime(seconds() + lifetimeS).sign(keys.secretFor(purpose)),
    unseal: async (purpose, sealed) => {
      const opened = await jwtVerify(sealed, keys.secretFor(purpose), { algorithms: ['HS256'], currentDate: now() }).catch(() => undefined);
      return opened?.payload;
    },
  };
}
