import { ASKING_HOUR, isSameStep, type AskingStep } from './asking';
import { danishDayOf, danishTimeOf, instantOf, type ClockTime } from './danish-time';
import type { Day, Instant } from './day';
import { isWorkingDay, nextWorkingDay, type WorkingCalendar } from './working-days';

/** Nobody is written to from this hour on: a step that was not taken by then is late. */
export const QUIET_HOUR: ClockTime = '17:00';
/** A late ask is made in the first hour of a working day: whoever moves a meeting at ten is not overtaken by the cards. */
export const LATE_ASKS_UNTIL: ClockTime = '09:00';

/** When a step is taken, if nothing changes. */
export type StepTime =
  /** Everybody it owed has been seen to: it is never taken again, wherever the meeting goes. */
  | { readonly is: 'closed' }
  /** `isLate`: its own day has passed. */
  | { readonly is: 'now'; readonly isLate: boolean }
  | { readonly is: 'comes'; readonly at: Instant; readonly isLate: boolean }
  /** Its day has passed, and there is no morning left for it. */
  | { readonly is: 'dropped' };

export interface TimedStep {
  readonly step: AskingStep;
  readonly time: StepTime;
}

export interface StepClock {
  /** The day of the meeting. */
  readonly meetingDay: Day;
  readonly calendar: WorkingCalendar;
  readonly now: Instant;
}

/**
 * When each step before a meeting is taken: on its own day, from {@link ASKING_HOUR} until {@link QUIET_HOUR}. An ask whose day has
 * passed unclosed is made on the next working morning that comes before the next ask and before the day of the meeting, unless a later one
 * has been made or is late too: that one says the same. A digest is never late: the meeting is the next thing.
 */
export function stepTimes(steps: readonly AskingStep[], isClosed: (step: AskingStep) => boolean, clock: StepClock): readonly TimedStep[] {
  const asks = steps.filter(({ kind }) => kind === 'ask');
  const latest = asks.filter((step) => step.at <= clock.now || isClosed(step)).at(-1);
  const next = asks.find(({ at }) => at > clock.now);
  return steps.map((step): TimedStep => {
    if (isClosed(step)) return { step, time: { is: 'closed' } };
    if (step.at > clock.now) return { step, time: { is: 'comes', at: step.at, isLate: false } };
    if (step.on === danishDayOf(clock.now) && danishTimeOf(clock.now) < QUIET_HOUR) return { step, time: { is: 'now', isLate: false } };
    return { step, time: latest && isSameStep(step, latest) ? lateTime(next?.on ?? clock.meetingDay, clock) : { is: 'dropped' } };
  });
}

/** @param before the day by which a late ask comes too late. */
function lateTime(before: Day, { calendar, now }: StepClock): StepTime {
  const [today, time] = [danishDayOf(now), danishTimeOf(now)];
  const on = time < LATE_ASKS_UNTIL && isWorkingDay(today, calendar) ? today : nextWorkingDay(today, calendar);
  if (on >= before) return { is: 'dropped' };
  return on === today && time >= ASKING_HOUR ? { is: 'now', isLate: true } : { is: 'comes', at: instantOf(on, ASKING_HOUR), isLate: true };
}
