import { isPlanError } from '../../application/errors';
import type { MissingPart } from '../../application/ports';
import { pointsElsewhere, restName, selectOf, type Column, type List } from './lists';
import { readSite, type SiteRows } from './read-site';
import type { ReminderService } from './reminder-service';
import { ROW_KEYS, ROW_LISTS, type AnyRow, type RowKey } from './row-lists';
import { READ_WITHIN_MS, type Site } from './site';

interface Field {
  readonly InternalName: string;
  readonly TypeAsString: string;
}

/**
 * Reads a site whose lists somebody has changed: every column and list that still is what it was, and what is not. Nothing is guessed: a column that is gone is
 * empty in every row.
 * @returns `undefined` when nothing is missing, or the plans themselves are: then it was something else.
 */
export async function readWhatIsLeft(site: Site, service: ReminderService): Promise<SiteRows | undefined> {
  const found = await Promise.all(
    site.together(READ_WITHIN_MS, (web) => ROW_KEYS.map((key) => web.getList(site.pathOf(ROW_LISTS[key])).fields.select('InternalName', 'TypeAsString')<readonly Field[]>().catch(undefinedWhereGone))),
  );
  const fieldsOf = new Map<List, readonly Field[] | undefined>(ROW_KEYS.map((key, at) => [ROW_LISTS[key], found[at]]));
  const missing = ROW_KEYS.flatMap((key): readonly MissingPart[] => {
    const fields = fieldsOf.get(ROW_LISTS[key]);
    return fields ? columnsMissing(ROW_LISTS[key], fields).map((column) => ({ list: key, column })) : [{ list: key }];
  });
  if (missing.length === 0 || missing.some(({ list, column }) => list === 'plans' && column === undefined)) return undefined;
  const isMissing = (key: RowKey, column: string) => missing.some((part) => part.list === key && part.column === column);
  const columnsOf = (list: List): string | undefined => {
    const key = ROW_KEYS.find((each) => ROW_LISTS[each] === list);
    if (!key || !fieldsOf.get(list)) return undefined;
    const gone = new Set(Object.keys(list.columns).flatMap((name) => (isMissing(key, name) ? [restName(list, name)] : [])));
    return selectOf(list).split(',').filter((name) => !gone.has(name)).join(',');
  };
  const rows = await readSite(site, service, columnsOf);
  const filled = ROW_KEYS.map((key) => {
    const empty = Object.fromEntries(Object.keys(ROW_LISTS[key].columns).flatMap((name) => (isMissing(key, name) ? [[restName<List>(ROW_LISTS[key], name), null]] : [])));
    return [key, (rows[key] as readonly AnyRow[]).map((row) => ({ ...empty, ...row }))] as const;
  });
  return { ...rows, ...(Object.fromEntries(filled) as unknown as Pick<SiteRows, RowKey>), hasOlderUpdates: false, missing };
}

const undefinedWhereGone = (error: unknown): undefined => {
  if (isPlanError(error) && error.code === 'not-found') return undefined;
  throw error;
};

/** Columns that are gone, or are there again as something that is read in another way. */
function columnsMissing({ columns }: List, fields: readonly Field[]): readonly string[] {
  const types = new Map(fields.map(({ InternalName, TypeAsString }) => [InternalName, TypeAsString]));
  return Object.entries(columns).flatMap(([name, column]) => (isReadAs(column, types.get(name)) ? [] : [name]));
}

function isReadAs({ kind }: Column, type: string | undefined): boolean {
  if (type === undefined) return false;
  const points = /^(User|Lookup)(Multi)?$/.exec(type);
  if (!pointsElsewhere(kind)) return points === null;
  return points !== null && (points[1] === 'User') === kind.startsWith('user') && (points[2] !== undefined) === kind.endsWith('s');
}
