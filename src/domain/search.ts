/** Marks that change nothing a reader sees: soft hyphens, zero width characters, bidi controls, variation selectors. */
const UNSEEN = /\p{Default_Ignorable_Code_Point}/gu;
/** Dashes and the minus sign: what Word makes of a hyphen is still found by the hyphen that people type. */
const DASHES = /[\p{Pd}\u2212]/gu;
/** Quotation marks and apostrophes of every shape: a phone bends those that are typed. */
const SINGLE_QUOTES = /[\u2018-\u201b\u2032\u00b4`\u2039\u203a]/g;
const DOUBLE_QUOTES = /[\u201c-\u201f\u2033\u00ab\u00bb]/g;
/** Lower case of a Turkish İ is i with a second dot, which nobody types. */
const DOT_OF_TURKISH_I = /i\u0307/g;

/** What most texts hold and nothing else: nothing in it has another shape to be evened out, and a large plan is searched at once. */
const PLAIN = /^[\t-\r -_a-~æøåÆØÅ]*$/;
/** A single space is left: there are thousands of them. */
const BLANKS = /\s{2,}|[^\S ]/gu;

/**
 * A text as search and the finding of doubles compare it: case, decomposed letters, widths, the shapes of dashes and quotation
 * marks, and the characters of Word and PDF that nobody sees make no difference; æ, ø, å and accents do. Positions in it are not positions in the text.
 */
export const searchable = (text: string): string => (PLAIN.test(text) ? text.toLowerCase() : evened(text)).replace(BLANKS, ' ').trim();

const evened = (text: string): string =>
  text
    .replace(DASHES, '-')
    .replace(SINGLE_QUOTES, "'") // before the widths are evened out, which makes a blank and a mark of an acute accent
    .replace(DOUBLE_QUOTES, '"')
    .normalize('NFKC')
    .replace(UNSEEN, '')
    .toLowerCase()
    .replace(DOT_OF_TURKISH_I, 'i')
    .normalize('NFKC');

/** The words of a query: a text is a hit when it holds them all, wherever they stand. */
export const searchWords = (query: string): readonly string[] => searchable(query).split(' ').filter((word) => word !== '');

/** @param searched a text that {@link searchable} gave. */
export const holdsAll = (searched: string, words: readonly string[]): boolean => words.every((word) => searched.includes(word));

export const isSameTitle = (a: string, b: string): boolean => searchable(a) === searchable(b);
