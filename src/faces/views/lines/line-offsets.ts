/** One of many under each other: the key is its own, and lines of a kind are mostly of a height. */
export interface KeyedLine {
  readonly key: string;
  readonly kind: string;
}

/** Where each line begins, in pixels from the top, and at the end where the last one ends. */
export type Offsets = Float64Array;

/** How high a line of each kind mostly turns out, in pixels. */
export type UsualHeights<K extends string = string> = Readonly<Record<K, number>>;

/** @param known heights of lines that have been drawn, by their keys; the others are taken to be as usual. */
export function offsetsOf<L extends KeyedLine>(lines: readonly L[], known: ReadonlyMap<string, number>, usual: UsualHeights<L['kind']>): Offsets {
  const offsets = new Float64Array(lines.length + 1);
  let top = 0;
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at]!;
    top += (known.size > 0 ? known.get(line.key) : undefined) ?? usual[line.kind as L['kind']];
    offsets[at + 1] = top;
  }
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
  const first = lineAt(offsets, top);
  const last = lineAt(offsets, bottom);
  return { first: Math.max(0, first - extra), end: Math.max(0, Math.min(count, last + 1 + extra)) };
}

/** The line that covers a height: the last one that begins at or above it. */
function lineAt(offsets: Offsets, height: number): number {
  let low = 0;
  let high = Math.max(0, offsets.length - 2);
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (offsets[middle]! <= height) low = middle;
    else high = middle - 1;
  }
  return low;
}
