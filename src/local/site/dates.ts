const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterFor(zone: string): Intl.DateTimeFormat {
  let formatter = formatters.get(zone);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat('en-US', {
      timeZone: zone, hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric',
    });
    formatters.set(zone, formatter);
  }
  return formatter;
}

/** What a clock on the wall in `zone` shows. `month` counts from 1. */
export interface WallClock {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

export function wallClock(instant: number, zone: string): WallClock {
  const parts: Record<string, number> = {};
  for (const { type, value } of formatterFor(zone).formatToParts(instant)) parts[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  return { year, month, day, hour, minute, second };
}

function asUtc(clock: WallClock): number {
  const instant = new Date(0);
  instant.setUTCFullYear(clock.year, clock.month - 1, clock.day);
  instant.setUTCHours(clock.hour, clock.minute, clock.second);
  return instant.getTime();
}

/** The instant at which the wall clock of `zone` shows `clock`; inside a spring gap, the instant after it. */
export function instantOf(clock: WallClock, zone: string): number {
  const wanted = asUtc(clock);
  let instant = wanted;
  for (let turn = 0; turn < 2; turn += 1) instant += wanted - asUtc(wallClock(instant, zone));
  return instant;
}

/** Midnight in `zone` of the day `instant` falls on there: what a date-only column keeps. */
export function localMidnight(instant: number, zone: string): number {
  return instantOf({ ...wallClock(instant, zone), hour: 0, minute: 0, second: 0 }, zone);
}

/** `2026-06-12T10:00:00Z`, the only form in which the site writes an instant: no fraction, always UTC. */
export function isoSeconds(instant: number): string {
  return `${new Date(instant).toISOString().slice(0, 19)}Z`;
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

/** `24 Nov 2017 12:50:43 -0000`: in digests and in some refusals. */
export function serverDate(instant: number): string {
  const at = new Date(instant);
  return `${String(at.getUTCDate()).padStart(2, '0')} ${MONTHS[at.getUTCMonth()]} ${at.getUTCFullYear()} ${at.toISOString().slice(11, 19)} -0000`;
}

const ISO = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/;

/** Reads a full ISO instant, cut to the second. `undefined` without a zone, or when no calendar has such a day. */
export function readInstant(text: string): number | undefined {
  const parts = ISO.exec(text);
  if (!parts) return undefined;
  const [, year, month, day, hour, minute] = parts;
  const instant = Date.parse(text);
  if (Number.isNaN(instant) || Number(hour) > 23 || Number(minute) > 59) return undefined;
  const calendar = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  if (calendar.getUTCMonth() !== Number(month) - 1 || calendar.getUTCDate() !== Number(day)) return undefined;
  return Math.floor(instant / 1000) * 1000;
}
