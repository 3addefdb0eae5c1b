import { openDB, type IDBPDatabase } from 'idb';
import type { Edition, KeptSheets } from '../../application/ports';
import type { Scope } from './shelf';

const DATABASE = 'handleplan';
const VERSION = 1;
const SHEETS = 'sheets';
const EDITIONS = 'editions';
/** A database that is blocked by another tab may never answer: nobody waits longer for it than this. */
const PATIENCE_MS = 1000;

export interface SheetsOptions {
  readonly scope: Scope;
  /** Never the same twice. */
  readonly newEdition: () => string;
  readonly wait: (ms: number) => Promise<void>;
  /** The database of the browser, unless told. */
  readonly open?: () => Promise<IDBPDatabase>;
}

/** Makes the database, and lets go of it when another tab wants to change its form. */
export const openSheets = (): Promise<IDBPDatabase> =>
  openDB(DATABASE, VERSION, {
    upgrade(database) {
      database.createObjectStore(SHEETS);
      database.createObjectStore(EDITIONS);
    },
    blocking: (_current, _wanted, event) => (event.target as IDBDatabase).close(),
  });

/** Whose sheets they are comes first in their keys, so that nobody's are reached by another's. */
const ownerOf = ({ tenant, person, site }: Scope): string => [tenant, person, site.replace(/\/+$/, '').toLowerCase()].map(encodeURIComponent).join('/');

const beginningWith = (text: string): IDBKeyRange => IDBKeyRange.bound(text, `${text}\u{ffff}`);

/** Sheets in IndexedDB, one entry a sheet. Where there is none, or it is full, blocked or broken, nothing is kept. */
export function deviceSheets({ scope, newEdition, wait, open = openSheets }: SheetsOptions): KeptSheets {
  const owner = ownerOf(scope);
  const own = `${owner}//`;
  let opening: Promise<IDBPDatabase> | undefined;
  const database = (): Promise<IDBPDatabase> => (opening ??= open().catch((error: unknown) => {
    opening = undefined;
    throw error;
  }));
  /** A connection that was closed behind our back is opened once more. */
  const attempt = async <T>(act: (database: IDBPDatabase) => Promise<T>): Promise<T | undefined> => {
    for (let tries = 0; tries < 2; tries += 1) {
      try {
        return await act(await database());
      } catch (error) {
        opening = undefined;
        if (!isClosed(error)) return undefined;
      }
    }
    return undefined;
  };

  return {
    read: (beginning) =>
      Promise.race([
        attempt(async (db) => {
          const transaction = db.transaction([SHEETS, EDITIONS]);
          const [edition, names, sheets] = await Promise.all([
            transaction.objectStore(EDITIONS).get(owner) as Promise<Edition | undefined>,
            transaction.objectStore(SHEETS).getAllKeys(beginningWith(own + beginning)),
            transaction.objectStore(SHEETS).getAll(beginningWith(own + beginning)) as Promise<unknown[]>,
          ]);
          return edition && { edition, sheets: new Map(names.map((name, at) => [String(name).slice(own.length), sheets[at]])) };
        }),
        wait(PATIENCE_MS).then(() => undefined),
      ]),

    replace: (sheets) =>
      attempt(async (db) => {
        const edition = newEdition() as Edition;
        const transaction = db.transaction([SHEETS, EDITIONS], 'readwrite');
        const store = transaction.objectStore(SHEETS);
        const writes = [store.delete(beginningWith(own)), ...[...sheets].map(([name, sheet]) => store.put(sheet, own + name)), transaction.objectStore(EDITIONS).put(edition, owner)];
        await Promise.all([...writes, transaction.done]);
        return edition;
      }),

    change: async (edition, put, remove) =>
      (await attempt(async (db) => {
        const transaction = db.transaction([SHEETS, EDITIONS], 'readwrite');
        const [store, editions] = [transaction.objectStore(SHEETS), transaction.objectStore(EDITIONS)];
        const present = (await editions.get(owner)) as Edition | undefined;
        if (present !== edition) return present ? 'changed' : 'gone';
        const next = newEdition() as Edition;
        const writes = [...[...put].map(([name, sheet]) => store.put(sheet, own + name)), ...remove.map((name) => store.delete(own + name)), editions.put(next, owner)];
        await Promise.all([...writes, transaction.done]);
        return next;
      })) ?? 'gone',

    clear: async () => {
      await attempt(async (db) => {
        const transaction = db.transaction([SHEETS, EDITIONS], 'readwrite');
        await Promise.all([transaction.objectStore(SHEETS).delete(beginningWith(own)), transaction.objectStore(EDITIONS).delete(owner), transaction.done]);
      });
    },
  };
}

const isClosed = (error: unknown): boolean => (error as { readonly name?: unknown } | undefined)?.name === 'InvalidStateError';
