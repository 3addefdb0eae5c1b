import { asId, believedStatedBy, SOURCES, SUCCESS_ANSWERS, TRAFFIC_LIGHTS, type InitiativeId, type MeetingId, type MutationKey, type NewStatusUpdate, type PersonId, type PlanId, type Source, type StatusUpdate, type StatusUpdateId } from '../../../domain';
import { statusUpdates as list, type RowOf, type ValuesOf } from '../lists';
import { createdAt } from './initiative';
import { readRows, Unreadable, type RowReader } from './reading';

export type StatusUpdateRow = RowOf<typeof list>;

/**
 * `undefined` for a row whose initiative is gone: SharePoint empties what pointed to it.
 * @param service who may write for others.
 * @param planOfInitiative where the row itself does not say.
 */
export function statusUpdateOf(row: RowReader<typeof list>, raw: StatusUpdateRow, service: ReadonlySet<PersonId>, planOfInitiative?: PlanId): StatusUpdate | undefined {
  const initiative = row.pointer<InitiativeId>('Initiative');
  if (initiative === undefined) return undefined;
  const plan = row.pointer<PlanId>('Plan') ?? planOfInitiative;
  if (plan === undefined) throw new Unreadable('Plan', 'missing', '');
  const author = asId<PersonId>(raw.AuthorId);
  const [meeting, statedBy, key] = [row.pointer<MeetingId>('Meeting'), row.pointer<PersonId>('StatedBy'), row.text('MutationKey')];
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
    source: sourceOf(raw.Source),
    statedBy: believedStatedBy({ author, ...(statedBy && { statedBy }) }, service.has(author) ? author : undefined),
    at: createdAt(raw),
    ...(key && { key: asId<MutationKey>(key) }),
  };
}

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

/** Those of a plan, in the order of their ids. A row that cannot be read counts nowhere; the plan shows it when it is opened. */
export function updatesIn(siteUrl: string, rows: readonly StatusUpdateRow[], plan: PlanId, service: ReadonlySet<PersonId>): readonly StatusUpdate[] {
  const { values } = readRows(siteUrl, list, rows, (row, raw) => statusUpdateOf(row, raw, service));
  return values.filter((update) => update.plan === plan);
}

interface ReadChunk {
  readonly what: string;
  readonly updates: readonly StatusUpdate[];
}
const chunksRead = new WeakMap<readonly StatusUpdateRow[], ReadChunk>();

/** The same of rows that lie in chunks. A chunk that has been read is not read again: history does not change. */
export function updatesInChunks(siteUrl: string, chunks: readonly (readonly StatusUpdateRow[])[], plan: PlanId, service: ReadonlySet<PersonId>): readonly StatusUpdate[] {
  const what = [plan, ...service].join();
  return chunks.flatMap((chunk) => {
    let read = chunksRead.get(chunk);
    if (read?.what !== what) chunksRead.set(chunk, (read = { what, updates: updatesIn(siteUrl, chunk, plan, service) }));
    return read.updates;
  });
}
