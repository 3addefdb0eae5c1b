import { parseArgs } from 'node:util';
import { isLocalSite } from './town-fetch';
import { TEXTS } from './texts';

export type SeedArguments =
  | { readonly kind: 'help' }
  | { readonly kind: 'wrong'; readonly says: string }
  | { readonly kind: 'seed'; readonly siteUrl: string; readonly hardCases: boolean; readonly dataFolder: string };

/** Reads what stands after `npm run seed --`. */
export function readArguments(words: readonly string[]): SeedArguments {
  const read = parse(words);
  if (!read) return { kind: 'wrong', says: TEXTS.seed.usage };
  const { site, help, data = '.local' } = read;
  if (help) return { kind: 'help' };
  if (site === undefined || !URL.canParse(site)) return { kind: 'wrong', says: TEXTS.seed.usage };
  if (!isLocalSite(site)) return { kind: 'wrong', says: TEXTS.seed.realSite(site) };
  return { kind: 'seed', siteUrl: site.replace(/\/+$/, ''), hardCases: read['hard-cases'] ?? false, dataFolder: data };
}

function parse(words: readonly string[]) {
  try {
    const options = { site: { type: 'string' }, 'hard-cases': { type: 'boolean' }, data: { type: 'string' }, help: { type: 'boolean', short: 'h' } } as const;
    return parseArgs({ args: Array.from(words), options, strict: true }).values;
  } catch {
    return undefined; // the usage says it better
  }
}
