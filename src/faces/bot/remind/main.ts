import { isThere, newId, wait, wordsOf } from '../../../adapters/node';
import { sharePointServicePorts } from '../../../adapters/sharepoint/reminders';
import { isPlanError, readContext, readNotices } from '../../../application';
import { asDay, instantOf, type Instant } from '../../../domain';
import { createAuthority, openKeys } from '../../../local/sign-in';
import { signInPeople, townOrganisation, townOwner } from '../../../local/town/people';
import { AUTHORITY, authorityOf, isLocalSite, KEY_FILE, townFetch } from '../../../local/town/town-fetch';
import { REMIND_TEXTS, type RemindTexts } from '../texts/remind';
import { dryRun } from './dry-run';

const OPTIONS = {
  'dry-run': { type: 'boolean' }, site: { type: 'string' }, at: { type: 'string' }, language: { type: 'string' }, tenant: { type: 'string' }, client: { type: 'string' }, certificate: { type: 'string' }, data: { type: 'string' }, help: { type: 'boolean', short: 'h' },
} as const;

class CannotRun extends Error {}
const say = (line: string): void => void process.stdout.write(`${line}\n`);
const refuse = (sentence: string): never => {
  throw new CannotRun(sentence);
};

async function main(): Promise<void> {
  const { values: given, wrong } = wordsOf(process.argv.slice(2), OPTIONS);
  const language = given.language === 'en' ? 'en' : 'da';
  const texts = REMIND_TEXTS[language];
  if (given.help) return say(texts.usage);
  if (wrong !== undefined) return refuse(texts.wrong.word(wrong));
  if (!given['dry-run']) return refuse(texts.wrong.dryRun);
  if (given.site === undefined || !URL.canParse(given.site)) return refuse(texts.wrong.site);
  const siteUrl = given.site.replace(/\/+$/, '');
  const at = given.at === undefined ? undefined : (danishTime(given.at) ?? refuse(texts.wrong.at(given.at)));
  const clock = { now: (): Instant => at ?? (new Date().toISOString() as Instant) };
  const { tenant, client, certificate } = given;
  const reach = isLocalSite(siteUrl)
    ? { fetch: await asLocalOwner(siteUrl, given.data ?? '.local').catch(() => refuse(texts.wrong.noAnswer(siteUrl))), token: () => Promise.resolve('') }
    : { fetch, token: await signedIn(texts, tenant !== undefined && client !== undefined ? { siteUrl, tenant, client, certificate } : refuse(texts.wrong.whoAsks)) };
  const ports = sharePointServicePorts({ siteUrl, now: () => new Date(), wait, isOnline: () => true, ...reach });
  try {
    const { context } = await readContext({ ...ports, clock });
    const { due } = await readNotices(ports, context);
    for (const line of dryRun(context, due, language)) say(line);
  } catch (error) {
    if (!isPlanError(error)) throw error;
    refuse(texts.wrong.notRead(error.code));
  }
}

/** `2026-12-01T08:00`, by Danish clocks. */
function danishTime(text: string): Instant | undefined {
  const [, day, time] = /^(\d{4}-\d{2}-\d{2})T((?:[01]\d|2[0-3]):[0-5]\d)$/.exec(text) ?? [];
  const on = asDay(day ?? '');
  return on && time ? instantOf(on, time) : undefined;
}

/** The local site as its owner, by the keys it believes in. */
async function asLocalOwner(siteUrl: string, dataFolder: string): Promise<typeof fetch> {
  const keyFile = `${dataFolder}/${KEY_FILE}`;
  if (!isThere(keyFile)) throw new Error(`${keyFile} is not there`);
  const origin = await authorityOf(siteUrl, fetch);
  const authority = createAuthority({ origin, tenant: AUTHORITY.tenant, organisation: townOrganisation, people: signInPeople(), clients: [], keys: await openKeys(keyFile), now: () => new Date(), newId });
  return townFetch(authority, siteUrl, fetch)(townOwner().login);
}

async function signedIn(texts: RemindTexts, run: { readonly siteUrl: string; readonly tenant: string; readonly client: string; readonly certificate: string | undefined }): Promise<() => Promise<string>> {
  const { entraTokens, NotSignedIn } = await import('../../../adapters/sharepoint/provision/entra'); // large, and of no use to the local site
  const tokens = entraTokens({ kind: 'real', language: 'da', check: true, ...run }, (address, code) => say(texts.signInAt(address, code)));
  await tokens().catch((error: unknown) => { throw error instanceof NotSignedIn ? new CannotRun(texts.wrong.notSignedIn(error.message)) : error; });
  return tokens;
}

main().catch((error: unknown) => {
  if (!(error instanceof CannotRun)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
});
