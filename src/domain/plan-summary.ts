import type { ActionPlan } from './action-plan';
import type { Instant } from './day';
import type { Body, Meeting } from './meeting';
import { askingWindow, planRows, type PlanRow } from './plan-rows';
import { rollUp, type RollUp } from './roll-up';

/** One plan among others: how it stands, what is red, and when it is next talked about. */
export interface PlanSummary {
  readonly standing: RollUp;
  /** The running ones whose light is red, in the order of the plan. */
  readonly reds: readonly PlanRow[];
  /** The next meeting about it, of any body. */
  readonly next: MeetingOfBody | undefined;
  /** The meeting for which owners are asked now, and how many initiatives it asks about. */
  readonly asking: (MeetingOfBody & { readonly asked: number }) | undefined;
}

export interface MeetingOfBody {
  readonly meeting: Meeting;
  readonly body: Body;
}

/** What one plan has to say on a page of several. Nothing but its own rows and meetings is looked at. */
export function planSummary(plan: ActionPlan, now: Instant): PlanSummary {
  const rows = planRows(plan, now);
  const bodies = new Map(plan.bodies.map((body) => [body.id, body]));
  const coming = plan.meetings.filter(({ state, endsAt, body }) => state === 'planned' && endsAt > now && bodies.has(body)).sort((a, b) => (a.startsAt < b.startsAt ? -1 : 1));
  const ofBody = (meeting: Meeting | undefined): MeetingOfBody | undefined => {
    const body = meeting && bodies.get(meeting.body);
    return body && { meeting, body };
  };
  const asking = ofBody(askingWindow(plan, now)?.meeting);
  return {
    standing: rollUp(rows),
    reds: rows.filter(({ phase, light }) => phase === 'running' && light === 'red').sort((a, b) => a.goalNumber.localeCompare(b.goalNumber, 'en', { numeric: true }) || Number(a.initiative.id) - Number(b.initiative.id)),
    next: ofBody(coming[0]),
    asking: asking && { ...asking, asked: rows.filter(({ isDue }) => isDue).length },
  };
}
