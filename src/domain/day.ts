import type { Branded } from './ids';

/** A Danish calendar day, `2026-06-12`: not an instant, and without a zone. Sorts as text. */
export type Day = Branded<'Day'>;
/** A point in time in UTC, `2026-06-12T07:00:00.000Z`: always with milliseconds, so that it sorts as text. */
export type Instant = Branded<'Instant'>;

export interface DayParts {
  readonly year: number;
  /** 1-12. */
  readonly month: number;
  /** 1-31. */
  readonly date: number;
}

const MS_A_DAY = 86_400_000;
const padded = (value: number, width: number): string => String(value).padStart(width, '0');

/** Days since 1 January 1970. The calendar is counted in whole UTC days, where no day is longer than another. */
const numberOf = ({ year, month, date }: DayParts): number => Date.UTC(year, month - 1, date) / MS_A_DAY;

const dayAt = (number: number): Day => new Date(number * MS_A_DAY).toISOString().slice(0, 10) as Day;

/** The day with these parts; `undefined` when the calendar has no such day (30 February) or the year is not of four digits. */
export function dayFrom(parts: DayParts): Day | undefined {
  const { year, month, date } = parts;
  if (!(year >= 1000 && year <= 9999)) return undefined;
  const day = `${padded(year, 4)}-${padded(month, 2)}-${padded(date, 2)}` as Day;
  return dayAt(numberOf(parts)) === day ? day : undefined;
}

export const partsOf = (day: Day): DayParts => ({
  year: Number(day.slice(0, 4)),
  month: Number(day.slice(5, 7)),
  date: Number(day.slice(8, 10)),
});

/** Reads `2026-06-12`; `undefined` for anything else, a day that does not exist included. */
export function asDay(text: string): Day | undefined {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return found ? dayFrom({ year: Number(found[1]), month: Number(found[2]), date: Number(found[3]) }) : undefined;
}

export const addDays = (day: Day, days: number): Day => dayAt(numberOf(partsOf(day)) + days);

/** How many days `to` lies after `from`; negative when it lies before. */
export const daysBetween = (from: Day, to: Day): number => numberOf(partsOf(to)) - numberOf(partsOf(from));

/** 1 Monday … 7 Sunday. */
export const weekdayOf = (day: Day): number => ((((numberOf(partsOf(day)) + 3) % 7) + 7) % 7) + 1;

/** The last day of a month (1-12). */
export const lastDayOfMonth = (year: number, month: number): Day => dayAt(numberOf({ year, month: month + 1, date: 0 }));

export interface IsoWeek {
  /** The year the week belongs to: 1 January may lie in a week of the year before. */
  readonly year: number;
  /** 1-53. */
  readonly week: number;
}

/** A week belongs to the year in which its Thursday lies. */
export function isoWeekOf(day: Day): IsoWeek {
  const thursday = addDays(day, 4 - weekdayOf(day));
  const { year } = partsOf(thursday);
  const newYear = `${padded(year, 4)}-01-01` as Day;
  return { year, week: Math.floor(daysBetween(newYear, thursday) / 7) + 1 };
}
