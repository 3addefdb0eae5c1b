/** What the site answers with, before it is written in one of the body formats. */
export type Plain = string | number | boolean | null;
export type Value = Plain | Complex | ValueList | Shown | ShownSet;

/** A structured value without an address of its own, as a hyperlink or a permission mask. */
export interface Complex {
  readonly kind: 'complex';
  readonly type: string;
  readonly values: Readonly<Record<string, Value>>;
}

export interface ValueList {
  readonly kind: 'list';
  /** The type of one value, as in `Edm.String`. */
  readonly type: string;
  readonly values: readonly (Plain | Complex)[];
}

/** An entity cut to what the query asked for. */
export interface Shown {
  readonly kind: 'shown';
  readonly type: string;
  /** Below `_api/`, as in `Web/Lists(guid'…')`. */
  readonly uri: string;
  /** What `odata.id` says, when that is not the address. */
  readonly id: string | undefined;
  readonly etag: string | undefined;
  readonly values: Readonly<Record<string, Value>>;
  /** Members that lead to other entities and were not expanded. */
  readonly links: readonly string[];
}

export interface ShownSet {
  readonly kind: 'set';
  readonly entities: readonly Shown[];
  /** The address of the next page. */
  readonly next: string | undefined;
}

export const complex = (type: string, values: Readonly<Record<string, Value>>): Complex => ({ kind: 'complex', type, values });
export const valueList = (type: string, values: readonly (Plain | Complex)[]): ValueList => ({ kind: 'list', type, values });
export const textList = (values: readonly string[]): ValueList => valueList('Edm.String', values);

/** An entity whole: what it always shows, what it shows only when selected, and where it leads. */
export interface Entity {
  readonly type: string;
  readonly uri: string;
  readonly etag?: string;
  readonly own: Readonly<Record<string, Value>>;
  /** Costly or long members, answered only when `$select` names them. */
  readonly onDemand?: Readonly<Record<string, () => Value>>;
  /** Members that only others of its kind have: in a mixed collection `$select` may name them, and shows nothing here. */
  readonly othersOwn?: ReadonlySet<string>;
  /** Members for `$expand`: one entity, a set of them, or nothing. */
  readonly links?: Readonly<Record<string, () => Entity | readonly Entity[] | null>>;
}
