/** Whose things they are: nobody else on the same device, and no other site, sees them. */
export interface Scope {
  readonly tenant: string;
  readonly person: string;
  /** The site's address. */
  readonly site: string;
}

/** What of Web Storage is used. Any of it may throw: a full or forbidden storage is a browser's daily life. */
export type DeviceStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

/** Asked for each time: where a person forbids storage, asking alone throws. */
export type FindStorage = () => DeviceStorage;

/** Named texts on the device. What the storage will not take is kept in memory until it does. */
export interface Shelf {
  names(): readonly string[];
  get(name: string): string | undefined;
  put(name: string, text: string): void;
  remove(name: string): void;
  /** Whether something is kept in memory alone. */
  isAtRisk(): boolean;
  /** Whether an entry of the storage is one of this shelf. */
  holds(entry: string): boolean;
}

/**
 * A shelf in Web Storage. Every text has an entry of its own, so two tabs that write at the same time never write over each other,
 * and nothing is remembered of what the storage holds: it is asked each time.
 */
export function deviceShelf(storage: FindStorage, kind: string, { tenant, person, site }: Scope): Shelf {
  const parts = [kind, tenant, person, site.replace(/\/+$/, '').toLowerCase()];
  const prefix = `handleplan/${parts.map(encodeURIComponent).join('/')}/`;
  const inMemory = new Map<string, string>();
  return {
    names: () => [...new Set([...storedNames(storage, prefix), ...inMemory.keys()])],
    get: (name) => inMemory.get(name) ?? attempt(() => storage().getItem(prefix + name)) ?? undefined,
    put(name, text) {
      const isStored = attempt(() => (storage().setItem(prefix + name, text), true));
      if (isStored) inMemory.delete(name);
      else inMemory.set(name, text);
    },
    remove(name) {
      inMemory.delete(name);
      attempt(() => storage().removeItem(prefix + name));
    },
    isAtRisk: () => inMemory.size > 0,
    holds: (entry) => entry.startsWith(prefix),
  };
}

function storedNames(find: FindStorage, prefix: string): readonly string[] {
  const keys = attempt(() => {
    const storage = find();
    return Array.from({ length: storage.length }, (_, index) => storage.key(index));
  }) ?? [];
  return keys.flatMap((key) => (key?.startsWith(prefix) ? [key.slice(prefix.length)] : []));
}

/** `undefined` when the storage refused: there is nothing to do about it but go on in memory. */
function attempt<T>(act: () => T): T | undefined {
  try {
    return act();
  } catch {
    return undefined;
  }
}
