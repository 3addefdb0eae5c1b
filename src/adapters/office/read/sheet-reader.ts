import { asDay, type Day, type FileRemark, type FileRow } from '../../../domain';
import type { Budget } from './budget';
import type { CellStyle } from './cell-styles';
import { dayOfSerial, numberText } from './number-text';
import { ended, hasWords, place, type Places } from './rows';
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
  readonly cells: Places;
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
const NAMED = new Set(['v', 'f', 'is', 'r', 't', 'rPh']);

/** Excel's own limits. */
const MOST_ROWS = 1_048_576;
const MOST_COLUMNS = 16_384;

/** Follows a sheet from its beginning to its end and keeps its rows. */
export function sheetReader({ strings, styles, is1904, remarks, budget }: Given): XmlListener & { rows(): readonly FileRow[] } {
  const rows = new Map<number, Row>();
  /** By column: 1 where it is hidden. */
  const hidden = new Uint8Array(MOST_COLUMNS);
  const merges: Merge[] = [];
  const rich = new RichText();
  let row: Omit<Row, 'cells'> | undefined;
  let cells: Places | undefined;
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
    budget.spend(0, text.length);
    place((cells ??= []), column, fill || day ? { text, columns: 1, rows: 1, ...(fill && { fill }), ...(day && { day }) } : { text, columns: 1, rows: 1 }, budget);
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
        if (isTrue(attributes.hidden)) hidden.fill(1, Math.max(0, Number(attributes.min) - 1), Math.max(0, Number(attributes.max)));
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

  const isHiddenColumn = (column: number): boolean => hidden[column] === 1;

  /** Only the first cell of those that are merged is seen, all over them; where that one is hidden, in the first that is not. @param within the rows that it lies across. */
  function applyMerge({ columns, rows: down }: Merge, within: readonly Row[], width: number): void {
    const first = rows.get(down.from)?.cells[columns.from];
    const last = Math.min(columns.to, width - 1);
    for (const { cells: covered } of within) {
      const end = Math.min(last + 1, covered.length);
      budget.spend(Math.max(1, end - columns.from), 0); // many that lie over one another would take their number times the sheet
      covered.fill(undefined, columns.from, end);
    }
    const seen = within.filter(({ isHidden }) => !isHidden);
    const [top] = seen;
    let left = columns.from;
    while (left <= last && isHiddenColumn(left)) left += 1;
    if (first && top && left <= last) place(top.cells, left, { ...first, columns: last - left + 1, rows: seen[seen.length - 1]!.number - top.number + 1 }, budget);
  }

  function applyMerges(ordered: readonly Row[]): void {
    const width = ordered.reduce((widest, one) => Math.max(widest, one.cells.length), 0);
    let from = 0;
    for (const merge of merges.sort((a, b) => a.rows.from - b.rows.from)) {
      while (from < ordered.length && ordered[from]!.number < merge.rows.from) from += 1;
      let end = from;
      while (end < ordered.length && ordered[end]!.number <= merge.rows.to) end += 1;
      applyMerge(merge, ordered.slice(from, end), width);
    }
  }

  function visibleOf(all: Places): Places {
    if (!all.some((_, column) => isHiddenColumn(column))) return all;
    if (hasWords(all.filter((_, column) => isHiddenColumn(column)))) remarks.add('hiddenColumns');
    return all.map((cell, column) => (isHiddenColumn(column) ? undefined : cell));
  }

  function asRows(): readonly FileRow[] {
    const ordered = [...rows.values()].sort((a, b) => a.number - b.number);
    applyMerges(ordered);
    if (ordered.some((one) => one.isHidden && hasWords(one.cells))) remarks.add('hiddenRows');
    const shown = ordered.filter(({ isHidden }) => !isHidden).map(({ number, cells: all }) => ({ number, cells: ended(visibleOf(all)) }));
    return shown.filter((one) => hasWords(one.cells));
  }

  return { asks: ASKED, names: NAMED, open, close, text, rows: asRows };
}

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
