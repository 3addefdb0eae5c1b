import type { FileTable } from '../../../domain';
import { KEPT_SHEET } from '../kept-part';
import { Budget } from './budget';
import { readStyles } from './cell-styles';
import { readTheme } from './colours';
import type { OfficePackage } from './package';
import { sheetReader } from './sheet-reader';
import { readSharedStrings, readWorkbookEntries } from './workbook-parts';
import { readXml } from './xml';

/** The sheets of a workbook that a person sees, and what an export of ours has kept there. */
export async function readWorkbook({ zip, main, remarks, relationshipsOf }: OfficePackage): Promise<{ readonly tables: readonly FileTable[]; readonly kept?: string }> {
  const relationships = await relationshipsOf(main);
  const read = async <T>(type: string, reader: (bytes: Uint8Array, part: string) => T): Promise<T | undefined> => {
    const part = relationships.find((one) => one.type === type)?.target;
    return part !== undefined && zip.has(part) ? reader(await zip.read(part), part) : undefined;
  };
  const { sheets, is1904 } = readWorkbookEntries(await zip.read(main), main);
  const theme = (await read('theme', readTheme)) ?? new Map<string, string>();
  const styles = (await read('styles', (bytes, part) => readStyles(bytes, part, theme))) ?? [];
  const strings = (await read('sharedStrings', readSharedStrings)) ?? [];
  const budget = new Budget();
  const rowsOf = async (part: string): Promise<FileTable['rows']> => {
    const reader = sheetReader({ strings, styles, is1904, remarks, budget });
    readXml(await zip.read(part), reader, part);
    return reader.rows();
  };
  const tables: FileTable[] = [];
  let kept: string | undefined;
  for (const { name, isHidden, relationship } of sheets) {
    const sheet = relationships.find(({ id }) => id === relationship);
    if (sheet?.type !== 'worksheet' || sheet.target === undefined) continue;
    if (name === KEPT_SHEET) kept = (await rowsOf(sheet.target)).map(({ cells }) => cells[0]?.text ?? '').join('');
    else if (isHidden) remarks.add('hiddenSheets');
    else tables.push({ name, rows: await rowsOf(sheet.target) });
  }
  if (zip.names.some((name) => /^xl\/(threadedComments\/|comments)/i.test(name))) remarks.add('comments');
  return { tables: tables.filter(({ rows }) => rows.length > 0), ...(kept !== undefined && { kept }) };
}
