import * as lists from './lists';

/** The lists a plan is read from, by what their rows are called here. */
export const ROW_LISTS = {
  plans: lists.plans,
  themes: lists.themes,
  goals: lists.goals,
  centres: lists.centres,
  strategies: lists.strategies,
  bodies: lists.bodies,
  meetings: lists.meetings,
  decisions: lists.decisions,
  closedDays: lists.closedDays,
  initiatives: lists.initiatives,
  statusUpdates: lists.statusUpdates,
} as const;

export type RowKey = keyof typeof ROW_LISTS;
export const ROW_KEYS = Object.keys(ROW_LISTS) as readonly RowKey[];

/** Lists whose rows are edited against the version they were read with. */
export const WITH_VERSIONS: readonly RowKey[] = ['plans', 'initiatives'];

/** For each list the mark up to which its changes are known. Opaque: the site made it, and the site reads it. */
export type ChangeTokens = Readonly<Record<RowKey, string>>;

/** A row of any list, of which nothing but its number is certain. */
export interface AnyRow {
  readonly Id: number;
}
