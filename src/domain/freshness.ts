import { addDanishDays } from './danish-time';
import type { Instant } from './day';
import type { BodyId, InitiativeId, PlanId } from './ids';
import type { Initiative } from './initiative';
import type { Body, Meeting } from './meeting';
import type { CurrentStatus, StatusUpdate } from './status-update';

/** A meeting without a list of plans has no agenda yet: it may be about any. */
export const isAbout = (meeting: Pick<Meeting, 'plans'>, plan: PlanId): boolean => meeting.plans.length === 0 || meeting.plans.includes(plan);

/** The last meeting of the same body that was held and over when this one begins; the cancelled ones never were. */
export function previousHeldMeeting(meeting: Meeting, meetings: readonly Meeting[]): Meeting | undefined {
  let previous: Meeting | undefined;
  for (const other of meetings) {
    if (other.body !== meeting.body || other.id === meeting.id || other.state !== 'held' || other.endsAt > meeting.startsAt) continue;
    if (!previous || other.endsAt > previous.endsAt) previous = other;
  }
  return previous;
}

/** From when an update counts for the meeting (rule 4): it counts at this very moment too, and until the meeting is over. */
export function windowStart(meeting: Meeting, body: Pick<Body, 'freshForDays'>, meetings: readonly Meeting[]): Instant {
  const byAge = addDanishDays(meeting.startsAt, -body.freshForDays);
  const previous = previousHeldMeeting(meeting, meetings);
  return previous && previous.endsAt > byAge ? previous.endsAt : byAge;
}

/** The question "is it fresh?" as one meeting asks it. */
export interface FreshnessWindow {
  readonly meeting: Meeting;
  readonly from: Instant;
  /** The end of the meeting: what is said in it was said for it. */
  readonly to: Instant;
}

/** `undefined` when the meeting's body is not known. */
export function windowFor(meeting: Meeting, bodies: readonly Body[], meetings: readonly Meeting[]): FreshnessWindow | undefined {
  const body = bodies.find(({ id }) => id === meeting.body);
  return body && { meeting, from: windowStart(meeting, body, meetings), to: meeting.endsAt };
}

/** Whether a statement counts for the meeting. One statement may count for several. */
export const isFreshFor = (window: FreshnessWindow, status: Pick<StatusUpdate, 'at'> | undefined): boolean =>
  status !== undefined && status.at >= window.from && status.at <= window.to;

/** Whether the meeting would like to hear: it runs, and nothing was said in the window. @param status the newest statement up to the meeting's end. */
export const isDueFor = (window: FreshnessWindow, initiative: Pick<Initiative, 'phase'>, status: CurrentStatus | undefined): boolean =>
  initiative.phase === 'running' && !isFreshFor(window, status);

export interface Readiness {
  /** Running initiatives whose light was stated in the window. */
  readonly fresh: readonly InitiativeId[];
  /** Running initiatives whose light was not. */
  readonly due: readonly InitiativeId[];
}

/** How ready the plan is for a meeting. "15 of 22": `fresh.length` of `fresh.length + due.length`. */
export function readinessFor(window: FreshnessWindow, initiatives: readonly Initiative[], statuses: ReadonlyMap<InitiativeId, CurrentStatus>): Readiness {
  const running = initiatives.filter(({ phase }) => phase === 'running');
  return {
    fresh: running.filter((initiative) => !isDueFor(window, initiative, statuses.get(initiative.id))).map(({ id }) => id),
    due: running.filter((initiative) => isDueFor(window, initiative, statuses.get(initiative.id))).map(({ id }) => id),
  };
}

const earliest = (meetings: readonly Meeting[]): Meeting | undefined =>
  meetings.reduce<Meeting | undefined>((first, meeting) => (!first || meeting.startsAt < first.startsAt ? meeting : first), undefined);

/** The body's next planned meeting that is not over. */
export const nextMeetingOf = (body: BodyId, meetings: readonly Meeting[], now: Instant): Meeting | undefined =>
  earliest(meetings.filter((meeting) => meeting.body === body && meeting.state === 'planned' && meeting.endsAt > now));

/**
 * The meeting for which owners are asked now: the next one about the plan of a body that asks (rule 5).
 * A working group that does not ask has meetings, but never this one.
 */
export function nextAskingMeeting(plan: PlanId, bodies: readonly Body[], meetings: readonly Meeting[], now: Instant): Meeting | undefined {
  const asking = new Set(bodies.filter((body) => body.askWorkingDaysBefore.length > 0).map(({ id }) => id));
  return earliest(meetings.filter((meeting) => asking.has(meeting.body) && meeting.state === 'planned' && meeting.endsAt > now && isAbout(meeting, plan)));
}
