import * as React from 'react';

/** What the screens must know when they are one part of a page that is somebody else's. */
export interface Part {
  /** What the page's author calls it; empty: it names itself. */
  readonly title: string;
  /** Nothing else is on the page: the row of views stands over it, as in the tab. */
  readonly isWhole: boolean;
  /** Rows of a list shown at first; `undefined`: as many as anywhere. */
  readonly rows?: number;
  /** The filters of the one theme or goal that it tells of; while they hold, nobody is offered others. */
  readonly excerpt?: string;
  /** Stands where the plan would on a site that has none. */
  readonly whenNoPlan: React.ReactNode;
}

const PartContext = React.createContext<Part | undefined>(undefined);
export const PartProvider = PartContext.Provider;

/** `undefined` where the screens have the page to themselves: then its title, language and ground are theirs too. */
export const usePart = (): Part | undefined => React.useContext(PartContext);

/** The width of the column that the screens stand in, in px; `undefined`: the window's. */
const RoomContext = React.createContext<number | undefined>(undefined);
export const RoomProvider = RoomContext.Provider;
export const useRoom = (): number | undefined => React.useContext(RoomContext);
