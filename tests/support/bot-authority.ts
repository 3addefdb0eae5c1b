import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { openPort, type Place } from '../../src/local/listen';

export const BOT_ID = '0d7c1a52-61d8-4f3b-a0c9-2e8f5d914b01';
export const TENANT = '5d3c1f0a-9a4b-4c1e-8f27-3f1d2b6a7c01';
export const BOT_FRAMEWORK_ISSUER = 'https://api.botframework.com';

/** Signs what "Teams" sends, with keys of its own, told where the genuine SDK and the guard look for them. */
export interface BotAuthority extends Place {
  readonly authority: { readonly issuer: string; readonly metadata: string };
  /** How often its keys were read. */
  keysRead(): number;
  /** A token as the connector's are; `claims` replace what it says, and `undefined` takes it out. */
  sign(claims?: Readonly<Record<string, unknown>>, options?: { readonly kid?: string; readonly expires?: number | undefined }): Promise<string>;
  /** A token of a key that it never told of, under the name of one it did. */
  forge(claims?: Readonly<Record<string, unknown>>): Promise<string>;
}

/** Making keys takes longer than all they are used for. */
let pairs: Promise<readonly [connector: CryptoKeyPair, skype: CryptoKeyPair, forger: CryptoKeyPair]> | undefined;

export async function openBotAuthority(now: () => Date, serviceUrl: () => string): Promise<BotAuthority> {
  const place = await openPort({ port: 0 });
  const [connector, skype, forger] = await (pairs ??= Promise.all([generateKeyPair('RS256'), generateKeyPair('RS256'), generateKeyPair('RS256')]));
  const jwks = {
    keys: [
      { ...(await exportJWK(connector.publicKey)), kid: 'connector', use: 'sig', alg: 'RS256', endorsements: ['msteams', 'webchat'] },
      { ...(await exportJWK(skype.publicKey)), kid: 'skype', use: 'sig', alg: 'RS256', endorsements: ['skype'] },
    ],
  };
  let reads = 0;
  place.serve((request) => {
    const { pathname } = new URL(request.url);
    if (pathname.endsWith('/openidconfiguration')) return Promise.resolve(Response.json({ issuer: BOT_FRAMEWORK_ISSUER, jwks_uri: `${place.origin}/v1/.well-known/keys` }));
    reads += 1;
    return Promise.resolve(Response.json(jwks));
  });
  const seconds = (): number => Math.floor(now().getTime() / 1000);
  const token = (key: CryptoKey, kid: string, claims: Readonly<Record<string, unknown>>, expires: number | undefined): Promise<string> => {
    const said = { iss: BOT_FRAMEWORK_ISSUER, aud: BOT_ID, serviceurl: serviceUrl(), ...(expires !== undefined && { exp: expires }), ...claims };
    return new SignJWT(Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined))).setProtectedHeader({ alg: 'RS256', kid, typ: 'JWT' }).sign(key);
  };
  return {
    ...place,
    authority: { issuer: BOT_FRAMEWORK_ISSUER, metadata: `${place.origin}/v1/.well-known/openidconfiguration` },
    keysRead: () => reads,
    sign: (claims = {}, options = {}) => token(options.kid === 'skype' ? skype.privateKey : connector.privateKey, options.kid ?? 'connector', claims, 'expires' in options ? options.expires : seconds() + 3600),
    forge: (claims = {}) => token(forger.privateKey, 'connector', claims, seconds() + 3600),
  };
}
