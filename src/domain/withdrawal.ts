import { asId, type MutationKey, type PersonId, type StatusUpdateId } from './ids';
import type { Source, StatusUpdate } from './status-update';

/** A light that came with a file, taken back by whoever had brought it in: neither the statement nor the taking back counts anywhere. */
export interface Withdrawal {
  readonly withdraws: StatusUpdateId;
  readonly by: PersonId;
}

/** What is written in the history, which only grows: a statement, or that one is taken back. */
export type HistoryRow = StatusUpdate | Withdrawal;

/** The statements that were taken back, and by whom. */
export type Withdrawn = ReadonlyMap<StatusUpdateId, PersonId>;

const KEY = /^withdraws-(\d+)$/;

/** Names the taking back of a statement, for ever and from any device: it is written once. */
export const withdrawalKey = (update: StatusUpdateId): MutationKey => asId<MutationKey>(`withdraws-${update}`);

/** Which statement a row of the history takes back; `undefined` for a statement. */
export function withdrawnBy({ key, source }: { readonly key: string; readonly source: Source }): StatusUpdateId | undefined {
  const [, id] = source === 'import' ? (KEY.exec(key) ?? []) : [];
  return id === undefined ? undefined : asId<StatusUpdateId>(id);
}

const isWithdrawal = (row: HistoryRow): row is Withdrawal => 'withdraws' in row;

/** Whether a statement counts. Nobody takes back what another brought in, or what was stated anywhere else than in a file. */
const counts = ({ id, source, statedBy }: StatusUpdate, withdrawn: Withdrawn): boolean => source !== 'import' || withdrawn.get(id) !== statedBy;

/** Rows of the history as a plan has them: the statements that count, in the rows' order, and what was taken back. */
export function countedHistory(rows: readonly HistoryRow[], before: Withdrawn = new Map()): { readonly updates: readonly StatusUpdate[]; readonly withdrawn: Withdrawn } {
  const taken = rows.filter(isWithdrawal);
  const withdrawn = taken.length === 0 ? before : new Map([...before, ...taken.map(({ withdraws, by }) => [withdraws, by] as const)]);
  const updates = taken.length === 0 ? (rows as readonly StatusUpdate[]) : rows.filter((row): row is StatusUpdate => !isWithdrawal(row));
  return { updates: withdrawn.size === 0 ? updates : updates.filter((update) => counts(update, withdrawn)), withdrawn };
}

/** The rows of the history that a plan has in hand. */
export const historyRows = ({ updates, withdrawn = new Map() }: { readonly updates: readonly StatusUpdate[]; readonly withdrawn?: Withdrawn }): readonly HistoryRow[] =>
  withdrawn.size === 0 ? updates : [...updates, ...[...withdrawn].map(([withdraws, by]): Withdrawal => ({ withdraws, by }))];
