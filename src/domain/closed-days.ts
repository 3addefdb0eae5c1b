import type { Day } from './day';
import type { ClosedDaysId } from './ids';
import { DEFAULT_CALENDAR, type WorkingCalendar } from './working-days';

export const CLOSED_KINDS = ['everyYear', 'once', 'quietWeek'] as const;
export type ClosedKind = (typeof CLOSED_KINDS)[number];

/** A day of every year on which the house is closed (`12-24`), one day alone, or an ISO week of every year in which nobody is asked. */
export type ClosedOn =
  | { readonly kind: 'everyYear'; readonly monthDay: string }
  | { readonly kind: 'once'; readonly day: Day }
  | { readonly kind: 'quietWeek'; readonly week: number };

/** What the municipality itself takes off, beside weekends and public holidays (lukkedag, stille uge). */
export interface ClosedDays {
  readonly id: ClosedDaysId;
  /** What people call it: "Grundlovsdag". */
  readonly title: string;
  readonly on: ClosedOn;
}

/** The calendar that rule 5 reckons with: what was set, or the usual as long as nothing has been. */
export function calendarOf(closedDays: readonly Pick<ClosedDays, 'on'>[]): WorkingCalendar {
  if (closedDays.length === 0) return DEFAULT_CALENDAR;
  const set = closedDays.map(({ on }) => on);
  return {
    closingDays: set.flatMap((on) => (on.kind === 'everyYear' ? [on.monthDay] : on.kind === 'once' ? [on.day] : [])),
    quietWeeks: set.flatMap((on) => (on.kind === 'quietWeek' ? [on.week] : [])),
  };
}

/** The usual calendar as one would set it, for whoever wants to change a part of it. */
export const usualClosedDays = (): readonly ClosedOn[] => [
  ...DEFAULT_CALENDAR.closingDays.map((monthDay) => ({ kind: 'everyYear' as const, monthDay })),
  ...DEFAULT_CALENDAR.quietWeeks.map((week) => ({ kind: 'quietWeek' as const, week })),
];
