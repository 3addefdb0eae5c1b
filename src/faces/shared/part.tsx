import * as React from 'react';

/** What the screens must know when they are one part of a page that is somebody else's. */
export interface Part {
  /** Unlike that of any other on the page; every id and name of its own begins with it. */
  readonly id: string;
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

/** The id of an element, or the name of a group of fields, as the page may know it: several of its parts may show the same screen. */
export function useOwnId(name: string): string {
  const part = usePart();
  return part ? `${part.id}-${name}` : name;
}

/** The role of a piece of a view: a landmark only where the page is ours. Of two equal parts among others nobody could tell the landmarks apart. */
export function useLandmark<Role extends string>(role: Role): Role | 'group' {
  const part = usePart();
  return part && !part.isWhole ? 'group' : role;
}

/** Joins a piece of a view to the heading that names it. */
export function useNamed(name: string): { readonly section: { readonly role: 'group' | 'region'; readonly 'aria-labelledby': string }; readonly heading: { readonly id: string } } {
  const id = useOwnId(name);
  return { section: { role: useLandmark('region'), 'aria-labelledby': id }, heading: { id } };
}

/** The width of the column that the screens stand in, in px; `undefined`: the window's. */
const RoomContext = React.createContext<number | undefined>(undefined);
export const RoomProvider = RoomContext.Provider;
export const useRoom = (): number | undefined => React.useContext(RoomContext);
