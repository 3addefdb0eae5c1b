import type { Day } from './day';
import { readDanishDate } from './danish-date';
import type { FileCell } from './file-table';
import type { CentreId, StrategyId } from './ids';
import { bare } from './import-heading';
import { centreNamed } from './import-names';
import type { ReadRow } from './import-tables';
import type { Kind, Period, Phase } from './initiative';
import { keptLine } from './initiative-content';
import { suggestedDays } from './period';
import type { Centre, Plan, Strategy } from './plan';
import { searchable } from './search';
import { withPlainLineEnds } from './text-duty';

/** What a cell says: `undefined` where there is nothing in it, `unknown` where it is none of the words there are. */
export type Said<T> = { readonly value: T } | { readonly unknown: string } | undefined;

export const textOf = (cell: FileCell | undefined): string => withPlainLineEnds(cell?.text ?? '').trim();

function oneOf<T>(cell: FileCell | undefined, words: readonly (readonly [T, RegExp])[]): Said<T> {
  const text = textOf(cell);
  if (text === '') return undefined;
  const found = words.find(([, pattern]) => pattern.test(bare(text)));
  return found ? { value: found[0] } : { unknown: text };
}

const KIND_WORDS: readonly (readonly [Kind, RegExp])[] = [
  ['course', /^(konkret )?(forløb|projekt)$|^konkret$|^(concrete )?(course|project)$/],
  ['strategic', /^strategisk( indsats)?$|^strategic( initiative)?$/],
];
const PHASE_WORDS: readonly (readonly [Phase, RegExp])[] = [
  ['proposed', /^(nyt )?forslag$|^foreslået$|^propos(al|ed)$/],
  ['planned', /^planlagt$|^under planlægning$|^planned$|^ikke (startet|påbegyndt|igangsat)( endnu)?$|^not started$/],
  ['running', /^(er )?i gang( sat)?$|^igangsat$|^igangværende$|^påbegyndt$|^løbende$|^running$|^ongoing$|^in progress$/],
  ['completed', /^afsluttet$|^færdig$|^gennemført$|^fuldført$|^completed$|^done$|^finished$/],
  ['dropped', /^udgået$|^droppet$|^opgivet$|^annulleret$|^dropped$|^cancelled$/],
];

export const kindSaid = (cell: FileCell | undefined): Said<Kind> => oneOf(cell, KIND_WORDS);
export const phaseSaid = (cell: FileCell | undefined): Said<Phase> => oneOf(cell, PHASE_WORDS);

export function centreSaid(cell: FileCell | undefined, centres: readonly Centre[]): Said<CentreId> {
  const text = textOf(cell);
  if (text === '') return undefined;
  const [, before = '', within = ''] = /^([^(]*)\((.*)\)$/su.exec(text) ?? [];
  const centre = [text, before, within.slice(within.lastIndexOf('(') + 1)].map((part) => centreNamed(part, centres)).find((found) => found !== undefined);
  return centre ? { value: centre.id } : { unknown: text };
}

/** One a line, or between semicolons; a title may hold a comma. */
export function strategiesSaid(cell: FileCell | undefined, strategies: readonly Strategy[]): { readonly found: readonly StrategyId[]; readonly unknown: readonly string[] } {
  const found: StrategyId[] = [];
  const unknown: string[] = [];
  for (const title of textOf(cell).split(/[\n;•]/u).map((each) => each.trim()).filter((each) => each !== '')) {
    const strategy = strategies.find((each) => searchable(each.title) === searchable(title));
    if (strategy) found.push(strategy.id);
    else unknown.push(title);
  }
  return { found, unknown };
}

type Days = Pick<Period, 'from' | 'to'>;

/**
 * When it happens: the words as they stand there, and days only as far as they can be read from them, or from columns of their own. A beginning
 * says nothing of the end, and an end nothing of the beginning.
 * `undefined` where the row says nothing of it.
 * @param present as long as the words are the same, its days stand: somebody may have set them.
 */
export function periodSaid({ period, from, to }: ReadRow['cells'], plan: Pick<Plan, 'from' | 'to'>, present?: Period): Period | undefined {
  const [words, first, last] = [period, from, to].map((cell) => keptLine(textOf(cell)));
  if (!words && !first && !last) return undefined;
  const text = words || (present && !period ? present.text : [first, last].filter((each) => each).join(' – '));
  const own = daysIn(from, to, plan);
  const read: Days = period?.day ? { from: period.day, to: period.day } : present?.text === text ? present : words ? suggestedDays(words, plan) : {};
  const start = own.from ?? (first ? undefined : read.from);
  const end = own.to ?? (last ? undefined : read.to);
  return { text, ...(start && { from: start }), ...(end && { to: end }) };
}

function daysIn(from: FileCell | undefined, to: FileCell | undefined, plan: Pick<Plan, 'from' | 'to'>): Days {
  const read = (cell: FileCell | undefined): Day | undefined => cell?.day ?? readDanishDate(textOf(cell));
  const first = read(from) ?? suggestedDays(textOf(from), plan).from;
  const last = read(to) ?? suggestedDays(textOf(to), plan).to;
  return { ...(first && { from: first }), ...(last && { to: last }) };
}
