import { askingMoment, type AskingMoment } from './asking-moment';
import { askingRound, type AskingRound } from './asking-round';
import { isClosedStep, type AskingContext, type PlannedMeeting } from './asking-context';
import type { AskingStep } from './asking';
import type { Instant } from './day';
import type { MeetingId, PersonId } from './ids';
import { reminderKey, stepName, type ReminderKey, type ReminderStep } from './reminder';
import type { StepTime } from './step-times';

/** The chair's overview, one working day before the meeting. */
export interface DigestCard {
  readonly key: ReminderKey;
  readonly person: PersonId;
}

/** A step whose time it is. Once everything in it has been claimed it is to be closed, also when there was nothing. */
export type StepToTake = PlannedMeeting &
  (
    | { readonly kind: 'ask'; readonly step: ReminderStep; readonly isLate: boolean; readonly round: AskingRound }
    /** `card` is `undefined` when it was sent already, or the chair is no longer among the site's people. */
    | { readonly kind: 'digest'; readonly step: ReminderStep; readonly card: DigestCard | undefined }
  );

/** Everything that is to be done now, the nearest meeting first, "Spørg nu" before the steps of asking. */
export function stepsToTake(context: AskingContext): readonly StepToTake[] {
  const moment = askingMoment(context);
  return moment.meetings.flatMap((planned) => [
    ...ordersOf(context, planned).map((step): StepToTake => ({ ...planned, kind: 'ask', step, isLate: false, round: askingRound(moment, planned, step) })),
    ...moment.timesOf(planned).flatMap(({ step, time }) => (time.is === 'now' ? [stepToTake(moment, planned, step, time.isLate)] : [])),
  ]);
}

function stepToTake(moment: AskingMoment, planned: PlannedMeeting, step: AskingStep, isLate: boolean): StepToTake {
  const name: ReminderStep = { kind: step.kind, workingDaysBefore: step.workingDaysBefore };
  return step.kind === 'ask' ? { ...planned, kind: 'ask', step: name, isLate, round: askingRound(moment, planned, name) } : { ...planned, kind: 'digest', step: name, card: digestCard(moment, planned, name) };
}

/** "Spørg nu" that nobody has seen to: it waits neither for a day nor for an hour, and only for a plan to be rolled out. */
function ordersOf(context: AskingContext, { meeting, plans }: PlannedMeeting): readonly ReminderStep[] {
  if (!plans.some(({ plan }) => plan.stage === 'rolledOut')) return [];
  return context.orders
    .filter((order) => order.meeting === meeting.id)
    .map(({ id }): ReminderStep => ({ kind: 'now', order: id }))
    .filter((step) => !isClosedStep(context, meeting.id, step));
}

function digestCard({ context }: AskingMoment, { meeting, body, plans }: PlannedMeeting, step: ReminderStep): DigestCard | undefined {
  const { chair } = body;
  const people = plans[0]?.people;
  if (chair === undefined || (people && people.size > 0 && !people.has(chair))) return undefined;
  const isSent = context.reminders.some((one) => one.meeting === meeting.id && one.person === chair && stepName(one.step) === stepName(step));
  return isSent ? undefined : { key: reminderKey(meeting.id, step, chair), person: chair };
}

/** Who would be asked, were this step taken now: what "Spørg nu" shows before it is pressed. `undefined` for a meeting that is over, off or not known. */
export function previewRound(context: AskingContext, meeting: MeetingId, step: ReminderStep): AskingRound | undefined {
  const moment = askingMoment(context);
  const planned = moment.meetings.find((one) => one.meeting.id === meeting);
  return planned && askingRound(moment, planned, step);
}

/** When the service has something to do next, if nothing changes; now, when it has already. `undefined`: before no meeting that is planned. */
export function nextStepAt(context: AskingContext): Instant | undefined {
  const moment = askingMoment(context);
  const times = moment.meetings.flatMap((planned) => [...ordersOf(context, planned).map(() => context.now), ...moment.timesOf(planned).flatMap(({ time }) => timeOf(time, context.now) ?? [])]);
  return times.reduce<Instant | undefined>((first, at) => (first === undefined || at < first ? at : first), undefined);
}

const timeOf = (time: StepTime, now: Instant): Instant | undefined => (time.is === 'now' ? now : time.is === 'comes' ? time.at : undefined);
