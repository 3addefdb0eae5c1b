import type { FileTable } from '../../../domain';
import { Budget } from './budget';
import { readTheme, type Theme } from './colours';
import { documentReader } from './document-reader';
import type { OfficePackage } from './package';
import { readXml, type Attributes } from './xml';

/** The tables of a document in their order, one that stands within another after it. */
export async function readDocument({ zip, main, remarks, relationshipsOf }: OfficePackage): Promise<readonly FileTable[]> {
  const relationships = await relationshipsOf(main);
  const read = async <T>(type: string, reader: (bytes: Uint8Array, part: string) => T): Promise<T | undefined> => {
    const part = relationships.find((one) => one.type === type)?.target;
    return part !== undefined && zip.has(part) ? reader(await zip.read(part), part) : undefined;
  };
  const theme: Theme = (await read('theme', readTheme)) ?? new Map();
  const headings = (await read('styles', headingStyles)) ?? new Set<string>();
  const reader = documentReader({ theme, headings, remarks, budget: new Budget() });
  readXml(await zip.read(main), reader, main);
  return reader.tables();
}

interface Style {
  readonly id: string;
  isHeading: boolean;
  basedOn?: string;
}

/** A style's name is English in every language of Word's; its id is not. */
const HEADING_NAME = /^(heading \d|title)$/i;
const BODY_TEXT = 9;

/** The ids of the paragraph styles that make a heading, those based on one included. */
function headingStyles(bytes: Uint8Array, part: string): ReadonlySet<string> {
  const styles = new Map<string, Style>();
  let style: Style | undefined;
  const open = (name: string, attributes: Attributes): void => {
    if (name === 'style') {
      const id = attributes.styleId ?? '';
      styles.set(id, (style = { id, isHeading: false }));
    } else if (style) {
      const value = attributes.val ?? '';
      if (name === 'name') style.isHeading ||= HEADING_NAME.test(value);
      else if (name === 'outlineLvl') style.isHeading ||= Number(value) < BODY_TEXT;
      else if (name === 'basedOn') style.basedOn = value;
    }
  };
  readXml(bytes, { asks: new Set(['style', 'name', 'outlineLvl', 'basedOn']), open, close: (name) => void (name === 'style' && (style = undefined)) }, part);
  const isHeading = (id: string | undefined, seen: readonly string[]): boolean => {
    const one = id === undefined || seen.includes(id) ? undefined : styles.get(id);
    return one !== undefined && (one.isHeading || isHeading(one.basedOn, [...seen, one.id]));
  };
  return new Set([...styles.keys()].filter((id) => isHeading(id, [])));
}
