import { addDays, weekdayOf, type Day, type Instant } from './day';

/** A clock time in Denmark, `08:00`. Sorts as text. */
export type ClockTime = string;

const MS_A_MINUTE = 60_000;
const MS_AN_HOUR = 3_600_000;

/** The last Sunday of March or October, on which the clocks are changed at 01:00 UTC in the whole of the EU. */
function changeOfClocks(year: string, month: '03' | '10'): number {
  const last = `${year}-${month}-31` as Day;
  return Date.parse(`${addDays(last, -(weekdayOf(last) % 7))}T01:00:00.000Z`);
}

/** The two changes of each year, worked out once: every row of a plan asks for them. */
const changes = new Map<string, readonly [summer: number, winter: number]>();

/** How far Danish clocks are ahead of UTC. By the rule in force since 1996: good for the plans' years, not for history books. */
function offsetAt(ms: number, year: string): number {
  let both = changes.get(year);
  if (!both) changes.set(year, (both = [changeOfClocks(year, '03'), changeOfClocks(year, '10')]));
  return ms >= both[0] && ms < both[1] ? 2 * MS_AN_HOUR : MS_AN_HOUR;
}

const instantAt = (ms: number): Instant => new Date(ms).toISOString() as Instant;

/** Reads any ISO 8601 time with a zone; `undefined` for anything else. */
export function asInstant(text: string): Instant | undefined {
  const ms = /(?:Z|[+-]\d{2}:?\d{2})$/.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(ms) ? undefined : instantAt(ms);
}

const onDanishClocks = (instant: Instant): string => {
  const ms = Date.parse(instant);
  return instantAt(ms + offsetAt(ms, instant.slice(0, 4)));
};

/** The day it is in Denmark at that time. */
export const danishDayOf = (instant: Instant): Day => onDanishClocks(instant).slice(0, 10) as Day;

/** What Danish clocks show at that time, `08:00`. */
export const danishTimeOf = (instant: Instant): ClockTime => onDanishClocks(instant).slice(11, 16);

/**
 * The time at which Danish clocks show this. Of the hour that comes twice in October the first one;
 * in the hour that is left out in March, as many minutes after the change as the time lies after 02:00.
 */
export function instantOf(day: Day, time: ClockTime): Instant {
  const asUtc = Date.parse(`${day}T${time}:00.000Z`);
  const year = day.slice(0, 4);
  const inSummer = asUtc - 2 * MS_AN_HOUR;
  return instantAt(offsetAt(inSummer, year) === 2 * MS_AN_HOUR ? inSummer : asUtc - MS_AN_HOUR);
}

/** The same Danish clock time so many calendar days later; earlier when negative. */
export const addDanishDays = (instant: Instant, days: number): Instant => {
  const rest = Date.parse(instant) % MS_A_MINUTE;
  const moved = instantOf(addDays(danishDayOf(instant), days), danishTimeOf(instant));
  return instantAt(Date.parse(moved) + rest);
};
