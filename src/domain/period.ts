import { fullYear, monthNamed } from './danish-date';
import { dayFrom, lastDayOfMonth, type Day } from './day';
import type { Period } from './initiative';

/** Whether it ends before it starts. */
export const isReversed = (period: Pick<Period, 'from' | 'to'>): boolean => period.from !== undefined && period.to !== undefined && period.to < period.from;

type Span = readonly [first: Day, last: Day];

const monthsOf = (year: number, firstMonth: number, lastMonth: number, yearOfLast = year): Span => [
  dayFrom({ year, month: firstMonth, date: 1 }) as Day,
  lastDayOfMonth(yearOfLast, lastMonth),
];

/** The meteorological seasons, as the field uses them; winter begins in the year it is named after. */
const SEASONS: Readonly<Record<string, (year: number) => Span>> = {
  forår: (year) => monthsOf(year, 3, 5),
  sommer: (year) => monthsOf(year, 6, 8),
  efterår: (year) => monthsOf(year, 9, 11),
  vinter: (year) => monthsOf(year, 12, 2, year + 1),
};

const YEAR = `(20\\d{2}|['’´\`]\\d{2})`;
/** Everything that names a stretch of time, the longest way of saying it first. */
const WHEN = new RegExp(
  [
    `(?<!\\d)(?<date>\\d{1,2})[./-](?<month>\\d{1,2})[./-](?<dateYear>20\\d{2})(?!\\d)`,
    `(?<schoolYear>20\\d{2})\\/(?:20)?\\d{2}`,
    `(?<half>[12])\\.\\s*halvår\\s*${YEAR.replace('(', '(?<halfYear>')}`,
    `(?<quarter>[1-4])\\.\\s*kvartal\\s*${YEAR.replace('(', '(?<quarterYear>')}`,
    `(?<word>[a-zæøå]{3,})\\.?(?:et|en)?\\s*${YEAR.replace('(', '(?<wordYear>')}(?![/\\d])`,
    `(?<![\\d.])${YEAR.replace('(', '(?<year>')}(?!\\d)`,
  ].join('|'),
  'gu',
);

function spanOf(found: Readonly<Record<string, string | undefined>>): Span | undefined {
  const year = (figures: string | undefined): number => fullYear((figures ?? '').replace(/^\D/, ''));
  if (found['date']) {
    const day = dayFrom({ date: Number(found['date']), month: Number(found['month']), year: year(found['dateYear']) });
    return day && [day, day];
  }
  if (found['schoolYear']) return monthsOf(year(found['schoolYear']), 8, 7, year(found['schoolYear']) + 1);
  if (found['half']) return found['half'] === '1' ? monthsOf(year(found['halfYear']), 1, 6) : monthsOf(year(found['halfYear']), 7, 12);
  if (found['quarter']) return monthsOf(year(found['quarterYear']), Number(found['quarter']) * 3 - 2, Number(found['quarter']) * 3);
  if (found['word']) {
    const named = year(found['wordYear']);
    const season = Object.entries(SEASONS).find(([name]) => found['word']?.startsWith(name))?.[1];
    const month = monthNamed(found['word']);
    return season?.(named) ?? (month ? monthsOf(named, month, month) : monthsOf(named, 1, 12));
  }
  return monthsOf(year(found['year']), 1, 12);
}

/** "2024-2027 og frem", "fra 2025", "2026 –", "2026 ff.": begun, and without an end. */
const OPEN_END = /og frem|fremefter|løbende|(?:[-–—→]|\dff\.?|\sff\.?)\s*(?:\(.*)?$/u;
const ONLY_FROM = /^(?:fra|siden|efter|tidligst)\s/u;
const ONLY_TO = /^(?:til|inden|senest|indtil|frem til)\s/u;
const WHOLE_PLAN = /hele (?:plan)?perioden/u;
/** What a column of one line holds: longer words are no period, and would take long to search. */
const LONGEST = 255;

/**
 * The days that the words of a period speak of, as a suggestion that a person may take or leave: the words stay as written.
 * An end that is left open is left out; both are when the words name no time ("løbende", "2 år fra opstart").
 * @param plan what "hele perioden" means.
 */
export function suggestedDays(words: string, plan: Pick<Period, 'from' | 'to'> = {}): Pick<Period, 'from' | 'to'> {
  const text = words.normalize('NFC').toLowerCase().trim();
  if (text.length > LONGEST) return {};
  if (WHOLE_PLAN.test(text)) return { ...(plan.from && { from: plan.from }), ...(plan.to && { to: plan.to }) };
  const spans = [...text.matchAll(WHEN)].map((match) => spanOf(match.groups ?? {})).filter((span) => span !== undefined);
  const first = spans[0];
  const last = spans.at(-1);
  if (!first || !last) return {};
  const isOpen = OPEN_END.test(text) || (spans.length === 1 && ONLY_FROM.test(text));
  if (spans.length === 1 && ONLY_TO.test(text)) return { to: last[1] };
  if (isOpen || last[1] < first[0]) return { from: first[0] };
  return { from: first[0], to: last[1] };
}
