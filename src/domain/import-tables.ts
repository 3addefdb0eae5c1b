import type { ActionPlan } from './action-plan';
import type { FileCell, FileContent, FileRow, FileTable } from './file-table';
import type { ImportRowKey } from './import-choices';
import { fieldOfHeading, type ImportField } from './import-heading';
import { levelOf, type WrittenPlace } from './import-places';

/** A row of a plan table as it stands in a file, each cell by what its column tells. */
export interface ReadRow {
  readonly key: ImportRowKey;
  readonly where: RowPlace;
  readonly cells: Readonly<Partial<Record<ImportField, FileCell>>>;
  /** The theme and the goal that it stands under, or names in columns of its own. */
  readonly place: WrittenPlace;
}

export interface RowPlace {
  /** From 1, in the file's order. */
  readonly table: number;
  /** The sheet, or the heading above; may be empty. */
  readonly name: string;
  /** The row's number as people count in the file. */
  readonly row: number;
}

/** A table of the file, and what became of it. */
export interface ReadTable {
  readonly table: number;
  readonly name: string;
  /** `false`: it has no heading that tells titles, so that nothing of it is a plan. */
  readonly isPlan: boolean;
  /** Headings of columns that a plan has no place for: what stands in them is not brought in. */
  readonly unknownColumns: readonly string[];
}

export interface ReadTables {
  readonly tables: readonly ReadTable[];
  readonly rows: readonly ReadRow[];
}

type Tree = Pick<ActionPlan, 'themes' | 'goals'>;
type Columns = ReadonlyMap<number, ImportField>;

/** Finds the plan tables of a file and what their rows say. Everything that is no initiative is heading, theme or goal. */
export function planTablesIn(content: FileContent, plan: Tree): ReadTables {
  const read = content.tables.map((table, at) => new TableReader(table, at + 1, plan).read());
  return { tables: read.map(({ table }) => table), rows: read.flatMap(({ rows }) => rows) };
}

/** A cell that is not empty, at its column. */
interface Filled {
  readonly column: number;
  readonly cell: FileCell;
}

/** "Tema 1 – Mål 1.2: Kortere vej" names both. */
const GOAL_BEHIND_THEME = /(?<=[\s–—,:·/-])(?:mål|goal)\s*\d/iu;
const ENDED = /(?<![\s–—,:·/-])[\s–—,:·/-]+$/u;

class TableReader {
  private columns: Columns | undefined;
  /** The row that named them, last. */
  private headings: { readonly row: number; readonly filled: readonly Filled[] } | undefined;
  private readonly unknown = new Set<string>();
  private readonly rows: ReadRow[] = [];
  private under: WrittenPlace;
  /** Cells that stand across several rows, by column, and the number of the last row they cover: a row without a word is not among the rows. */
  private readonly covering = new Map<number, { readonly cell: FileCell; readonly last: number }>();

  constructor(private readonly table: FileTable, private readonly number: number, private readonly plan: Tree) {
    this.under = this.placeIn(table.name, {}) ?? {};
  }

  read(): { readonly table: ReadTable; readonly rows: readonly ReadRow[] } {
    for (const row of this.table.rows) this.take(row);
    return { table: { table: this.number, name: this.table.name, isPlan: this.columns !== undefined, unknownColumns: [...this.unknown] }, rows: this.rows };
  }

  private take(row: FileRow): void {
    const covered = this.coveredBy(row);
    const filled = row.cells.flatMap((cell, column): readonly Filled[] => (cell && cell.text.trim() !== '' ? [{ column, cell }] : []));
    const columns = columnsOf(filled, this.columns && this.unknown) ?? this.columnsBelow(filled, row);
    if (columns) {
      this.columns = columns;
      this.headings = { row: row.number, filled };
      for (const { column, cell } of filled) if (!columns.has(column) && fieldOfHeading(cell.text) !== 'reported') this.unknown.add(cell.text.trim());
      return;
    }
    const heading = this.headingIn(filled, row);
    if (heading) this.under = heading;
    else if (this.columns && (filled.length > 0 || covered.size > 0)) this.addRow(this.columns, row, covered);
  }

  /** The columns, where the row goes on with the headings above it: "Start" and "Slut" below one "Tid" that stands over both. */
  private columnsBelow(filled: readonly Filled[], { number }: FileRow): Columns | undefined {
    if (number - 1 !== this.headings?.row) return undefined;
    const above = this.headings.filled;
    const isBelowWide = ({ column }: Filled): boolean => above.some((wide) => wide.cell.columns > 1 && column >= wide.column && column < wide.column + wide.cell.columns);
    const named = filled.filter(({ cell }) => fieldOfHeading(cell.text) !== undefined);
    if (named.length < 2 || named.length * 2 < filled.length || !filled.every(isBelowWide)) return undefined;
    const beside = above.filter(({ column }) => !filled.some((below) => below.column === column));
    return columnsOf([...beside, ...filled].sort((a, b) => a.column - b.column), undefined);
  }

  /** What stands across from rows above, and what begins here to stand across. */
  private coveredBy(row: FileRow): ReadonlyMap<number, FileCell> {
    const covered = new Map<number, FileCell>();
    for (const [column, above] of this.covering) {
      if (row.number > above.last) this.covering.delete(column);
      else if (!row.cells[column]) covered.set(column, above.cell);
    }
    row.cells.forEach((cell, column) => cell && cell.rows > 1 && this.covering.set(column, { cell, last: row.number + cell.rows - 1 }));
    return covered;
  }

