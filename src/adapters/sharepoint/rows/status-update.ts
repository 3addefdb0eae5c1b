import { asId, believedStatedBy, SOURCES, SUCCESS_ANSWERS, TRAFFIC_LIGHTS, withdrawalKey, withdrawnBy, type HistoryRow, type InitiativeId, type MeetingId, type MutationKey, type NewStatusUpdate, type PersonId, type PlanId, type Source, type StatusUpdate, type StatusUpdateId, type Withdrawal } from '../../../domain';
import { statusUpdates as list, type RowOf, type ValuesOf } from '../lists';
import { createdAt } from './initiative';
import { readRows, Unreadable, type RowReader } from './reading';

export type StatusUpdateRow = RowOf<typeof list>;

/**
 * `undefined` for a row whose initiative is gone: SharePoint empties what pointed to it.
 * @param service who may write for others.
 * @param planOfInitiative where the row itself does not say.
 */
export function historyRowOf(row: RowReader<typeof list>, raw: StatusUpdateRow, service: ReadonlySet<PersonId>, planOfInitiative?: PlanId): PlacedRow | undefined {
  const initiative = row.pointer<InitiativeId>('Initiative');
  if (initiative === undefined) return undefined;
  const plan = row.pointer<PlanId>('Plan') ?? planOfInitiative;
  if (plan === undefined) throw new Unreadable('Plan', 'missing', '');
  const author = asId<PersonId>(raw.AuthorId);
  const [meeting, statedBy, key] = [row.pointer<MeetingId>('Meeting'), row.pointer<PersonId>('StatedBy'), row.text('MutationKey')];
  const source = sourceOf(raw.Source);
  const withdraws = withdrawnBy({ key, source });
  if (withdraws) return { plan, withdraws, by: author };
  const success = SUCCESS_ANSWERS.find((answer) => answer === raw.Success); // a word that is none of them is not worth losing the light for
  return {
    id: asId<StatusUpdateId>(row.id),
    initiative,
    plan,
    light: row.code('Light', TRAFFIC_LIGHTS),
    text: row.text('Text'),
    confirmsUnchanged: raw.ConfirmsUnchanged === true,
    ...(success && { success }),
    ...(meeting && { meeting }),
    source,
    statedBy: believedStatedBy({ author, ...(statedBy && { statedBy }) }, service.has(author) ? author : undefined),
    at: createdAt(raw),
    ...(key && { key: asId<MutationKey>(key) }),
  };
}

/** A row of the history, and whose plan it is of. */
type PlacedRow = StatusUpdate | (Withdrawal & { readonly plan: PlanId });

/** Where something was written decides nothing: whoever wrote a row by hand may have left it out. */
const sourceOf = (raw: string | null): Source => SOURCES.find((source) => source === raw) ?? 'tab';

export const valuesOfUpdate = (update: NewStatusUpdate): ValuesOf<typeof list> => ({
  Initiative: Number(update.initiative),
  Plan: Number(update.plan),
  Light: update.light,
  Text: update.text,
  ConfirmsUnchanged: update.confirmsUnchanged,
  ...(update.success && { Success: update.success }),
  ...(update.meeting && { Meeting: Number(update.meeting) }),
  Source: update.source,
  ...(update.statedBy && { StatedBy: Number(update.statedBy) }),
  MutationKey: update.key,
});

/** A row without a light of its own: whoever adds lights up in the list itself counts none. */
export const valuesOfWithdrawal = ({ id, initiative, plan }: StatusUpdate, words: string): ValuesOf<typeof list> => ({
  Initiative: Number(initiative),
  Plan: Number(plan),
  Text: words,
  ConfirmsUnchanged: false,
  Source: 'import',
  MutationKey: withdrawalKey(id),
});

/** Those of a plan, in the order of their ids. A row that cannot be read counts nowhere; the plan shows it when it is opened. */
export function historyIn(siteUrl: string, rows: readonly StatusUpdateRow[], plan: PlanId, service: ReadonlySet<PersonId>): readonly HistoryRow[] {
  const { values } = readRows(siteUrl, list, rows, (row, raw) => historyRowOf(row, raw, service));
  return values.filter((placed) => placed.plan === plan);
}

interface ReadChunk {
  readonly what: string;
  readonly history: readonly HistoryRow[];
}
const chunksRead = new WeakMap<readonly StatusUpdateRow[], ReadChunk>();

/** The same of rows that lie in chunks. A chunk that has been read is not read again: history does not change. */
export function historyInChunks(siteUrl: string, chunks: readonly (readonly StatusUpdateRow[])[], plan: PlanId, service: ReadonlySet<PersonId>): readonly HistoryRow[] {
  const what = [plan, ...service].join();
  return chunks.flatMap((chunk) => {
    let read = chunksRead.get(chunk);
    if (read?.what !== what) chunksRead.set(chunk, (read = { what, history: historyIn(siteUrl, chunk, plan, service) }));
    return read.history;
  });
}
