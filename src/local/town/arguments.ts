import { parseArgs } from 'node:util';
import { isLocalSite } from './town-fetch';
import { TEXTS } from './texts';

export type SeedArguments =
  | { readonly kind: 'help' }
  | { readonly kind: 'wrong'; readonly says: string }
  | { readonly kind: 'seed'; readonly siteUrl: string; readonly hardCases: boolean; readonly scale: number; readonly dataFolder: string };

/** Reads what stands after `npm run seed --`. */
export function readArguments(words: readonly string[]): SeedArguments {
  const read = parse(words);
  if (!read) return { kind: 'wrong', says: TEXTS.seed.usage };
  const { site, help, data = '.local', scale = '0' } = read;
  if (help) return { kind: 'help' };
  if (site === undefined || !URL.canParse(site)) return { kind: 'wrong', says: TEXTS.seed.usage };
  if (!/^\d{1,6}$/.test(scale)) return { kind: 'wrong', says: TEXTS.seed.usage };
  if (!isLocalSite(site)) return { kind: 'wrong', says: TEXTS.seed.realSite(site) };
  return { kind: 'seed', siteUrl: site.replace(/\/+$/, ''), hardCases: read['hard-cases'] ?? false, scale: Number(scale), dataFolder: data };
}

function parse(words: readonly string[]) {
  try {
    const options = { site: { type: 'string' }, 'hard-cases': { type: 'boolean' }, scale: { type: 'string' }, data: { type: 'string' }, help: { type: 'boolean', short: 'h' } } as const;
    return parseArgs({ args: Array.from(words), options, strict: true }).values;
  } catch {
    return undefined; // the usage says it better
  }
}
