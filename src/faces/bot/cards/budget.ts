const utf8 = new TextEncoder();

/** Bytes of a card on the wire. */
export const sizeOf = (card: object): number => utf8.encode(JSON.stringify(card)).length;

/** On the wire, and so never more than 40 KB in UTF-16, in which Teams counts: the lowest limit that was ever documented for the message of a bot. */
export const MOST_BYTES = 20 * 1024;

/** Initiatives on one card (rule 5). */
export const MOST_ITEMS = 8;

/** How much of a status text is quoted: as much as there is room for. */
const LENGTHS = [300, 160, 80, 40] as const;

/**
 * The first of the drawings that fits: first with less of the quoted texts, then with fewer items. What somebody typed and has not saved is never cut and
 * never left out, so that a card full of drafts may be larger.
 * @param least so many items stand on it however large it gets.
 */
export function withinBudget<C extends { readonly card: object }>(items: number, least: number, draw: (quoted: number, items: number) => C): C {
  const most = Math.min(items, MOST_ITEMS);
  for (let count = most; count > Math.max(least, 1); count -= 1) {
    for (const length of LENGTHS) {
      const drawn = draw(length, count);
      if (sizeOf(drawn.card) <= MOST_BYTES) return drawn;
    }
  }
  const fewest = Math.min(most, Math.max(least, 1));
  const last = LENGTHS.map((length) => draw(length, fewest));
  return last.find(({ card }) => sizeOf(card) <= MOST_BYTES) ?? last[last.length - 1] ?? draw(0, fewest);
}
