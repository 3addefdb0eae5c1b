import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

const TEXTS = 'xl/sharedStrings.xml';

/** A workbook after somebody has changed a text in Excel. @param from the whole of one cell, and of no other. */
export function editedWorkbook(file: Uint8Array, from: string, to: string): Uint8Array<ArrayBuffer> {
  const parts = unzipSync(file);
  const [before, ...after] = strFromU8(parts[TEXTS] ?? new Uint8Array()).split(`>${from}<`);
  if (before === undefined || after.length !== 1) throw new Error(`${from} stands there ${after.length} times`);
  return zipSync({ ...parts, [TEXTS]: strToU8(`${before}>${to}<${after.join('')}`) });
}
