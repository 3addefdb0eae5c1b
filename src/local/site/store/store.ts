import { Database, textOf } from './database';
import { FILES, LAYOUT, SCHEMA } from './schema';

/** The file a site is kept in. Everything committed survives the process. */
export interface Store {
  readonly db: Database;
  /** Whatever a reader wants to keep in memory as long as the file is open; keyed by the reader. */
  readonly memory: Map<string, unknown>;
  close(): void;
}

/**
 * Opens `file`, or lays it out when it is new; `':memory:'` for a site that lives as long as the process.
 * @throws Error when the file was written by another layout of the store.
 */
export function openStore(file: string): Store {
  const db = new Database(file);
  const isNew = db.get(`SELECT name FROM sqlite_schema WHERE name = 'settings'`) === undefined;
  if (isNew) {
    db.transaction(() => {
      db.exec(SCHEMA);
      writeSetting(db, 'layout', String(LAYOUT));
    });
  }
  const layout = readSetting(db, 'layout');
  if (layout !== String(LAYOUT)) {
    db.close();
    throw new Error(`${file} was written with layout ${layout ?? 'unknown'} of the site's store, this version reads ${LAYOUT}: move the file away to start anew`);
  }
  db.exec(FILES);
  return { db, memory: new Map(), close: () => db.close() };
}

export function readSetting(db: Database, key: string): string | undefined {
  const row = db.get('SELECT value FROM settings WHERE key = ?', key);
  return row && textOf(row, 'value');
}

export function writeSetting(db: Database, key: string, value: string): void {
  db.run('INSERT INTO settings (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value', key, value);
}
