import type { ClosedStep, LedgerRow, Version, Versioned } from '../../../application/ports';
import { asId, cardNamed, REMINDER_FAILURES, REMINDER_STATES, stepName, stepNamed, type InitiativeId, type MeetingId, type ReminderKey } from '../../../domain';
import type { ValuesOf } from '../lists';
import { reminders as list } from '../lists/service';
import { RowReader, Unreadable } from '../rows/reading';
import type { VersionedRow } from './rows-of-meetings';

export type RawLedgerRow = VersionedRow<typeof list>;

/** The key tells whose card it is and what for: a person who has left the site empties their column, and is known all the same. @throws Unreadable */
function valueOf(raw: RawLedgerRow): LedgerRow {
  const row = new RowReader(list, raw);
  const key = asId<ReminderKey>(row.text('ReminderKey'));
  const named = cardNamed(key);
  if (!named) throw new Unreadable('ReminderKey', 'unknown-value', key);
  const [sentAt, failure, activity, detail] = [row.instant('SentAt'), row.optionalCode('Failure', REMINDER_FAILURES), row.text('ActivityId'), row.text('LastError')];
  return {
    key,
    ...named,
    initiatives: row.pointers<InitiativeId>('Initiatives'),
    state: row.code('State', REMINDER_STATES),
    ...(sentAt && { sentAt }),
    ...(failure && { failure }),
    claim: { by: row.text('Claim'), until: row.neededInstant('ClaimedUntil') },
    attempts: row.number('Attempts') ?? 0,
    ...(activity && { activity }),
    ...(detail && { detail }),
  };
}

/** `undefined` for a row that is no card's, or cannot be read as one. */
export function ledgerRowOf(raw: RawLedgerRow): Versioned<LedgerRow> | undefined {
  try {
    return { value: valueOf(raw), version: versionOf(raw.Id, raw['odata.etag'] ?? '') };
  } catch (problem) {
    if (!(problem instanceof Unreadable)) throw problem;
    return undefined;
  }
}

/** A version here knows its row, so that a change needs no question before it. */
export const versionOf = (id: number, etag: string): Version => asId<Version>(`${id}:${etag}`);

export function rowAndEtag(version: Version): readonly [id: number, etag: string] {
  const at = version.indexOf(':');
  return [Number(version.slice(0, at)), version.slice(at + 1)];
}

const STEP_COLUMNS = ({ step }: ClosedStep) => ({ StepKind: step.kind, Step: step.kind === 'now' ? null : step.workingDaysBefore });

export const valuesOfReminder = (row: LedgerRow): ValuesOf<typeof list> => ({
  ReminderKey: row.key,
  Person: Number(row.person),
  ...('meeting' in row ? { Meeting: Number(row.meeting), ...STEP_COLUMNS(row) } : { StepKind: row.about.kind }),
  ...valuesOfProgress(row),
});

/** What changes about a reminder. */
export const valuesOfProgress = (row: LedgerRow): ValuesOf<typeof list> => ({
  Initiatives: row.initiatives.map(Number),
  State: row.state,
  SentAt: row.sentAt ?? null,
  Failure: row.failure ?? null,
  Attempts: row.attempts,
  Claim: row.claim.by,
  ClaimedUntil: row.claim.until,
  ActivityId: row.activity ?? null,
  LastError: row.detail ?? null,
});

const closingKey = ({ meeting, step }: ClosedStep): string => `${meeting}|${stepName(step)}`;

export const valuesOfClosing = (closed: ClosedStep): ValuesOf<typeof list> & { readonly ReminderKey: string } => ({ ReminderKey: closingKey(closed), Meeting: Number(closed.meeting), ...STEP_COLUMNS(closed) });

/** The step that a row closes; `undefined` for a row of somebody's. */
export function closingOf({ ReminderKey: key }: RawLedgerRow): ClosedStep | undefined {
  const [meeting, name, ...more] = (key ?? '').split('|');
  const step = stepNamed(name ?? '');
  return meeting && step && more.length === 0 ? { meeting: asId<MeetingId>(meeting), step } : undefined;
}
