import { FileError } from '../../../application';
import type { FileContent, FileTable } from '../../../domain';
import { readDocument } from './docx';
import { openOfficeZip } from './office-zip';
import { openPackage, type OfficePackage } from './package';
import { readWorkbook } from './xlsx';

/** What its bytes say it is; its name is not asked. @throws FileError, and nothing else whatever the bytes are. */
export async function readOffice(file: Blob): Promise<FileContent> {
  const opened = await openPackage(await openOfficeZip(file));
  const { tables, kept } = await read(opened);
  if (tables.length === 0) throw new FileError('no-table', 'There is no table with a row in it');
  return { kind: opened.kind, tables, remarks: [...opened.remarks], ...(kept !== undefined && { kept }) };
}

async function read(opened: OfficePackage): Promise<{ readonly tables: readonly FileTable[]; readonly kept?: string }> {
  return opened.kind === 'docx' ? { tables: await readDocument(opened) } : readWorkbook(opened);
}
