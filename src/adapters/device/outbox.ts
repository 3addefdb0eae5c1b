import type { Outbox, WaitingStatement } from '../../application/ports';
import { waitingStatementIn } from './kept-statement';
import { deviceShelf, type DeviceStorage, type Scope } from './shelf';

/**
 * The outbox in Web Storage, one entry a statement. An entry that is no statement (somebody or something wrote over it) is passed over
 * and left where it is.
 */
export function deviceOutbox(storage: DeviceStorage, scope: Scope): Outbox {
  const shelf = deviceShelf(storage, 'outbox', scope);
  const kept = () =>
    shelf
      .names()
      .flatMap((name) => {
        const found = waitingStatementIn(shelf.get(name));
        return found?.statement.update.key === name ? [found] : [];
      })
      .sort((a, b) => inOrder(a.statement.writtenAt, b.statement.writtenAt) || a.place - b.place || inOrder(a.statement.update.key, b.statement.update.key));
  return {
    all: () => kept().map(({ statement }) => statement),
    put(statement: WaitingStatement) {
      const others = kept();
      const known = others.find((other) => other.statement.update.key === statement.update.key);
      const place = known?.place ?? Math.max(0, ...others.map((other) => other.place)) + 1;
      shelf.put(statement.update.key, JSON.stringify({ place, statement }));
    },
    remove: (key) => shelf.remove(key),
  };
}

const inOrder = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
