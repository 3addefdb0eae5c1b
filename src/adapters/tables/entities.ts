import type { TableEntityResult } from '@azure/data-tables';
import type { ClosedStep, LedgerRow, Version, Versioned } from '../../application/ports';
import { asId, asInstant, cardNamed, partsOfKey, REMINDER_FAILURES, REMINDER_STATES, stepName, stepNamed, type InitiativeId, type MeetingId, type ReminderKey } from '../../domain';

/** A reminder as the table keeps it: `undefined` is what an entity does not have. */
export interface ReminderEntity {
  readonly state: string;
  readonly by: string;
  readonly until: string;
  readonly attempts: number;
  /** Between spaces. */
  readonly initiatives: string;
  readonly sentAt?: string;
  readonly failure?: string;
  readonly activity?: string;
  readonly detail?: string;
}

/** A meeting's entities lie together; within them the key is the name. What a name may not hold is in no id of ours. */
export const placeOf = (meeting: MeetingId, name: string): { readonly partitionKey: string; readonly rowKey: string } => ({ partitionKey: meeting, rowKey: name });

/** Where notices lie together: meetings are numbered, so that it is none of theirs. */
const NOTICES = asId<MeetingId>('notices');

export const placeOfKey = (key: ReminderKey): ReturnType<typeof placeOf> => placeOf(partsOfKey(key)?.meeting ?? NOTICES, key);

/** The step that an entity closes goes by its name alone, where a reminder's name holds meeting and person as well. */
export const closingPlace = ({ meeting, step }: ClosedStep) => placeOf(meeting, stepName(step));

/** The table takes texts of this length, and no longer. */
const LONGEST_TEXT = 32_000;

export const entityOf = (row: LedgerRow): ReminderEntity => ({
  state: row.state,
  by: row.claim.by,
  until: row.claim.until,
  attempts: row.attempts,
  initiatives: row.initiatives.join(' '),
  ...(row.sentAt && { sentAt: row.sentAt }),
  ...(row.failure && { failure: row.failure }),
  ...(row.activity && { activity: row.activity }),
  ...(row.detail && { detail: row.detail.slice(0, LONGEST_TEXT) }),
});

export type FoundEntity = TableEntityResult<Partial<ReminderEntity>>;

/** `undefined` for an entity that is no card's, or cannot be read as one. */
export function rowIn({ rowKey = '', etag, ...entity }: FoundEntity): Versioned<LedgerRow> | undefined {
  const key = asId<ReminderKey>(rowKey);
  const named = cardNamed(key);
  const state = REMINDER_STATES.find((known) => known === entity.state);
  const until = asInstant(entity.until ?? '');
  if (!named || !state || !until) return undefined;
  const [sentAt, failure] = [asInstant(entity.sentAt ?? ''), REMINDER_FAILURES.find((known) => known === entity.failure)];
  return {
    value: {
      key, ...named, state,
      initiatives: (entity.initiatives ?? '').split(' ').flatMap((id) => (id === '' ? [] : [asId<InitiativeId>(id)])),
      ...(sentAt && { sentAt }),
      ...(failure && { failure }),
      claim: { by: entity.by ?? '', until },
      attempts: entity.attempts ?? 0,
      ...(entity.activity && { activity: entity.activity }),
      ...(entity.detail && { detail: entity.detail }),
    },
    version: asId<Version>(etag),
  };
}

/** `undefined` for an entity that closes nothing. */
export function closingIn({ partitionKey = '', rowKey = '' }: FoundEntity): ClosedStep | undefined {
  const step = stepNamed(rowKey);
  return step && { meeting: asId<MeetingId>(partitionKey), step };
}
