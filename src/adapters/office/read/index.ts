import { FileError } from '../../../application';
import type { FileContent, FileTable } from '../../../domain';
import { isCompound, problemOfCompound } from './compound';
import { readDocument } from './docx';
import { openPackage, type OfficePackage } from './package';
import { slicer } from './slice';
import { readWorkbook } from './xlsx';
import { openZip } from './zip';

/** How an entry of a zip begins, and a zip without any. */
const isZip = ([first, second, third, fourth]: Uint8Array): boolean => first === 0x50 && second === 0x4b && ((third === 3 && fourth === 4) || (third === 5 && fourth === 6));

/** What its bytes say it is; its name is not asked. @throws FileError, and nothing else whatever the bytes are. */
export async function readOffice(file: Blob): Promise<FileContent> {
  const slice = await slicer(file);
  const beginning = await slice(0, 8);
  if (isCompound(beginning)) throw new FileError(await problemOfCompound(slice), 'A compound file: of Office before 2007, or with a password');
  if (!isZip(beginning)) throw new FileError('not-office', 'No zip');
  const opened = await openPackage(await openZip(slice, file.size));
  const { tables, kept } = await read(opened);
  if (tables.length === 0) throw new FileError('no-table', 'There is no table with a row in it');
  return { kind: opened.kind, tables, remarks: [...opened.remarks], ...(kept !== undefined && { kept }) };
}

async function read(opened: OfficePackage): Promise<{ readonly tables: readonly FileTable[]; readonly kept?: string }> {
  return opened.kind === 'docx' ? { tables: await readDocument(opened) } : readWorkbook(opened);
}
