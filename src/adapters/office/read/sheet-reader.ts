import { asDay, type Day, type FileCell, type FileRemark, type FileRow } from '../../../domain';
import type { Budget } from './budget';
import type { CellStyle } from './cell-styles';
import { dayOfSerial, numberText } from './number-text';
import { asRow } from './rows';
import { cellText, RichText } from './workbook-parts';
import type { Attributes, XmlListener } from './xml';

interface Given {
  readonly strings: readonly string[];
  readonly styles: readonly CellStyle[];
  readonly is1904: boolean;
  readonly remarks: Set<FileRemark>;
  readonly budget: Budget;
}

interface Span {
  readonly from: number;
  readonly to: number;
}

interface Merge {
  readonly columns: Span;
  readonly rows: Span;
}

interface Row {
  readonly number: number;
  readonly isHidden: boolean;
  readonly cells: Map<number, FileCell>;
}

const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true';

/** What is read of a cell until it ends. */
interface Reading {
  readonly column: number;
  readonly type: string;
  readonly style: CellStyle | undefined;
  value: string;
}

const ASKED = new Set(['row', 'c', 'col', 'mergeCell']);

/** Excel's own limits. */
const MOST_ROWS = 1_048_576;
const MOST_COLUMNS = 16_384;

/** Follows a sheet from its beginning to its end and keeps its rows. */
export function sheetReader({ strings, styles, is1904, remarks, budget }: Given): XmlListener & { rows(): readonly FileRow[] } {
  const rows = new Map<number, Row>();
  const hiddenColumns: Span[] = [];
  const merges: Merge[] = [];
  const rich = new RichText();
  let row: Omit<Row, 'cells'> | undefined;
  let cells: Map<number, FileCell> | undefined;
  let cell: Reading | undefined;
  let isValue = false;
  let lastRow = 0;
  let lastColumn = -1;

  function openRow(attributes: Attributes): void {
    const number = Number(attributes.r ?? lastRow + 1);
    lastRow = number >= 1 && number <= MOST_ROWS ? Math.trunc(number) : lastRow + 1;
    lastColumn = -1;
    row = { number: lastRow, isHidden: isTrue(attributes.hidden) };
    cells = undefined; // most of a million rows may have none
  }

  function closeRow(): void {
    if (row && cells) rows.set(row.number, { ...row, cells });
    row = undefined;
  }

  function openCell(attributes: Attributes): void {
    lastColumn = placeOf(attributes.r ?? '')?.column ?? lastColumn + 1;
    cell = { column: lastColumn, type: attributes.t ?? 'n', style: styles[Number(attributes.s ?? 0)], value: '' };
    if (cell.type === 'inlineStr') rich.begin();
  }

  function closeCell(): void {
    if (!row || !cell) return;
    const { column, style } = cell;
    const { text, day } = contentOf(cell);
    const fill = style?.fill;
    cell = undefined;
    if ((text === '' && !fill) || column >= MOST_COLUMNS) return;
    budget.spend(1, text.length);
    (cells ??= new Map()).set(column, fill || day ? { text, columns: 1, rows: 1, ...(fill && { fill }), ...(day && { day }) } : { text, columns: 1, rows: 1 });
  }

  function contentOf({ type, value, style }: Reading): { readonly text: string; readonly day?: Day } {
    switch (type) {
      case 's':
        return { text: strings[Number(value)] ?? '' };
      case 'inlineStr':
        return { text: rich.whole() };
      case 'str':
        return { text: cellText(value) };
      case 'b':
        return { text: value === '' ? '' : value === '1' ? 'TRUE' : 'FALSE' };
      case 'd': {
        const day = asDay(value.slice(0, 10));
        return { text: value, ...(day && { day }) };
      }
      case 'e':
        return { text: value };
      default:
        return numberOf(value, style);
    }
  }

  function numberOf(value: string, style: CellStyle | undefined): { readonly text: string; readonly day?: Day } {
    const number = Number(value);
    if (value.trim() === '' || !Number.isFinite(number)) return { text: value.trim() };
    if (!style) return { text: numberText(number, { isDate: false, code: '0.###########' }, is1904) };
    const day = style.format.isDate ? dayOfSerial(number, is1904) : undefined;
    return { text: numberText(number, style.format, is1904), ...(day && { day }) };
  }

  function open(name: string, attributes: Attributes): void {
    if (cell) {
      isValue = name === 'v';
      if (name === 'f') remarks.add('formulas');
      if (cell.type === 'inlineStr') rich.open(name);
      return;
    }
    switch (name) {
      case 'row':
        return openRow(attributes);
      case 'c':
        return row && openCell(attributes);
      case 'col':
        if (isTrue(attributes.hidden)) hiddenColumns.push({ from: Number(attributes.min) - 1, to: Number(attributes.max) - 1 });
        return;
      case 'mergeCell': {
        const merge = mergeOf(attributes.ref ?? '');
        if (merge) merges.push(merge);
        return;
      }
    }
  }

  function close(name: string): void {
    isValue = false;
    if (name === 'c') closeCell();
    else if (name === 'row') closeRow();
    else if (cell?.type === 'inlineStr') rich.close(name);
  }

  function text(words: string): void {
    if (!cell) return;
    if (isValue) cell.value += words;
    else if (cell.type === 'inlineStr') rich.hear(words);
  }

  const isHiddenColumn = (column: number): boolean => hiddenColumns.some(({ from, to }) => column >= from && column <= to);

  /** Only the first cell of those that are merged is seen, all over them; where that one is hidden, in the first that is not. */
  function applyMerge({ columns, rows: down }: Merge, ordered: readonly Row[], width: number): void {
    const first = rows.get(down.from)?.cells.get(columns.from);
    const seen = ordered.filter(({ number, isHidden }) => number >= down.from && number <= down.to && !isHidden);
    for (const { cells } of ordered.filter(({ number }) => number >= down.from && number <= down.to)) {
      for (const column of [...cells.keys()]) if (column >= columns.from && column <= columns.to) cells.delete(column);
    }
    const [top] = seen;
    const left = columnsOf(columns, width).find((column) => !isHiddenColumn(column));
    if (!first || !top || left === undefined) return;
    const last = seen[seen.length - 1]!.number;
    top.cells.set(left, { ...first, columns: Math.min(columns.to, width - 1) - left + 1, rows: last - top.number + 1 });
  }

  function visibleOf(cells: ReadonlyMap<number, FileCell>): Iterable<readonly [number, FileCell]> {
    if (hiddenColumns.length === 0) return cells;
    if (hasWords([...cells].filter(([column]) => isHiddenColumn(column)).map(([, one]) => one))) remarks.add('hiddenColumns');
    return [...cells].filter(([column]) => !isHiddenColumn(column));
  }

  function asRows(): readonly FileRow[] {
    const ordered = [...rows.values()].sort((a, b) => a.number - b.number);
    const width = ordered.reduce((widest, { cells }) => Math.max(widest, ...cells.keys()), -1) + 1;
    for (const merge of merges) applyMerge(merge, ordered, width);
    const hidden = ordered.filter(({ isHidden }) => isHidden);
    if (hidden.some(({ cells }) => hasWords(cells.values()))) remarks.add('hiddenRows');
    const shown = ordered.filter(({ isHidden }) => !isHidden).map(({ number, cells }) => asRow(number, visibleOf(cells), budget));
    return shown.filter((one): one is FileRow => one !== undefined);
  }

  return { asks: ASKED, open, close, text, rows: asRows };
}

function hasWords(cells: Iterable<FileCell>): boolean {
  for (const { text } of cells) if (text.trim() !== '') return true;
  return false;
}

const columnsOf = ({ from, to }: Span, width: number): number[] => Array.from({ length: Math.max(0, Math.min(to, width - 1) - from + 1) }, (_, at) => from + at);

/** `B7` → column 1, row 7. */
function placeOf(reference: string): { readonly column: number; readonly row: number } | undefined {
  let column = 0;
  let at = 0;
  for (; at < reference.length && at < 4; at += 1) {
    const letter = reference.charCodeAt(at) - 64;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  const row = Number(reference.slice(at));
  return column >= 1 && column <= MOST_COLUMNS && row >= 1 && row <= MOST_ROWS ? { column: column - 1, row } : undefined;
}

function mergeOf(reference: string): Merge | undefined {
  const [from, to] = reference.split(':').map(placeOf);
  if (!from || !to || to.column < from.column || to.row < from.row) return undefined;
  return { columns: { from: from.column, to: to.column }, rows: { from: from.row, to: to.row } };
}
