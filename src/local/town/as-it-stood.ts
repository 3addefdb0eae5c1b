import { danishDayOf, dayFrom, frozen, instantOf, partsOf, type ActionPlan, type Day, type Instant, type Initiative, type Meeting, type Snapshot } from '../../domain';

/** Of these the town kept what they saw: the last meetings of chefforum and of the project group. */
const KEPT = { knowledge: 2, project: 1, steering: 0, working: 0 } as const;

/** The held meetings whose snapshots the town has, first to last. */
export function meetingsKept({ bodies, meetings }: ActionPlan): readonly Meeting[] {
  const held = bodies.flatMap(({ id, role }) => {
    const ofBody = meetings.filter((meeting) => meeting.body === id && meeting.state === 'held').sort((a, b) => (a.endsAt < b.endsAt ? -1 : 1));
    return KEPT[role] === 0 ? [] : ofBody.slice(-KEPT[role]);
  });
  return held.sort((a, b) => (a.endsAt < b.endsAt ? -1 : 1));
}

/** What a meeting of the town saw, as far as its history tells: the rows themselves have no memory. */
export const whatMeetingSaw = (plan: ActionPlan, meeting: Meeting): Snapshot => frozen(asItStood(plan, meeting.endsAt), { kind: 'meeting', meeting: meeting.id }, meeting.endsAt, undefined, '');

/** When the town saved the status of the year before. */
const YEAR_SAVED = { month: 1, date: 12, time: '10:00' } as const;

/** The yearly status that the town saved last; `undefined`: that day has not come, or nobody had stated anything by then. */
export function lastYearSaved(plan: ActionPlan, now: Instant): Snapshot | undefined {
  const { year } = partsOf(danishDayOf(now));
  const at = instantOf(dayFrom({ year, ...YEAR_SAVED }) as Day, YEAR_SAVED.time);
  if (at > now || !plan.updates.some((update) => update.at <= at)) return undefined;
  return frozen(asItStood(plan, at), { kind: 'year', year: year - 1 }, at, undefined, '');
}

function asItStood(plan: ActionPlan, at: Instant): ActionPlan {
  const wasPlanned = ({ endsAt, state }: Meeting): boolean => endsAt > at && state === 'held';
  const meetings = plan.meetings.map((meeting): Meeting => (wasPlanned(meeting) ? { ...meeting, state: 'planned' } : meeting));
  const over = new Set(plan.meetings.filter(({ endsAt }) => endsAt <= at).map(({ id }) => id));
  return {
    ...plan,
    meetings,
    initiatives: plan.initiatives.filter(({ createdAt }) => createdAt <= at).map((initiative) => asInitiativeStood(plan, initiative, at)),
    updates: plan.updates.filter((update) => update.at <= at),
    decisions: plan.decisions.filter(({ meeting }) => over.has(meeting)).map((decision) => (decision.dueOn !== undefined && decision.dueOn > danishDayOf(at) ? { ...decision, isDone: false } : decision)),
  };
}

/** What is over now was under way as long as somebody still stated its light afterwards, or its period had not ended; what was not begun was planned. */
function asInitiativeStood({ updates }: ActionPlan, initiative: Initiative, at: Instant): Initiative {
  const { phase, period, id } = initiative;
  const isStatedLater = updates.some((update) => update.initiative === id && update.at > at);
  const today = danishDayOf(at);
  if ((phase === 'completed' || phase === 'dropped') && (isStatedLater || (period.to !== undefined && period.to > today))) return { ...initiative, phase: 'running' };
  return phase === 'running' && period.from !== undefined && period.from > today ? { ...initiative, phase: 'planned' } : initiative;
}
