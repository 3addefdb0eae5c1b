import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { RefusedRequest } from '../../adapters/sharepoint/provision';
import { danishDayOf, type Instant } from '../../domain';
import { createAuthority, openKeys } from '../sign-in';
import { readArguments, type SeedArguments } from './arguments';
import { signInPeople, townOrganisation } from './people';
import { seedTown } from './seed';
import { TEXTS } from './texts';
import { AUTHORITY, authorityOf, KEY_FILE, townFetch } from './town-fetch';

const say = (sentence: string): void => void process.stdout.write(`${sentence}\n`);

function fail(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
  process.exitCode = 1;
}

async function seed({ siteUrl, hardCases, scale, dataFolder }: Extract<SeedArguments, { kind: 'seed' }>): Promise<void> {
  const keyFile = join(dataFolder, KEY_FILE);
  if (!existsSync(keyFile)) return fail(TEXTS.seed.noKeys(keyFile));
  try {
    const authority = createAuthority({
      origin: await authorityOf(siteUrl, fetch), tenant: AUTHORITY.tenant, organisation: townOrganisation, people: signInPeople(), clients: [],
      keys: await openKeys(keyFile), now: () => new Date(), newId: randomUUID,
    });
    const today = danishDayOf(new Date().toISOString() as Instant);
    const { added } = await seedTown({ siteUrl, fetchAs: townFetch(authority, siteUrl, fetch), hardCases, scale, today, report: say });
    if (added > 0) say(TEXTS.seed.done(added));
  } catch (error) {
    fail(sentenceFor(error, siteUrl));
  }
}

/** What to do about it. @throws whatever nobody can do anything about */
function sentenceFor(error: unknown, siteUrl: string): string {
  if (error instanceof RefusedRequest) {
    if (error.status === 401) return TEXTS.seed.notBelieved(siteUrl);
    if (error.status === 404) return TEXTS.seed.notSetUp(siteUrl);
    return TEXTS.seed.stopped(error.message);
  }
  if (error instanceof TypeError && error.cause !== undefined) return TEXTS.seed.noAnswer(siteUrl);
  throw error;
}

const read = readArguments(process.argv.slice(2));
if (read.kind === 'help') say(TEXTS.seed.usage);
else if (read.kind === 'wrong') fail(read.says);
else void seed(read);
