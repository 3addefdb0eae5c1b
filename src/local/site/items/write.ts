import { refuse } from '../errors';
import type { Host } from '../host';
import type { BodyReader } from '../odata/body';
import type { Guard } from '../rights/guard';
import { PERMISSION } from '../rights/permissions';
import { isLibrary, type List } from '../store/lists';
import { isJoin, propertyName, type Field } from '../values/field';
import { fromJson } from '../values/from-json';
import { STAMPS } from '../values/built-in';
import type { Item, Stored, StoredValues } from '../values/stored';
import { recordChange } from './changes';
import { defaultValues } from './defaults';
import type { Joined } from './joined';
import { keepVersion } from './versions';

/** Who acts, on what, with which means. */
export interface Desk {
  readonly host: Host;
  readonly guard: Guard;
  readonly joined: Joined;
  readonly list: List;
}

/** Who and when a row is stamped with, where that is not the caller and now. */
export interface Stamps {
  readonly created?: number;
  readonly modified?: number;
  readonly author?: number;
  readonly editor?: number;
}

/** Accepted in a body and written over by the site. */
const OVERWRITTEN: ReadonlySet<string> = new Set(['Created', 'Modified', 'AuthorId', 'EditorId', 'ContentTypeId', 'AuthorStringId', 'EditorStringId']);

/** Reads the columns a body sets. @throws SiteError 400 for a property the list does not have, or a value that does not fit it */
export function valuesOf(desk: Desk, body: Readonly<Record<string, unknown>>, type: string): StoredValues {
  const { host, list } = desk;
  const byProperty = new Map<string, Field>();
  for (const field of host.lists.fields(list)) {
    if (!STAMPS.has(field.internalName) && field.type !== 'Computed' && field.type !== 'Calculated' && field.primaryField === undefined) {
      byProperty.set(isJoin(field) ? `${propertyName(field)}Id` : propertyName(field), field);
    }
  }
  const values: Record<string, Stored> = {};
  for (const [name, value] of Object.entries(body)) {
    if (OVERWRITTEN.has(name)) continue;
    const field = byProperty.get(name);
    if (!field) throw refuse.unknownBodyProperty(name, type);
    values[field.internalName] = fromJson(field, value, host.zone);
  }
  checkPointers(desk, values);
  return values;
}

/** @throws SiteError 400 when a lookup or a person does not exist */
export function checkPointers({ host, joined, list }: Desk, values: StoredValues): void {
  for (const field of host.lists.fields(list)) {
    const value = isJoin(field) ? values[field.internalName] : undefined;
    const ids = Array.isArray(value) ? value : [value];
    for (const id of ids) if (typeof id === 'number' && !joined.exists(field, id)) throw refuse.invalidLookup();
  }
}

const withoutEmpty = (values: StoredValues): StoredValues => Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));

/** Adds a row, or of a library the row of a file. @param leaf the file's name. @throws SiteError 403 without the right to, 500 for a duplicate in a unique column */
export function addItem(desk: Desk, values: StoredValues, stamps: Stamps = {}, leaf?: string): Item {
  const { host, guard, list } = desk;
  guard.needList(list, PERMISSION.addListItems);
  if (isLibrary(list) && leaf === undefined) throw refuse.rowInLibrary();
  const user = guard.needUser().id;
  const fields = host.lists.fields(list);
  const now = host.now();
  const id = host.items.nextId(list);
  const item: Item = {
    id, guid: host.newGuid(), version: 1, revision: 1, created: stamps.created ?? now, modified: stamps.modified ?? now,
    author: stamps.author ?? user, editor: stamps.editor ?? stamps.author ?? user, scope: undefined, leaf: leaf ?? `${id}_.000`,
    values: withoutEmpty({ ...defaultValues(fields, host), ...values }),
  };
  host.items.insert(list, item, fields);
  keepVersion(host, list, item);
  recordChange(host, list, item, 'add', user);
  return item;
}

/** Changes a row. @throws SiteError 404, 403, or 500 for a duplicate in a unique column */
export function changeItem(desk: Desk, before: Item, values: StoredValues, stamps: Stamps = {}): Item {
  const { host, guard, list } = desk;
  guard.needItemWrite(list, before, PERMISSION.editListItems);
  const fields = host.lists.fields(list);
  const editor = stamps.editor ?? guard.needUser().id;
  const item: Item = {
    ...before, version: before.version + 1, revision: before.revision + Number(list.properties.enableVersioning),
    created: stamps.created ?? before.created, modified: stamps.modified ?? host.now(), author: stamps.author ?? before.author, editor,
    values: withoutEmpty({ ...before.values, ...values }),
  };
  host.items.update(list, before, item, fields);
  keepVersion(host, list, item);
  recordChange(host, list, item, 'update', editor);
  return item;
}

/** Says that something of a row changed that is not one of its columns: its ETag moves, its version and editor do not. */
export function touchItem(desk: Desk, before: Item, change: Pick<Item, 'scope'>): Item {
  const { host, list } = desk;
  const item: Item = { ...before, ...change, version: before.version + 1 };
  host.items.update(list, before, item, host.lists.fields(list));
  return item;
}

/** Reads the one-row parameters of a validate call. */
export function formValuesOf(body: BodyReader): readonly { readonly name: string; readonly value: string }[] {
  const rows = body.objects('formValues');
  if (!rows) throw refuse.missingParameter('formValues');
  return rows.map((row) => {
    const name = row.text('FieldName');
    if (name === undefined) throw refuse.missingParameter('FieldName');
    return { name, value: row.text('FieldValue') ?? '' };
  });
}
