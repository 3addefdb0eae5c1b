import type { ActionPlan } from './action-plan';
import { danishDayOf } from './danish-time';
import type { Instant } from './day';
import { isAbout } from './freshness';
import type { MeetingId, PersonId } from './ids';
import type { Body, Meeting } from './meeting';
import { stepName, type Absence, type OrderId, type Reminder, type ReminderStep } from './reminder';

/** A step before a meeting, by its name: with a day it would be another one when the meeting moves. */
export interface StepOfMeeting {
  readonly meeting: MeetingId;
  readonly step: ReminderStep;
}

/** "Spørg nu": somebody's word that everybody due is to be asked before a meeting, whatever the day. */
export interface AskNow {
  readonly id: OrderId;
  readonly meeting: MeetingId;
}

/** All that decides who is asked, and when. */
export interface AskingContext {
  /** Every plan of the site; bodies, calendar and people are the same in all of them, and a meeting may be about several. */
  readonly plans: readonly ActionPlan[];
  readonly absences: readonly Absence[];
  /** What the ledger holds of the meetings that are coming. */
  readonly reminders: readonly Reminder[];
  /** Steps in which everybody has been seen to. */
  readonly closed: readonly StepOfMeeting[];
  readonly orders: readonly AskNow[];
  readonly now: Instant;
}

/** A meeting with its body and the plans it is about. */
export interface PlannedMeeting {
  readonly meeting: Meeting;
  readonly body: Body;
  /** Those on its agenda, or all when it has none yet; also those that are not rolled out, and of which nobody is asked. */
  readonly plans: readonly ActionPlan[];
}

/** The planned meetings that are not over, earliest first; those of a body that is not there, or about no plan of these, are left out. */
export function plannedMeetings({ plans, now }: Pick<AskingContext, 'plans' | 'now'>): readonly PlannedMeeting[] {
  const meetings = new Map<MeetingId, { readonly meeting: Meeting; readonly plans: ActionPlan[] }>();
  for (const plan of plans) {
    for (const meeting of plan.meetings) {
      if (meeting.state !== 'planned' || meeting.endsAt <= now || !isAbout(meeting, plan.plan.id)) continue;
      const known = meetings.get(meeting.id);
      if (known) known.plans.push(plan);
      else meetings.set(meeting.id, { meeting, plans: [plan] });
    }
  }
  return [...meetings.values()]
    .flatMap(({ meeting, plans: about }) => {
      const body = about[0]?.bodies.find(({ id }) => id === meeting.body);
      return body ? [{ meeting, body, plans: about }] : [];
    })
    .sort((a, b) => compareMeetings(a.meeting, b.meeting));
}

/** Negative when `a` comes first; every two meetings have an order. */
export const compareMeetings = (a: Meeting, b: Meeting): number => (a.startsAt === b.startsAt ? (a.id < b.id ? -1 : 1) : a.startsAt < b.startsAt ? -1 : 1);

/** Whether the ledger says that the step is over. */
export const isClosedStep = ({ closed }: Pick<AskingContext, 'closed'>, meeting: MeetingId, step: ReminderStep): boolean => closed.some((one) => one.meeting === meeting && stepName(one.step) === stepName(step));

/** Who is away on the Danish day it is now. */
export function awayNow({ absences, now }: Pick<AskingContext, 'absences' | 'now'>): ReadonlySet<PersonId> {
  const today = danishDayOf(now);
  return new Set(absences.filter(({ from, to }) => from <= today && today <= to).map(({ person }) => person));
}
