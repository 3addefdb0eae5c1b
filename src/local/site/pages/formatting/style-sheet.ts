import { createHash } from 'node:crypto';

const SIDES = ['top', 'right', 'bottom', 'left'];
const CORNERS = ['top-left', 'top-right', 'bottom-left', 'bottom-right'];

/** What a formatter may say of a look. Whatever could take a cell out of its place, or fetch something, is not among it. */
const PROPERTIES: ReadonlySet<string> = new Set([
  'background-color', 'fill', 'fill-opacity', 'stroke', 'color', 'opacity', 'visibility', 'box-shadow', 'box-sizing', 'text-shadow',
  ...['border', 'outline'].flatMap((name) => [name, `${name}-color`, `${name}-style`, `${name}-width`]),
  ...SIDES.flatMap((side) => [`border-${side}`, `border-${side}-color`, `border-${side}-style`, `border-${side}-width`, `margin-${side}`, `padding-${side}`]),
  'border-radius', ...CORNERS.map((corner) => `border-${corner}-radius`), 'margin', 'padding', 'border-collapse', 'border-spacing',
  'height', 'max-height', 'max-width', 'min-height', 'min-width', 'width', 'display', 'overflow', 'overflow-x', 'overflow-y', 'float', 'clear',
  'flex', 'flex-grow', 'flex-shrink', 'flex-flow', 'flex-direction', 'flex-wrap', 'justify-content', 'align-items', 'gap', 'column-gap', 'row-gap', 'column-count', 'column-width', 'columns',
  'font', 'font-family', 'font-size', 'font-style', 'font-variant', 'font-weight', 'font-stretch', 'letter-spacing', 'line-height', 'text-align', 'text-decoration', 'text-indent', 'text-transform',
  'text-overflow', 'text-wrap', 'direction', 'unicode-bidi', 'vertical-align', 'white-space', 'word-spacing', 'word-break', 'word-wrap', 'cursor',
]);

/** No sign that could end a declaration, begin a comment or quote; no function that fetches. */
const VALUE = /^[\w .,%#()+/-]{1,200}$/;
const FETCHES = /url|image|src|expression|attr|\/\//i;

function isSafe(name: string, value: string): boolean {
  if (!PROPERTIES.has(name) || !VALUE.test(value) || FETCHES.test(value)) return false;
  let open = 0;
  for (const sign of value) {
    open += Number(sign === '(') - Number(sign === ')');
    if (open < 0) return false;
  }
  return open === 0;
}

/** The looks formatters ask for on one page, as classes: a page needs no style attribute, so its policy can forbid them. */
export class StyleSheet {
  private readonly classes = new Map<string, string>();

  /** The class with these declarations; `undefined` when none of them is allowed. */
  classFor(declarations: readonly (readonly [name: string, value: string])[]): string | undefined {
    const safe = declarations.map(([name, value]) => [name, value.trim()] as const).filter(([name, value]) => isSafe(name, value));
    if (safe.length === 0) return undefined;
    const rules = safe.map(([name, value]) => `${name}:${value}`).join(';');
    const known = this.classes.get(rules) ?? `look-${this.classes.size + 1}`;
    this.classes.set(rules, known);
    return known;
  }

  get css(): string {
    return Array.from(this.classes, ([rules, name]) => `.${name}{${rules}}`).join('\n');
  }

  /** What a content security policy lists this sheet by. */
  get source(): string {
    return `'sha256-${createHash('sha256').update(this.css).digest('base64')}'`;
  }
}
