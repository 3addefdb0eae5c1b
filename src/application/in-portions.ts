import type { Seat, WritesTogether } from './ports';

/** More of them would be long on their way. */
const ROWS_A_REQUEST = 15;

/** Calls `act` with so many at a time as share a request well, one portion after the other: what is written stands in the order of all. @throws what the first that fails throws; no other begins. */
export async function inPortions<T>(all: readonly T[], act: (portion: readonly T[]) => Promise<void>): Promise<void> {
  for (let at = 0; at < all.length; at += ROWS_A_REQUEST) await act(all.slice(at, at + ROWS_A_REQUEST));
}

/** Does something to each of them at the same time, each from a seat of its own. @throws what the first that fails throws, when all have come to an end. */
export async function eachFromItsSeat<T>(together: WritesTogether, all: readonly T[], act: (seat: Seat, one: T) => Promise<void>): Promise<void> {
  const seats = await together.seats(all.length);
  const ends = await Promise.allSettled(all.map((one, at) => act(seats[at] as Seat, one).finally(() => seats[at]?.leave())));
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
}