  /** A row with one text in it, which names a theme or a goal or stands across the table. Before the headings only what names one. */
  private headingIn(filled: readonly Filled[], row: FileRow): WrittenPlace | undefined {
    const [only] = filled;
    if (!only || filled.length > 1) return undefined;
    const named = this.placeIn(only.cell.text, this.under);
    if (named) return named;
    const width = Math.max(this.columns?.size ?? 0, 2);
    const isAcross = only.cell.columns >= width || (row.cells.length === 1 && width > 2 && only.cell.columns > 1);
    return this.columns && isAcross ? { ...(this.under.theme !== undefined && { theme: this.under.theme }), goal: only.cell.text.trim() } : undefined;
  }

  /** @returns `undefined` for words that name neither theme nor goal. */
  private placeIn(text: string, under: WrittenPlace): WrittenPlace | undefined {
    const words = text.trim();
    const goalAt = /^(?:tema|theme)\s/iu.test(words) ? words.search(GOAL_BEHIND_THEME) : -1;
    if (goalAt > 0) return { theme: words.slice(0, goalAt).replace(ENDED, ''), goal: words.slice(goalAt) };
    switch (levelOf(words, this.plan)) {
      case 'theme':
        return { theme: words };
      case 'goal':
        return { ...(under.theme !== undefined && { theme: under.theme }), goal: words };
      default:
        return undefined;
    }
  }

  private addRow(columns: Columns, row: FileRow, covered: ReadonlyMap<number, FileCell>): void {
    const cells: Partial<Record<ImportField, FileCell>> = {};
    for (const [column, field] of columns) {
      const cell = row.cells[column] ?? covered.get(column);
      if (cell && !cells[field]) cells[field] = cell;
    }
    const { light, statusText } = cells;
    if (light && statusText && light.fill === undefined && statusText.fill !== undefined) Object.assign(cells, { light: statusText, statusText: light });
    const titleColumn = [...columns].find(([, field]) => field === 'title')?.[0] ?? -1;
    const last = this.rows.at(-1);
    if (covered.has(titleColumn) && last) return void this.rows.splice(-1, 1, continued(last, cells, covered));
    const said = Object.keys(cells).filter((field) => cells[field as ImportField]?.text.trim() !== '');
    if (said.length === 0) return;
    const place = this.placeOfRow(cells);
    if (said.every((field) => field === 'theme' || field === 'goal')) return; // it heads what follows, or sums up what was: "I alt"
    this.rows.push({ key: `${this.number}-${row.number}`, where: { table: this.number, name: this.table.name, row: row.number }, cells, place });
  }

  /** Columns of their own name theme and goal; what is written once counts for the rows below it. */
  private placeOfRow({ theme, goal }: ReadRow['cells']): WrittenPlace {
    const [inTheme, inGoal] = [theme?.text.trim() ?? '', goal?.text.trim() ?? ''];
    if (inTheme !== '' && inTheme !== this.under.theme) this.under = { theme: inTheme };
    if (inGoal !== '') this.under = { ...this.under, goal: inGoal };
    return this.under;
  }
}

/**
 * The columns, where the row is a heading: it names titles and something beside them. Of two columns of one name the first counts.
 * @param unknown under a heading, its words that name nothing: only a row of headings throughout is another one.
 */
function columnsOf(filled: readonly Filled[], unknown: ReadonlySet<string> | undefined): Columns | undefined {
  const named = filled.flatMap(({ column, cell }) => {
    const field = fieldOfHeading(cell.text);
    return field ? [{ column, field, width: cell.columns }] : [];
  });
  const strangers = filled.filter(({ cell }) => !unknown?.has(cell.text.trim()) && fieldOfHeading(cell.text) === undefined).length;
  if (unknown ? strangers > 0 : strangers > named.length) return undefined;
  const columns = new Map<number, ImportField>();
  const put = (column: number, field: ImportField): void => void ([...columns.values()].includes(field) || columns.has(column) || columns.set(column, field));
  for (const { column, field } of named) if (field !== 'status' && field !== 'reported') put(column, field);
  for (const { column, field, width } of named) {
    if (field !== 'status') continue;
    put(column, [...columns.values()].includes('light') ? 'statusText' : 'light');
    if (width > 1) put(column + 1, 'statusText'); // one heading over a column of colours and a column of words
  }
  const remarks = named.find(({ column }) => columns.get(column) === 'statusText');
  if (remarks && ![...columns.values()].includes('light')) columns.set(remarks.column, 'light'); // "Status/bemærkninger" alone has the colour and the words
  const fields = new Set(columns.values());
  return fields.has('title') && fields.size > 1 ? columns : undefined;
}

/** An initiative that stands across several rows: what its other columns say further down belongs to it as well. */
function continued(row: ReadRow, cells: ReadRow['cells'], covered: ReadonlyMap<number, FileCell>): ReadRow {
  const carried = new Set(covered.values());
  const joined: Partial<Record<ImportField, FileCell>> = { ...row.cells };
  for (const [name, cell] of Object.entries(cells)) {
    const field = name as ImportField;
    const before = joined[field];
    if (carried.has(cell) || cell.text.trim() === '') continue;
    joined[field] = before && before.text.trim() !== '' ? { ...before, text: `${before.text}\n${cell.text}` } : cell;
  }
  return { ...row, cells: joined };
}
