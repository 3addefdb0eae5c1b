import { keyOf, type Drafts, type Outbox, type WaitingEntry } from '../../src/application';
import type { MutationKey } from '../../src/domain';

export function memoryOutbox(): Outbox {
  const entries = new Map<MutationKey, WaitingEntry>();
  const busy = new Map<MutationKey, Promise<unknown>>();
  return {
    all: () => [...entries.values()],
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
