import { Inflate } from 'fflate';
import { FileError } from '../../../application';

/** What all parts of a file that are read may come to, unpacked. A plan of 1,000 rows comes to about one. */
export const MOST_INFLATED = 20_000_000;
/** No part may grow more than so many times … */
export const MOST_GROWTH = 100;
/** … once it is larger than this. Below it growth says nothing: a part of 300 kB that repeats one style is ordinary, and harmless. */
export const GROWTH_COUNTS_FROM = 1_000_000;

/** So much is handed to the inflater at once: it makes at most some thousand times as much of it before it is asked again. */
const STEP = 8192;

/** What is left of {@link MOST_INFLATED}, shared by all parts of a file. */
export interface Allowance {
  left: number;
}

/**
 * A part unpacked, its size watched while it grows.
 * @param size as the file claims; more or less of it than that is a broken file.
 * @throws FileError `too-large`, `broken`.
 */
export function inflated(packed: Uint8Array, size: number, allowance: Allowance, name: string): Uint8Array {
  const tooLarge = (): FileError => new FileError('too-large', `${name} unpacks to more than ${MOST_INFLATED} bytes, or ${MOST_GROWTH} times its size`);
  const most = Math.min(allowance.left, Math.max(GROWTH_COUNTS_FROM, packed.length * MOST_GROWTH));
  if (size > most) throw tooLarge();
  const whole = new Uint8Array(size);
  let filled = 0;
  let isFinished = false;
  const stream = new Inflate((piece, isFinal) => {
    isFinished = isFinal;
    if (filled + piece.length > most) throw tooLarge();
    if (filled + piece.length > size) throw new FileError('broken', `${name} is larger than the file says`);
    whole.set(piece, filled);
    filled += piece.length;
  });
  try {
    for (let at = 0; at < packed.length; at += STEP) stream.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
  } catch (cause) {
    if (cause instanceof FileError) throw cause;
    throw new FileError('broken', `${name} cannot be unpacked`, { cause });
  }
  if (!isFinished || filled !== size) throw new FileError('broken', `${name} ends early`);
  allowance.left -= size;
  return whole;
}
