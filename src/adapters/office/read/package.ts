import { FileError } from '../../../application';
import type { FileRemark } from '../../../domain';
import { readXml } from './xml';
import type { Zip } from './zip';

/** A part that another refers to. */
export interface Relationship {
  readonly id: string;
  /** The last word of its type: `worksheet`, `theme`. */
  readonly type: string;
  /** The name of the part; `undefined` when it lies outside of the file, where nobody follows it. */
  readonly target?: string;
}

export interface OfficePackage {
  readonly zip: Zip;
  /** The part that all others hang from. */
  readonly main: string;
  readonly kind: 'docx' | 'xlsx';
  /** What was passed over, gathered while it is read. */
  readonly remarks: Set<FileRemark>;
  relationshipsOf(part: string): Promise<readonly Relationship[]>;
}

const CONTENT_TYPES = '[Content_Types].xml';
const KINDS = [
  ['docx', /wordprocessingml\.(document|template)\.main\+xml$|ms-word\.(document|template)\.macroEnabled(Template)?\.main\+xml$/i],
  ['xlsx', /spreadsheetml\.(sheet|template)\.main\+xml$|ms-excel\.(sheet|template)\.macroEnabled\.main\+xml$/i],
] as const;
/** A workbook in Excel's binary form; it is saved as an ordinary one with two presses. */
const BINARY_WORKBOOK = /ms-excel\.sheet\.binary/i;

/** @throws FileError `not-office` for a zip that is something else, a presentation included. */
export async function openPackage(zip: Zip): Promise<OfficePackage> {
  if (!zip.has(CONTENT_TYPES)) throw new FileError('not-office', 'A zip, but no Office file');
  const remarks = new Set<FileRemark>();
  const relationshipsOf = async (part: string): Promise<readonly Relationship[]> => {
    const name = relationshipsNameOf(part);
    const found = zip.has(name) ? readRelationships(await zip.read(name), part, name) : [];
    if (found.some(({ type, target }) => type === 'externalLink' || (target === undefined && type !== 'hyperlink'))) remarks.add('externalLinks');
    return found;
  };
  const main = (await relationshipsOf('')).find(({ type }) => type === 'officeDocument')?.target;
  const type = main === undefined ? '' : await contentTypeOf(zip, main);
  const kind = KINDS.find(([, pattern]) => pattern.test(type))?.[0];
  if (main === undefined || !kind) throw new FileError(BINARY_WORKBOOK.test(type) ? 'old-format' : 'not-office', `The main part is ${type || 'not said'}`);
  if (/macroEnabled/i.test(type) || zip.names.some((name) => /vbaProject\.bin$/i.test(name))) remarks.add('macros');
  return { zip, main, kind, remarks, relationshipsOf };
}

const folderOf = (part: string): string => part.slice(0, part.lastIndexOf('/') + 1);

/** The part that says what another refers to; of the whole file, whose name is empty, too. */
export const relationshipsNameOf = (part: string): string => `${folderOf(part)}_rels/${part.slice(folderOf(part).length)}.rels`;

/** The name that a reference from a part means. Steps past the top stay at the top: there is nothing outside. */
function resolved(target: string, from: string): string {
  const steps: string[] = [];
  for (const step of (target.startsWith('/') ? target : folderOf(from) + target).split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

export function readRelationships(bytes: Uint8Array, from: string, part: string): readonly Relationship[] {
  const found: Relationship[] = [];
  const open = (name: string, attributes: Readonly<Record<string, string>>): void => {
    if (name !== 'Relationship') return;
    const [id = '', type = '', target = '', mode = ''] = ['Id', 'Type', 'Target', 'TargetMode'].map((key) => attributes[key]);
    found.push({ id, type: type.slice(type.lastIndexOf('/') + 1), ...(mode !== 'External' && { target: resolved(target, from) }) });
  };
  readXml(bytes, { asks: new Set(['Relationship']), open, close: () => undefined }, part);
  return found;
}

async function contentTypeOf(zip: Zip, part: string): Promise<string> {
  const byPart = new Map<string, string>();
  const byEnding = new Map<string, string>();
  const open = (name: string, attributes: Readonly<Record<string, string>>): void => {
    const type = attributes.ContentType ?? '';
    if (name === 'Override') byPart.set((attributes.PartName ?? '').slice(1).toLowerCase(), type);
    if (name === 'Default') byEnding.set((attributes.Extension ?? '').toLowerCase(), type);
  };
  readXml(await zip.read(CONTENT_TYPES), { asks: new Set(['Override', 'Default']), open, close: () => undefined }, CONTENT_TYPES);
  const name = part.toLowerCase();
  return byPart.get(name) ?? byEnding.get(name.slice(name.lastIndexOf('.') + 1)) ?? '';
}
