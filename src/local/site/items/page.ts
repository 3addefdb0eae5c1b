import { refuse } from '../errors';
import type { Host } from '../host';
import { compareKeys, type Key } from '../odata/compare';
import type { Filter } from '../odata/filter';
import type { Query, SortKey } from '../odata/query';
import type { Guard } from '../rights/guard';
import type { Range } from '../store/items';
import type { List } from '../store/lists';
import type { Item } from '../values/stored';
import type { Joined } from './joined';
import { operandAt } from './operand';
import { readPosition, type Position, type SortColumn } from './paging';
import { byKeys, predicateOf, type Predicate, type Reading } from './predicate';
import { stretchesOf, type Stretch } from './seek';

const USUAL_PAGE = 100;
const LARGEST_PAGE = 5000;
const ID = 'ID';

export interface Page {
  readonly items: readonly Item[];
  readonly hasMore: boolean;
  readonly columns: readonly SortColumn[];
}

interface Plan {
  readonly columns: readonly SortColumn[];
  readonly isIdDescending: boolean;
  readonly position: Position | undefined;
  readonly stretches: readonly Stretch[] | undefined;
  readonly fits: Predicate;
}

/** The rows one request may see of a list, by the rules of the list view threshold. @throws SiteError 400, or 500 past the threshold */
export function pageOf(host: Host, guard: Guard, joined: Joined, list: List, query: Query): Page {
  const plan = planOf(host, joined, list, query);
  checkThreshold(host, list, plan, query.filter);
  const top = Math.min(query.top ?? USUAL_PAGE, LARGEST_PAGE);
  const items: Item[] = [];
  let hasMore = false;
  for (const item of walk(host, list, plan)) {
    if (!plan.fits(item) || !guard.canRead(list, item)) continue;
    if (items.length === top) {
      hasMore = true;
      break;
    }
    items.push(item);
  }
  if (plan.position?.isBackwards) items.reverse();
  return { items, hasMore: hasMore && top > 0, columns: plan.columns };
}

function planOf(host: Host, joined: Joined, list: List, query: Query): Plan {
  const fields = host.lists.fields(list);
  const now = host.now();
  const reading: Reading = { operand: (path) => operandAt(path, fields, joined, now), zone: host.zone };
  const { columns, isIdDescending } = orderOf(query.orderBy, (path) => operandAt(path, fields, joined, now, 'sort'));
  const position = query.skipToken === undefined ? undefined : readPosition(query.skipToken, columns);
  const isTurned = position?.isBackwards ?? false;
  return {
    columns: columns.map((column) => ({ ...column, isDescending: column.isDescending !== isTurned })),
    isIdDescending: isIdDescending !== isTurned,
    position,
    stretches: query.filter && stretchesOf(query.filter, reading),
    fits: query.filter ? predicateOf(query.filter, reading) : () => true,
  };
}

/** Columns up to the id, which decides every tie: what follows it can not matter. */
function orderOf(keys: readonly SortKey[], operand: (path: string) => SortColumn['operand']): Pick<Plan, 'columns' | 'isIdDescending'> {
  const columns: SortColumn[] = [];
  for (const { path, isDescending } of keys) {
    const found = operand(path);
    if (found.index === ID) return { columns, isIdDescending: isDescending };
    columns.push({ name: path.replace('/', '_'), operand: found, isDescending });
  }
  return { columns, isIdDescending: false };
}

/** A list past the threshold answers only what an index serves, and no more than the threshold of it. @throws SiteError 500 */
function checkThreshold(host: Host, list: List, plan: Plan, filter: Filter | undefined): void {
  const { threshold } = host;
  if (list.itemCount <= threshold) return;
  if (plan.columns.some((column) => column.operand.index === undefined)) throw refuse.threshold();
  if (!filter) {
    if (plan.columns.length > 1) throw refuse.threshold();
    return;
  }
  if (!plan.stretches) throw refuse.threshold();
  const touched = plan.stretches.reduce((sum, { index, range }) => sum + count(host, list, index, range, threshold + 1), 0);
  if (touched > threshold) throw refuse.threshold();
}

