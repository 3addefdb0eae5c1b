import { DEEPEST, MOST_OPERANDS, readReference, type Expression } from './reference';
import { NotFormatted } from './value';

const TOKEN = /\s*(?:(\d+(?:\.\d+)?|\.\d+)|'([^']*)'|"([^"]*)"|(\[[$!][^\]]*\]|@[\w.]+)|([A-Za-z]\w*)|(\|\||&&|[=!<>]=|[-+*/%<>(),]))/y;

type Token =
  | { readonly kind: 'constant'; readonly value: string | number }
  | { readonly kind: 'reference' | 'name' | 'sign'; readonly text: string };

function tokensOf(source: string): readonly Token[] {
  const tokens: Token[] = [];
  const end = source.trimEnd().length;
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < end) {
    const found = TOKEN.exec(source);
    if (!found) throw new NotFormatted('The formula holds a sign that is none of its language.');
    const [, number, single, double, reference, name, sign] = found;
    if (number !== undefined) tokens.push({ kind: 'constant', value: Number(number) });
    else if (single !== undefined || double !== undefined) tokens.push({ kind: 'constant', value: single ?? double ?? '' });
    else if (reference !== undefined) tokens.push({ kind: 'reference', text: reference });
    else tokens.push(name === undefined ? { kind: 'sign', text: sign ?? '' } : { kind: 'name', text: name });
  }
  return tokens;
}

/** Binary operators, those that bind loosest first. */
const LEVELS: readonly (readonly string[])[] = [['||'], ['&&'], ['==', '!='], ['<', '>', '<=', '>='], ['+', '-'], ['*', '/', '%']];

/** Reads an Excel-style formula without its `=`. @throws NotFormatted */
export function readFormula(source: string): Expression {
  return new FormulaReader(tokensOf(source)).whole();
}

class FormulaReader {
  private at = 0;
  private depth = 0;

  constructor(private readonly tokens: readonly Token[]) {}

  whole(): Expression {
    const expression = this.binary(0);
    if (this.at < this.tokens.length) throw new NotFormatted('The formula goes on where it should end.');
    return expression;
  }

  private sign(): string | undefined {
    const token = this.tokens[this.at];
    return token?.kind === 'sign' ? token.text : undefined;
  }

  private take(text: string): boolean {
    const isNext = this.sign() === text;
    if (isNext) this.at += 1;
    return isNext;
  }

  private binary(level: number): Expression {
    const operators = LEVELS[level];
    if (!operators) return this.unary();
    let left = this.binary(level + 1);
    for (let sign = this.sign(); sign !== undefined && operators.includes(sign); sign = this.sign()) {
      this.at += 1;
      left = { kind: 'call', operator: sign, operands: [left, this.binary(level + 1)] };
    }
    return left;
  }

  private unary(): Expression {
    if (!this.take('-')) return this.primary();
    return { kind: 'call', operator: '-', operands: [{ kind: 'constant', value: 0 }, this.nested(() => this.unary())] };
  }

  private nested<T>(read: () => T): T {
    this.depth += 1;
    if (this.depth > DEEPEST) throw new NotFormatted('The formula is nested too deeply.');
    const result = read();
    this.depth -= 1;
    return result;
  }

  private primary(): Expression {
    const token = this.tokens[this.at];
    this.at += 1;
    if (token?.kind === 'constant') return token;
    if (token?.kind === 'reference') {
      const reference = readReference(token.text);
      if (reference) return reference;
    }
    if (token?.kind === 'name') return this.named(token.text);
    if (token?.kind === 'sign' && token.text === '(') {
      const inner = this.nested(() => this.binary(0));
      if (this.take(')')) return inner;
    }
    throw new NotFormatted('The formula lacks a value.');
  }

  private named(name: string): Expression {
    if (!this.take('(')) {
      if (name === 'true' || name === 'false') return { kind: 'constant', value: name === 'true' };
      throw new NotFormatted(`${name} stands for nothing.`);
    }
    const operands: Expression[] = [];
    while (!this.take(')')) {
      if (operands.length >= MOST_OPERANDS || (operands.length > 0 && !this.take(','))) throw new NotFormatted(`What ${name} is given is not well formed.`);
      operands.push(this.nested(() => this.binary(0)));
    }
    return { kind: 'call', operator: name === 'if' ? '?' : name, operands };
  }
}
