/** Marks that change nothing a reader sees: soft hyphens, zero width characters, bidi controls, variation selectors. */
const UNSEEN = /\p{Default_Ignorable_Code_Point}/gu;
/** Lower case of a Turkish İ is i with a second dot, which nobody types. */
const DOT_OF_TURKISH_I = /i\u0307/g;

/**
 * A text as search and the finding of doubles compare it: case, decomposed letters, widths and the characters of Word and
 * PDF that nobody sees make no difference; æ, ø, å and accents do. Positions in it are not positions in the text.
 */
export const searchable = (text: string): string =>
  text.normalize('NFKC').replace(UNSEEN, '').toLowerCase().replace(DOT_OF_TURKISH_I, 'i').normalize('NFKC').replace(/\s+/gu, ' ').trim();

/** The words of a query: a text is a hit when it holds them all, wherever they stand. */
export const searchWords = (query: string): readonly string[] => searchable(query).split(' ').filter((word) => word !== '');

/** @param searched a text that {@link searchable} gave. */
export const holdsAll = (searched: string, words: readonly string[]): boolean => words.every((word) => searched.includes(word));

export const isSameTitle = (a: string, b: string): boolean => searchable(a) === searchable(b);
