/** A constant as written in a path or a filter. */
export type Literal =
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'guid'; readonly value: string }
  | { readonly kind: 'datetime'; readonly value: string }
  | { readonly kind: 'null' };

const GUID = /^\{?([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\}?$/i;

/** The GUID in lower case without braces, or `undefined` when `text` is none. */
export function readGuid(text: string): string | undefined {
  return GUID.exec(text)?.[1]?.toLowerCase();
}

export interface ReadLiteral {
  readonly literal: Literal;
  /** Where the text goes on. */
  readonly end: number;
}

/** The text between the quote at `start` and its partner, with `''` standing for one quote; `undefined` when it never closes. */
export function readQuoted(source: string, start: number): { readonly value: string; readonly end: number } | undefined {
  let value = '';
  let from = start + 1;
  for (;;) {
    const quote = source.indexOf("'", from);
    if (quote < 0) return undefined;
    value += source.slice(from, quote);
    if (source[quote + 1] !== "'") return { value, end: quote + 1 };
    value += "'";
    from = quote + 2;
  }
}

const WORD = /[A-Za-z]+/y;
const NUMBER = /[+-]?(?:\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)(?:[dDfFmMlL])?(?![\w.])/y;

function matchAt(pattern: RegExp, source: string, start: number): string | undefined {
  pattern.lastIndex = start;
  return pattern.exec(source)?.[0];
}

/** Reads the constant that begins at `start`, or `undefined` when none does. Names (columns) are not constants. */
export function readLiteral(source: string, start: number): ReadLiteral | undefined {
  if (source[start] === "'") {
    const quoted = readQuoted(source, start);
    return quoted && { literal: { kind: 'text', value: quoted.value }, end: quoted.end };
  }
  const number = matchAt(NUMBER, source, start);
  if (number !== undefined) return { literal: { kind: 'number', value: Number(number.replace(/[dDfFmMlL]$/, '')) }, end: start + number.length };
  const word = matchAt(WORD, source, start);
  if (word === undefined) return undefined;
  const end = start + word.length;
  if (source[end] === "'") return readTyped(word.toLowerCase(), source, end);
  if (/[\w/(]/.test(source[end] ?? '')) return undefined;
  if (word === 'null') return { literal: { kind: 'null' }, end };
  if (word === 'true' || word === 'false') return { literal: { kind: 'boolean', value: word === 'true' }, end };
  return undefined;
}

function readTyped(type: string, source: string, quote: number): ReadLiteral | undefined {
  const quoted = readQuoted(source, quote);
  if (!quoted) return undefined;
  if (type === 'datetime') return { literal: { kind: 'datetime', value: quoted.value }, end: quoted.end };
  const guid = type === 'guid' ? readGuid(quoted.value) : undefined;
  return guid === undefined ? undefined : { literal: { kind: 'guid', value: guid }, end: quoted.end };
}
