import type { TabSettings } from './framed-app';

/** A tab that somebody has put in the channel or in the meeting. */
export interface PlacedTab extends TabSettings {
  readonly id: string;
  readonly in: 'channel' | 'meeting';
  readonly name: string;
}

const KEY = 'teams.tabs';

/** The tabs people have added; kept in this browser. */
export function placedTabs(storage: Storage): { readonly all: () => readonly PlacedTab[]; put(tab: PlacedTab): void; remove(id: string): void; newId(): string } {
  const all = (): readonly PlacedTab[] => JSON.parse(storage.getItem(KEY) ?? '[]') as readonly PlacedTab[];
  const keep = (tabs: readonly PlacedTab[]): void => storage.setItem(KEY, JSON.stringify(tabs));
  return {
    all,
    put: (tab) => keep(all().some(({ id }) => id === tab.id) ? all().map((one) => (one.id === tab.id ? tab : one)) : [...all(), tab]),
    newId: () => String(1 + Math.max(0, ...all().map(({ id }) => Number(id)))),
    remove: (id) => keep(all().filter((tab) => tab.id !== id)),
  };
}
