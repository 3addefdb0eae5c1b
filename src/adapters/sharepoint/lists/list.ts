import { pointsElsewhere } from './column';
import type { Column, ColumnKind, ListName, RawByKind, ValueByKind } from './column';
import type { ListRights } from './rights';
import type { View } from './view';
import type { Words } from './words';

export type Columns = Readonly<Record<string, Column>>;

/** Columns SharePoint keeps on every row, and may not be written by a plain save. */
export const SYSTEM_COLUMNS = ['Created', 'Modified', 'Author', 'Editor'] as const;
export type SystemColumn = (typeof SYSTEM_COLUMNS)[number];

/** A list as it should be on every site: created from this, read by this, written by this. */
export interface List<C extends Columns = Columns, S extends SystemColumn = SystemColumn> {
  readonly name: ListName;
  readonly title: Words;
  readonly description: Words;
  readonly template: 'list' | 'library';
  /** What the Title column is called, and whether SharePoint's own form insists on it. */
  readonly titleColumn: { readonly title: Words; readonly required: boolean };
  readonly columns: C;
  /** System columns that readers of the list want as well. */
  readonly system: readonly S[];
  /** System columns that views filter on. */
  readonly indexedSystem: readonly SystemColumn[];
  readonly views: readonly View[];
  readonly rights: ListRights;
  /** `own`: with a right to edit one still reaches only rows one made (SharePoint's WriteSecurity 2). */
  readonly writable: 'all' | 'own';
  /** Not offered among the site's contents, and not searched. */
  readonly hidden: boolean;
}

type Declared<C extends Columns, S extends SystemColumn> = Pick<List<C, S>, 'name' | 'title' | 'description' | 'columns' | 'rights'> & {
  readonly views: readonly View<(keyof C & string) | SystemColumn | 'Title' | 'ID'>[];
} & Partial<Pick<List<C, S>, 'template' | 'titleColumn' | 'system' | 'indexedSystem' | 'writable' | 'hidden'>>;

const PLAIN_TITLE = { title: { da: 'Titel', en: 'Title' }, required: true };

/** Fills in what most lists have in common. */
export const defineList = <const C extends Columns, S extends SystemColumn = never>(declared: Declared<C, S>): List<C, S> => ({
  template: 'list',
  titleColumn: PLAIN_TITLE,
  system: [],
  indexedSystem: [],
  writable: 'all',
  hidden: false,
  ...declared,
});

type PointingKind = 'user' | 'users' | 'lookup' | 'lookups';
type KeysOfKind<C extends Columns, K extends ColumnKind> = { [N in keyof C & string]: C[N]['kind'] extends K ? N : never }[keyof C & string];

/** What REST returns for a row when asked with {@link selectOf}. */
export type RowOf<L extends List> =
  L extends List<infer C, infer S>
    ? { readonly Id: number; readonly Title: string | null } & { readonly [N in KeysOfKind<C, Exclude<ColumnKind, PointingKind>>]: RawByKind[C[N]['kind']] } & {
        readonly [N in KeysOfKind<C, PointingKind> as `${N}Id`]: RawByKind[C[N]['kind']];
      } & { readonly [N in Extract<S, 'Created' | 'Modified'>]: string } & { readonly [N in Extract<S, 'Author' | 'Editor'> as `${N}Id`]: number }
    : never;

/** Values for a row, by column name; columns left out are left alone. */
export type ValuesOf<L extends List> = L extends List<infer C> ? { readonly Title?: string | null } & { readonly [N in keyof C]?: ValueByKind[C[N]['kind']] } : never;

export type ColumnOf<L extends List> = (keyof L['columns'] & string) | 'Title' | 'ID' | SystemColumn;

/** What REST calls a column in a `$select`, a `$filter` or a body: `Goal` is `GoalId`. */
export const restName = <L extends List>(list: L, name: ColumnOf<L>): string => {
  const declared = list.columns[name];
  const points = declared ? pointsElsewhere(declared.kind) : name === 'Author' || name === 'Editor';
  return points ? `${name}Id` : name === 'ID' ? 'Id' : name;
};

/** The columns a reader asks for, for `$select`. */
export const selectOf = (list: List): string => ['Id', 'Title', ...Object.keys(list.columns), ...list.system].map((name) => (name === 'Id' ? name : restName(list, name))).join(',');

/** Every column an index is kept for. `Id` needs none. */
export const indexedColumns = (list: List): readonly string[] => [
  ...Object.entries(list.columns).flatMap(([name, column]) => (column.indexed || column.unique ? [name] : [])),
  ...list.indexedSystem,
];
