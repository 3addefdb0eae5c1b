import type { Line } from './lines';

/** Where each line begins, from the top, and at the end where the last one ends. */
export type Offsets = Float64Array;

/** @param heightOf pixels: measured where the line has been drawn, estimated where not. */
export function offsetsOf(lines: readonly Line[], heightOf: (line: Line) => number): Offsets {
  const offsets = new Float64Array(lines.length + 1);
  let top = 0;
  lines.forEach((line, at) => {
    offsets[at] = top;
    top += heightOf(line);
  });
  offsets[lines.length] = top;
  return offsets;
}

/** A run of lines. */
export interface LineRange {
  readonly first: number;
  /** One past the last. */
  readonly end: number;
}

/** The lines that touch the stretch from `top` to `bottom`, and `extra` more at either end. */
export function linesBetween(offsets: Offsets, top: number, bottom: number, extra: number): LineRange {
  const count = offsets.length - 1;
  const first = Math.min(lineAt(offsets, top), count);
  const last = Math.min(lineAt(offsets, bottom), count - 1);
  return { first: Math.max(0, first - extra), end: Math.max(0, Math.min(count, last + 1 + extra)) };
}

/** The line that covers a height: the last one that begins at or above it. */
function lineAt(offsets: Offsets, height: number): number {
  let low = 0;
  let high = offsets.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (offsets[middle]! <= height) low = middle;
    else high = middle - 1;
  }
  return Math.max(0, low);
}
