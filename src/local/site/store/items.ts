import { refuse } from '../errors';
import type { Key } from '../odata/compare';
import { foldText } from '../text';
import type { Field } from '../values/field';
import { keyAt, type Item, type StoredValues } from '../values/stored';
import { isUniqueViolation, numberOf, textOf, type Database, type Parameter, type Row } from './database';
import type { List } from './lists';

/** A stretch of index: keys of one column between two bounds, each included or not. */
export interface Range {
  readonly from?: { readonly key: Key; readonly isIncluded: boolean };
  readonly to?: { readonly key: Key; readonly isIncluded: boolean };
}

/** The rows of the lists, with their indexes. Every write expects to stand inside a transaction. */
export class Items {
  constructor(private readonly db: Database) {}

  find(list: List, id: number): Item | undefined {
    const row = this.db.get('SELECT * FROM items WHERE list = ? AND id = ?', list.serial, id);
    return row && itemFromRow(row);
  }

  /** The row of the file of this name, whatever the case of its letters. */
  findByLeaf(list: List, name: string): Item | undefined {
    const wanted = foldText(name);
    const found = this.db.all('SELECT id, leaf FROM items WHERE list = ?', list.serial).find((row) => foldText(textOf(row, 'leaf')) === wanted);
    return found && this.find(list, numberOf(found, 'id'));
  }

  findByGuid(list: List, guid: string): Item | undefined {
    const row = this.db.get('SELECT * FROM items WHERE list = ? AND guid = ?', list.serial, guid);
    return row && itemFromRow(row);
  }

  /** Rows in the order of their ids, one by one. */
  *byId(list: List, range: Range = {}, isDescending = false): IterableIterator<Item> {
    const { condition, parameters } = bounds('id', range);
    for (const row of this.db.each(`SELECT * FROM items WHERE list = ?${condition} ORDER BY id ${isDescending ? 'DESC' : 'ASC'}`, list.serial, ...parameters)) {
      yield itemFromRow(row);
    }
  }

  /** Rows in the order of an index, ties by id; `ids` narrows the ids. */
  *byKey(list: List, field: string, range: Range, order: { readonly isDescending: boolean; readonly isIdDescending: boolean }, ids: Range = {}): IterableIterator<Item> {
    const keys = bounds('e.key', range);
    const numbers = bounds('e.item', ids);
    const direction = (isDescending: boolean): string => (isDescending ? 'DESC' : 'ASC');
    const walk = this.db.each(
      `SELECT i.* FROM index_entries e CROSS JOIN items i ON i.list = e.list AND i.id = e.item WHERE e.list = ? AND e.field = ?${keys.condition}${numbers.condition}
       ORDER BY e.key ${direction(order.isDescending)}, e.item ${direction(order.isIdDescending)}`,
      list.serial, field, ...keys.parameters, ...numbers.parameters,
    );
    for (const row of walk) yield itemFromRow(row);
  }

  /** How many rows a stretch of index holds, counting no further than `limit`. */
  countByKey(list: List, field: string, range: Range, limit: number): number {
    const { condition, parameters } = bounds('key', range);
    const row = this.db.get(`SELECT COUNT(*) AS n FROM (SELECT 1 FROM index_entries WHERE list = ? AND field = ?${condition} LIMIT ${limit})`, list.serial, field, ...parameters);
    return numberOf(row ?? {}, 'n');
  }

  countById(list: List, range: Range, limit: number): number {
    const { condition, parameters } = bounds('id', range);
    const row = this.db.get(`SELECT COUNT(*) AS n FROM (SELECT 1 FROM items WHERE list = ?${condition} LIMIT ${limit})`, list.serial, ...parameters);
    return numberOf(row ?? {}, 'n');
  }

  /** Takes the next number of the list. Numbers are never used again, whatever becomes of their rows. */
  nextId(list: List): number {
    const row = this.db.get('UPDATE lists SET next_item = next_item + 1 WHERE serial = ? RETURNING next_item - 1 AS id', list.serial);
    return numberOf(row ?? {}, 'id');
  }

