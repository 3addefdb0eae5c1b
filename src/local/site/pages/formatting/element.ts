import { Html, html, NOTHING, together } from '../../../html';
import { readExpression } from './expression';
import { evaluate, type Loop } from './evaluate';
import type { StyleSheet } from './style-sheet';
import { isList, NotFormatted, readable, textOf, type Surroundings, type Value } from './value';

const ELEMENTS: ReadonlySet<string> = new Set(['div', 'span', 'p', 'a', 'button', 'svg', 'path']);
/** Attributes that are known; those that say nothing on a page without scripts are passed over. */
const PASSED_OVER: ReadonlySet<string> = new Set(['iconName', 'rel', 'target', 'aria', 'data-interception', 'draggable', 'role']);
const MOST_ELEMENTS = 500;
const DEEPEST = 20;

type Json = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Draws the elements of one formatter around the values of one cell. */
export class ElementWriter {
  private count = 0;

  constructor(
    private readonly around: Surroundings,
    private readonly styles: StyleSheet,
  ) {}

  /** @throws NotFormatted for an element, attribute or expression that is not known */
  write(element: unknown, loops: readonly Loop[] = [], depth = 0): Html {
    if (!isObject(element) || typeof element.elmType !== 'string' || !ELEMENTS.has(element.elmType)) throw new NotFormatted('The formatter has an element that is not known.');
    this.count += 1;
    if (this.count > MOST_ELEMENTS || depth > DEEPEST) throw new NotFormatted('The formatter draws without end.');
    const attributes = this.attributes(element.elmType, element.attributes, element.style, loops);
    return tag(element.elmType, attributes, this.content(element, loops, depth));
  }

  private content(element: Json, loops: readonly Loop[], depth: number): Html {
    if (element.txtContent !== undefined) return html`${readable(this.value(element.txtContent, loops), this.around.saying)}`;
    if (element.children === undefined) return NOTHING;
    if (!Array.isArray(element.children)) throw new NotFormatted('The children of an element are a list.');
    return together(element.children.map((child: unknown) => this.child(child, loops, depth + 1)));
  }

  private child(child: unknown, loops: readonly Loop[], depth: number): Html {
    if (!isObject(child) || child.forEach === undefined) return this.write(child, loops, depth);
    const [, name, of] = /^([A-Za-z_]\w*) in (@currentField|\[\$\w+\])$/.exec(String(child.forEach)) ?? [];
    if (name === undefined || of === undefined) throw new NotFormatted('The formatter goes through something unknown.');
    const values = this.value(of, loops);
    const each = isList(values) ? values : values === '' ? [] : [values];
    return together(each.map((value, index) => this.write(child, [{ name, value, index }, ...loops], depth)));
  }

  private value(source: unknown, loops: readonly Loop[]): Value {
    return evaluate(readExpression(source), this.around, loops);
  }

  private text(source: unknown, loops: readonly Loop[]): string {
    return textOf(this.value(source, loops), this.around.saying);
  }

  private attributes(element: string, source: unknown, style: unknown, loops: readonly Loop[]): ReadonlyMap<string, string> {
    if ((source !== undefined && !isObject(source)) || (style !== undefined && !isObject(style))) throw new NotFormatted('Attributes and styles are objects.');
    const attributes = new Map<string, string>();
    for (const [name, value] of Object.entries(source ?? {})) {
      if (PASSED_OVER.has(name)) continue;
      const allow = Object.hasOwn(ALLOWED, name) ? ALLOWED[name] : undefined;
      if (!allow) throw new NotFormatted(`The attribute ${name} is not known.`);
      const allowed = allow(this.text(value, loops));
      if (allowed !== undefined && (ONLY_ON[name] ?? element) === element) attributes.set(name, allowed);
    }
    const look = this.styles.classFor(Object.entries(style ?? {}).map(([name, value]) => [name, this.text(value, loops)] as const));
    if (look !== undefined) attributes.set('class', [attributes.get('class'), look].filter(Boolean).join(' '));
    return attributes;
  }
}

/** Attributes that mean something on one element alone. */
const ONLY_ON: Readonly<Record<string, string>> = { href: 'a', d: 'path', viewBox: 'svg', preserveAspectRatio: 'svg' };

/** What is left of an attribute's value; `undefined` leaves the attribute out. */
const ALLOWED: Readonly<Record<string, (value: string) => string | undefined>> = {
  href: (value) => (leadsSomewhereSafe(value) ? value : undefined),
  title: (value) => value,
  /** Only SharePoint's own classes: a list does not dress up as a part of the page. */
  class: (value) => value.split(/\s+/).filter((name) => /^(sp|ms)-[\w-]+$/.test(name)).join(' ') || undefined,
  d: (value) => (/^[\w\s.,+-]*$/.test(value) ? value : undefined),
  viewBox: (value) => (/^[\d\s.,-]*$/.test(value) ? value : undefined),
  preserveAspectRatio: (value) => (/^[\w ]*$/.test(value) ? value : undefined),
};

/** An address a person may follow from a page: the web or mail, and nothing a browser would run. */
export function leadsSomewhereSafe(address: string): boolean {
  if (!URL.canParse(address, 'https://site.invalid')) return false;
  return ['http:', 'https:', 'mailto:'].includes(new URL(address, 'https://site.invalid').protocol);
}

/** A button has no script to run here, and a paragraph would end at the first block in it. */
const STANDS_FOR: Readonly<Record<string, string>> = { a: 'span', button: 'span', p: 'div' };

function tag(name: string, attributes: ReadonlyMap<string, string>, content: Html): Html {
  const isLink = name === 'a' && attributes.has('href');
  const shown = isLink ? 'a' : (STANDS_FOR[name] ?? name);
  const written = Array.from(attributes, ([attribute, value]) => html` ${new Html(attribute)}="${value}"`);
  const hidden = shown === 'svg' ? html` aria-hidden="true"` : NOTHING;
  const safe = isLink ? html` rel="noopener noreferrer"` : NOTHING;
  return html`<${new Html(shown)}${together(written)}${hidden}${safe}>${content}</${new Html(shown)}>`;
}
