import type { ActionPlan } from './action-plan';
import { danishDayOf } from './danish-time';
import type { Instant } from './day';
import type { MeetingId } from './ids';
import type { Decision } from './meeting';
import { meetingPoints, meetingPreparation, type MeetingPreparation } from './meeting-preparation';
import { planRows, type PlanRow } from './plan-rows';
import type { StatusUpdate } from './status-update';
import type { TrafficLight } from './traffic-light';

/** One thing that a meeting speaks of. */
export interface MeetingPoint {
  /** As it stands now. */
  readonly row: PlanRow;
  /** Its light before anything was said of it at the meeting. */
  readonly before: TrafficLight | undefined;
  /** What was said of it at the meeting, oldest first. */
  readonly said: readonly StatusUpdate[];
  /** What the meeting decided about it, as it was written down. */
  readonly decisions: readonly Decision[];
}

/** A meeting as it goes and as it went. */
export interface MeetingRecord {
  /** As the meeting was opened: what is said at it changes nothing here, so that no point moves while one speaks of it. */
  readonly opening: MeetingPreparation;
  /** What was to be spoken of, in its order, and then whatever else something was said or decided about. */
  readonly points: readonly MeetingPoint[];
  /** Decided, and about no initiative. */
  readonly decisions: readonly Decision[];
  /** Decisions of earlier meetings of the body that were called done on the day of this one. */
  readonly settled: readonly Decision[];
}

const isSaidAt = ({ meeting, source }: StatusUpdate, id: MeetingId): boolean => meeting === id && source === 'meeting';

/** `undefined` when there is no such meeting, or its body is not there. */
export function meetingRecord(plan: ActionPlan, id: MeetingId, now: Instant): MeetingRecord | undefined {
  const said = plan.updates.filter((update) => isSaidAt(update, id));
  const opening = meetingPreparation({ ...plan, updates: plan.updates.filter((update) => !isSaidAt(update, id)) }, id, now);
  if (!opening) return undefined;
  const { meeting, body, decided } = opening;
  const planned = meetingPoints(opening);
  const spokenOf = new Set([...planned.map(({ initiative }) => initiative.id), ...said.map(({ initiative }) => initiative), ...decided.flatMap(({ initiative }) => initiative ?? [])]);
  const rows = new Map(planRows(plan, now).map((row) => [row.initiative.id, row]));
  const before = new Map(planned.map((row) => [row.initiative.id, row.light]));
  const points = [...spokenOf].flatMap((initiative): readonly MeetingPoint[] => {
    const row = rows.get(initiative);
    if (!row) return [];
    const about = said.filter((update) => update.initiative === initiative);
    return [{ row, before: before.has(initiative) ? before.get(initiative) : lightBefore(plan, about, row), said: about, decisions: decided.filter((decision) => decision.initiative === initiative) }];
  });
  const day = danishDayOf(meeting.startsAt);
  const earlier = new Set(plan.meetings.filter((other) => other.body === body.id && other.id !== id).map((other) => other.id));
  return {
    opening,
    points,
    decisions: decided.filter(({ initiative }) => initiative === undefined || !rows.has(initiative)),
    settled: plan.decisions.filter((decision) => earlier.has(decision.meeting) && decision.doneOn === day),
  };
}

/** Of what no point was made for beforehand. */
function lightBefore({ updates }: ActionPlan, [first]: readonly StatusUpdate[], row: PlanRow): TrafficLight | undefined {
  if (!first) return row.light;
  const earlier = updates.filter(({ initiative, id }) => initiative === first.initiative && Number(id) < Number(first.id));
  return earlier.at(-1)?.light;
}
