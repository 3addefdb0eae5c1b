import { refuse } from '../errors';
import { readFilter, type Filter } from './filter';

export interface SortKey {
  readonly path: string;
  readonly isDescending: boolean;
}

/** The query options of a read. Names keep their case: columns and properties are case-sensitive. */
export interface Query {
  /** Empty when nothing was selected: then everything usual is shown. */
  readonly select: readonly string[];
  readonly expand: readonly string[];
  readonly filter: Filter | undefined;
  readonly filterText: string | undefined;
  readonly orderBy: readonly SortKey[];
  readonly top: number | undefined;
  readonly skip: number | undefined;
  readonly skipToken: string | undefined;
}

const KNOWN = new Set(['$select', '$expand', '$filter', '$orderby', '$top', '$skip', '$skiptoken']);

/** @throws SiteError 400 for an option that cannot be read, 501 for one the site does not speak. */
export function readQuery(options: URLSearchParams): Query {
  for (const name of options.keys()) {
    if (name.startsWith('$') && !KNOWN.has(name.toLowerCase())) throw refuse.notSpoken(`the query option ${name}`);
  }
  const option = (name: string): string | undefined => options.get(name) ?? undefined;
  const filterText = option('$filter');
  return {
    select: names(option('$select')),
    expand: names(option('$expand')),
    filter: filterText === undefined || filterText.trim() === '' ? undefined : readFilter(filterText),
    filterText,
    orderBy: sortKeys(option('$orderby')),
    top: count('$top', option('$top')),
    skip: count('$skip', option('$skip')),
    skipToken: option('$skiptoken'),
  };
}

function names(text: string | undefined): readonly string[] {
  return (text ?? '').split(',').map((name) => name.trim()).filter((name) => name !== '');
}

function count(name: string, text: string | undefined): number | undefined {
  if (text === undefined || text === '') return undefined;
  if (!/^\d{1,10}$/.test(text)) throw refuse.badOption(name, text);
  return Number(text);
}

function sortKeys(text: string | undefined): readonly SortKey[] {
  return names(text).map((part) => {
    const match = /^([A-Za-z_]\w*(?:\/[A-Za-z_]\w*)?)(?:\s+(asc|desc))?$/.exec(part);
    if (!match?.[1]) throw refuse.badOption('$orderby', part);
    return { path: match[1], isDescending: match[2] === 'desc' };
  });
}
