import * as React from 'react';
import type { Desk } from './desk';

/** Keeps the one desk that several parts of a page hand in at. */
export interface DeskKeeper {
  /** The desk, made by whoever asks first. */
  desk(make: () => Desk): Desk;
  /**
   * Somebody uses it: `begin` runs for the first of them, and what it answers with once the last has gone, and nobody has come in the same
   * breath: a part that is given another view goes and comes, with the desk that it had. Answers with how to go.
   */
  attend(begin: () => () => void): () => void;
}

export function createDeskKeeper(): DeskKeeper {
  let desk: Desk | undefined;
  let attending = 0;
  let end: (() => void) | undefined;
  const close = () => {
    if (attending > 0) return;
    end?.();
    end = undefined;
    desk = undefined;
  };
  return {
    desk: (make) => (desk ??= make()),
    attend(begin) {
      attending += 1;
      end ??= begin();
      return () => {
        attending -= 1;
        queueMicrotask(close);
      };
    },
  };
}

const DeskKeeperContext = React.createContext<DeskKeeper | undefined>(undefined);
/** Only where several parts share a page; elsewhere the plan keeps its desk itself. */
export const DeskKeeperProvider = DeskKeeperContext.Provider;
export const useDeskKeeper = (): DeskKeeper | undefined => React.useContext(DeskKeeperContext);
