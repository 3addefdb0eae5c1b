import type { Instant, PersonId } from '../../domain';
import { chunksOf, numberOfChunk, type Chunk, type KnownSite } from './known-site';
import { holdsMany, pointsElsewhere, restName, selectOf, type Column, type List } from './lists';
import type { SiteRows } from './read-site';
import { ROW_KEYS, ROW_LISTS, type AnyRow, type ChangeTokens, type RowKey } from './row-lists';
import type { StatusUpdateRow } from './rows/status-update';

/** Raised whenever the sheets are laid out anew. */
const SCHEMA = 1;

/** What the first screen needs lies apart from the history, which only grows. */
export const FIRST = 'first/';
export const HISTORY = 'history/';

type Sheets = ReadonlyMap<string, unknown>;

/** Which columns the rows were read with: a version of the product that reads others begins anew. */
const COLUMNS = ROW_KEYS.map((key) => selectOf(ROW_LISTS[key])).join(';');

type Head = Pick<SiteRows, 'title' | 'me' | 'masks' | 'hasOlderUpdates' | 'statementsRead' | 'tokens'> & Pick<KnownSite, 'readAt' | 'wholeAt'> & {
  readonly schema: number;
  readonly columns: string;
  readonly service: readonly PersonId[];
  readonly hasHistory: boolean;
};

/** What is known of a site, on sheets: a change of a few rows changes as many of them, and the head. */
export function sheetsOf({ rows, older, readAt, wholeAt }: KnownSite): Sheets {
  const { title, me, masks, hasOlderUpdates, statementsRead, tokens } = rows;
  const head: Head = { schema: SCHEMA, columns: COLUMNS, title, me, masks, hasOlderUpdates, statementsRead, tokens, readAt, wholeAt, service: [...rows.service], hasHistory: older !== undefined };
  const sheets = new Map<string, unknown>([[`${FIRST}head`, head], [`${FIRST}people/0`, rows.people]]);
  for (const key of ROW_KEYS) for (const chunk of chunksOf<AnyRow>(rows[key])) sheets.set(`${FIRST}${key}/${numberOfChunk(chunk)}`, chunk);
  for (const chunk of older ?? []) sheets.set(`${HISTORY}${numberOfChunk(chunk)}`, chunk);
  return sheets;
}

/** Whether a sheet says the same as before: rows that did not change are the very same ones. */
export function isSameSheet(before: unknown, now: unknown): boolean {
  if (before === now) return true;
  return Array.isArray(before) && Array.isArray(now) && before.length === now.length && before.every((row, at) => row === now[at]);
}

/** @returns what the first screen needs, `undefined` when the sheets are not whole, not ours, or of another time. */
export function knownSiteIn(sheets: Sheets): (KnownSite & { readonly hasHistory: boolean }) | undefined {
  const head = sheets.get(`${FIRST}head`);
  const people = sheets.get(`${FIRST}people/0`);
  if (!isHead(head) || !isPeople(people)) return undefined;
  const rows = ROW_KEYS.map((key) => [key, rowsIn(sheets, `${FIRST}${key}/`, ROW_LISTS[key])] as const);
  if (rows.some(([, ofList]) => ofList === undefined)) return undefined;
  const { title, me, masks, hasOlderUpdates, statementsRead, tokens, readAt, wholeAt, service, hasHistory } = head;
  return {
    rows: { title, me, masks, hasOlderUpdates, ...(statementsRead && { statementsRead }), tokens, people, service: new Set(service), ...(Object.fromEntries(rows) as unknown as Pick<SiteRows, RowKey>) },
    readAt,
    wholeAt,
    hasHistory,
  };
}

/** @returns the history's chunks, oldest first; `undefined` when one of them is no such thing. */
export function historyIn(sheets: Sheets): readonly Chunk<StatusUpdateRow>[] | undefined {
  const rows = rowsIn(sheets, HISTORY, ROW_LISTS.statusUpdates) as readonly StatusUpdateRow[] | undefined;
  return rows && chunksOf(rows);
}

function rowsIn(sheets: Sheets, beginning: string, list: List): readonly AnyRow[] | undefined {
  const chunks = [...sheets].filter(([name]) => name.startsWith(beginning)).sort(([a], [b]) => Number(a.slice(beginning.length)) - Number(b.slice(beginning.length)));
  const isRow = rowOf(list);
  const rows: AnyRow[] = [];
  for (const [, chunk] of chunks) {
    if (!Array.isArray(chunk) || !chunk.every(isRow)) return undefined;
    rows.push(...chunk);
  }
  return rows.every((row, at) => at === 0 || row.Id > (rows[at - 1]?.Id ?? 0)) ? rows : undefined;
}

const isText = (value: unknown): value is string => typeof value === 'string';
const isId = (value: unknown): value is number => typeof value === 'number' && Number.isInteger(value) && value > 0;
const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether something is a row of the list, as REST gives it. What stands in its columns is judged when the plan is made of it. */
function rowOf(list: List): (value: unknown) => value is AnyRow {
  const checks: readonly (readonly [string, (value: unknown) => boolean])[] = [
    ['Id', isId],
    ['Title', (value) => value === null || isText(value)],
    ...Object.entries(list.columns).map(([name, column]) => [restName(list, name), (value: unknown) => value === null || value === undefined || fits(column, value)] as const),
    ...list.system.map((name) => [restName(list, name), name === 'Author' || name === 'Editor' ? isId : isText] as const),
  ];
  return (value): value is AnyRow => isObject(value) && checks.every(([name, isFine]) => isFine(value[name]));
}

function fits({ kind }: Column, value: unknown): boolean {
  if (holdsMany(kind)) return Array.isArray(value) && value.every((id) => typeof id === 'number');
  if (pointsElsewhere(kind) || kind === 'number') return typeof value === 'number';
  if (kind === 'boolean') return typeof value === 'boolean';
  return kind === 'url' ? isObject(value) : isText(value);
}

const isInstant = (value: unknown): value is Instant => isText(value) && !Number.isNaN(Date.parse(value));
const isMask = (value: unknown): boolean => isObject(value) && [value['High'], value['Low']].every((half) => isText(half) && /^\d{1,10}$/.test(half));
const isTokens = (value: unknown): value is ChangeTokens => isObject(value) && ROW_KEYS.every((key) => isText(value[key]));
const isPeople = (value: unknown): value is SiteRows['people'] =>
  Array.isArray(value) && value.every((person) => isObject(person) && isId(person['Id']) && isText(person['Title']) && (person['Email'] === null || isText(person['Email'])) && typeof person['PrincipalType'] === 'number');

function isHead(value: unknown): value is Head {
  if (!isObject(value) || value['schema'] !== SCHEMA || value['columns'] !== COLUMNS) return false;
  const { title, me, masks, hasOlderUpdates, statementsRead, tokens, readAt, wholeAt, service, hasHistory } = value;
  const areMasks = isObject(masks) && ['statusUpdates', 'initiatives', 'plans', 'meetings'].every((key) => isMask(masks[key]));
  const isStretch = statementsRead === undefined || (isObject(statementsRead) && isText(statementsRead['from']) && isText(statementsRead['to']));
  return isText(title) && isId(me) && areMasks && isStretch && isTokens(tokens) && isInstant(readAt) && isInstant(wholeAt) && Array.isArray(service) && service.every(isText) && [hasOlderUpdates, hasHistory].every((flag) => typeof flag === 'boolean');
}
