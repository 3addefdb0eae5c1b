import type { MalformedRow } from '../../../application/ports';
import { withPlainLineEnds, type Branded, type Day, type Instant } from '../../../domain';
import { dayOf, instantOf, restName, type List, type RowOf } from '../lists';

/** Where the row of a list is shown and opened: what a finding says beyond the column. */
export type Place = Partial<Pick<MalformedRow, 'title' | 'goal' | 'initiative'>>;

export interface ReadRows<T> {
  readonly values: readonly T[];
  readonly malformed: readonly MalformedRow[];
}

/**
 * Reads rows one by one. A row that cannot be read becomes a finding and leaves the others alone.
 * @param read `undefined` for a row that is none of ours.
 * @param placeOf where in the plan a row that cannot be read would stand.
 */
export function readRows<L extends List, T>(siteUrl: string, list: L, rows: readonly RowOf<L>[], read: (row: RowReader<L>, raw: RowOf<L>) => T | undefined, placeOf: (raw: RowOf<L>) => Place = () => ({})): ReadRows<T> {
  const values: T[] = [];
  const malformed: MalformedRow[] = [];
  for (const raw of rows) {
    try {
      const value = read(new RowReader(list, raw), raw);
      if (value !== undefined) values.push(value);
    } catch (problem) {
      if (!(problem instanceof Unreadable)) throw problem;
      malformed.push(findingOf(siteUrl, list, raw, problem, placeOf(raw)));
    }
  }
  return { values, malformed };
}

/** A column that does not hold what it should. */
export class Unreadable extends Error {
  constructor(readonly column: string, readonly reason: MalformedRow['reason'], readonly value: string) {
    super(`${column}: ${reason}`);
  }
}

const listOf = ({ name }: List): MalformedRow['list'] => (name.charAt(0).toLowerCase() + name.slice(1)) as MalformedRow['list'];

/** @param problem what is wrong with the row. */
export function findingOf<L extends List>(siteUrl: string, list: L, raw: RowOf<L>, { column, reason, value }: Unreadable, place: Place): MalformedRow {
  const { Id, Title } = raw as { readonly Id: number; readonly Title: string | null };
  return { list: listOf(list), row: String(Id), title: Title ?? '', reason, column, value, address: `${siteUrl}/Lists/${list.name}/DispForm.aspx?ID=${Id}`, ...place };
}

type ColumnName<L extends List> = keyof L['columns'] & string;

/** One row, asked column by column. @throws Unreadable where a column cannot be what it should. */
export class RowReader<L extends List> {
  private readonly raw: Readonly<Record<string, unknown>>;

  constructor(private readonly list: L, row: RowOf<L>) {
    this.raw = row as unknown as Readonly<Record<string, unknown>>;
  }

  get id(): number {
    return Number(this.raw['Id']);
  }

  /** `''` when it is empty. */
  get title(): string {
    return typeof this.raw['Title'] === 'string' ? this.raw['Title'] : '';
  }

  /** Plain text with plain line ends; `''` when it is empty. */
  text(column: ColumnName<L>): string {
    const value = this.valueOf(column);
    return typeof value === 'string' ? withPlainLineEnds(value) : '';
  }

  /** One of the codes; anything else is a finding. */
  code<C extends string>(column: ColumnName<L>, codes: readonly C[]): C {
    const code = this.optionalCode(column, codes);
    if (code === undefined) throw new Unreadable(column, 'missing', '');
    return code;
  }

  /** `undefined` when it is empty. */
  optionalCode<C extends string>(column: ColumnName<L>, codes: readonly C[]): C | undefined {
    const value = this.valueOf(column);
    if (value === null || value === undefined || value === '') return undefined;
    const code = codes.find((known) => known === value);
    if (code === undefined) throw new Unreadable(column, 'unknown-value', String(value));
    return code;
  }

  /** The row or person it points to; `undefined` when it points to none. */
  pointer<Id extends Branded<string>>(column: ColumnName<L>): Id | undefined {
    const value = this.valueOf(column);
    return typeof value === 'number' && value > 0 ? (String(value) as Id) : undefined;
  }

  /** The row it points to, which may be any. */
  needed<Id extends Branded<string>>(column: ColumnName<L>): Id {
    const id = this.pointer<Id>(column);
    if (id === undefined) throw new Unreadable(column, 'missing', '');
    return id;
  }

  /** The row it points to, which must be one of these. */
  known<Id extends Branded<string>>(column: ColumnName<L>, ids: ReadonlySet<Id>): Id {
    const id = this.pointer<Id>(column);
    if (id === undefined || !ids.has(id)) throw new Unreadable(column, 'missing', id ?? '');
    return id;
  }

  pointers<Id extends Branded<string>>(column: ColumnName<L>): readonly Id[] {
    const value = this.valueOf(column);
    return Array.isArray(value) ? value.filter((id) => typeof id === 'number').map((id) => String(id) as Id) : [];
  }

  /** `undefined` when it is empty. */
  day(column: ColumnName<L>): Day | undefined {
    return this.moment(column, dayOf);
  }

  instant(column: ColumnName<L>): Instant | undefined {
    return this.moment(column, instantOf);
  }

  neededInstant(column: ColumnName<L>): Instant {
    const instant = this.instant(column);
    if (instant === undefined) throw new Unreadable(column, 'missing', '');
    return instant;
  }

  number(column: ColumnName<L>): number | undefined {
    const value = this.valueOf(column);
    return typeof value === 'number' ? value : undefined;
  }

  private moment<T>(column: ColumnName<L>, read: (raw: string) => T | undefined): T | undefined {
    const value = this.valueOf(column);
    if (typeof value !== 'string' || value === '') return undefined;
    const moment = read(value);
    if (moment === undefined) throw new Unreadable(column, 'unknown-value', value);
    return moment;
  }

  private valueOf(column: ColumnName<L>): unknown {
    return this.raw[restName(this.list, column)];
  }
}
