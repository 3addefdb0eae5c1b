import { isoSeconds, readInstant } from '../dates';
import { refuse } from '../errors';
import type { Key } from '../odata/compare';
import { keyOf, type Item, type Stored } from '../values/stored';
import type { Operand } from './operand';

/** Where a page begins: beyond this row in the order of the query, or before it when going back. */
export interface Position {
  /** One key per sort column, in their order; none when the order is by id alone. */
  readonly keys: readonly Key[];
  readonly id: number;
  readonly isBackwards: boolean;
}

export interface SortColumn {
  readonly name: string;
  readonly operand: Operand;
  readonly isDescending: boolean;
}

/** Reads `Paged=TRUE&p_Title=…&p_ID=…`. Columns the token does not name count as empty. @throws SiteError 400 */
export function readPosition(token: string, columns: readonly SortColumn[]): Position | undefined {
  const parts = new URLSearchParams(token);
  const id = parts.get('p_ID');
  const isBackwards = parts.get('PagedPrev') === 'TRUE';
  if (parts.get('Paged') !== 'TRUE' && !isBackwards) throw refuse.badOption('$skiptoken', token);
  if (id === null) return undefined;
  if (!/^\d+$/.test(id)) throw refuse.badOption('$skiptoken', token);
  return { keys: columns.map((column) => readKey(column, parts.get(`p_${column.name}`))), id: Number(id), isBackwards };
}

function readKey(column: SortColumn, text: string | null): Key {
  if (text === null || text === '') return null;
  switch (column.operand.type) {
    case 'text': return keyOf(text);
    case 'instant': return readInstant(text) ?? null;
    case 'number':
    case 'id':
    case 'truth': return Number(text);
  }
}

function keyText(value: Stored, type: Operand['type']): string {
  if (value === null) return '';
  if (type === 'instant' && typeof value === 'number') return isoSeconds(value);
  return typeof value === 'boolean' ? String(Number(value)) : String(value);
}

/** The token that goes on after `item`. */
export function tokenAfter(item: Item, columns: readonly SortColumn[]): string {
  const keys = columns.map((column) => `&p_${column.name}=${encodeURIComponent(keyText(column.operand.value(item), column.operand.type))}`);
  return `Paged=TRUE${keys.join('')}&p_ID=${item.id}`;
}

const lowerEscapes = (text: string): string => text.replace(/%[0-9A-F]{2}/g, (escape) => escape.toLowerCase());

/** The address of the next page: the token and every other option the query had. */
export function nextLink(api: string, listGuid: string, token: string, options: URLSearchParams): string {
  const others = Array.from(options).filter(([name, value]) => !['$skiptoken', '$skip'].includes(name) && value !== '');
  const pairs = [['$skiptoken', token] as const, ...others];
  return `${api}/Web/Lists(guid'${listGuid}')/items?${pairs.map(([name, value]) => `${encodeURIComponent(name)}=${lowerEscapes(encodeURIComponent(value))}`).join('&')}`;
}
