import { readGuid } from '../address/literal';
import { refuse } from '../errors';
import type { Host } from '../host';
import { numberOf, textOf } from '../store/database';
import type { List } from '../store/lists';
import type { Item } from '../values/stored';

/** `ChangeType` of the change log. */
export const CHANGE = { add: 1, update: 2, delete: 3, restore: 7 } as const;
export type ChangeKind = keyof typeof CHANGE;

export interface Change {
  readonly sequence: number;
  readonly item: number;
  readonly guid: string;
  readonly type: number;
  readonly at: number;
  readonly editor: number;
}

const KEPT = 60 * 24 * 60 * 60 * 1000;
const LIST_SCOPE = 3;
/** Ticks of .NET (100 ns since the year 1) at the beginning of 1970. */
const EPOCH_TICKS = 621355968000000000n;

export function recordChange(host: Host, list: List, item: Pick<Item, 'id' | 'guid'>, kind: ChangeKind, editor: number): void {
  host.db.run('INSERT INTO changes (list, item, guid, kind, at, editor) VALUES (?, ?, ?, ?, ?, ?)', list.serial, item.id, item.guid, CHANGE[kind], host.now(), editor);
}

/** `1;3;{list};{ticks};{sequence}`: this change and all before it are known. */
export function changeToken(list: List, at: number, sequence: number): string {
  return `1;${LIST_SCOPE};${list.guid};${EPOCH_TICKS + BigInt(at) * 10000n};${sequence}`;
}

/** The token of "everything up to now". */
export function currentToken(host: Host, list: List): string {
  const row = host.db.get('SELECT COALESCE(MAX(sequence), 0) AS sequence FROM changes WHERE list = ?', list.serial);
  return changeToken(list, host.now(), numberOf(row ?? {}, 'sequence'));
}

interface Token {
  readonly at: number;
  /** -1 when the token was made from a date alone. */
  readonly sequence: number;
}

/** @throws SiteError 400 for a token of another list or form, 500 for one from before the log begins */
export function readToken(host: Host, list: List, text: string): Token {
  const [version, scope, guid, ticks, sequence, ...rest] = text.split(';');
  const isWellFormed = version === '1' && scope === String(LIST_SCOPE) && /^\d{1,19}$/.test(ticks ?? '') && /^-?\d{1,15}$/.test(sequence ?? '') && rest.length === 0;
  if (!isWellFormed || readGuid(guid ?? '') !== list.guid) throw refuse.badChangeToken();
  const at = Number((BigInt(ticks ?? '0') - EPOCH_TICKS) / 10000n);
  if (at < host.now() - KEPT) throw refuse.oldChangeToken();
  return { at, sequence: Number(sequence) };
}

/** Changes after `from` and up to `to`, oldest first, at most `limit`. */
export function changesBetween(host: Host, list: List, from: Token | undefined, to: Token | undefined, limit: number): readonly Change[] {
  const [after, since] = from === undefined ? [0, host.now() - KEPT] : from.sequence >= 0 ? [from.sequence, 0] : [0, from.at];
  const until = to === undefined ? Number.MAX_SAFE_INTEGER : to.sequence >= 0 ? to.sequence : Number.MAX_SAFE_INTEGER;
  const notAfter = to !== undefined && to.sequence < 0 ? to.at : Number.MAX_SAFE_INTEGER;
  const rows = host.db.all(
    'SELECT * FROM changes WHERE list = ? AND sequence > ? AND sequence <= ? AND at >= ? AND at <= ? ORDER BY sequence LIMIT ?',
    list.serial, after, until, since, notAfter, limit,
  );
  return rows.map((row) => ({
    sequence: numberOf(row, 'sequence'), item: numberOf(row, 'item'), guid: textOf(row, 'guid'), type: numberOf(row, 'kind'), at: numberOf(row, 'at'), editor: numberOf(row, 'editor'),
  }));
}
