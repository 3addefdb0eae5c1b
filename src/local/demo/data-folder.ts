import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { codeOf } from '../listen';
import { openKeys, type Keys } from '../sign-in';
import { openStore, type Store } from '../site';
import { KEY_FILE } from '../town/town-fetch';
import { CannotStart, diskFull, isDiskFull, sqliteCodeOf } from './cannot-start';
import { TEXTS } from './texts';

/** All that is kept between two starts. No address stands in it, so that the ports may change. */
export interface DataFolder {
  readonly path: string;
  readonly store: Store;
  readonly keys: Keys;
  /** The site that carries the whole town, by its id. */
  seededSite(): string | undefined;
  markSeeded(siteId: string): void;
  close(): void;
}

const SITE_FILE = 'site.sqlite';
const MARK_FILE = 'town-is-on-site';
const SQLITE_BUSY = 5;

/** Opens the folder, or furnishes it when it is new, and holds it as long as the process lives. @throws CannotStart with what to do */
export async function openDataFolder(path: string): Promise<DataFolder> {
  const hold = holdFolder(path);
  try {
    const keys = await openKeyFile(path);
    const store = openSiteFile(path);
    const mark = join(path, MARK_FILE);
    return {
      path, store, keys,
      seededSite: () => readMark(mark),
      markSeeded: (siteId) => writeFileSync(mark, siteId),
      close: () => {
        store.close();
        hold.close();
      },
    };
  } catch (error) {
    hold.close();
    throw error;
  }
}

/** The keys that tokens for the folder's site are signed with. @throws CannotStart when the file holds something else */
export async function openKeyFile(folder: string): Promise<Keys> {
  const file = join(folder, KEY_FILE);
  return openKeys(file).catch((error: unknown) => readingFailed(error, folder, file));
}

/**
 * A lock of the system's own, which ends with its process however that ends; a file with a process id would outlive it.
 * Two sites on one file would each believe in what they keep in memory.
 */
function holdFolder(path: string): { close(): void } {
  try {
    mkdirSync(path, { recursive: true });
    const lock = new DatabaseSync(join(path, 'lock.sqlite'));
    try {
      lock.exec('PRAGMA busy_timeout = 0; BEGIN EXCLUSIVE');
      return lock;
    } catch (error) {
      lock.close();
      throw error;
    }
  } catch (error) {
    if (sqliteCodeOf(error) === SQLITE_BUSY) throw new CannotStart(TEXTS.inUse(path), { cause: error });
    if (isDiskFull(error, path)) throw diskFull(path, error);
    throw new CannotStart(TEXTS.notWritable(path, messageOf(error)), { cause: error });
  }
}

function openSiteFile(folder: string): Store {
  const file = join(folder, SITE_FILE);
  try {
    if (isForeign(file)) throw new CannotStart(TEXTS.foreign(file));
    return openStore(file);
  } catch (error) {
    return readingFailed(error, folder, file);
  }
}

/** Looks the file over before the site writes in it. @throws Error when it is no database or a damaged one */
function isForeign(file: string): boolean {
  const database = new DatabaseSync(file);
  try {
    const [check] = database.prepare('PRAGMA quick_check(1)').all();
    if (check?.quick_check !== 'ok') throw new Error(String(check?.quick_check));
    const tables = database.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").all();
    return tables.length > 0 && !tables.some(({ name }) => name === 'settings');
  } finally {
    database.close();
  }
}

function readingFailed(error: unknown, folder: string, file: string): never {
  if (error instanceof CannotStart) throw error;
  if (isDiskFull(error, folder)) throw diskFull(folder, error);
  throw new CannotStart(TEXTS.broken(file, messageOf(error)), { cause: error });
}

function readMark(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
