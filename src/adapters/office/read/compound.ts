import type { FileProblem } from '../../../application';
import type { Slice } from './slice';

/**
 * The container of Office's files before 2007, which is also what a file with a password is kept in. Its streams' names say which:
 * [MS-CFB], of which no more is read here than its directory.
 */
const MAGIC = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const HEADER_LENGTH = 512;
const ENTRY_LENGTH = 128;
/** The directory of a file of Office's has some tens of entries, four or thirty-two a sector. */
const MOST_SECTORS = 256;
const IN_HEADER = { sectorShift: 0x1e, firstOfDirectory: 0x30, firstOfTables: 0x4c };

const ENCRYPTED = ['EncryptedPackage', 'EncryptionInfo'];
const OLD = ['Workbook', 'Book', 'WordDocument', 'PowerPoint Document'];

export const isCompound = (beginning: Uint8Array): boolean => MAGIC.every((byte, at) => beginning[at] === byte);

/** What is wrong with such a file, as far as somebody who wants it read is concerned. */
export async function problemOfCompound(slice: Slice): Promise<FileProblem> {
  const streams = await streamsOf(slice);
  if (ENCRYPTED.some((name) => streams.has(name))) return 'password';
  if (OLD.some((name) => streams.has(name))) return 'old-format';
  return streams.size > 0 ? 'not-office' : 'broken';
}

async function streamsOf(slice: Slice): Promise<ReadonlySet<string>> {
  const names = new Set<string>();
  const header = await viewOf(slice, 0, HEADER_LENGTH);
  if (header.byteLength < HEADER_LENGTH) return names;
  const shift = header.getUint16(IN_HEADER.sectorShift, true);
  if (shift !== 9 && shift !== 12) return names;
  const length = 2 ** shift;
  const sector = (number: number): Promise<DataView> => viewOf(slice, (number + 1) * length, (number + 2) * length);
  let next = header.getUint32(IN_HEADER.firstOfDirectory, true);
  for (let read = 0; read < MOST_SECTORS; read += 1) {
    const entries = await sector(next);
    for (let at = 0; at + ENTRY_LENGTH <= entries.byteLength; at += ENTRY_LENGTH) names.add(nameAt(entries, at));
    const perTable = length / 4;
    const tableAt = IN_HEADER.firstOfTables + 4 * Math.floor(next / perTable);
    if (tableAt + 4 > HEADER_LENGTH) break;
    const table = await sector(header.getUint32(tableAt, true));
    const at = 4 * (next % perTable);
    if (at + 4 > table.byteLength) break;
    next = table.getUint32(at, true);
  }
  names.delete('');
  return names;
}

async function viewOf(slice: Slice, from: number, to: number): Promise<DataView> {
  const { buffer, byteOffset, byteLength } = await slice(from, to);
  return new DataView(buffer, byteOffset, byteLength);
}

function nameAt(entries: DataView, at: number): string {
  const length = Math.min(entries.getUint16(at + 64, true), 64) / 2 - 1;
  let name = '';
  for (let unit = 0; unit < length; unit += 1) name += String.fromCharCode(entries.getUint16(at + 2 * unit, true));
  return name;
}
