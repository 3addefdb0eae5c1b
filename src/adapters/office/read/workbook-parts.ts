import { readXml, type Attributes } from './xml';

/** Characters that XML has no place for, as Excel writes them: `_x000D_`. */
const ESCAPED = /_x([0-9a-f]{4})_/gi;

/** A text of a workbook's as a person sees it. */
export function cellText(text: string): string {
  const whole = text.includes('_x') ? text.replace(ESCAPED, (_whole, code: string) => String.fromCharCode(parseInt(code, 16))) : text;
  return whole.includes('\r') ? whole.replace(/\r\n?/g, '\n') : whole;
}

/** Follows a text that may be of several looks (`si`, `is`); how its characters are read aloud in Japanese is no part of it. */
export class RichText {
  private text = '';
  private isText = false;
  private phonetic = 0;

  begin(): void {
    this.text = '';
    this.phonetic = 0;
  }

  open(name: string): void {
    if (name === 'rPh') this.phonetic += 1;
    this.isText = name === 't' && this.phonetic === 0;
  }

  close(name: string): void {
    if (name === 'rPh') this.phonetic -= 1;
    this.isText = false;
  }

  hear(text: string): void {
    if (this.isText) this.text += text;
  }

  whole(): string {
    return cellText(this.text);
  }
}

/** The texts that a workbook keeps once for all its cells, by their number. */
export function readSharedStrings(bytes: Uint8Array, part: string): readonly string[] {
  const strings: string[] = [];
  const rich = new RichText();
  const open = (name: string): void => (name === 'si' ? rich.begin() : rich.open(name));
  const close = (name: string): void => {
    if (name === 'si') strings.push(rich.whole());
    else rich.close(name);
  };
  readXml(bytes, { asks: new Set(), names: new Set(['si', 't', 'rPh']), open, close, text: (text) => rich.hear(text) }, part);
  return strings;
}

export interface SheetEntry {
  readonly name: string;
  readonly isHidden: boolean;
  /** Of the relationship that leads to it. */
  readonly relationship: string;
}

export interface WorkbookEntries {
  readonly sheets: readonly SheetEntry[];
  readonly is1904: boolean;
}

export function readWorkbookEntries(bytes: Uint8Array, part: string): WorkbookEntries {
  const sheets: SheetEntry[] = [];
  let is1904 = false;
  const open = (name: string, attributes: Attributes): void => {
    if (name === 'workbookPr') is1904 = ['1', 'true'].includes(attributes.date1904 ?? '');
    if (name !== 'sheet') return;
    const state = attributes.state ?? 'visible';
    sheets.push({ name: attributes.name ?? '', isHidden: state !== 'visible', relationship: attributes.id ?? '' });
  };
  readXml(bytes, { asks: new Set(['workbookPr', 'sheet']), open, close: () => undefined }, part);
  return { sheets, is1904 };
}
