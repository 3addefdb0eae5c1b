import type { Outbox, WaitingEntry } from '../../application/ports';
import { keyOf } from '../../application/waiting';
import { waitingEntryIn } from './kept-entry';
import { deviceShelf, type FindStorage, type Scope } from './shelf';

/** What a browser has besides storage, where it has it. */
export interface Pages {
  /** Keep two pages from sending the same at once. Without them the keys see to it that it is stored once. */
  readonly locks?: Pick<LockManager, 'request'>;
  /** Hears when another page has changed the storage. */
  readonly window?: Pick<Window, 'addEventListener' | 'removeEventListener'>;
}

/**
 * The outbox in Web Storage, each of what waits an entry of its own. An entry that is none (somebody or something wrote over it) is
 * passed over and left where it is.
 */
export function deviceOutbox(storage: FindStorage, scope: Scope, { locks, window }: Pages = {}): Outbox {
  const shelf = deviceShelf(storage, 'outbox', scope);
  const kept = () =>
    shelf
      .names()
      .flatMap((name) => {
        const found = waitingEntryIn(shelf.get(name));
        return found && keyOf(found.entry) === name ? [found] : [];
      })
      .sort((a, b) => inOrder(a.entry.writtenAt, b.entry.writtenAt) || a.place - b.place || inOrder(keyOf(a.entry), keyOf(b.entry)));
  return {
    all: () => kept().map(({ entry }) => entry),
    put(entry: WaitingEntry) {
      const others = kept();
      const known = others.find((other) => keyOf(other.entry) === keyOf(entry));
      const place = known?.place ?? Math.max(0, ...others.map((other) => other.place)) + 1;
      shelf.put(keyOf(entry), JSON.stringify({ place, entry }));
    },
    remove: (key) => shelf.remove(key),
    alone: (key, task) => (locks ? (locks.request(`handleplan/${key}`, task) as ReturnType<typeof task>) : task()),
    watch(listener) {
      const read = ({ key }: StorageEvent) => (key === null || shelf.holds(key)) && listener();
      window?.addEventListener('storage', read);
      return () => window?.removeEventListener('storage', read);
    },
    isAtRisk: shelf.isAtRisk,
  };
}

const inOrder = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
