import { randomUUID } from 'node:crypto';
import { accessSync, constants, existsSync } from 'node:fs';
import { join } from 'node:path';
import { createAuthority, openKeys } from '../../../local/sign-in';
import { signInPeople, townOrganisation, townOwner } from '../../../local/town/people';
import { AUTHORITY, authorityOf, KEY_FILE, townFetch } from '../../../local/town/town-fetch';
import { readArguments, type LocalRun, type RealRun } from './arguments';
import { runProvision, withToken } from './command';
import { COMMAND_SENTENCES } from './command-sentences';
import { ProvisionStopped } from './provision';

const say = (sentence: string): void => void process.stdout.write(`${sentence}\n`);

/** Something the person at the keyboard can mend; its message says how. */
class CannotRun extends Error {}

/** The local site as its owner, by the keys it believes in. */
async function asLocalOwner({ siteUrl, language, dataFolder = '.local' }: LocalRun): Promise<typeof fetch> {
  const sentences = COMMAND_SENTENCES[language];
  const keyFile = join(dataFolder, KEY_FILE);
  if (!existsSync(keyFile)) throw new CannotRun(sentences.noKeys(keyFile));
  const origin = await authorityOf(siteUrl, fetch).catch((error: unknown) => { throw new CannotRun(sentences.noAnswer(siteUrl), { cause: error }); });
  const authority = createAuthority({
    origin, tenant: AUTHORITY.tenant, organisation: townOrganisation, people: signInPeople(), clients: [], keys: await openKeys(keyFile), now: () => new Date(), newId: randomUUID,
  });
  return townFetch(authority, siteUrl, fetch)(townOwner().login);
}

/** A site in Microsoft 365 as whoever signs in. */
async function asSignedIn(run: RealRun): Promise<typeof fetch> {
  const sentences = COMMAND_SENTENCES[run.language];
  if (run.certificate !== undefined && !isReadable(run.certificate)) throw new CannotRun(sentences.noCertificate(run.certificate));
  const { entraTokens, NotSignedIn } = await import('./entra'); // large, and of no use to the local site
  const tokens = entraTokens(run, (address, code) => say(sentences.enterCode(address, code)));
  await tokens().catch((error: unknown) => { throw error instanceof NotSignedIn ? new CannotRun(sentences.notSignedIn(error.message)) : error; });
  return withToken(tokens, fetch);
}

function isReadable(file: string): boolean {
  try {
    accessSync(file, constants.R_OK);
    return true;
  } catch {
    return false; // the caller names the file
  }
}

async function run(asked: LocalRun | RealRun): Promise<void> {
  try {
    const reach = asked.kind === 'local' ? await asLocalOwner(asked) : await asSignedIn(asked);
    process.exitCode = await runProvision({ ...asked, fetch: reach, say });
  } catch (error) {
    if (!(error instanceof ProvisionStopped || error instanceof CannotRun)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}

const asked = readArguments(process.argv.slice(2));
if (asked.kind === 'help') say(COMMAND_SENTENCES[asked.language].usage);
else if (asked.kind === 'wrong') {
  process.stderr.write(`${asked.says}\n`);
  process.exitCode = 1;
} else void run(asked);
