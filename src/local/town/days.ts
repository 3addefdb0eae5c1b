import { addDays, weekdayOf, type Day } from '../../domain';

/**
 * The day that lies so many days from the day the town is seeded on, as its README counts them. Nobody meets or writes at the
 * weekend: a past day moves back to Friday, a coming one on to Monday; the day of seeding stays what it is.
 */
export function townDay(dayZero: Day, days: number): Day {
  const day = addDays(dayZero, days);
  const intoWeekend = weekdayOf(day) - 5; // 1 Saturday, 2 Sunday
  if (days === 0 || intoWeekend <= 0) return day;
  return addDays(day, days < 0 ? -intoWeekend : 3 - intoWeekend);
}
