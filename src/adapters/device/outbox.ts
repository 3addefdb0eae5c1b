import type { Outbox, WaitingEntry } from '../../application/ports';
import { keyOf } from '../../application/waiting';
import { waitingEntryIn, type KeptEntry } from './kept-entry';
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
  const parsed = new Map<string, { readonly text: string | undefined; readonly found: KeptEntry | undefined }>();
  /** What stands there is asked for each time, and parsed only when it is another: a file that is brought in puts hundreds there, and each looks at all. */
  const keptAs = (name: string): KeptEntry | undefined => {
    const text = shelf.get(name);
    let known = parsed.get(name);
    if (known?.text !== text || !known) parsed.set(name, (known = { text, found: waitingEntryIn(text) }));
    return known.found && keyOf(known.found.entry) === name ? known.found : undefined;
  };
  const kept = () =>
    shelf
      .names()
      .flatMap((name) => keptAs(name) ?? [])
      .sort((a, b) => inOrder(a.entry.writtenAt, b.entry.writtenAt) || a.place - b.place || inOrder(keyOf(a.entry), keyOf(b.entry)));
  const lastPlace = (): number => Math.max(0, ...kept().map(({ place }) => place));
  const put = (entry: WaitingEntry, nextPlace: () => number): void => shelf.put(keyOf(entry), JSON.stringify({ place: keptAs(keyOf(entry))?.place ?? nextPlace(), entry }));
  return {
    all: () => kept().map(({ entry }) => entry),
    get: (key) => keptAs(key)?.entry,
    put(entry) {
      put(entry, () => lastPlace() + 1);
    },
    putAll(entries) {
      let last = lastPlace();
      for (const entry of entries) put(entry, () => (last += 1));
    },
    remove(key) {
      parsed.delete(key);
      shelf.remove(key);
    },
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
