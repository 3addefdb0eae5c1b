import type { ActionPlan } from './action-plan';
import { askingDays, askingStepsOf, isSameStep, type AskingStep } from './asking';
import { currentStatuses } from './current-status';
import { danishDayOf } from './danish-time';
import type { Instant } from './day';
import { isAbout, nextAskingMeeting, readinessFor, windowFor, type FreshnessWindow } from './freshness';
import type { InitiativeId } from './ids';
import type { Meeting } from './meeting';
import { stepName, type ReminderStep } from './reminder';
import type { CurrentStatus } from './status-update';
import { stepTimes, type StepTime } from './step-times';
import type { WorkingCalendar } from './working-days';

/** What a change of a meeting does to one of the steps before it. The service is to do as is said here (rule 5). */
export type StepChange =
  /** It has been taken, before the change: it is not repeated, wherever the meeting goes. */
  | { readonly fate: 'done'; readonly step: AskingStep }
  | { readonly fate: 'stays'; readonly step: AskingStep }
  | { readonly fate: 'moves'; readonly step: AskingStep; readonly from: AskingStep }
  /** There was no such step before. */
  | { readonly fate: 'comes'; readonly step: AskingStep }
  /** Its new time has passed and nobody has been asked: it is taken at once on its own day, and else on the next working morning. */
  | { readonly fate: 'catchesUp'; readonly step: AskingStep; readonly from: AskingStep | undefined }
  /** It is not taken: the meeting is off or over, or too near. */
  | { readonly fate: 'dropped'; readonly step: AskingStep };

/** What a change does to the question which initiatives are due (rule 4). */
export interface DueChange {
  /** Due after the change. */
  readonly due: readonly InitiativeId[];
  readonly becomeDue: readonly InitiativeId[];
  readonly noLongerDue: readonly InitiativeId[];
}

/** The same for one meeting. */
export interface DueForMeeting extends DueChange {
  /** As it is after the change. */
  readonly meeting: Meeting;
  /** From when a statement counts for it. */
  readonly from: { readonly before?: Instant; readonly after?: Instant };
}

/** What happens when a meeting is made, moved, cancelled or marked as held: facts, to be said before it is saved. */
export interface MeetingChange {
  /** In the order in which they come. */
  readonly steps: readonly StepChange[];
  readonly own: DueForMeeting;
  /** Other coming meetings, of whichever body, for which statements count from another time than before; earliest first. */
  readonly others: readonly DueForMeeting[];
  /** The meeting for which owners are asked now: it may be another one after the change. */
  readonly asking: DueChange & { readonly before?: Meeting; readonly after?: Meeting };
}

export interface ChangeContext {
  readonly calendar: WorkingCalendar;
  readonly now: Instant;
  /** The steps before the meeting that have been taken, where the service has told; else those count as taken whose time has come. */
  readonly closed?: readonly ReminderStep[];
}

/** The meeting at another time, as long as it was. */
export const movedTo = (meeting: Meeting, startsAt: Instant): Meeting => ({
  ...meeting,
  startsAt,
  endsAt: new Date(Date.parse(startsAt) + Date.parse(meeting.endsAt) - Date.parse(meeting.startsAt)).toISOString() as Instant,
});

/** What moving a meeting does (rules 4 and 5). */
export const meetingMove = (actionPlan: ActionPlan, meeting: Meeting, startsAt: Instant, context: ChangeContext): MeetingChange =>
  meetingChange(actionPlan, movedTo(meeting, startsAt), context);

