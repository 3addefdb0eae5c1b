import { asId, believedStatedBy, SOURCES, SUCCESS_ANSWERS, TRAFFIC_LIGHTS, type InitiativeId, type MeetingId, type MutationKey, type NewStatusUpdate, type PersonId, type PlanId, type Source, type StatusUpdate, type StatusUpdateId } from '../../../domain';
import type { RowOf, statusUpdates, ValuesOf } from '../lists';
import { createdAt } from './initiative';
import { Unreadable, type RowReader } from './reading';

export type StatusUpdateRow = RowOf<typeof statusUpdates>;

/**
 * `undefined` for a row whose initiative is gone: SharePoint empties what pointed to it.
 * @param service who may write for others.
 * @param planOfInitiative where the row itself does not say.
 */
export function statusUpdateOf(row: RowReader<typeof statusUpdates>, raw: StatusUpdateRow, service: ReadonlySet<PersonId>, planOfInitiative?: PlanId): StatusUpdate | undefined {
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

export const valuesOfUpdate = (update: NewStatusUpdate): ValuesOf<typeof statusUpdates> => ({
  Initiative: Number(update.initiative),
  Plan: Number(update.plan),
  Light: update.light,
  Text: update.text,
  ConfirmsUnchanged: update.confirmsUnchanged,
  ...(update.success && { Success: update.success }),
  Source: update.source,
  MutationKey: update.key,
});
