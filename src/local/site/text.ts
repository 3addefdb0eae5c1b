/** Two texts are the same to SharePoint when they fold alike: letter case does not count, accents do. */
export function foldText(text: string): string {
  return text.normalize('NFC').toLowerCase();
}

const PLAIN = /^[a-z0-9]*$/;
const DANISH_LAST: Readonly<Record<string, string>> = { æ: '{', ä: '{', ø: '|', ö: '|', å: '}' };

function sortLetter(letter: string): string {
  if (/[a-z0-9]/.test(letter)) return letter;
  const last = DANISH_LAST[letter];
  if (last !== undefined) return last;
  const bare = letter.normalize('NFD').replace(/\p{M}/gu, '');
  if (/^[a-z]$/.test(bare)) return bare;
  return letter.charCodeAt(0) < 0x80 ? `\u0003${letter}` : letter;
}

/** How a text begins in the sort order; a prefix of a text gives a prefix of this. */
export function sortPrefix(text: string): string {
  const folded = foldText(text);
  return PLAIN.test(folded) ? folded : Array.from(folded, sortLetter).join('');
}

/**
 * A text as a key that sorts byte by byte: punctuation, digits, letters with æ, ø and å last, accents as their bare letter.
 * Equal keys mean texts that fold alike, so one index serves order, equality and uniqueness.
 */
export function sortKey(text: string): string {
  return `${sortPrefix(text)}\u0001${foldText(text)}`;
}

/** The order SQLite gives two texts (by code point), which differs from JavaScript's beyond U+FFFF. */
export function compareByCodePoint(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i += 1) {
    const x = a.charCodeAt(i);
    const y = b.charCodeAt(i);
    if (x !== y) {
      const surrogates = Number(x >= 0xd800 && x <= 0xdfff) - Number(y >= 0xd800 && y <= 0xdfff);
      return surrogates !== 0 ? surrogates : x - y;
    }
  }
  return a.length - b.length;
}
