import type { ActionPlan } from './action-plan';
import { instantOf, danishDayOf } from './danish-time';
import type { Day, Instant } from './day';
import { isAbout } from './freshness';
import type { Body, Meeting } from './meeting';
import { workingDaysBefore, type WorkingCalendar } from './working-days';

/** The hour at which people are written to, by Danish clocks (rule 5). */
export const ASKING_HOUR = '08:00';
/** Working days before the meeting at which its chair is told how it stands. */
export const DIGEST_WORKING_DAYS_BEFORE = 1;

/** One time at which the service writes to people before a meeting (rule 5). */
export interface AskingStep {
  /** `ask`: owners whose light is not fresh for the meeting; `digest`: the chair. */
  readonly kind: 'ask' | 'digest';
  /** With kind and meeting the name of the step. The date is no part of it: a meeting that moves keeps its steps. */
  readonly workingDaysBefore: number;
  /** A working day before the meeting's own. */
  readonly on: Day;
  /** {@link ASKING_HOUR} of that day. */
  readonly at: Instant;
}

/** Whether two steps before the same meeting are the same one, perhaps on different days. */
export const isSameStep = (a: AskingStep, b: AskingStep): boolean => a.kind === b.kind && a.workingDaysBefore === b.workingDaysBefore;

/** The days at which a body asks, earliest first: each once, and none on the day of the meeting or after it. */
export const askingDays = (body: Pick<Body, 'askWorkingDaysBefore'>): readonly number[] =>
  [...new Set(body.askWorkingDaysBefore)].filter((days) => Number.isInteger(days) && days > 0).sort((a, b) => b - a);

/** The steps before a meeting, in the order in which they come. A body that does not ask has none; one without a chair has nobody to tell. */
export function askingSteps(meeting: Pick<Meeting, 'startsAt'>, body: Pick<Body, 'askWorkingDaysBefore' | 'chair'>, calendar: WorkingCalendar): readonly AskingStep[] {
  const meetingDay = danishDayOf(meeting.startsAt);
  const step = (kind: AskingStep['kind'], days: number): AskingStep => {
    const on = workingDaysBefore(meetingDay, days, calendar);
    return { kind, workingDaysBefore: days, on, at: instantOf(on, ASKING_HOUR) };
  };
  const asks = askingDays(body).map((days) => step('ask', days));
  return asks.length === 0 || body.chair === undefined ? asks : [...asks, step('digest', DIGEST_WORKING_DAYS_BEFORE)];
}

/**
 * The steps before a meeting about this plan: none before the plan is rolled out and none once it is closed, and only before
 * a meeting that is planned, about the plan, and of a body that is there.
 */
export function askingStepsOf({ plan, bodies }: Pick<ActionPlan, 'plan' | 'bodies'>, meeting: Meeting, calendar: WorkingCalendar): readonly AskingStep[] {
  const body = bodies.find(({ id }) => id === meeting.body);
  const isAsked = plan.stage === 'rolledOut' && meeting.state === 'planned' && isAbout(meeting, plan.id);
  return body && isAsked ? askingSteps(meeting, body, calendar) : [];
}
