import { base64url, exportJWK, generateKeyPair, SignJWT, UnsecuredJWT, type CryptoKey, type JSONWebKeySet, type JWTPayload } from 'jose';
import { tokenVerifier } from '../../../src/local/site/token';

const ISSUER = 'http://localhost:4830/eksempelby/v2.0';
const SITE = 'http://localhost:4820';
const NOW = new Date('2026-11-23T08:00:00Z');
const PERSON = { upn: 'chef@eksempelby.example', name: 'Erhvervschef, CBA', oid: '0f8fad5b-d9cb-4698-a165-70867728950e' };
const at = (minutes: number): number => NOW.getTime() / 1000 + minutes * 60;
const GOOD: JWTPayload = { ...PERSON, iss: ISSUER, aud: SITE, nbf: at(-1), exp: at(59) };

let ours: CryptoKey;
let theirs: CryptoKey;
let keys: JSONWebKeySet;

beforeAll(async () => {
  const pair = await generateKeyPair('RS256', { extractable: true });
  ours = pair.privateKey;
  theirs = (await generateKeyPair('RS256')).privateKey;
  keys = { keys: [{ ...(await exportJWK(pair.publicKey)), kid: 'ours', alg: 'RS256', use: 'sig' }] };
});

const verify = (jwt: string) => tokenVerifier({ keys, issuer: ISSUER, audience: SITE, now: () => NOW })(jwt);
const signed = (payload: JWTPayload, key: CryptoKey = ours, kid = 'ours'): Promise<string> => new SignJWT(payload).setProtectedHeader({ alg: 'RS256', kid }).sign(key);

it('says who a token of the authority speaks for', async () => {
  expect(await verify(await signed(GOOD))).toEqual(PERSON);
});

it.each(['', 'not a token', 'a.b.c', '..', '{}.{}.{}'])('believes nothing that is no token: "%s"', async (text) => {
  expect(await verify(text)).toBeUndefined();
});

it.each<[string, JWTPayload]>([
  ['for another site', { ...GOOD, aud: 'http://localhost:4821' }],
  ['for a client, as an id token is', { ...GOOD, aud: 'handleplan' }],
  ['for nobody in particular', { ...GOOD, aud: undefined }],
  ['from another authority', { ...GOOD, iss: 'http://localhost:4831/eksempelby/v2.0' }],
  ['from another tenant of the authority', { ...GOOD, iss: 'http://localhost:4830/andenby/v2.0' }],
  ['that ends this very second', { ...GOOD, exp: at(0) }],
  ['that never ends', { ...GOOD, exp: undefined }],
  ['that is not good yet', { ...GOOD, nbf: at(1) }],
  ['that does not say from when it is good', { ...GOOD, nbf: undefined }],
  ['that names no login', { ...GOOD, upn: undefined }],
  ['that names a login which is no text', { ...GOOD, upn: 7 }],
])('does not believe a token %s', async (_what, payload) => {
  expect(await verify(await signed(payload))).toBeUndefined();
});

it('does not believe what was changed after it was signed', async () => {
  const [header, , signature] = (await signed(GOOD)).split('.');
  const changed = base64url.encode(JSON.stringify({ ...GOOD, upn: 'kommunaldirektoer@eksempelby.example' }));
  expect(await verify(`${header}.${changed}.${signature}`)).toBeUndefined();
});

it.each(['ours', 'theirs'])('does not believe a foreign key that calls itself "%s"', async (kid) => {
  expect(await verify(await signed(GOOD, theirs, kid))).toBeUndefined();
});

it('does not believe a token without a signature', async () => {
  expect(await verify(new UnsecuredJWT(GOOD).encode())).toBeUndefined();
});

it('does not take the published key for a shared secret', async () => {
  const secret = new TextEncoder().encode(JSON.stringify(keys.keys[0]));
  expect(await verify(await new SignJWT(GOOD).setProtectedHeader({ alg: 'HS256', kid: 'ours' }).sign(secret))).toBeUndefined();
});

it.each(['RS512', 'PS256'])('does not believe %s, though the key could have made it', async (alg) => {
  const { privateKey, publicKey } = await generateKeyPair(alg, { extractable: true });
  const { alg: _, ...bare } = await exportJWK(publicKey);
  const verifier = tokenVerifier({ keys: { keys: [{ ...bare, kid: 'ours' }] }, issuer: ISSUER, audience: SITE, now: () => NOW });
  expect(await verifier(await new SignJWT(GOOD).setProtectedHeader({ alg, kid: 'ours' }).sign(privateKey))).toBeUndefined();
});
