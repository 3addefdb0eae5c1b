import type { Initiatives } from './initiatives';
import type { StatusUpdates } from './status-updates';

/** A place among writes that leave together. */
export interface Seat {
  readonly initiatives: Initiatives;
  readonly statusUpdates: StatusUpdates;
  /** Nothing is written from here after all: the others need not wait for it. */
  leave(): void;
}

/** Writes of many initiatives in few requests. Each of them still settles by itself. */
export interface WritesTogether {
  /** So many places. What is asked first from each of them leaves as soon as all have asked or left; what is asked after that goes alone. */
  seats(count: number): Promise<readonly Seat[]>;
}
