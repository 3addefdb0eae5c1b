import { writeXlsx, type Cell, type CellStyle, type NamedRange, type WriteSheet } from 'hucre';
import { CELL_LIMIT, type Sheet, type SheetCell, type Workbook } from '../../../application';
import type { Day } from '../../../domain';
import { KEPT_SHEET, keptPieces } from '../kept-part';
import { GROUND, lightInWords } from './lights';
import { writable } from './text';
import { linesOf } from './wrapping';

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Excel counts days from here, so that the first of March 1900 and all after it are right. */
const DAY_ZERO = Date.UTC(1899, 11, 30);
const MS_A_DAY = 86_400_000;

/** In Excel's own signs for the number of the page, and of how many. */
const PAGE = { da: 'Side &P af &N', en: 'Page &P of &N' } as const;
/** Inches. */
const MARGINS = { left: 0.5, right: 0.5, top: 0.6, bottom: 0.7, header: 0.3, footer: 0.3 };

const LINE_HEIGHT = 15;
const HIGHEST_ROW = 409;

const FONT = { name: 'Calibri', size: 11 };
/** The screen's own lines are not printed, and the ground of a light hides them. */
const EDGE = { style: 'thin', color: { rgb: 'BFBFBF' } } as const;
const BOXED: CellStyle = { border: { top: EDGE, bottom: EDGE, left: EDGE, right: EDGE } };
const TEXT: CellStyle = { ...BOXED, alignment: { vertical: 'top', wrapText: true } };
const HEADING: CellStyle = { ...BOXED, font: { ...FONT, bold: true }, alignment: { vertical: 'center', wrapText: true }, fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E6E6E6' } } };
/** As a Dane writes a day; Excel shows it so in whatever language it speaks. */
const DAY: CellStyle = { ...TEXT, numFmt: 'd"."m"."yyyy' };

/**
 * A workbook for Excel: a heading that stays in sight and comes again on each printed page, filters over all columns, days as days and numbers as numbers. Text is text, whatever it begins with: no cell
 * has a formula.
 */
export async function writtenWorkbook({ title, language, sheets, kept }: Workbook): Promise<Blob> {
  const file = await writeXlsx({
    sheets: [...sheets.map((sheet) => written(sheet, title, language)), ...(kept === undefined ? [] : [hidden(kept)])],
    properties: { title: writable(title), creator: 'Handleplan' },
    defaultFont: FONT,
    namedRanges: sheets.flatMap(printed),
  });
  return new Blob([file as BlobPart], { type: XLSX });
}

/** The names by which Excel knows what goes on paper; the library writes a sheet's name into them without the marks that a blank in it needs. */
function printed({ name, rows, columns, printed: wide = columns.length }: Sheet): NamedRange[] {
  const scope = sheetName(name);
  return [
    { name: '_xlnm.Print_Titles', range: `'${scope}'!$1:$1`, scope },
    ...(wide < columns.length ? [{ name: '_xlnm.Print_Area', range: `'${scope}'!$A$1:$${letterOf(wide - 1)}$${rows.length + 1}`, scope }] : []),
  ];
}

function written({ name, columns, rows }: Sheet, title: string, language: Workbook['language']): WriteSheet {
  const heading: readonly Written[] = columns.map(({ title }) => ({ value: textOf(title), style: HEADING }));
  const table = [heading, ...rows.map((row) => columns.map((_column, at) => cellOf(row[at], language)))];
  const styles = table.flatMap((row, at) => row.map(({ style }, column): [string, Partial<Cell>] => [`${at},${column}`, { style }]));
  return {
    name: sheetName(name),
    columns: columns.map(({ width }) => ({ width })),
    rows: table.map((row) => row.map(({ value }) => value)),
    cells: new Map(styles),
    rowDefs: new Map(table.map((row, at) => [at, { height: heightOf(row, columns) }])),
    freezePane: { rows: 1 },
    autoFilter: { range: `A1:${letterOf(columns.length - 1)}${table.length}` },
    pageSetup: { paperSize: 'a4', orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0, margins: MARGINS },
    headerFooter: { oddFooter: `&L${inFooter(title)}&R${PAGE[language]}` },
  };
}

/** Points. Excel makes room for wrapped text only in rows that somebody touches: the height is told. No row is higher than it allows. */
function heightOf(row: readonly Written[], columns: Sheet['columns']): number {
  const lines = row.map(({ value }, at) => (typeof value === 'string' ? linesOf(value, columns[at]?.width ?? 1) : 1));
  return Math.min(Math.max(1, ...lines) * LINE_HEIGHT + 3, HIGHEST_ROW);
}

interface Written {
  readonly value: string | number | null;
  readonly style: CellStyle;
}

function cellOf(cell: SheetCell, language: Workbook['language']): Written {
  if (cell === undefined) return { value: null, style: TEXT };
  if (typeof cell === 'number') return { value: cell, style: TEXT };
  if (typeof cell === 'string') return { value: textOf(cell.slice(0, CELL_LIMIT)), style: TEXT };
  if ('day' in cell) return { value: numberOf(cell.day), style: DAY };
  const { light } = cell;
  return { value: lightInWords(light, language), style: { ...TEXT, ...(light !== 'none' && { fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: GROUND[light] } } }) } };
}

/** Excel reads `_x0041_` as the letter of that number, unless the first line of it is written as such a number itself. */
const textOf = (text: string): string => writable(text).replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_');

const numberOf = (day: Day): number => Math.round((Date.parse(`${day}T00:00:00Z`) - DAY_ZERO) / MS_A_DAY);

const hidden = (kept: string): WriteSheet => ({ name: KEPT_SHEET, rows: keptPieces(kept).map((piece) => [textOf(piece)]), veryHidden: true });

/** Excel takes 255 characters for a foot, the page's among them; each "&" counts twice. */
const FOOTER_LIMIT = 110;

/** "&" begins a sign of Excel's; a line of its own has no room there. */
const inFooter = (text: string): string => writable(text.slice(0, FOOTER_LIMIT)).replace(/\s+/g, ' ').replace(/&/g, '&&');

/** Excel takes 31 characters, and none that stand for something in an address. */
const sheetName = (name: string): string => writable(name).replace(/[\\/?*[\]:']/g, ' ').trim().slice(0, 31) || 'Ark1';

/** 0 is A, 26 is AA. */
function letterOf(column: number): string {
  const before = Math.floor(column / 26);
  return `${before > 0 ? letterOf(before - 1) : ''}${String.fromCharCode(65 + (column % 26))}`;
}