  /** @throws SiteError 500 when a unique column already holds one of its values. */
  insert(list: List, item: Item, fields: readonly Field[]): void {
    this.db.run(
      `INSERT INTO items (list, id, guid, version, revision, created, modified, author, editor, scope, leaf, body)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      list.serial, item.id, item.guid, item.version, item.revision, item.created, item.modified, item.author, item.editor, item.scope ?? null, item.leaf, JSON.stringify(item.values),
    );
    for (const field of fields) if (field.isIndexed) this.enter(list, field, item);
    this.db.run('UPDATE lists SET item_count = item_count + 1, modified = ? WHERE serial = ?', item.modified, list.serial);
  }

  /** @throws SiteError 500 when a unique column already holds one of its values. */
  update(list: List, before: Item, item: Item, fields: readonly Field[]): void {
    this.db.run(
      `UPDATE items SET version = ?, revision = ?, created = ?, modified = ?, author = ?, editor = ?, scope = ?, leaf = ?, body = ? WHERE list = ? AND id = ?`,
      item.version, item.revision, item.created, item.modified, item.author, item.editor, item.scope ?? null, item.leaf, JSON.stringify(item.values), list.serial, item.id,
    );
    for (const field of fields) {
      if (field.isIndexed && keyAt(before, field) !== keyAt(item, field)) {
        this.db.run('DELETE FROM index_entries WHERE list = ? AND item = ? AND field = ?', list.serial, item.id, field.internalName);
        this.db.run('DELETE FROM unique_values WHERE list = ? AND item = ? AND field = ?', list.serial, item.id, field.internalName);
        this.enter(list, field, item);
      }
    }
    this.db.run('UPDATE lists SET modified = ? WHERE serial = ?', item.modified, list.serial);
  }

  remove(list: List, item: Item, at: number): void {
    this.db.run('DELETE FROM items WHERE list = ? AND id = ?', list.serial, item.id);
    this.db.run('DELETE FROM index_entries WHERE list = ? AND item = ?', list.serial, item.id);
    this.db.run('DELETE FROM unique_values WHERE list = ? AND item = ?', list.serial, item.id);
    this.db.run('UPDATE lists SET item_count = item_count - 1, modified = ?1, item_deleted = ?1 WHERE serial = ?2', at, list.serial);
  }

  /** Builds the index of one column from the rows that are there. @throws SiteError 500 when it must be unique and is not. */
  buildIndex(list: List, field: Field): void {
    this.dropIndex(list, field);
    for (const item of Array.from(this.byId(list))) this.enter(list, field, item);
  }

  dropIndex(list: List, field: Field): void {
    this.db.run('DELETE FROM index_entries WHERE list = ? AND field = ?', list.serial, field.internalName);
    this.db.run('DELETE FROM unique_values WHERE list = ? AND field = ?', list.serial, field.internalName);
  }

  /** Takes a deleted column's values out of every row. */
  forgetValues(list: List, field: Field): void {
    this.db.run('UPDATE items SET body = json_remove(body, ?) WHERE list = ?', `$."${field.internalName}"`, list.serial);
  }

  private enter(list: List, field: Field, item: Item): void {
    const key = keyAt(item, field);
    this.db.run('INSERT INTO index_entries (list, field, key, item) VALUES (?, ?, ?, ?)', list.serial, field.internalName, key, item.id);
    if (!field.isUnique || key === null) return;
    try {
      this.db.run('INSERT INTO unique_values (list, field, key, item) VALUES (?, ?, ?, ?)', list.serial, field.internalName, key, item.id);
    } catch (error) {
      throw isUniqueViolation(error) ? refuse.duplicateValue(field.title) : error;
    }
  }
}

function bounds(column: string, range: Range): { readonly condition: string; readonly parameters: readonly Parameter[] } {
  const { from, to } = range;
  if (from && to && from.key === null && to.key === null) return { condition: ` AND ${column} IS NULL`, parameters: [] };
  const conditions: string[] = [];
  const parameters: Parameter[] = [];
  if (from && from.key === null) conditions.push(from.isIncluded ? '' : ` AND ${column} IS NOT NULL`);
  else if (from) {
    conditions.push(` AND ${column} ${from.isIncluded ? '>=' : '>'} ?`);
    parameters.push(from.key);
  }
  if (to && to.key !== null) {
    conditions.push(` AND ${column} ${to.isIncluded ? '<=' : '<'} ?`);
    parameters.push(to.key);
  }
  return { condition: conditions.join(''), parameters };
}

export function itemFromRow(row: Row): Item {
  return {
    id: numberOf(row, 'id'), guid: textOf(row, 'guid'), version: numberOf(row, 'version'), revision: numberOf(row, 'revision'), created: numberOf(row, 'created'),
    modified: numberOf(row, 'modified'), author: numberOf(row, 'author'), editor: numberOf(row, 'editor'), scope: row.scope === null ? undefined : numberOf(row, 'scope'),
    leaf: textOf(row, 'leaf'), values: JSON.parse(textOf(row, 'body')) as StoredValues,
  };
}
