import { danishDayOf, danishTimeOf, daysBetween, partsOf, weekdayOf, type Day, type Instant } from '../../../domain';
import { CALENDAR_WORDS } from './calendar-words';
import type { Language } from './language';

/** Days, clock times, numbers and lists as people write them. A sentence gets them ready-made; it never formats. */
export interface Formats {
  /** For a meta line: ”12. maj”; ”12. maj 2025” when that is not this year. */
  day(day: Day): string;
  /** On paper, which is read in another year: always ”den 12. juni 2026”. */
  printedDay(day: Day): string;
  /** A day of every year, `06-12`: ”12. juni”. */
  monthDay(monthDay: string): string;
  /** Inside a sentence: ”den 12. juni”, ”den 4. november 2025”. */
  dayInSentence(day: Day): string;
  /** Inside a sentence: ”fredag den 12. juni”. */
  weekdayInSentence(day: Day): string;
  /** ”i dag”, ”i går”, ”i morgen”; any other day, and every day of the past that one looks at, as {@link dayInSentence}. */
  nearDay(day: Day): string;
  /** ”august 2026”. */
  month(day: Day): string;
  /** ”august”. */
  monthName(day: Day): string;
  /** Where there is little room: ”juni”, ”aug.”; ”aug. 2025” when that is not this year. */
  shortMonth(day: Day): string;
  /** ”fredag”. */
  weekday(day: Day): string;
  /** ”kl. 9.14”. */
  clock(instant: Instant): string;
  /** ”i dag kl. 9.14”, ”den 12. juni kl. 9.14”. */
  moment(instant: Instant): string;
  /** The Danish calendar day an instant falls on. */
  dayOf(instant: Instant): Day;
  /** A whole number: ”1.000”. */
  number(value: number): string;
  /** ”CBA, SAC og BMC”. */
  list(items: readonly string[]): string;
  /** Alphabetical order of the language: æ, ø, å last. */
  compare(a: string, b: string): number;
  /** The day one looks at, where that is not today: ”1. juli”. */
  readonly seenDay?: string;
}

/** What only few screens need; see {@link onFirstUse}. */
const COLLATION: Record<Language, string> = { da: 'da-DK', en: 'en-GB' };

/** Makes the tool at its first use: the first `Intl` of a page loads its tables, an eighth of a second of a slow laptop. */
function onFirstUse<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** What every screen shows is put together from words of our own, because the first paint would wait for `Intl`; a test holds each against it. */
export function formatsFor(language: Language, now: () => Instant, stands = false): Formats {
  const words = CALENDAR_WORDS[language];
  const collator = onFirstUse(() => new Intl.Collator(COLLATION[language]));

  const monthName = (value: Day) => words.months[partsOf(value).month - 1] ?? '';
  const weekday = (value: Day) => words.weekdays[weekdayOf(value) - 1] ?? '';
  const dayAndMonth = (value: Day) => words.dayAndMonth(partsOf(value).date, monthName(value));
  const month = (value: Day) => `${monthName(value)} ${partsOf(value).year}`;
  const dayMonthYear = (value: Day) => `${dayAndMonth(value)} ${partsOf(value).year}`;
  const isThisYear = (value: Day) => partsOf(value).year === partsOf(danishDayOf(now())).year;
  const day = (value: Day) => (isThisYear(value) ? dayAndMonth(value) : dayMonthYear(value));
  const shortMonth = (value: Day) => `${words.short(monthName(value))}${isThisYear(value) ? '' : ` ${partsOf(value).year}`}`;
  const dayInSentence = (value: Day) => words.sentence(day(value));
  const nearDay = (value: Day) => (stands ? undefined : words.near[daysBetween(danishDayOf(now()), value) + 1]) ?? dayInSentence(value);
  const clock = (instant: Instant) => words.clock(danishTimeOf(instant));
  return {
    day,
    printedDay: (value) => words.sentence(dayMonthYear(value)),
    monthDay: (value) => dayAndMonth(`2000-${value}` as Day),
    dayInSentence,
    weekdayInSentence: (value) => words.weekdayInSentence(weekday(value), day(value)),
    nearDay,
    month,
    monthName,
    shortMonth,
    weekday,
    clock,
    moment: (instant) => `${nearDay(danishDayOf(instant))} ${clock(instant)}`,
    dayOf: danishDayOf,
    number: (value) => String(value).replace(/\B(?=(\d{3})+$)/g, words.thousands),
    list: (items) => [...(items.length > 1 ? [items.slice(0, -1).join(', ')] : []), ...items.slice(-1)].join(` ${words.and} `),
    compare: (a, b) => collator().compare(a, b),
    ...(stands && { seenDay: day(danishDayOf(now())) }),
  };
}
