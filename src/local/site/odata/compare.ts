import type { Comparison } from './filter';
import { compareByCodePoint } from '../text';

/** A value made ready for comparison: texts as sort keys, instants as milliseconds, truths as 0 and 1. */
export type Key = string | number | null;

/** Nothing comes first, then numbers, then texts: the order of the index. */
export function compareKeys(a: Key, b: Key): number {
  if (a === b) return 0;
  if (a === null) return -1;
  if (b === null) return 1;
  if (typeof a === 'number') return typeof b === 'number' ? a - b : -1;
  return typeof b === 'number' ? 1 : compareByCodePoint(a, b);
}

/** Whether `key` stands so to `wanted`. An empty value differs from every other and is neither less nor more than any. */
export function holds(key: Key, comparison: Comparison, wanted: Key): boolean {
  if (comparison === 'eq') return key === wanted;
  if (comparison === 'ne') return key !== wanted;
  if (key === null || wanted === null) return false;
  const order = compareKeys(key, wanted);
  switch (comparison) {
    case 'lt': return order < 0;
    case 'le': return order <= 0;
    case 'gt': return order > 0;
    case 'ge': return order >= 0;
  }
}
