import { Parser } from 'htmlparser2';
import { FileError } from '../../../application';

export type Attributes = Readonly<Record<string, string>>;

/** What is told of an XML part while it is read, in its order. Names are without their prefix: which one a namespace has is the writer's choice. */
export interface XmlListener {
  open(name: string, attributes: Attributes): void;
  close(name: string): void;
  text?(text: string): void;
}

/** Deeper than any table in a table in a table. */
const DEEPEST = 2_000;
/** So much is decoded at once. */
const STEP = 65_536;

const encodingOf = ([first, second]: Uint8Array): string => (first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8');

/**
 * Reads a part from its beginning to its end, keeping nothing of it. Entities other than XML's own five stay as they are written, and nothing is ever fetched.
 * @throws FileError `broken` when it has a document type, which no part of an Office file may have (ECMA-376 part 2), or ends within an element.
 */
export function readXml(bytes: Uint8Array, listener: XmlListener, part: string): void {
  const locals = new Map<string, string>();
  const local = (name: string): string => {
    let known = locals.get(name);
    if (known === undefined) locals.set(name, (known = name.slice(name.indexOf(':') + 1)));
    return known;
  };
  let depth = 0;
  let isUnended = false;
  let isJustOpened = false; // an element that ends itself is told as one whose end was left out
  const text = listener.text?.bind(listener);
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        depth += 1;
        if (depth > DEEPEST) throw new FileError('broken', `${part} is nested too deeply`);
        isJustOpened = true;
        listener.open(local(name), attributes);
      },
      onclosetag: (name, isImplied) => {
        depth -= 1;
        isUnended ||= isImplied && !isJustOpened;
        isJustOpened = false;
        listener.close(local(name));
      },
      ...(text && { ontext: text }),
      onprocessinginstruction: (name) => {
        if (name.startsWith('!')) throw new FileError('broken', `${part} has a document type`);
      },
    },
    { xmlMode: true },
  );
  const decoder = new TextDecoder(encodingOf(bytes));
  for (let at = 0; at < bytes.length; at += STEP) parser.write(decoder.decode(bytes.subarray(at, at + STEP), { stream: true }));
  parser.end(decoder.decode());
  if (isUnended) throw new FileError('broken', `${part} has an element without its end`);
}

/** An attribute by its name without a prefix. */
export function attributeOf(attributes: Attributes, name: string): string | undefined {
  const exact = attributes[name];
  if (exact !== undefined) return exact;
  for (const full in attributes) if (full.endsWith(name) && full[full.length - name.length - 1] === ':') return attributes[full];
  return undefined;
}

/** A switch of Office's: there without a value it is on. */
export const isOn = (value: string | undefined): boolean => value === undefined || !['0', 'false', 'off', 'none'].includes(value);
