import { restName, type List, type ListName } from './lists';
import type { AnyRow } from './row-lists';

/** What became of some rows of a list. */
export interface Patch {
  readonly gone: ReadonlySet<number>;
  /** As they are now, new ones included. */
  readonly rows: readonly AnyRow[];
}

const oldestFirst = (a: AnyRow, b: AnyRow): number => a.Id - b.Id;

/** @returns the very same rows when nothing happened to them. */
export function patchedRows<Row extends AnyRow>(known: readonly Row[], { gone, rows }: Patch): readonly Row[] {
  if (gone.size === 0 && rows.length === 0) return known;
  const now = new Map(rows.map((row) => [row.Id, row as Row]));
  const stayed = known.flatMap((row) => (gone.has(row.Id) ? [] : [now.get(row.Id) ?? row]));
  stayed.forEach(({ Id }) => now.delete(Id));
  return [...stayed, ...now.values()].sort(oldestFirst);
}

/** Whether one of the rows points to one that was taken away. What then stands in its column nobody tells: no change of it is logged. */
export function pointTo(gone: ReadonlyMap<ListName, ReadonlySet<number>>, list: List, rows: readonly AnyRow[]): boolean {
  const pointers = Object.entries(list.columns).flatMap(([name, { to }]) => {
    const lost = to && gone.get(to);
    return lost && lost.size > 0 ? [{ name: restName(list, name), lost }] : [];
  });
  return pointers.length > 0 && rows.some((row) => pointers.some(({ name, lost }) => [(row as unknown as Readonly<Record<string, unknown>>)[name]].flat().some((id) => lost.has(id as number))));
}
