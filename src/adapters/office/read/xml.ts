import { Tokenizer } from 'htmlparser2';
import { FileError } from '../../../application';

/** By their names without a prefix. */
export type Attributes = Readonly<Record<string, string>>;

/** An element's name, and what is to be told of it. */
export interface Name {
  readonly full: string;
  /** Without its prefix. */
  readonly local: string;
  readonly isAsked: boolean;
  readonly isTold: boolean;
}

export type Path = readonly Name[];

const NO_ATTRIBUTES: Attributes = {};

/** What is told of an XML part while it is read, in its order. Names are without their prefix: which one a namespace has is the writer's choice. */
export interface XmlListener {
  /** The elements that are told with their attributes. */
  readonly asks: ReadonlySet<string>;
  /** The elements that are told by name alone; all others are passed over, their words apart. */
  readonly names?: ReadonlySet<string>;
  /** @param path where it stands: the elements around it, from the outermost, and itself. */
  open(name: string, attributes: Attributes, path: Path): void;
  /** @param path the elements around it. */
  close(name: string, path: Path): void;
  text?(text: string): void;
}

/** Deeper than any table in a table in a table. */
const DEEPEST = 2_000;


/** The same text as the engine keeps it for the names of properties: told apart from others by its place alone, tens of times for each element. */
const kept = (name: string): string => Object.keys({ [name]: 0 })[0] ?? name;

const localOf = (full: string): string => kept(full.slice(full.indexOf(':') + 1));

/**
 * Hears what the tokenizer finds and tells it on. The parser that comes with it is passed over: it gathers for everybody, whether asked or not, and forgives as a
 * browser does.
 */
class Scan {
  private readonly names = new Map<string, Name>();
  private readonly attributeNames = new Map<string, string>();
  private readonly path: Name[] = [];
  private opening: Name | undefined;
  private attributes: Record<string, string> | undefined;
  private attribute = '';
  private value = '';

  constructor(
    private readonly xml: string,
    private readonly listener: XmlListener,
    private readonly part: string,
  ) {}

  onopentagname(start: number, end: number): void {
    const full = this.xml.slice(start, end);
    let name = this.names.get(full);
    if (!name) {
      const local = localOf(full);
      const isAsked = this.listener.asks.has(local);
      this.names.set(full, (name = { full, local, isAsked, isTold: isAsked || this.listener.names?.has(local) === true }));
    }
    this.opening = name;
    this.attributes = name.isAsked ? {} : undefined;
  }

  onattribname(start: number, end: number): void {
    if (!this.attributes) return;
    const full = this.xml.slice(start, end);
    let local = this.attributeNames.get(full);
    if (local === undefined) this.attributeNames.set(full, (local = localOf(full)));
    this.attribute = local;
    this.value = '';
  }

  onattribdata(start: number, end: number): void {
    if (this.attributes) this.value = this.value === '' ? this.xml.slice(start, end) : this.value + this.xml.slice(start, end);
  }

  onattribentity(code: number): void {
    if (this.attributes) this.value += String.fromCodePoint(code);
  }

  onattribend(): void {
    if (this.attributes) this.attributes[this.attribute] = this.value;
  }

  onopentagend(): void {
    const { opening } = this;
    if (!opening) return;
    this.opening = undefined;
    this.path.push(opening);
    if (this.path.length > DEEPEST) throw this.broken('is nested too deeply');
    if (opening.isTold) this.listener.open(opening.local, this.attributes ?? NO_ATTRIBUTES, this.path);
  }

  onselfclosingtag(): void {
    this.onopentagend();
    const name = this.path.pop();
    if (name?.isTold) this.listener.close(name.local, this.path);
  }

  onclosetag(start: number, end: number): void {
    const name = this.path.pop();
    if (!name || name.full.length !== end - start || !this.xml.startsWith(name.full, start)) throw this.broken('ends an element that it has not begun');
    if (name.isTold) this.listener.close(name.local, this.path);
  }

  ontext(start: number, end: number): void {
    this.listener.text?.(this.xml.slice(start, end));
  }

  ontextentity(code: number): void {
    this.listener.text?.(String.fromCodePoint(code));
  }

  oncdata(start: number, end: number, offset: number): void {
    this.ontext(start, end - offset);
  }

  ondeclaration(): void {
    throw this.broken('has a document type');
  }

  oncomment(): void {}

  onprocessinginstruction(): void {}

  onend(): void {
    if (this.opening || this.path.length > 0) throw this.broken('ends within an element');
  }

  private broken(what: string): FileError {
    return new FileError('broken', `${this.part} ${what}`);
  }
}

const UTF_8 = new TextDecoder();
/** A part may be in UTF-16, which it says with its first two bytes. */
const decoderOf = ([first, second]: Uint8Array): TextDecoder => (first === 0xff && second === 0xfe ? new TextDecoder('utf-16le') : first === 0xfe && second === 0xff ? new TextDecoder('utf-16be') : UTF_8);

/**
 * Reads a part from its beginning to its end. Entities other than XML's own five stay as they are written, and nothing is ever fetched.
 * @throws FileError `broken` when it has a document type, which no part of an Office file may have (ECMA-376 part 2), or elements are not ended in turn.
 */
export function readXml(bytes: Uint8Array, listener: XmlListener, part: string): void {
  const xml = decoderOf(bytes).decode(bytes);
  const tokenizer = new Tokenizer({ xmlMode: true, decodeEntities: true }, new Scan(xml, listener, part));
  tokenizer.write(xml);
  tokenizer.end();
}

/** A switch of Office's: there without a value it is on. */
export const isOn = (value: string | undefined): boolean => value === undefined || !['0', 'false', 'off', 'none'].includes(value);
