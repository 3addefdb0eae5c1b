import type { Day, Instant } from '../../../domain';
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
  /** ”i dag”, ”i går”, ”i morgen”; any other day as {@link dayInSentence}. */
  nearDay(day: Day): string;
  /** ”august 2026”. */
  month(day: Day): string;
  /** ”august”. */
  monthName(day: Day): string;
  /** Where there is little room: ”aug. 2026”. */
  shortMonth(day: Day): string;
  /** ”kl. 9.14”. */
  clock(instant: Instant): string;
  /** ”i dag kl. 9.14”, ”den 12. juni kl. 9.14”. */
  moment(instant: Instant): string;
  /** The Danish calendar day an instant falls on. */
  dayOf(instant: Instant): Day;
  /** ”1.000”. */
  number(value: number): string;
  /** ”CBA, SAC og BMC”. */
  list(items: readonly string[]): string;
  /** Alphabetical order of the language: æ, ø, å last. */
  compare(a: string, b: string): number;
}

const ZONE = 'Europe/Copenhagen';
const LOCALE: Record<Language, string> = { da: 'da-DK', en: 'en-GB' };
const WORDS = {
  da: { sentence: (day: string) => `den ${day}`, weekday: (name: string, day: string) => `${name} den ${day}`, clock: (time: string) => `kl. ${time}`, near: ['i går', 'i dag', 'i morgen'] },
  en: { sentence: (day: string) => day, weekday: (name: string, day: string) => `${name} ${day}`, clock: (time: string) => `at ${time}`, near: ['yesterday', 'today', 'tomorrow'] },
} satisfies Record<Language, unknown>;

/** Noon of the day in UTC, so that no zone can move it to another day. */
const noon = (day: Day): Date => new Date(`${day}T12:00:00Z`);
const DAY_MS = 86_400_000;

/** Makes the tool at its first use: the first `Intl` of a page loads its tables, which must not delay the first paint. */
function onFirstUse<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

export function formatsFor(language: Language, now: () => Instant): Formats {
  const locale = LOCALE[language];
  const words = WORDS[language];
  const dates = (options: Intl.DateTimeFormatOptions) => onFirstUse(() => new Intl.DateTimeFormat(locale, options));
  const dayAndMonth = dates({ day: 'numeric', month: 'long', timeZone: 'UTC' });
  const dayMonthYear = dates({ day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
  const weekday = dates({ weekday: 'long', timeZone: 'UTC' });
  const monthAndYear = dates({ month: 'long', year: 'numeric', timeZone: 'UTC' });
  const monthAlone = dates({ month: 'long', timeZone: 'UTC' });
  const shortMonthAndYear = dates({ month: 'short', year: 'numeric', timeZone: 'UTC' });
  const time = dates({ hour: 'numeric', minute: '2-digit', timeZone: ZONE });
  const numbers = onFirstUse(() => new Intl.NumberFormat(locale));
  const lists = onFirstUse(() => new Intl.ListFormat(locale, { type: 'conjunction' }));
  const collator = onFirstUse(() => new Intl.Collator(locale));
  const isoDay = onFirstUse(() => new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE }));

  const dayOf = (instant: Instant) => isoDay().format(new Date(instant)) as Day;
  const day = (value: Day) => (value.slice(0, 4) === dayOf(now()).slice(0, 4) ? dayAndMonth() : dayMonthYear()).format(noon(value));
  const dayInSentence = (value: Day) => words.sentence(day(value));
  const nearDay = (value: Day) => {
    const away = Math.round((noon(value).getTime() - noon(dayOf(now())).getTime()) / DAY_MS);
    return words.near[away + 1] ?? dayInSentence(value);
  };
  const clock = (instant: Instant) => words.clock(time().format(new Date(instant)));
  return {
    day,
    printedDay: (value) => words.sentence(dayMonthYear().format(noon(value))),
    monthDay: (value) => dayAndMonth().format(noon(`2000-${value}` as Day)),
    dayInSentence,
    weekdayInSentence: (value) => words.weekday(weekday().format(noon(value)), day(value)),
    nearDay,
    month: (value) => monthAndYear().format(noon(value)),
    monthName: (value) => monthAlone().format(noon(value)),
    shortMonth: (value) => shortMonthAndYear().format(noon(value)),
    clock,
    moment: (instant) => `${nearDay(dayOf(instant))} ${clock(instant)}`,
    dayOf,
    number: (value) => numbers().format(value),
    list: (items) => lists().format(items),
    compare: (a, b) => collator().compare(a, b),
  };
}
