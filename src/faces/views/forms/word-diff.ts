/** A run of text, and whether the other version says something else there. */
export interface Run {
  readonly text: string;
  readonly differs: boolean;
}

/** Texts with more pairs of words than this are compared from both ends only. */
const MOST_PAIRS = 4_000_000;

/** Marks word by word what each version says that the other does not. The runs of a side join to exactly its text. */
export function wordDiff(mine: string, saved: string): { readonly mine: readonly Run[]; readonly saved: readonly Run[] } {
  const a = words(mine);
  const b = words(saved);
  const inCommon = common(a, b);
  return { mine: runs(a, new Set(inCommon.map(([i]) => i))), saved: runs(b, new Set(inCommon.map(([, j]) => j))) };
}

const words = (text: string): readonly string[] => text.match(/\s+|[^\s]+/gu) ?? [];

/** The pairs of places that a longest common run of words takes, in order. */
function common(a: readonly string[], b: readonly string[]): readonly (readonly [number, number])[] {
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1;
  const head = Array.from({ length: start }, (_, i) => [i, i] as const);
  const tail = Array.from({ length: end }, (_, i) => [a.length - end + i, b.length - end + i] as const);
  const middle = longest(a.slice(start, a.length - end), b.slice(start, b.length - end));
  return [...head, ...middle.map(([i, j]) => [i + start, j + start] as const), ...tail];
}

function longest(a: readonly string[], b: readonly string[]): readonly (readonly [number, number])[] {
  if (a.length * b.length > MOST_PAIRS) return [];
  const width = b.length + 1;
  const lengths = new Uint32Array((a.length + 1) * width);
  const at = (i: number, j: number) => lengths[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      lengths[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const pairs: (readonly [number, number])[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) pairs.push([i++, j++]);
    else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
    else j += 1;
  }
  return pairs;
}

/** A space between two words that differ is part of the difference: one mark, not a row of them. */
function runs(side: readonly string[], same: ReadonlySet<number>): readonly Run[] {
  const differs = side.map((_, i) => !same.has(i));
  side.forEach((word, i) => {
    if (word.trim() === '') differs[i] = (differs[i - 1] ?? false) && !same.has(i + 1) && i + 1 < side.length;
  });
  const joined: { text: string; differs: boolean }[] = [];
  side.forEach((word, i) => {
    const last = joined[joined.length - 1];
    if (last && last.differs === differs[i]) last.text += word;
    else joined.push({ text: word, differs: differs[i] ?? false });
  });
  return joined;
}
