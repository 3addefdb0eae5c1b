import type { ActionPlan } from './action-plan';
import { askingSteps } from './asking';
import { awayNow, isClosedStep, plannedMeetings, type AskingContext, type PlannedMeeting } from './asking-context';
import { currentStatuses } from './current-status';
import { danishDayOf } from './danish-time';
import { windowFor, type FreshnessWindow } from './freshness';
import type { InitiativeId, MeetingId, PersonId, PlanId } from './ids';
import type { CurrentStatus } from './status-update';
import { stepTimes, type TimedStep } from './step-times';

/** What is worked out once for all the steps of a moment. */
export interface AskingMoment {
  readonly context: AskingContext;
  readonly meetings: readonly PlannedMeeting[];
  readonly away: ReadonlySet<PersonId>;
  statusesOf(plan: ActionPlan): ReadonlyMap<InitiativeId, CurrentStatus>;
  timesOf(meeting: PlannedMeeting): readonly TimedStep[];
}

export function askingMoment(context: AskingContext): AskingMoment {
  const statuses = new Map<PlanId, ReadonlyMap<InitiativeId, CurrentStatus>>();
  const times = new Map<MeetingId, readonly TimedStep[]>();
  return {
    context,
    meetings: plannedMeetings(context),
    away: awayNow(context),
    statusesOf(plan) {
      let known = statuses.get(plan.plan.id);
      if (!known) statuses.set(plan.plan.id, (known = currentStatuses(plan)));
      return known;
    },
    timesOf(planned) {
      let known = times.get(planned.meeting.id);
      if (!known) times.set(planned.meeting.id, (known = timesBefore(planned, context)));
      return known;
    },
  };
}

/** None before a meeting of which no plan is rolled out (rule 5). */
function timesBefore({ meeting, body, plans }: PlannedMeeting, context: AskingContext): readonly TimedStep[] {
  const { calendar } = plans.find(({ plan }) => plan.stage === 'rolledOut') ?? {};
  if (!calendar) return [];
  const clock = { meetingDay: danishDayOf(meeting.startsAt), calendar, now: context.now };
  return stepTimes(askingSteps(meeting, body, calendar), (step) => isClosedStep(context, meeting.id, step), clock);
}

/** From when statements count for the meeting in this plan; `undefined` where nobody is asked for it. */
export function windowOf(plan: ActionPlan, { meeting, plans }: PlannedMeeting): FreshnessWindow | undefined {
  return plan.plan.stage === 'rolledOut' && plans.includes(plan) ? windowFor(meeting, plan.bodies, plan.meetings) : undefined;
}
