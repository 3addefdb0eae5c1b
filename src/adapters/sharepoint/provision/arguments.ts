import { parseArgs } from 'node:util';
import type { Language } from '../lists';
import { COMMAND_SENTENCES } from './command-sentences';

interface Common {
  readonly siteUrl: string;
  readonly language: Language;
  readonly check: boolean;
}

/** A site on this machine, which believes its own authority alone. */
export interface LocalRun extends Common {
  readonly kind: 'local';
  readonly dataFolder: string | undefined;
}

/** A site in Microsoft 365. */
export interface RealRun extends Common {
  readonly kind: 'real';
  readonly tenant: string;
  readonly client: string;
  /** A PEM file; without one a person signs in with a code. */
  readonly certificate: string | undefined;
}

export type Arguments = LocalRun | RealRun | { readonly kind: 'help'; readonly language: Language } | { readonly kind: 'wrong'; readonly says: string };

const OPTIONS = {
  site: { type: 'string' },
  check: { type: 'boolean' },
  language: { type: 'string' },
  tenant: { type: 'string' },
  client: { type: 'string' },
  certificate: { type: 'string' },
  data: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

const wrong = (says: string): Arguments => ({ kind: 'wrong', says });
const isLanguage = (text: string): text is Language => text === 'da' || text === 'en';
const LOOPBACK: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Reads what stands after `npm run provision --`. */
export function readArguments(words: readonly string[]): Arguments {
  let read;
  try {
    read = parseArgs({ args: Array.from(words), options: OPTIONS, strict: true }).values;
  } catch (error) {
    return wrong(COMMAND_SENTENCES.da.unknownWord(error instanceof Error ? error.message : String(error)));
  }
  const { language = 'da' } = read;
  if (!isLanguage(language)) return wrong(COMMAND_SENTENCES.da.badLanguage(language));
  const sentences = COMMAND_SENTENCES[language];
  if (read.help) return { kind: 'help', language };
  if (read.site === undefined || !URL.canParse(read.site)) return wrong(sentences.noSite);

  const { protocol, hostname, origin, pathname } = new URL(read.site);
  const common = { siteUrl: `${origin}${pathname}`.replace(/\/+$/, ''), language, check: read.check ?? false };
  if (protocol === 'http:' && LOOPBACK.has(hostname)) return { kind: 'local', ...common, dataFolder: read.data };
  if (protocol !== 'https:') return wrong(sentences.notSecure(read.site));
  const { tenant, client, certificate } = read;
  return tenant && client ? { kind: 'real', ...common, tenant, client, certificate } : wrong(sentences.whoAsks);
}
