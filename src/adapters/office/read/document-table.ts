import type { FileCell, FileTable } from '../../../domain';
import type { Budget } from './budget';
import { isGrey, type Colour } from './colours';
import { hasWords, place, type Places } from './rows';

/** Word's own limit. */
const MOST_COLUMNS = 63;

/** A cell of a document while it is read. */
export class DocumentCell {
  columns = 1;
  rows = 1;
  /** Its column, from 0. */
  at = 0;
  /** The row it began in, from 1. */
  row = 0;
  isLeftOut = false;
  /** `on`: it goes on with the cell above it, or to its left. */
  down: 'none' | 'begins' | 'on' = 'none';
  right: 'none' | 'begins' | 'on' = 'none';
  private text = '';
  private hasLines = false;
  private ground: Colour | undefined;
  private groundOfWords: Colour | undefined;
  private ink: Colour | undefined;
  private shape: Colour | undefined;

  addLines(text: string): void {
    this.text = this.hasLines ? `${this.text}\n${text}` : text;
    this.hasLines = true;
  }

  span(columns: number): void {
    if (columns > 1) this.columns = Math.min(Math.trunc(columns), MOST_COLUMNS);
  }

  mergeDown(begins: boolean): void {
    this.down = begins ? 'begins' : 'on';
  }

  mergeRight(begins: boolean): void {
    this.right = begins ? 'begins' : 'on';
  }

  leaveOut(): void {
    this.isLeftOut = true;
  }

  groundSeen(colour: Colour | undefined): void {
    this.ground ??= colour;
  }

  groundOfWordsSeen(colour: Colour | undefined): void {
    this.groundOfWords ??= colour;
  }

  inkSeen(colour: Colour | undefined): void {
    this.ink ??= colour;
  }

  shapeSeen(colour: Colour | undefined): void {
    this.shape ??= colour;
  }

  words(): string {
    return this.text.trim();
  }

  asCell(): FileCell {
    const { columns, rows } = this;
    const text = this.words();
    const fill = this.ground ?? this.groundOfWords ?? this.drawn(text);
    return fill ? { text, columns, rows, fill } : { text, columns, rows };
  }

  /** The colour of what is drawn in it, when that is all there is: a shape, or a sign such as a dot. */
  private drawn(text: string): Colour | undefined {
    if (text === '') return this.shape;
    return this.ink && !isGrey(this.ink) && !/[\p{L}\p{N}]/u.test(text) ? this.ink : undefined;
  }
}

/** A table of a document while it is read: cells by the grid that it lies on. */
export class DocumentTable {
  private readonly grid: { readonly number: number; readonly cells: readonly DocumentCell[] }[] = [];
  /** By column, what a cell that goes on with the one above goes on with. */
  private above = new Map<number, DocumentCell>();
  private row?: { readonly cells: DocumentCell[]; column: number; isLeftOut: boolean };
  private current?: DocumentCell;
  private count = 0;

  constructor(
    private readonly name: string,
    private readonly budget: Budget,
  ) {}

  /** The cell that is read just now. */
  get cell(): DocumentCell | undefined {
    return this.current;
  }

  /** From here on it is a table anew, with the same rows before: no cell goes on with one of those. */
  begin(): void {
    this.above = new Map();
  }

  openRow(): void {
    this.row = { cells: [], column: 0, isLeftOut: false };
  }

  leaveRowOut(): void {
    if (this.row) this.row.isLeftOut = true;
  }

  skipColumns(columns: number): void {
    if (this.row && columns > 0) this.row.column += Math.min(Math.trunc(columns), MOST_COLUMNS);
  }

  openCell(): void {
    this.current = new DocumentCell();
  }

  closeCell(): void {
    const { row, current } = this;
    this.current = undefined;
    if (!row || !current || current.isLeftOut || row.column >= MOST_COLUMNS) return;
    this.budget.spend(1, current.words().length);
    current.at = row.column;
    row.column += current.columns;
    const before = row.cells[row.cells.length - 1];
    if (current.right === 'on' && before) before.columns += current.columns;
    else row.cells.push(current);
  }

  closeRow(): void {
    const { row } = this;
    this.row = undefined;
    if (!row || row.isLeftOut) return;
    this.count += 1;
    const above = new Map<number, DocumentCell>();
    const cells = row.cells.filter((cell) => {
      const upper = cell.down === 'on' ? this.above.get(cell.at) : undefined;
      if (upper) upper.rows = this.count - upper.row + 1;
      else cell.row = this.count;
      if (cell.down !== 'none') above.set(cell.at, upper ?? cell);
      return !upper;
    });
    this.above = above;
    this.grid.push({ number: this.count, cells });
  }

  /** All its words, for the cell that it stands in. */
  words(): string {
    return this.grid.map(({ cells }) => cells.map((cell) => cell.words()).join(' ').trim()).join('\n');
  }

  asTable(): FileTable {
    const rows = this.grid.map(({ number, cells }) => {
      const placed: Places = [];
      for (const cell of cells) place(placed, cell.at, cell.asCell(), this.budget);
      return { number, cells: placed };
    });
    return { name: this.name, rows: rows.filter(({ cells }) => hasWords(cells)) };
  }
}
