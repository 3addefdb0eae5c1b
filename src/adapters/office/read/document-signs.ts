/** What the signs of Wingdings that stand for a light look like; any other is a dot too. */
const SYMBOLS: ReadonlyMap<number, string> = new Map([[0x6e, '■'], [0x6f, '□'], [0xa7, '▪'], [0x75, '◆'], [0xfc, '✓'], [0xfb, '✗'], [0xfe, '☑'], [0xa8, '□'], [0xe8, '→'], [0xe0, '→']]);

/** Fonts whose letters are signs. */
const SIGNS = /^(wingdings|webdings)/i;

export const isOfSigns = (font: string | undefined): boolean => SIGNS.test(font ?? '');

/** What the letters of such a font look like. */
export const signsOf = (letters: string): string => [...letters].map((letter) => (letter.trim() === '' ? letter : signOf(letter.charCodeAt(0)))).join('');

const signOf = (code: number): string => SYMBOLS.get(code & 0xff) ?? '●';

/** What a symbol looks like that is told by its font and its number, in hexadecimal figures. */
export function symbolOf(font: string | undefined, code: string | undefined): string {
  const number = parseInt(code ?? '', 16);
  if (!(number > 0)) return '';
  if (isOfSigns(font) || (number & 0xff00) === 0xf000) return signOf(number); // the latter are a font's own
  return number <= 0xffff && (number & 0xf800) !== 0xd800 ? String.fromCharCode(number) : '';
}
