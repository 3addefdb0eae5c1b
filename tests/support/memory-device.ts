import { keyOf, type Drafts, type Edition, type KeptSheets, type Outbox, type WaitingEntry } from '../../src/application';
import type { MutationKey } from '../../src/domain';

/** Web Storage over a map. @param takes how many entries it has room for. */
export function memoryStorage({ takes = Infinity }: { readonly takes?: number } = {}) {
  const entries = new Map<string, string>();
  return {
    entries,
    room: takes,
    get length() {
      return entries.size;
    },
    key: (index: number) => [...entries.keys()][index] ?? null,
    getItem: (name: string) => entries.get(name) ?? null,
    setItem(name: string, text: string) {
      if (!entries.has(name) && entries.size >= this.room) throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
      entries.set(name, text);
    },
    removeItem: (name: string) => void entries.delete(name),
  };
}

export function memoryOutbox(): Outbox {
  const entries = new Map<MutationKey, WaitingEntry>();
  const busy = new Map<MutationKey, Promise<unknown>>();
  return {
    all: () => [...entries.values()],
    get: (key) => entries.get(key),
    putAll: (all) => all.forEach((entry) => entries.set(keyOf(entry), entry)),
    put: (entry) => void entries.set(keyOf(entry), entry),
    remove: (key) => void entries.delete(key),
    alone(key, task) {
      const turn = (busy.get(key) ?? Promise.resolve()).then(task, task);
      busy.set(key, turn);
      return turn;
    },
    watch: () => () => undefined,
    isAtRisk: () => false,
  };
}

export function memoryDrafts(): Drafts {
  const texts = new Map<string, string>();
  return {
    get: (place) => texts.get(place),
    put: (place, text) => void texts.set(place, text),
    remove: (place) => void texts.delete(place),
    isAtRisk: () => false,
  };
}

/** Sheets that several pages share, as tabs of one browser do: each gets copies. */
export interface MemorySheets extends KeptSheets {
  readonly all: Map<string, unknown>;
  /** How many sheets each writing put or took away. */
  readonly writes: number[];
  /** Somebody or something writes over a sheet. */
  edit(name: string, change: (sheet: Readonly<Record<string, unknown>>) => unknown): void;
}

export function memorySheets(): MemorySheets {
  const all = new Map<string, unknown>();
  const writes: number[] = [];
  let edition: Edition | undefined;
  let editions = 0;
  const next = (): Edition => (edition = `edition ${(editions += 1)}` as Edition);
  return {
    all,
    writes,
    edit: (name, change) => void all.set(name, change(all.get(name) as Readonly<Record<string, unknown>>)),
    read: (beginning) => Promise.resolve(edition && { edition, sheets: new Map([...all].filter(([name]) => name.startsWith(beginning)).map(([name, sheet]) => [name, structuredClone(sheet)])) }),
    replace(sheets) {
      all.clear();
      for (const [name, sheet] of sheets) all.set(name, structuredClone(sheet));
      writes.push(sheets.size);
      return Promise.resolve(next());
    },
    change(present, put, remove) {
      if (present !== edition) return Promise.resolve(edition ? 'changed' : 'gone');
      for (const [name, sheet] of put) all.set(name, structuredClone(sheet));
      remove.forEach((name) => all.delete(name));
      writes.push(put.size + remove.length);
      return Promise.resolve(next());
    },
    clear() {
      all.clear();
      edition = undefined;
      return Promise.resolve();
    },
  };
}
