/** Text that is HTML already; only `html` makes it. */
export class Html {
  constructor(readonly text: string) {}
}

type Part = Html | string | number | undefined | false | readonly Part[];

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const write = (part: Part): string => {
  if (part === undefined || part === false) return '';
  if (part instanceof Html) return part.text;
  if (typeof part === 'object') return part.map(write).join('');
  return String(part).replace(/[&<>"']/g, (sign) => SIGNS[sign] ?? sign);
};

/** A template in which everything that is filled in is escaped, unless it came from `html` itself. */
export const html = (strings: TemplateStringsArray, ...parts: readonly Part[]): Html => new Html(strings.map((text, place) => `${text}${write(parts[place])}`).join(''));

/** Pieces of HTML one after another. */
export const together = (parts: readonly Html[]): Html => new Html(parts.map(({ text }) => text).join(''));
export const NOTHING = new Html('');
