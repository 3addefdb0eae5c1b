import type { Day, Instant } from '../../../domain';
import { pointsElsewhere } from './column';
import type { Column, ValueByKind } from './column';
import type { List, ValuesOf } from './list';

const HOUR = 3_600_000;

/** Noon UTC of the day: the same day on the clocks of every zone a Danish site may have. */
export const rawOfDay = (day: Day): string => `${day}T12:00:00Z`;

/**
 * The calendar day of a date-only column. SharePoint may keep the instant it was given, or cut it to the site's local midnight, which in Denmark
 * is 22:00 or 23:00 UTC the day before: eleven hours later it is the right day in either case.
 * `undefined` for a text that is no instant.
 */
export function dayOf(raw: string): Day | undefined {
  const instant = Date.parse(raw);
  return Number.isNaN(instant) ? undefined : (new Date(instant + 11 * HOUR).toISOString().slice(0, 10) as Day);
}

/** `undefined` for a text that is no instant. */
export function instantOf(raw: string): Instant | undefined {
  const instant = Date.parse(raw);
  return Number.isNaN(instant) ? undefined : (new Date(instant).toISOString() as Instant);
}

/** SharePoint keeps whole seconds. */
export const rawOfInstant = (instant: Instant): string => `${instant.slice(0, 19)}Z`;

/** Numbers of days as people write them in one line: "10, 3". `undefined` when something else stands there. */
export function wholeNumbersOf(raw: string | null): readonly number[] | undefined {
  const parts = (raw ?? '').split(/[\s,;]+/).filter((part) => part !== '');
  return parts.every((part) => /^\d{1,3}$/.test(part)) ? parts.map(Number) : undefined;
}
export const rawOfWholeNumbers = (numbers: readonly number[]): string => numbers.join(', ');

function rawOf(column: Column, value: NonNullable<ValueByKind[keyof ValueByKind]>): unknown {
  if (column.kind === 'dateOnly') return rawOfDay(value as Day);
  if (column.kind === 'dateTime') return rawOfInstant(value as Instant);
  return value;
}

/** The body of a plain save: REST's names and REST's values. */
export function bodyOf<L extends List>(list: L, values: ValuesOf<L>): Readonly<Record<string, unknown>> {
  const entries = Object.entries(values as Readonly<Record<string, NonNullable<ValueByKind[keyof ValueByKind]> | null | undefined>>).flatMap(([name, value]) => {
    if (value === undefined) return [];
    const column = list.columns[name];
    if (!column) return [[name, value] as const];
    return [[pointsElsewhere(column.kind) ? `${name}Id` : name, value === null ? null : rawOf(column, value)] as const];
  });
  return Object.fromEntries(entries);
}
