import { compareKeys, type Key } from '../odata/compare';
import type { Filter } from '../odata/filter';
import type { Range } from '../store/items';
import { sortPrefix } from '../text';
import { keyOfLiteral } from './operand';
import type { Reading } from './predicate';

/** A stretch of one index that holds every row a filter can pass; what it holds besides is sorted out row by row. */
export interface Stretch {
  /** A column's internal name, or `ID`. */
  readonly index: string;
  readonly range: Range;
}

/**
 * The stretches a filter may be answered from. Only the first condition of an `and` chain counts, with those that follow on
 * the same column; an `or` needs every side. `undefined`: no index serves it.
 */
export function stretchesOf(filter: Filter, reading: Reading): readonly Stretch[] | undefined {
  switch (filter.kind) {
    case 'and': return chain(filter, reading);
    case 'or': {
      const left = stretchesOf(filter.left, reading);
      const right = left && stretchesOf(filter.right, reading);
      return left && right && [...left, ...right];
    }
    case 'compare': return one(compareStretch(filter, reading));
    case 'startswith': {
      const { index } = reading.operand(filter.path);
      const prefix = sortPrefix(filter.text);
      if (index === undefined || prefix === '') return undefined;
      return [{ index, range: { from: { key: prefix, isIncluded: true }, to: { key: `${prefix}\u{10FFFF}`, isIncluded: true } } }];
    }
    case 'not':
    case 'substringof':
      return undefined;
  }
}

const one = (stretch: Stretch | undefined): readonly Stretch[] | undefined => stretch && [stretch];

function compareStretch(filter: Extract<Filter, { kind: 'compare' }>, reading: Reading): Stretch | undefined {
  const operand = reading.operand(filter.path);
  if (operand.index === undefined || filter.part !== undefined) return undefined;
  const key = keyOfLiteral(operand, filter.value, reading.zone);
  const range = rangeOf(filter.comparison, key);
  return range && { index: operand.index, range };
}

function rangeOf(comparison: string, key: Key): Range | undefined {
  const bound = (isIncluded: boolean): { readonly key: Key; readonly isIncluded: boolean } => ({ key, isIncluded });
  if (comparison === 'eq') return { from: bound(true), to: bound(true) };
  if (key === null) return comparison === 'ne' ? { from: bound(false) } : undefined;
  const notEmpty = { key: null, isIncluded: false };
  switch (comparison) {
    case 'lt': return { from: notEmpty, to: bound(false) };
    case 'le': return { from: notEmpty, to: bound(true) };
    case 'gt': return { from: bound(false) };
    case 'ge': return { from: bound(true) };
    default: return undefined;
  }
}

function conjuncts(filter: Filter): readonly Filter[] {
  return filter.kind === 'and' ? [...conjuncts(filter.left), ...conjuncts(filter.right)] : [filter];
}

function chain(filter: Filter, reading: Reading): readonly Stretch[] | undefined {
  const [first, ...rest] = conjuncts(filter);
  const stretches = first && stretchesOf(first, reading);
  const [head] = stretches ?? [];
  if (!stretches || !head || stretches.length > 1) return stretches;
  let { range } = head;
  for (const condition of rest) {
    const next = condition.kind === 'compare' ? compareStretch(condition, reading) : undefined;
    if (next?.index !== head.index) break;
    range = narrower(range, next.range);
  }
  return [{ index: head.index, range }];
}

function narrower(a: Range, b: Range): Range {
  const from = tighter(a.from, b.from, 1);
  const to = tighter(a.to, b.to, -1);
  return { ...(from && { from }), ...(to && { to }) };
}

function tighter(a: Range['from'], b: Range['from'], sign: 1 | -1): Range['from'] {
  if (!a || !b) return a ?? b;
  const order = compareKeys(a.key, b.key) * sign;
  if (order !== 0) return order > 0 ? a : b;
  return a.isIncluded ? b : a;
}
