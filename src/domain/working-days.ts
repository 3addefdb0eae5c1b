import { addDays, dayFrom, isoWeekOf, partsOf, weekdayOf, type Day } from './day';

/** What one municipality takes off beside weekends and public holidays (rule 5). */
export interface WorkingCalendar {
  /** Days on which the house is closed: of every year, `12-24`, or one day alone, `2026-05-15`. */
  readonly closingDays: readonly string[];
  /** ISO weeks in which nobody is asked for anything. */
  readonly quietWeeks: readonly number[];
}

/** The summer weeks, and the days on which Danish town halls are closed though the calendar does not ask for it. */
export const DEFAULT_CALENDAR: WorkingCalendar = { closingDays: ['06-05', '12-24', '12-31'], quietWeeks: [28, 29, 30] };

/** By the anonymous Gregorian computus (Meeus, Jones, Butcher). */
export function easterSunday(year: number): Day {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const sum = h + l - 7 * m + 114;
  return dayFrom({ year, month: Math.floor(sum / 31), date: (sum % 31) + 1 }) as Day;
}

/** Days after Easter Sunday. */
const AFTER_EASTER = { maundyThursday: -3, goodFriday: -2, easter: 0, easterMonday: 1, greatPrayer: 26, ascension: 39, whitSunday: 49, whitMonday: 50 } as const;
const FIXED = { newYear: '01-01', christmas: '12-25', secondChristmas: '12-26' } as const;
/** Store bededag: abolished by Act 214 of 6 March 2023. */
const LAST_GREAT_PRAYER_DAY = 2023;

export type Holiday = keyof typeof AFTER_EASTER | keyof typeof FIXED;

/** The Danish public holidays of a year with what they are, first to last. */
export function namedHolidays(year: number): readonly { readonly day: Day; readonly holiday: Holiday }[] {
  const easter = easterSunday(year);
  const movable = Object.entries(AFTER_EASTER).map(([holiday, days]) => ({ holiday: holiday as Holiday, day: addDays(easter, days) }));
  const fixed = Object.entries(FIXED).map(([holiday, monthDay]) => ({ holiday: holiday as Holiday, day: `${year}-${monthDay}` as Day }));
  return [...fixed, ...movable].filter(({ holiday }) => holiday !== 'greatPrayer' || year <= LAST_GREAT_PRAYER_DAY).sort((a, b) => (a.day < b.day ? -1 : 1));
}

const holidaysByYear = new Map<number, ReadonlySet<Day>>();

/** The Danish public holidays of a year. */
export function publicHolidays(year: number): ReadonlySet<Day> {
  let holidays = holidaysByYear.get(year);
  if (!holidays) {
    holidays = new Set(namedHolidays(year).map(({ day }) => day));
    holidaysByYear.set(year, holidays);
  }
  return holidays;
}

const isClosingDay = (day: Day, { closingDays }: WorkingCalendar): boolean => closingDays.includes(day.slice(5)) || closingDays.includes(day);

export const isWorkingDay = (day: Day, calendar: WorkingCalendar): boolean =>
  weekdayOf(day) <= 5 && !publicHolidays(partsOf(day).year).has(day) && !isClosingDay(day, calendar) && !calendar.quietWeeks.includes(isoWeekOf(day).week);

/** A calendar that takes more than this off in a row has no working days. */
const LONGEST_REST = 400;

function nearest(day: Day, step: 1 | -1, calendar: WorkingCalendar): Day {
  for (let candidate = day, tried = 0; tried < LONGEST_REST; candidate = addDays(candidate, step), tried += 1) {
    if (isWorkingDay(candidate, calendar)) return candidate;
  }
  throw new RangeError(`No working day within ${LONGEST_REST} days of ${day}`);
}

/** The first working day after `day`. */
export const nextWorkingDay = (day: Day, calendar: WorkingCalendar): Day => nearest(addDays(day, 1), 1, calendar);

/** Each once a calendar: a service that ticks counts back from the same meetings all year. */
const workingDaysFound = new WeakMap<WorkingCalendar, Map<Day, Day>>();

/** The last working day before `day`. */
export function previousWorkingDay(day: Day, calendar: WorkingCalendar): Day {
  let known = workingDaysFound.get(calendar);
  if (!known) workingDaysFound.set(calendar, (known = new Map()));
  let previous = known.get(day);
  if (!previous) known.set(day, (previous = nearest(addDays(day, -1), -1, calendar)));
  return previous;
}

/** The working day so many working days before `day`, which itself is not counted and need not be one. */
export function workingDaysBefore(day: Day, days: number, calendar: WorkingCalendar): Day {
  let reached = day;
  for (let left = days; left > 0; left -= 1) reached = previousWorkingDay(reached, calendar);
  return reached;
}

/** The working day so many working days after `day`, which itself is not counted and need not be one. */
export function workingDaysAfter(day: Day, days: number, calendar: WorkingCalendar): Day {
  let reached = day;
  for (let left = days; left > 0; left -= 1) reached = nextWorkingDay(reached, calendar);
  return reached;
}
