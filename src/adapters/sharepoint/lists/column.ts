import type { Day, Instant } from '../../../domain';
import type { CodeWords, Words } from './words';

/** The lists of the product, by the English name that is also the end of their address. */
export const LIST_NAMES = [
  'Plans', 'Themes', 'Goals', 'Centres', 'Strategies', 'Bodies', 'Meetings', 'ClosedDays', 'Initiatives', 'StatusUpdates', 'Decisions',
  'Reminders', 'Conversations', 'ReminderOrders', 'ReminderReports', 'Absences', 'Snapshots',
] as const;
export type ListName = (typeof LIST_NAMES)[number];

export type ColumnKind =
  | 'text' | 'note' | 'choice' | 'number' | 'dateOnly' | 'dateTime' | 'boolean' | 'user' | 'users' | 'lookup' | 'lookups' | 'url';

/** What every column may say of itself. */
export interface ColumnOptions {
  readonly title: Words;
  /** What the person who fills in SharePoint's own form should know. */
  readonly help?: Words;
  /** Asked for by every filter on the column; SharePoint allows 20 a list. */
  readonly indexed?: boolean;
  /** No two rows hold the same text. Is indexed too. */
  readonly unique?: boolean;
  /** Kept out of SharePoint's own forms: written by the product alone. */
  readonly byProductOnly?: boolean;
}

export interface Column<K extends ColumnKind = ColumnKind> extends ColumnOptions {
  readonly kind: K;
  /** The codes of a choice, in their order. SharePoint does not refuse others. */
  readonly choices?: readonly string[];
  readonly codeWords?: CodeWords;
  /** The list a lookup points to. */
  readonly to?: ListName;
}

/** What the client names a row by before its first try, so that a repeated write meets itself. */
export const MUTATION_KEY = { kind: 'text', title: { da: 'Nøgle', en: 'Key' }, unique: true, byProductOnly: true } as const satisfies Column<'text'>;

const column =
  <K extends ColumnKind>(kind: K) =>
  (options: ColumnOptions): Column<K> => ({ kind, ...options });

/** One line of at most 255 UTF-16 code units. */
export const text = column('text');
/** Plain text of several lines: no markup, and a new text takes the place of the old one. */
export const note = column('note');
export const number = column('number');
/** A Danish calendar day. */
export const dateOnly = column('dateOnly');
export const dateTime = column('dateTime');
export const boolean = column('boolean');
export const user = column('user');
export const users = column('users');
export const url = column('url');

/** Codes are stored; people read `codeWords` through column formatting. */
export const choice = <Code extends string>(options: ColumnOptions & { readonly choices: readonly Code[]; readonly codeWords: CodeWords<Code> }): Column<'choice'> => ({
  kind: 'choice',
  ...options,
});

export const lookup = (to: ListName, options: ColumnOptions): Column<'lookup'> => ({ kind: 'lookup', to, ...options });
export const lookups = (to: ListName, options: ColumnOptions): Column<'lookups'> => ({ kind: 'lookups', to, ...options });

/** What REST returns for a column of each kind. Anybody may have edited the list by hand: nothing but the type of the value is certain. */
export interface RawByKind {
  text: string | null;
  note: string | null;
  choice: string | null;
  number: number | null;
  /** An instant; see `dayOf`. */
  dateOnly: string | null;
  dateTime: string | null;
  boolean: boolean | null;
  user: number | null;
  users: readonly number[] | null;
  lookup: number | null;
  lookups: readonly number[] | null;
  url: { readonly Url: string; readonly Description: string | null } | null;
}

/** What a column of each kind is written from. `null` empties it. */
export interface ValueByKind {
  text: string | null;
  note: string | null;
  choice: string | null;
  number: number | null;
  dateOnly: Day | null;
  dateTime: Instant | null;
  boolean: boolean | null;
  user: number | null;
  users: readonly number[];
  lookup: number | null;
  lookups: readonly number[];
  url: { readonly Url: string; readonly Description: string } | null;
}

/** Whether REST speaks of the column by the ids of what it points to, as `XId`. */
export const pointsElsewhere = (kind: ColumnKind): boolean => kind === 'user' || kind === 'users' || kind === 'lookup' || kind === 'lookups';
export const holdsMany = (kind: ColumnKind): boolean => kind === 'users' || kind === 'lookups';
