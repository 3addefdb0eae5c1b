import type { Host } from '../host';
import { textOf } from '../store/database';
import type { List } from '../store/lists';
import type { Item } from '../values/stored';

/** Keeps the state a row has just reached, and drops the oldest beyond the list's limit. Without versioning only the newest is kept. */
export function keepVersion(host: Host, list: List, item: Item): void {
  const snapshot = JSON.stringify(item);
  host.db.run('INSERT INTO versions (list, item, revision, snapshot) VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE SET snapshot = excluded.snapshot', list.serial, item.id, item.revision, snapshot);
  const { enableVersioning, majorVersionLimit } = list.properties;
  if (enableVersioning && majorVersionLimit > 0) {
    host.db.run('DELETE FROM versions WHERE list = ? AND item = ? AND revision <= ?', list.serial, item.id, item.revision - majorVersionLimit);
  }
}

/** The states of a row, newest first. */
export function versionsOf(host: Host, list: List, item: number): readonly Item[] {
  return host.db.all('SELECT snapshot FROM versions WHERE list = ? AND item = ? ORDER BY revision DESC', list.serial, item).map((row) => JSON.parse(textOf(row, 'snapshot')) as Item);
}

export function removeVersion(host: Host, list: List, item: number, revision: number): boolean {
  return host.db.run('DELETE FROM versions WHERE list = ? AND item = ? AND revision = ?', list.serial, item, revision).changes > 0;
}

