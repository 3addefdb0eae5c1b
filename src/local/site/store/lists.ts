import { refuse } from '../errors';
import { foldText } from '../text';
import type { Field } from '../values/field';
import { numberOf, textOf, type Database, type Row } from './database';
import type { Store } from './store';

/** The settings of a list that a client may change. */
export interface ListProperties {
  readonly description: string;
  readonly enableVersioning: boolean;
  /** 0 keeps every version. */
  readonly majorVersionLimit: number;
  readonly noCrawl: boolean;
  readonly hidden: boolean;
  readonly enableAttachments: boolean;
  readonly disableCommenting: boolean;
  readonly contentTypesEnabled: boolean;
  readonly allowContentTypes: boolean;
  readonly enableFolderCreation: boolean;
  readonly onQuickLaunch: boolean;
  /** 1 all, 2 only their own. */
  readonly readSecurity: number;
  /** 1 all, 2 only their own, 4 none. */
  readonly writeSecurity: number;
}

export interface List {
  readonly serial: number;
  readonly guid: string;
  readonly title: string;
  /** The last step of its address, which stays when the title changes. */
  readonly urlName: string;
  readonly template: number;
  readonly properties: ListProperties;
  readonly itemCount: number;
  /** Moves with the schema, not with the items. */
  readonly version: number;
  readonly created: number;
  readonly itemModified: number;
  readonly itemDeleted: number;
  readonly scope: number | undefined;
}

export const LIBRARY = 101;
export const isLibrary = (list: List): boolean => list.template === LIBRARY;
/** `Lists/Plans`, or `Snapshots` for a library. */
export const folderOf = (list: List): string => (isLibrary(list) ? list.urlName : `Lists/${list.urlName}`);

const READ = 'SELECT * FROM lists WHERE recycled = 0';

/** The lists of the site and what they are made of. */
export class Lists {
  private readonly db: Database;
  private readonly fieldCache: Map<number, { readonly version: number; readonly fields: readonly Field[] }>;

  constructor(store: Store) {
    this.db = store.db;
    const kept = store.memory.get('fields') as typeof this.fieldCache | undefined;
    this.fieldCache = kept ?? new Map();
    store.memory.set('fields', this.fieldCache);
  }

  all(): readonly List[] {
    return this.db.all(`${READ} ORDER BY title_key`).map(fromRow);
  }

  findByTitle(title: string): List | undefined {
    return this.one('title_key = ?', foldText(title));
  }

  findByGuid(guid: string): List | undefined {
    return this.one('guid = ?', guid.toLowerCase());
  }

  findBySerial(serial: number): List | undefined {
    return this.one('serial = ?', serial);
  }

  /** By the address below the site, as in `Lists/Plans`. */
  findByFolder(folder: string): List | undefined {
    const found = this.one('url_key = ?', foldText(folder.split('/').pop() ?? ''));
    return found && foldText(folderOf(found)) === foldText(folder) ? found : undefined;
  }

  add(list: Pick<List, 'guid' | 'title' | 'urlName' | 'template' | 'properties' | 'created'>): List {
    const { id } = this.db.run(
      'INSERT INTO lists (guid, title, title_key, url_name, url_key, template, properties, created, modified, item_deleted) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
      list.guid, list.title, foldText(list.title), list.urlName, foldText(list.urlName), list.template, JSON.stringify(list.properties), list.created, list.created, list.created,
    );
    return this.need(id);
  }

  save(list: List): void {
    this.db.run(
      'UPDATE lists SET title = ?, title_key = ?, properties = ?, scope = ?, version = version + 1 WHERE serial = ?',
      list.title, foldText(list.title), JSON.stringify(list.properties), list.scope ?? null, list.serial,
    );
  }

  /** Says that columns or views have changed. */
  touchSchema(list: List): void {
    this.db.run('UPDATE lists SET version = version + 1 WHERE serial = ?', list.serial);
  }

  setRecycled(list: List, isRecycled: boolean): void {
    this.db.run('UPDATE lists SET recycled = ? WHERE serial = ?', Number(isRecycled), list.serial);
  }

  findRecycled(serial: number): List | undefined {
    const row = this.db.get('SELECT * FROM lists WHERE serial = ? AND recycled = 1', serial);
    return row && fromRow(row);
  }

  remove(list: List): void {
    this.db.run('DELETE FROM lists WHERE serial = ?', list.serial);
    this.fieldCache.delete(list.serial);
  }

  /** Every column, in the order they were added. */
  fields(list: List): readonly Field[] {
    const version = numberOf(this.db.get('SELECT version FROM lists WHERE serial = ?', list.serial) ?? {}, 'version');
    const kept = this.fieldCache.get(list.serial);
    if (kept?.version === version) return kept.fields;
    const rows = this.db.all('SELECT definition FROM fields WHERE list = ? ORDER BY position', list.serial);
    const fields = rows.map((row) => JSON.parse(textOf(row, 'definition')) as Field);
    if (!this.db.isInTransaction) this.fieldCache.set(list.serial, { version, fields });
    return fields;
  }

  addField(list: List, field: Field): void {
    const last = this.db.get('SELECT COALESCE(MAX(position), 0) AS position FROM fields WHERE list = ?', list.serial);
    this.db.run(
      'INSERT INTO fields (list, guid, name, position, definition) VALUES (?, ?, ?, ?, ?)',
      list.serial, field.guid, field.internalName, numberOf(last ?? {}, 'position') + 1, JSON.stringify(field),
    );
    this.touchSchema(list);
  }

  saveField(list: List, field: Field): void {
    this.db.run('UPDATE fields SET definition = ? WHERE list = ? AND name = ?', JSON.stringify(field), list.serial, field.internalName);
    this.touchSchema(list);
  }

  removeField(list: List, field: Field): void {
    this.db.run('DELETE FROM fields WHERE list = ? AND name = ?', list.serial, field.internalName);
    this.touchSchema(list);
  }

  private one(condition: string, parameter: string | number): List | undefined {
    const row = this.db.get(`${READ} AND ${condition}`, parameter);
    return row && fromRow(row);
  }

  private need(serial: number): List {
    const list = this.findBySerial(serial);
    if (!list) throw refuse.noListById();
    return list;
  }
}

function fromRow(row: Row): List {
  return {
    serial: numberOf(row, 'serial'), guid: textOf(row, 'guid'), title: textOf(row, 'title'), urlName: textOf(row, 'url_name'),
    template: numberOf(row, 'template'), properties: JSON.parse(textOf(row, 'properties')) as ListProperties, itemCount: numberOf(row, 'item_count'),
    version: numberOf(row, 'version'), created: numberOf(row, 'created'), itemModified: numberOf(row, 'modified'), itemDeleted: numberOf(row, 'item_deleted'),
    scope: row.scope === null ? undefined : numberOf(row, 'scope'),
  };
}
