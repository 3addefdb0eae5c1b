import { refuse } from '../errors';
import type { Host } from '../host';
import { numberOf, textOf, type Row } from '../store/database';
import { folderOf, isLibrary, type List } from '../store/lists';
import { storedValue, type Item } from '../values/stored';
import { recordChange } from './changes';

export interface Recycled {
  readonly guid: string;
  readonly list: number;
  /** `undefined` when it is a whole list. */
  readonly item: Item | undefined;
  readonly title: string;
  readonly leaf: string;
  readonly deleted: number;
  readonly deletedBy: number;
  readonly author: number;
}

/** Puts a row in the recycle bin. @returns the GUID it has there. */
export function recycleItem(host: Host, list: List, item: Item, by: number): string {
  const guid = host.newGuid();
  host.db.run(
    'INSERT INTO recycle_bin (guid, list, item, title, leaf, deleted, deleted_by, author, row) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
    guid, list.serial, item.id, String(storedValue(item, 'Title') ?? item.leaf), item.leaf, host.now(), by, item.author, JSON.stringify(item),
  );
  host.items.remove(list, item, host.now());
  recordChange(host, list, item, 'delete', by);
  return guid;
}

/** Takes a row away for good, with all that hung on it. */
export function deleteItem(host: Host, list: List, item: Item, by: number): void {
  host.items.remove(list, item, host.now());
  host.db.run('DELETE FROM versions WHERE list = ? AND item = ?', list.serial, item.id);
  host.files.remove(list.serial, item.id);
  if (item.scope !== undefined) host.access.removeScope(item.scope);
  recordChange(host, list, item, 'delete', by);
}

export function recycleList(host: Host, list: List, by: number): string {
  const guid = host.newGuid();
  host.db.run(
    'INSERT INTO recycle_bin (guid, list, item, title, leaf, deleted, deleted_by, author, row) VALUES (?, ?, NULL, ?, ?, ?, ?, ?, ?)',
    guid, list.serial, list.title, folderOf(list), host.now(), by, by, '{}',
  );
  host.lists.setRecycled(list, true);
  return guid;
}

export function recycled(host: Host): readonly Recycled[] {
  return host.db.all('SELECT * FROM recycle_bin ORDER BY deleted DESC, guid').map(fromRow);
}

export function findRecycled(host: Host, guid: string): Recycled | undefined {
  const row = host.db.get('SELECT * FROM recycle_bin WHERE guid = ?', guid);
  return row && fromRow(row);
}

/** Gives back what was recycled, under its old id. @throws SiteError 500 when a list's title, a file's name or a unique value was taken meanwhile */
export function restore(host: Host, entry: Recycled, by: number): void {
  if (entry.item === undefined) {
    const list = host.lists.findRecycled(entry.list);
    if (!list) throw refuse.noListById();
    if (host.lists.findByTitle(list.title)) throw refuse.listTitleTaken();
    host.lists.setRecycled(list, false);
  } else {
    const list = host.lists.findBySerial(entry.list);
    if (!list) throw refuse.noListById();
    const item = { ...entry.item, version: entry.item.version + 1 };
    if (isLibrary(list) && host.items.findByLeaf(list, item.leaf)) throw refuse.nameTaken(item.leaf);
    host.items.insert(list, item, host.lists.fields(list));
    recordChange(host, list, item, 'restore', by);
  }
  host.db.run('DELETE FROM recycle_bin WHERE guid = ?', entry.guid);
}

/** Empties one place of the bin for good. */
export function purge(host: Host, entry: Recycled): void {
  host.db.run('DELETE FROM recycle_bin WHERE guid = ?', entry.guid);
  if (entry.item === undefined) {
    const list = host.lists.findRecycled(entry.list);
    if (list) host.lists.remove(list);
  } else {
    host.db.run('DELETE FROM versions WHERE list = ? AND item = ?', entry.list, entry.item.id);
    host.files.remove(entry.list, entry.item.id);
  }
}

function fromRow(row: Row): Recycled {
  return {
    guid: textOf(row, 'guid'), list: numberOf(row, 'list'), item: row.item === null ? undefined : (JSON.parse(textOf(row, 'row')) as Item), title: textOf(row, 'title'),
    leaf: textOf(row, 'leaf'), deleted: numberOf(row, 'deleted'), deletedBy: numberOf(row, 'deleted_by'), author: numberOf(row, 'author'),
  };
}
