import type { Initiatives } from './initiatives';
import type { StatusUpdates } from './status-updates';

/** A place among writes that leave together. */
export interface Seat {
  readonly initiatives: Initiatives;
  readonly statusUpdates: StatusUpdates;
  /** Nothing more is asked from here together with others: they need not wait for it. */
  leave(): void;
}

/** Writes of many initiatives in few requests. Each of them still settles by itself. */
export interface WritesTogether {
  /** So many places, each for one thing after another. What is asked from them leaves as soon as all have asked or left: whoever takes one leaves it, whatever happens. */
  seats(count: number): Promise<readonly Seat[]>;
}
