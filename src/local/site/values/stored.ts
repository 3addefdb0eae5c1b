import type { Key } from '../odata/compare';
import { sortKey } from '../text';
import type { Field } from './field';

export interface Hyperlink {
  readonly url: string;
  readonly description: string;
}

/** A column's value as it is kept: instants as milliseconds, people and lookups as ids. `null` is empty. */
export type Stored = string | number | boolean | null | readonly string[] | readonly number[] | Hyperlink;
export type StoredValues = Readonly<Record<string, Stored>>;

/** A row of a list. Instants are milliseconds; `author` and `editor` are ids of people. */
export interface Item {
  readonly id: number;
  readonly guid: string;
  /** Grows with every change of the row; what the ETag is made of. */
  readonly version: number;
  /** The version people see: 1 for `1.0`. */
  readonly revision: number;
  readonly created: number;
  readonly modified: number;
  readonly author: number;
  readonly editor: number;
  /** The scope of its own rights, `undefined` while it inherits the list's. */
  readonly scope: number | undefined;
  /** The file name in a library, `1_.000` in a list. */
  readonly leaf: string;
  readonly values: StoredValues;
}

export const etagOf = (item: Pick<Item, 'guid' | 'version'>): string => `"${item.guid},${item.version}"`;

/** The value of a column, wherever in the row it stands. */
export function storedValue(item: Item, name: string): Stored {
  switch (name) {
    case 'ID': return item.id;
    case 'Created': return item.created;
    case 'Modified': return item.modified;
    case 'Author': return item.author;
    case 'Editor': return item.editor;
    case 'GUID': return item.guid;
    case '_UIVersionString': return `${item.revision}.0`;
    case 'Attachments': return false;
    case 'FileSystemObjectType': return 0;
    case 'FileLeafRef': return item.leaf;
    case 'LinkTitle':
    case 'LinkTitleNoMenu': return item.values.Title ?? null;
    case 'LinkFilename': return item.leaf;
    default: return item.values[name] ?? null;
  }
}

/** A single value made ready for comparison; many-valued columns have no key. */
export function keyOf(value: Stored): Key {
  if (typeof value === 'string') return sortKey(value);
  if (typeof value === 'boolean') return Number(value);
  return typeof value === 'number' ? value : null;
}

export const keyAt = (item: Item, field: Field): Key => keyOf(storedValue(item, field.internalName));