/** What changing a meeting does, or making it when the plan does not have it yet (rules 4 and 5). @param changed as it is to be. */
export function meetingChange(actionPlan: ActionPlan, changed: Meeting, context: ChangeContext): MeetingChange {
  const { meetings } = actionPlan;
  const known = meetings.find(({ id }) => id === changed.id);
  const after: ActionPlan = { ...actionPlan, meetings: known ? meetings.map((one) => (one === known ? changed : one)) : [...meetings, changed] };
  const statuses = currentStatuses(actionPlan); // which no meeting changes
  const windows = (old: Meeting | undefined, next: Meeting | undefined) => [old && openWindow(actionPlan, old), next && openWindow(after, next)] as const;
  const dueFor = (old: Meeting | undefined, next: Meeting): DueForMeeting => {
    const [was, is] = windows(old, next);
    return { meeting: next, from: { ...(was && { before: was.from }), ...(is && { after: is.from }) }, ...dueChange([was, is], after, statuses) };
  };
  const [asksBefore, asksAfter] = [actionPlan, after].map((plan) => askingMeetingOf(plan, context.now));
  const isComing = ({ id, state, endsAt }: Meeting): boolean => id !== changed.id && state === 'planned' && endsAt > context.now;
  return {
    steps: stepChanges(actionPlan, known, changed, context),
    own: dueFor(known, changed),
    others: after.meetings
      .filter(isComing)
      .filter((meeting) => !isSameWindow(...windows(meeting, meeting)))
      .sort((a, b) => (a.startsAt < b.startsAt ? -1 : 1))
      .map((meeting) => dueFor(meeting, meeting)),
    asking: { ...(asksBefore && { before: asksBefore }), ...(asksAfter && { after: asksAfter }), ...dueChange(windows(asksBefore, asksAfter), after, statuses) },
  };
}

type Window = FreshnessWindow | undefined;

const isSameWindow = (before: Window, after: Window): boolean => before?.from === after?.from;

const askingMeetingOf = ({ plan, bodies, meetings }: ActionPlan, now: Instant): Meeting | undefined =>
  plan.stage === 'rolledOut' ? nextAskingMeeting(plan.id, bodies, meetings, now) : undefined;

function stepChanges(actionPlan: ActionPlan, known: Meeting | undefined, changed: Meeting, { calendar, now, closed }: ChangeContext): readonly StepChange[] {
  const old = known ? askingStepsOf(actionPlan, known, calendar) : [];
  const steps = askingStepsOf(actionPlan, changed, calendar);
  const oldOf = (step: AskingStep): AskingStep | undefined => old.find((one) => isSameStep(one, step));
  const isDone = (step: AskingStep): boolean => {
    const from = oldOf(step);
    return closed ? closed.some((name) => stepName(name) === stepName(step)) : from !== undefined && from.at <= now;
  };
  const gone = old.filter((step) => !steps.some((other) => isSameStep(step, other)));
  return [
    ...gone.map((step): StepChange => (isDone(step) ? { fate: 'done', step } : { fate: 'dropped', step })),
    ...stepTimes(steps, isDone, { meetingDay: danishDayOf(changed.startsAt), calendar, now }).map(({ step, time }): StepChange => {
      const from = oldOf(step);
      switch (time.is) {
        case 'closed':
          return { fate: 'done', step: from ?? step };
        case 'dropped':
          return { fate: 'dropped', step: from ?? step };
        default:
          return takenStep(step, from, time, now);
      }
    }),
  ];
}

function takenStep(step: AskingStep, from: AskingStep | undefined, time: Extract<StepTime, { is: 'now' | 'comes' }>, now: Instant): StepChange {
  const at = time.is === 'now' ? now : time.at;
  if (step.kind === 'ask' && at !== step.at) return { fate: 'catchesUp', step: { ...step, on: danishDayOf(at), at }, from };
  if (!from) return { fate: 'comes', step };
  return from.on === step.on ? { fate: 'stays', step } : { fate: 'moves', step, from };
}

function dueChange(windows: readonly [Window, Window], { initiatives }: ActionPlan, statuses: ReadonlyMap<InitiativeId, CurrentStatus>): DueChange {
  const [wasDue, isDue] = windows.map((window) => new Set(window && readinessFor(window, initiatives, statuses).due)) as [Set<InitiativeId>, Set<InitiativeId>];
  return { due: [...isDue], becomeDue: [...isDue].filter((id) => !wasDue.has(id)), noLongerDue: [...wasDue].filter((id) => !isDue.has(id)) };
}

/** Only a planned meeting of a body that asks, about a plan that is rolled out, would like to hear of anything. */
function openWindow({ plan, bodies, meetings }: ActionPlan, meeting: Meeting): Window {
  const asks = bodies.some((body) => body.id === meeting.body && askingDays(body).length > 0);
  return asks && plan.stage === 'rolledOut' && meeting.state === 'planned' && isAbout(meeting, plan.id) ? windowFor(meeting, bodies, meetings) : undefined;
}
