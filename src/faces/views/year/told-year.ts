import { countMovements, danishDayOf, type PlanRow, type ThemeYear, type YearlyStatus, type YearOf } from '../../../domain';
import type { Formats, Texts } from '../../shared/texts';
import type { yearly } from '../../shared/texts/da/yearly';

export type YearTexts = Pick<Texts, 'common' | 'trafficLight'> & { readonly yearly: typeof yearly };

/** More than these are told as a list. */
const MOST_IN_A_ROW = 3;
/** Of what helps another strategy, and is named. */
const MOST_NAMED = 3;

export interface ToldTheme {
  readonly year: ThemeYear;
  readonly heading: string;
  readonly paragraphs: readonly string[];
  /** What moved, where it is too much for the paragraph. */
  readonly moves: readonly string[];
  readonly reached: { readonly lead: string; readonly items: readonly string[] } | undefined;
}

/** A year in words, as somebody would send it on. */
export interface ToldYear {
  readonly title: string;
  readonly opening: readonly string[];
  readonly themes: readonly ToldTheme[];
  readonly helped: { readonly lead: string; readonly items: readonly string[] } | undefined;
  readonly basis: string;
}

type Words = typeof yearly;

/** Whose a red or yellow is, and of which day its light. */
export const answeredBy = ({ owner, centre, status }: PlanRow, words: Words, formats: Formats): string =>
  words.answeredBy(words.whose(centre?.code ?? '', owner?.name ?? ''), status && formats.printedDay(danishDayOf(status.at)));

const titlesOf = (rows: YearOf['completed']): readonly string[] => rows.map(({ initiative }) => initiative.title);
const paragraph = (...sentences: readonly (string | false | undefined)[]): string => sentences.filter(Boolean).join(' ');
const told = (paragraphs: readonly string[]): readonly string[] => paragraphs.filter((one) => one !== '');

/** Tells a year. What there is nothing to say of is not mentioned. */
export function toldYear(status: YearlyStatus, { yearly: words, common }: YearTexts, formats: Formats): ToldYear {
  const { year, whole, helped } = status;
  const day = formats.printedDay(status.through);
  return {
    title: words.title(year),
    opening: told([
      paragraph(words.stand({ ...standing(whole), day, year, isOver: status.isOver }), namedReds(whole, words, status), whole.lights.running > 0 && words.resting(whole.resting, status), isFirstYear(whole) && words.firstYear(status)),
      movement(whole, words, status),
      cameAndReached(whole, words, status),
    ]),
    themes: status.themes.map((theme) => toldTheme(theme, words, status, common.theme)),
    helped: helped.length === 0 ? undefined : { lead: words.helpedLead(helped.length, status), items: helped.map(({ strategy, rows }) => words.helped(strategy.title, rows.length, titlesOf(rows.slice(0, MOST_NAMED)))) },
    basis: words.basis(day),
  };
}

const standing = ({ lights: { running, all, counts } }: YearOf) => ({ running, all, counts });

function namedReds({ troubled }: YearOf, words: Words, { isOver }: YearlyStatus): string | undefined {
  const reds = troubled.filter(({ light }) => light === 'red');
  return reds.length > 0 && reds.length <= MOST_IN_A_ROW ? words.reds(titlesOf(reds), { isOver }) : undefined;
}

const litBefore = ({ before }: YearOf): number => before.green + before.yellow + before.red;
const isFirstYear = (whole: YearOf): boolean => litBefore(whole) === 0 && whole.lights.worst !== undefined;

function movement(whole: YearOf, words: Words, { isOver }: YearlyStatus): string {
  const { moved, running } = whole;
  const had = litBefore(whole);
  if (had === 0) return '';
  if (moved.length === 0) return words.unmoved({ isOver });
  const counts = countMovements(running, new Map(moved.map(({ row, movement: one }) => [row.initiative.id, one])));
  const others = had - moved.length;
  return paragraph(words.movement(counts, { isOver }), others > 0 && words.othersUnmoved(others, { isOver }));
}

/** What came, and nobody has taken up yet. */
const proposals = (added: YearOf['added']): YearOf['added'] => added.filter(({ phase }) => phase === 'proposed');

const cameAndReached = ({ completed, added, reached, success }: YearOf, words: Words, { isOver }: YearlyStatus): string =>
  paragraph(
    completed.length + added.length > 0 && words.cameAndWent({ completed: completed.length, added: added.length - proposals(added).length, proposed: proposals(added).length }, { isOver }),
    reached.length > 0 && words.reachedInShort(reached.length, success.reached, success.promised, { isOver }),
  );

function toldTheme(year: ThemeYear, words: Words, { isOver }: YearlyStatus, themeNumbered: (number: string) => string): ToldTheme {
  const moves = year.moved.map(({ row, movement: { from, to } }) => from && words.moved(row.initiative.title, from, to, { isOver })).filter((move): move is string => move !== undefined);
  const isList = moves.length > MOST_IN_A_ROW;
  const proposed = proposals(year.added);
  const changed = { completed: year.completed, added: year.added.filter((row) => !proposed.includes(row)), proposed };
  return {
    year,
    heading: `${themeNumbered(String(year.number))}: ${year.theme.title}`,
    paragraphs: told([
      paragraph(words.themeStand({ ...standing(year), isOver }), ...(isList ? [] : moves)),
      paragraph(...(['completed', 'added', 'proposed'] as const).map((what) => changed[what].length > 0 && words[what](titlesOf(changed[what]), { isOver }))),
    ]),
    moves: isList ? moves : [],
    reached:
      year.reached.length === 0 ? undefined : { lead: words.reached(year.reached.length, { isOver }), items: year.reached.map(({ initiative }) => words.reachedItem(initiative.title, initiative.success)) },
  };
}
