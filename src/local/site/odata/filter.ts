import { refuse } from '../errors';
import type { Literal } from '../address/literal';
import { tokensOf, type Token } from './tokens';

export const COMPARISONS = ['eq', 'ne', 'lt', 'le', 'gt', 'ge'] as const;
export type Comparison = (typeof COMPARISONS)[number];
export const DATE_PARTS = ['year', 'month', 'day', 'hour', 'minute', 'second'] as const;
export type DatePart = (typeof DATE_PARTS)[number];

/** A `$filter` as a tree. `path` is a column (`Status`) or a column of what it points at (`Owner/Id`). */
export type Filter =
  | { readonly kind: 'and' | 'or'; readonly left: Filter; readonly right: Filter }
  | { readonly kind: 'not'; readonly of: Filter }
  | { readonly kind: 'compare'; readonly path: string; readonly part: DatePart | undefined; readonly comparison: Comparison; readonly value: Literal }
  | { readonly kind: 'startswith' | 'substringof'; readonly path: string; readonly text: string };

/**
 * Reads a `$filter` by SharePoint's own short grammar: comparisons of a column with a constant, `and`, `or`, `not`, startswith,
 * substringof and the parts of a date. Everything else OData knows (endswith, arithmetic, any, in …) is refused.
 * @throws SiteError 400 naming the expression.
 */
export function readFilter(source: string): Filter {
  const tokens = tokensOf(source);
  if (!tokens || tokens.length === 0) throw refuse.badFilter(source);
  const reader = new FilterReader(source, tokens);
  return reader.whole();
}

/** Deeper than any sentence a person writes, shallow enough for the stack. */
const DEEPEST = 200;

class FilterReader {
  private at = 0;
  private depth = 0;

  constructor(
    private readonly source: string,
    private readonly tokens: readonly Token[],
  ) {}

  whole(): Filter {
    const filter = this.either();
    if (this.at < this.tokens.length) throw this.bad();
    return filter;
  }

  private either(): Filter {
    let left = this.both();
    while (this.takeName('or')) left = { kind: 'or', left, right: this.both() };
    return left;
  }

  private both(): Filter {
    let left = this.one();
    while (this.takeName('and')) left = { kind: 'and', left, right: this.one() };
    return left;
  }

  private one(): Filter {
    this.depth += 1;
    if (this.depth > DEEPEST) throw this.bad();
    const filter = this.plain();
    this.depth -= 1;
    return filter;
  }

  private plain(): Filter {
    if (this.takeName('not')) return { kind: 'not', of: this.one() };
    if (this.takeSign('open')) {
      const inner = this.either();
      this.needSign('close');
      return inner;
    }
    const name = this.needName();
    if (name === 'startswith' && this.takeSign('open')) {
      const path = this.needName();
      this.needSign('comma');
      return this.closeText('startswith', path, this.needText());
    }
    if (name === 'substringof' && this.takeSign('open')) {
      const text = this.needText();
      this.needSign('comma');
      return this.closeText('substringof', this.needName(), text);
    }
    const part = DATE_PARTS.find((candidate) => candidate === name);
    if (part !== undefined && this.takeSign('open')) {
      const path = this.needName();
      this.needSign('close');
      return this.comparison(path, part);
    }
    return this.comparison(name, undefined);
  }

  private closeText(kind: 'startswith' | 'substringof', path: string, text: string): Filter {
    this.needSign('close');
    return { kind, path, text };
  }

  private comparison(path: string, part: DatePart | undefined): Filter {
    const word = this.needName();
    const comparison = COMPARISONS.find((candidate) => candidate === word);
    const token = this.tokens[this.at];
    if (comparison === undefined || token?.kind !== 'literal') throw this.bad();
    this.at += 1;
    return { kind: 'compare', path, part, comparison, value: token.literal };
  }

  private takeName(text: string): boolean {
    const token = this.tokens[this.at];
    const isIt = token?.kind === 'name' && token.text === text;
    if (isIt) this.at += 1;
    return isIt;
  }

  private takeSign(kind: 'open' | 'close' | 'comma'): boolean {
    const isIt = this.tokens[this.at]?.kind === kind;
    if (isIt) this.at += 1;
    return isIt;
  }

  private needSign(kind: 'open' | 'close' | 'comma'): void {
    if (!this.takeSign(kind)) throw this.bad();
  }

  private needName(): string {
    const token = this.tokens[this.at];
    if (token?.kind !== 'name') throw this.bad();
    this.at += 1;
    return token.text;
  }

  private needText(): string {
    const token = this.tokens[this.at];
    if (token?.kind !== 'literal' || token.literal.kind !== 'text') throw this.bad();
    this.at += 1;
    return token.literal.value;
  }

  private bad(): Error {
    return refuse.badFilter(this.source);
  }
}
