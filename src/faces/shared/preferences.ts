/** What a person has chosen by hand on this device: the language, the appearance. */
export interface Preferences {
  get(name: string): string | undefined;
  put(name: string, value: string): void;
}

/** Kept in the browser's storage; where that is closed (private windows, strict policies) a choice lasts as long as the page. */
export function devicePreferences(storage: () => Storage): Preferences {
  const held = new Map<string, string>();
  const key = (name: string) => `handleplan.${name}`;
  return {
    get(name) {
      try {
        return storage().getItem(key(name)) ?? undefined;
      } catch {
        return held.get(name);
      }
    },
    put(name, value) {
      held.set(name, value);
      try {
        storage().setItem(key(name), value);
      } catch {
        // the choice is held in memory: losing it with the page is all that happens
      }
    },
  };
}
