import { readLiteral, type Literal } from '../address/literal';

export type Token =
  | { readonly kind: 'literal'; readonly literal: Literal }
  | { readonly kind: 'name'; readonly text: string }
  | { readonly kind: 'open' | 'close' | 'comma' };

const NAME = /[A-Za-z_][\w]*(?:\/[A-Za-z_]\w*)?/y;
const SIGNS: Readonly<Record<string, 'open' | 'close' | 'comma'>> = { '(': 'open', ')': 'close', ',': 'comma' };

/** The tokens of a `$filter`, or `undefined` when some character belongs to none. */
export function tokensOf(source: string): readonly Token[] | undefined {
  const tokens: Token[] = [];
  let at = 0;
  while (at < source.length) {
    const character = source[at] ?? '';
    const sign = SIGNS[character];
    if (character === ' ' || character === '\t') {
      at += 1;
    } else if (sign !== undefined) {
      tokens.push({ kind: sign });
      at += 1;
    } else {
      const read = readLiteral(source, at);
      if (read) {
        tokens.push({ kind: 'literal', literal: read.literal });
        at = read.end;
      } else {
        NAME.lastIndex = at;
        const name = NAME.exec(source)?.[0];
        if (name === undefined) return undefined;
        tokens.push({ kind: 'name', text: name });
        at += name.length;
      }
      if (at < source.length && !/[\s(),]/.test(source[at] ?? '')) return undefined;
    }
  }
  return tokens;
}
