import { wallClock } from '../dates';
import { refuse } from '../errors';
import { compareKeys, holds, type Key } from '../odata/compare';
import type { DatePart, Filter } from '../odata/filter';
import { foldText } from '../text';
import type { Item } from '../values/stored';
import { keyOfLiteral, type Operand } from './operand';

export type Predicate = (item: Item) => boolean;

export interface Reading {
  /** @throws SiteError 400 for a path that may not stand in a filter. */
  readonly operand: (path: string) => Operand;
  readonly zone: string;
}

/** Turns a filter into a question to one row. @throws SiteError 400 for columns and constants that do not go together. */
export function predicateOf(filter: Filter, reading: Reading): Predicate {
  switch (filter.kind) {
    case 'and': {
      const [left, right] = [predicateOf(filter.left, reading), predicateOf(filter.right, reading)];
      return (item) => left(item) && right(item);
    }
    case 'or': {
      const [left, right] = [predicateOf(filter.left, reading), predicateOf(filter.right, reading)];
      return (item) => left(item) || right(item);
    }
    case 'not': {
      const inner = predicateOf(filter.of, reading);
      return (item) => !inner(item);
    }
    case 'startswith':
    case 'substringof': {
      const operand = reading.operand(filter.path);
      const { text } = operand;
      if (!text) throw refuse.notFilterable(operand.field.title, operand.field.type);
      const wanted = foldText(filter.text);
      const fits = filter.kind === 'startswith' ? (value: string) => value.startsWith(wanted) : (value: string) => value.includes(wanted);
      return (item) => {
        const value = text(item);
        return value !== null && fits(foldText(value));
      };
    }
    case 'compare': {
      const operand = reading.operand(filter.path);
      if (filter.part !== undefined) return partPredicate(filter.part, operand, filter, reading.zone);
      const wanted = keyOfLiteral(operand, filter.value, reading.zone);
      if (wanted === null && filter.comparison !== 'eq' && filter.comparison !== 'ne') throw refuse.wrongLiteral('null', 'a value to compare with');
      return (item) => holds(operand.key(item), filter.comparison, wanted);
    }
  }
}

function partPredicate(part: DatePart, operand: Operand, filter: Extract<Filter, { kind: 'compare' }>, zone: string): Predicate {
  if (operand.type !== 'instant') throw refuse.notFilterable(operand.field.title, operand.field.type);
  const { value, comparison } = filter;
  if (value.kind !== 'number') throw refuse.wrongLiteral(value.kind === 'null' ? 'null' : String(value.value), 'Edm.Int32');
  return (item) => {
    const instant = operand.key(item);
    return typeof instant === 'number' && holds(wallClock(instant, zone)[part], comparison, value.value);
  };
}

/** Rows in the order of `keys`, each up or down. */
export function byKeys(keys: readonly { readonly key: (item: Item) => Key; readonly isDescending: boolean }[]): (a: Item, b: Item) => number {
  return (a, b) => {
    for (const { key, isDescending } of keys) {
      const order = compareKeys(key(a), key(b));
      if (order !== 0) return isDescending ? -order : order;
    }
    return 0;
  };
}
