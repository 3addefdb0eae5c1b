import type { ActionPlan } from './action-plan';
import { askingStepsOf, type AskingStep } from './asking';
import type { Instant } from './day';
import { isAbout, isFreshFor, windowFor, type FreshnessWindow } from './freshness';
import type { PersonId } from './ids';
import type { Body, Meeting } from './meeting';
import { askingWindow, type PlanRow } from './plan-rows';

/** What one person has not said yet. */
export interface Unanswered {
  /** `undefined`: nobody is responsible. */
  readonly owner: PersonId | undefined;
  readonly count: number;
}

/** How ready the plan is for the meeting for which owners are asked now. */
export interface MeetingReadiness {
  readonly meeting: Meeting;
  readonly body: Body;
  /** Running initiatives. "15 of 22" is `fresh` of `all`. */
  readonly all: number;
  readonly fresh: number;
  /** Those who have most to answer first. */
  readonly unanswered: readonly Unanswered[];
  /** Whether a statement made now counts for it; `false`: the meeting is so far away that nobody need answer yet. */
  readonly isOpen: boolean;
  /** When owners are asked next; `undefined`: never again before it. */
  readonly asksNext: AskingStep | undefined;
}

/** `undefined` when no meeting asks: none is planned, or the plan is not rolled out (rule 5). @param rows those of the plan, worked out now. */
export function meetingReadiness(plan: ActionPlan, rows: readonly PlanRow[], now: Instant): MeetingReadiness | undefined {
  const window = askingWindow(plan, now);
  const body = window && plan.bodies.find(({ id }) => id === window.meeting.body);
  if (!window || !body) return undefined;
  const running = rows.filter((row) => row.phase === 'running');
  const due = running.filter((row) => row.isDue);
  return {
    meeting: window.meeting,
    body,
    all: running.length,
    fresh: running.length - due.length,
    unanswered: byOwner(due),
    isOpen: window.from <= now,
    asksNext: askingStepsOf(plan, window.meeting, plan.calendar).find(({ kind, at }) => kind === 'ask' && at > now),
  };
}

function byOwner(due: readonly PlanRow[]): readonly Unanswered[] {
  const counts = new Map<PersonId | undefined, number>();
  for (const { initiative } of due) counts.set(initiative.owner, (counts.get(initiative.owner) ?? 0) + 1);
  return [...counts].map(([owner, count]) => ({ owner, count })).sort((a, b) => b.count - a.count);
}

/** "15 of 22", for any meeting that is coming; `undefined` where nobody is asked for it, or not yet. @param rows those of the plan, worked out now. */
export function confirmedFor(plan: ActionPlan, rows: readonly PlanRow[], meeting: Meeting, now: Instant): Pick<MeetingReadiness, 'all' | 'fresh'> | undefined {
  const window = windowFor(meeting, plan.bodies, plan.meetings);
  if (!window || window.from > now || window.to <= now || askingStepsOf(plan, meeting, plan.calendar).length === 0) return undefined;
  const running = rows.filter(({ phase }) => phase === 'running');
  return running.length === 0 ? undefined : { all: running.length, fresh: running.filter(({ status }) => isFreshFor(window, status)).length };
}

/** A meeting ahead, and what it has to do with the asking. */
export interface ComingMeeting {
  readonly meeting: Meeting;
  readonly body: Body;
  /** The meeting for which owners are asked now. */
  readonly isAsking: boolean;
  /** It asks too, and what is answered now for the first one counts here as well (rule 4). */
  readonly isServedToo: boolean;
}

/** The planned meetings about the plan that are not over, earliest first; those of a body that is not there are left out. */
export function comingMeetings(plan: ActionPlan, now: Instant): readonly ComingMeeting[] {
  const asking = askingWindow(plan, now);
  return plan.meetings
    .filter((meeting) => meeting.state === 'planned' && meeting.endsAt > now && isAbout(meeting, plan.plan.id))
    .sort((a, b) => (a.startsAt < b.startsAt ? -1 : 1))
    .flatMap((meeting) => {
      const body = plan.bodies.find(({ id }) => id === meeting.body);
      const window = windowFor(meeting, plan.bodies, plan.meetings);
      return body && window ? [{ meeting, body, isAsking: asking?.meeting.id === meeting.id, isServedToo: serves(asking, window, body, now) }] : [];
    });
}

/** A body's next meeting but one begins anew when the next has been held; another body's window may be open already. */
function serves(asking: FreshnessWindow | undefined, other: FreshnessWindow, body: Body, now: Instant): boolean {
  if (!asking || asking.from > now || body.id === asking.meeting.body || body.askWorkingDaysBefore.length === 0) return false;
  return isFreshFor(other, { at: now });
}
