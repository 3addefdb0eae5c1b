import type { FileCell, FileContent, FileRow, FileTable } from '../../src/domain';

/** A cell by what a test says of it: `'Grøn'`, `{ fill: 'ff0000' }`, `{ text: 'Tema 1', columns: 5 }`. */
export type SaidCell = string | Partial<FileCell> | undefined;

export const aCell = (said: string | Partial<FileCell>): FileCell => ({ text: '', columns: 1, rows: 1, ...(typeof said === 'string' ? { text: said } : said) });

export const aRow = (number: number, cells: readonly SaidCell[]): FileRow => ({ number, cells: cells.map((said) => (said === undefined ? undefined : aCell(said))) });

/** A table as it stands in a file, numbered from 1. */
export const aTable = (rows: readonly (readonly SaidCell[])[], name = ''): FileTable => ({ name, rows: rows.map((cells, at) => aRow(at + 1, cells)) });

export const aFile = (tables: readonly FileTable[], over: Partial<FileContent> = {}): FileContent => ({ kind: 'docx', tables, remarks: [], ...over });
