import type { ActionPlan } from './action-plan';
import { movementsSince, type Movement } from './current-status';
import type { Instant } from './day';
import { openDecisionsOf } from './decisions';
import { isDueFor, previousHeldMeeting, windowFor } from './freshness';
import { isNewSince } from './gate';
import type { InitiativeId, MeetingId } from './ids';
import type { Body, Decision, Meeting } from './meeting';
import { allForDiscussion, newsSince, type NewsItem } from './overview';
import { planRows, type PlanRow } from './plan-rows';
import { compareRows } from './plan-tree';
import { rollUp, type RollUp } from './roll-up';

/** All that a meeting is opened with: of one plan, as this body sees it, since this body last met. */
export interface MeetingPreparation {
  readonly meeting: Meeting;
  readonly body: Body;
  /** `undefined`: the body has not met before. */
  readonly previous: Meeting | undefined;
  /** The lights that are others than when it met, by initiative; `undefined`: it has not met, or the history is not whole yet. */
  readonly movements: ReadonlyMap<InitiativeId, Movement> | undefined;
  /** Of what runs. */
  readonly lights: RollUp;
  /** What runs and is red, then what is yellow, each with the newest word first. */
  readonly discussion: readonly PlanRow[];
  /** New since the body last met, whatever its light: to be presented. Proposals first. */
  readonly presented: readonly PlanRow[];
  /** What else happened since; what is discussed or presented is not told twice. Empty where `movements` is not known. */
  readonly news: readonly NewsItem[];
  /** What runs, and nothing was said about for this meeting. In the order of the plan; none of a meeting that is off. */
  readonly silent: readonly PlanRow[];
  /** Taken at earlier meetings of the body, and not done. */
  readonly openDecisions: readonly Decision[];
  /** Taken at this one, as they were written down. */
  readonly decided: readonly Decision[];
}

/** `undefined` when there is no such meeting, or its body is not there. */
export function meetingPreparation(plan: ActionPlan, id: MeetingId, now: Instant): MeetingPreparation | undefined {
  const meeting = plan.meetings.find((one) => one.id === id);
  const body = meeting && plan.bodies.find((one) => one.id === meeting.body);
  if (!body) return undefined;
  const previous = previousHeldMeeting(meeting, plan.meetings);
  const rows = planRows(plan, now).map((row): PlanRow => ({ ...row, isNew: isNewSince(row.initiative, previous) }));
  const movements = previous && plan.historyIsWhole ? new Map(movementsSince(plan.updates, previous.endsAt).map((movement) => [movement.initiative, movement])) : undefined;
  const { red, yellow } = allForDiscussion(rows);
  const discussion = [...red, ...yellow];
  const presented = rows.filter(({ isNew }) => isNew).sort((a, b) => Number(b.phase === 'proposed') - Number(a.phase === 'proposed') || compareRows(a, b));
  const window = meeting.state === 'cancelled' ? undefined : windowFor(meeting, plan.bodies, plan.meetings);
  return {
    meeting,
    body,
    previous,
    movements,
    lights: rollUp(rows),
    discussion,
    presented,
    news: previous ? newsSince(rows, { meeting: previous, body, movements }, [...discussion, ...presented], now) : [],
    silent: rows.filter((row) => window && isDueFor(window, row.initiative, row.status)).sort((a, b) => compareRows(a, b)),
    openDecisions: openDecisionsOf([plan], body.id, meeting),
    decided: plan.decisions.filter((decision) => decision.meeting === id).sort((a, b) => Number(a.id) - Number(b.id)),
  };
}

/** What a meeting speaks of one by one, in this order and each once: what is discussed, then what is presented. */
export const meetingPoints = ({ discussion, presented }: Pick<MeetingPreparation, 'discussion' | 'presented'>): readonly PlanRow[] => [...new Set([...discussion, ...presented])];
