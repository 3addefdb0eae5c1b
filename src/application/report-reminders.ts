import { stepName, type MeetingId, type Reminder, type ReminderStep } from '../domain';
import type { Clock, ClosedStep, ReminderLedger, ReminderReport, ReminderReports, ReminderRow, Versioned } from './ports';

export interface ReportingPorts {
  readonly ledger: ReminderLedger;
  readonly reminderReports: ReminderReports;
  readonly clock: Clock;
}

/** What the ledger says of some meetings. */
export interface LedgerSaying {
  readonly rows: readonly Versioned<ReminderRow>[];
  readonly closed: readonly ClosedStep[];
}

export async function sayingOf(ledger: ReminderLedger, meetings: readonly MeetingId[]): Promise<LedgerSaying> {
  const [rows, closed] = await Promise.all([ledger.of(meetings), ledger.closedSteps(meetings)]);
  return { rows, closed };
}

/** Tells the plan's people of the reminders before these meetings, where that is not what they were told. @param saying what the ledger said just now. */
export async function reportReminders({ ledger, reminderReports, clock }: ReportingPorts, meetings: readonly MeetingId[], saying?: LedgerSaying): Promise<void> {
  const [{ rows, closed }, told] = await Promise.all([saying ?? sayingOf(ledger, meetings), reminderReports.of(meetings)]);
  for (const meeting of meetings) {
    const report: ReminderReport = {
      meeting,
      at: clock.now(),
      reminders: rows.flatMap(({ value }) => (value.meeting === meeting ? [reminderOf(value)] : [])).sort(byKey),
      closed: closed.flatMap((step) => (step.meeting === meeting ? [step.step] : [])).sort(byName),
    };
    if (wordsOf(report) !== wordsOf(told.find((each) => each.meeting === meeting))) await reminderReports.put(report);
  }
}

const byKey = (a: Reminder, b: Reminder): number => (a.key < b.key ? -1 : 1);
const byName = (a: ReminderStep, b: ReminderStep): number => (stepName(a) < stepName(b) ? -1 : 1);

/** Without what the instances tell each other. */
const reminderOf = ({ key, meeting, step, person, initiatives, state, sentAt, failure }: Reminder): Reminder => ({
  key, meeting, step, person, initiatives, state, ...(sentAt && { sentAt }), ...(failure && { failure }),
});

/** What a report says, whenever it was written; nothing said is no report. */
const wordsOf = (report: Pick<ReminderReport, 'reminders' | 'closed'> = { reminders: [], closed: [] }): string =>
  JSON.stringify([report.closed.map(stepName), report.reminders.map(({ key, initiatives, state, sentAt, failure }) => [key, initiatives, state, sentAt, failure])]);