const count = (host: Host, list: List, index: string, range: Range, limit: number): number =>
  index === ID ? host.items.countById(list, range, limit) : host.items.countByKey(list, index, range, limit);

const isPoint = ({ from, to }: Range): boolean => from !== undefined && to !== undefined && from.isIncluded && to.isIncluded && from.key === to.key;

/** Candidate rows in the order of the query, from its position on: straight off an index when one runs in that order. */
function walk(host: Host, list: List, plan: Plan): Iterable<Item> {
  const [stretch, ...others] = plan.stretches ?? [];
  const [column, ...furtherColumns] = plan.columns;
  const isSingle = others.length === 0;
  if (!column && isSingle && (!stretch || stretch.index === ID)) return host.items.byId(list, beyondId(plan, stretch?.range), plan.isIdDescending);
  if (!column && isSingle && stretch && isPoint(stretch.range)) {
    return host.items.byKey(list, stretch.index, stretch.range, { isDescending: false, isIdDescending: plan.isIdDescending }, beyondId(plan, {}));
  }
  if (column && furtherColumns.length === 0 && isSingle && column.operand.index !== undefined && (!stretch || stretch.index === column.operand.index)) {
    return walkColumn(host, list, plan, column, column.operand.index, stretch?.range ?? {});
  }
  return sorted(host, list, plan);
}

const narrowed = (range: Range, bound: NonNullable<Range['from']>, isUpper: boolean): Range => {
  const old = isUpper ? range.to : range.from;
  const order = old ? compareKeys(old.key, bound.key) : 0;
  const keepsOld = old !== undefined && (isUpper ? order < 0 : order > 0 || (order === 0 && !old.isIncluded));
  return keepsOld ? range : { ...range, [isUpper ? 'to' : 'from']: bound };
};

function beyondId(plan: Plan, range: Range = {}): Range {
  return plan.position ? narrowed(range, { key: plan.position.id, isIncluded: false }, plan.isIdDescending) : range;
}

const EMPTY_KEYS: Range = { from: { key: null, isIncluded: true }, to: { key: null, isIncluded: true } };

function* walkColumn(host: Host, list: List, plan: Plan, column: SortColumn, index: string, range: Range): Iterable<Item> {
  const order = { isDescending: column.isDescending, isIdDescending: plan.isIdDescending };
  if (!plan.position) {
    yield* host.items.byKey(list, index, range, order);
    return;
  }
  const key: Key = plan.position.keys[0] ?? null;
  const ties = { from: { key, isIncluded: true }, to: { key, isIncluded: true } };
  yield* host.items.byKey(list, index, ties, order, beyondId(plan, {}));
  if (key === null && column.isDescending) return;
  yield* host.items.byKey(list, index, narrowed(range, { key, isIncluded: false }, column.isDescending), order);
  if (column.isDescending && range.from === undefined) yield* host.items.byKey(list, index, EMPTY_KEYS, order); // no bound reaches them: nothing is less than empty
}

function sorted(host: Host, list: List, plan: Plan): readonly Item[] {
  const found = new Map<number, Item>();
  const sources = plan.stretches?.map(({ index, range }) => (index === ID ? host.items.byId(list, range) : host.items.byKey(list, index, range, { isDescending: false, isIdDescending: false })));
  for (const source of sources ?? [host.items.byId(list)]) for (const item of source) found.set(item.id, item);
  const keys = [...plan.columns.map(({ operand, isDescending }) => ({ key: operand.key, isDescending })), { key: (item: Item): Key => item.id, isDescending: plan.isIdDescending }];
  const order = byKeys(keys);
  const items = Array.from(found.values()).sort(order);
  const { position } = plan;
  if (!position) return items;
  const isBeyond = (item: Item): boolean => {
    for (const [place, { key, isDescending }] of keys.entries()) {
      const difference = compareKeys(key(item), place < plan.columns.length ? (position.keys[place] ?? null) : position.id);
      if (difference !== 0) return isDescending ? difference < 0 : difference > 0;
    }
    return false;
  };
  return items.filter(isBeyond);
}
