import type { Drafts, Outbox, WaitingStatement } from '../../src/application';
import type { MutationKey } from '../../src/domain';

export function memoryOutbox(): Outbox {
  const statements = new Map<MutationKey, WaitingStatement>();
  return {
    all: () => [...statements.values()],
    put: (statement) => void statements.set(statement.update.key, statement),
    remove: (key) => void statements.delete(key),
  };
}

export function memoryDrafts(): Drafts {
  const texts = new Map<string, string>();
  return {
    get: (place) => texts.get(place),
    put: (place, text) => void texts.set(place, text),
    remove: (place) => void texts.delete(place),
  };
}
