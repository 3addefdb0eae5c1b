import { refuse } from './errors';

/** One element of a small XML text: field schemas, views and CAML. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  readonly text: string;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decode(text: string): string {
  return text.replace(/&(#x[0-9a-f]+|#\d+|\w+);/gi, (whole, entity: string) => {
    if (entity.startsWith('#')) {
      const code = entity[1]?.toLowerCase() === 'x' ? parseInt(entity.slice(2), 16) : Number(entity.slice(1));
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    }
    return ENTITIES[entity] ?? whole;
  });
}

export function escapeXml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' })[sign] ?? sign);
}

const TAG = /<(?:(!--[\s\S]*?--)|!\[CDATA\[([\s\S]*?)\]\]|\/\s*([\w:.-]+)\s*|([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?))>/y;
const ATTRIBUTE = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

interface Open {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

/** Reads one element with all it holds; comments are dropped, document types refused. @throws SiteError 400 for what is not well formed */
export function readXml(source: string): Element {
  const bad = (): Error => refuse.badValue('The XML is not well formed.');
  const root: Open = { name: '', attributes: {}, children: [], text: '' };
  const open: Open[] = [root];
  let at = 0;
  while (at < source.length) {
    const current = open[open.length - 1];
    if (!current) throw bad();
    const tag = source.indexOf('<', at);
    if (tag !== at) {
      const end = tag < 0 ? source.length : tag;
      current.text += decode(source.slice(at, end));
      at = end;
      continue;
    }
    TAG.lastIndex = at;
    const found = TAG.exec(source);
    if (!found) throw bad();
    at = TAG.lastIndex;
    const [, comment, cdata, closing, opening, attributes = '', isEmpty] = found;
    if (comment !== undefined) continue;
    if (cdata !== undefined) current.text += cdata;
    else if (closing !== undefined) {
      open.pop();
      if (current.name !== closing || open.length === 0) throw bad();
      open[open.length - 1]?.children.push(current);
    } else if (opening !== undefined) {
      const element: Open = { name: opening, attributes: readAttributes(attributes), children: [], text: '' };
      if (isEmpty === '/') current.children.push(element);
      else open.push(element);
    }
  }
  const [only, ...others] = root.children;
  if (open.length !== 1 || !only || others.length > 0 || root.text.trim() !== '') throw bad();
  return only;
}

function readAttributes(text: string): Readonly<Record<string, string>> {
  const attributes: Record<string, string> = {};
  for (const [, name = '', double, single] of text.matchAll(ATTRIBUTE)) attributes[name] = decode(double ?? single ?? '');
  return attributes;
}

export const childNamed = (element: Element | undefined, name: string): Element | undefined => element?.children.find((child) => child.name === name);
/** `TRUE` in a schema, whatever its case. */
export const isTrue = (text: string | undefined): boolean => text?.toUpperCase() === 'TRUE' || text === '1';
