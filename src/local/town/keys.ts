import { asDay, type Day } from '../../domain';

/** What every key the town's rows carry begins with. */
export const KEY_PREFIX = 'eksempelby-';

/** The key of a row of the town that is seeded on `dayZero`: the same on every run, so that nothing is added twice. */
export const townKey = (dayZero: Day, id: string): string => `${KEY_PREFIX}${dayZero}-${id}`;

/** The day on which the town was put there, as its rows' keys tell; `undefined` when none does. */
export function dayZeroIn(keys: readonly (string | null)[]): Day | undefined {
  for (const key of keys) {
    const day = key?.startsWith(KEY_PREFIX) ? asDay(key.slice(KEY_PREFIX.length, KEY_PREFIX.length + 10)) : undefined;
    if (day) return day;
  }
  return undefined;
}
