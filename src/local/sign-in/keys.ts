import { createHmac, randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { calculateJwkThumbprint, exportJWK, generateKeyPair, importJWK, type CryptoKey, type JWK } from 'jose';

export const ALGORITHM = 'RS256';

/** What tokens are signed with. Kept in a file, so that a restart signs nobody out. */
export interface Keys {
  readonly id: string;
  readonly signing: CryptoKey;
  readonly published: { readonly keys: readonly JWK[] };
  /** Bytes that nobody else knows, always the same for the same purpose. */
  secretFor(purpose: string): Uint8Array;
}

interface KeyFile {
  readonly signing: JWK;
  readonly secret: string;
}

/** Reads the keys, or makes them when there is no such file; without a file they live as long as the process. @throws Error when the file cannot be read as keys, or not be written */
export async function openKeys(file?: string): Promise<Keys> {
  const kept = file === undefined ? undefined : await readKeyFile(file);
  if (kept) return kept;
  const made = await makeKeys();
  if (file !== undefined) writeKeyFile(file, made);
  return keysFrom(made);
}

async function readKeyFile(file: string): Promise<Keys | undefined> {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
  const kept = parse(text);
  const foreign = (cause?: unknown): Error => new Error(`${file} does not hold the keys of the sign-in: move it away to make new ones`, { cause });
  if (typeof kept?.secret !== 'string' || kept.signing?.kty !== 'RSA') throw foreign();
  return keysFrom({ signing: kept.signing, secret: kept.secret }).catch((error: unknown) => {
    throw foreign(error);
  });
}

/** Beside its place first: whoever is stopped while writing leaves no half file where keys are looked for. */
function writeKeyFile(file: string, keys: KeyFile): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.new`, JSON.stringify(keys), { mode: 0o600 });
  renameSync(`${file}.new`, file);
}

function parse(text: string): Partial<KeyFile> | undefined {
  try {
    return JSON.parse(text) as Partial<KeyFile>;
  } catch {
    return undefined; // the caller names the file
  }
}

async function makeKeys(): Promise<KeyFile> {
  const { privateKey } = await generateKeyPair(ALGORITHM, { extractable: true });
  return { signing: await exportJWK(privateKey), secret: randomBytes(32).toString('base64url') };
}

async function keysFrom({ signing, secret }: KeyFile): Promise<Keys> {
  const { kty, n, e } = signing;
  const shown: JWK = { kty, n, e };
  const id = await calculateJwkThumbprint(shown);
  const key = await importJWK(signing, ALGORITHM);
  if (key instanceof Uint8Array) throw new Error('The signing key is not an RSA key');
  return {
    id,
    signing: key,
    published: { keys: [{ ...shown, kid: id, alg: ALGORITHM, use: 'sig' }] },
    secretFor: (purpose) => createHmac('sha256', Buffer.from(secret, 'base64url')).update(purpose).digest(),
  };
}
