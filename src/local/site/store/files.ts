import type { Database } from './database';
import type { List } from './lists';

/** What the files of the libraries hold, beside the rows that name them; of each version of a row what it began with, or has from the one before. */
export class Files {
  constructor(private readonly db: Database) {}

  put(list: List, item: number, revision: number, bytes: Uint8Array): void {
    this.db.run('INSERT INTO file_contents (list, item, revision, bytes) VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE SET bytes = excluded.bytes', list.serial, item, revision, bytes);
  }

  read(list: List, item: number): Uint8Array {
    const bytes = this.db.get('SELECT bytes FROM file_contents WHERE list = ? AND item = ? ORDER BY revision DESC LIMIT 1', list.serial, item)?.bytes;
    return bytes instanceof Uint8Array ? bytes : new Uint8Array();
  }

  size(list: List, item: number): number {
    return Number(this.db.get('SELECT length(bytes) AS size FROM file_contents WHERE list = ? AND item = ? ORDER BY revision DESC LIMIT 1', list.serial, item)?.size ?? 0);
  }

  remove(list: number, item: number): void {
    this.db.run('DELETE FROM file_contents WHERE list = ? AND item = ?', list, item);
  }
}
