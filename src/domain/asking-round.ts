import type { ActionPlan } from './action-plan';
import { askingDays, askingSteps } from './asking';
import { awayNow, compareMeetings, isClosedStep, plannedMeetings, type AskingContext, type PlannedMeeting } from './asking-context';
import { currentStatuses } from './current-status';
import { danishOrder } from './danish-order';
import { danishDayOf } from './danish-time';
import { daysBetween } from './day';
import { isDueFor, isFreshFor, windowFor, type FreshnessWindow } from './freshness';
import type { BodyId, InitiativeId, MeetingId, PersonId, PlanId } from './ids';
import type { Initiative } from './initiative';
import { relationTo, whoAnswersFor } from './people';
import { reminderKey, stepName, type AskedInitiative, type Reminder, type ReminderKey, type ReminderStep } from './reminder';
import type { CurrentStatus } from './status-update';
import { stepTimes, type TimedStep } from './step-times';
import type { LightOrNone } from './traffic-light';
import { whyAsked, type InitiativeAsked, type WhyAsked } from './who-is-asked';

/** What one card holds; the rest stands on the page it links to. A card with more is too large to send and to read. */
export const INITIATIVES_ON_A_CARD = 8;
/** Of two meetings no further apart than this many days, the first one's cards ask for both. */
export const ONE_ANSWER_WITHIN_DAYS = 14;

/** One person's card in a step, with all they are asked about over all plans. */
export interface AskingCard {
  readonly key: ReminderKey;
  readonly person: PersonId;
  /** At most {@link INITIATIVES_ON_A_CARD}. */
  readonly initiatives: readonly AskedInitiative[];
  /** What there is no room for. */
  readonly rest: readonly AskedInitiative[];
  /** Other bodies' coming meetings for which an answer given now counts as well, earliest first: all of the card is theirs, and they would ask about some of it. */
  readonly alsoFor: readonly MeetingId[];
}

/** Somebody who owns, or is deputy for, something that runs in the plans of the meeting. */
export interface PersonAsked {
  readonly person: PersonId;
  /** `sentAlready`: in this very step. */
  readonly is: 'asked' | 'sentAlready' | 'notAsked';
  readonly isAway: boolean;
  /** Their card of this step, where it went out already. */
  readonly sent?: Reminder;
  /** What of theirs runs, and why it is asked about, of whom, or why not. */
  readonly about: readonly (InitiativeAsked & { readonly as: 'owner' | 'deputy' })[];
}

/** Who is asked in a step before a meeting, about what, and why everybody else is not. */
export interface AskingRound {
  /** Those that are still to go out, one a person, in an order that is always the same. */
  readonly cards: readonly AskingCard[];
  /** Every initiative of the plans that the meeting is about, each once. */
  readonly initiatives: readonly InitiativeAsked[];
  /** Everybody who owns, or is deputy for, anything that runs. */
  readonly people: readonly PersonAsked[];
}

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

/** Who would be asked in a step of asking, or by "Spørg nu", were it taken now: also what the chair sees before they press. */
export function askingRound(moment: AskingMoment, planned: PlannedMeeting, step: ReminderStep): AskingRound {
  const { meeting, plans } = planned;
  const { context, away } = moment;
  const sent = new Map(context.reminders.filter((one) => one.meeting === meeting.id && stepName(one.step) === stepName(step)).map((one) => [one.person, one]));
  const covering = step.kind === 'now' ? [] : coveringMeetings(moment, planned);
  const rows = plans.flatMap((plan) => {
    const ofPlan = { stage: plan.plan.stage, window: windowOf(plan, planned), covering: covering.flatMap((other) => windowOf(plan, other) ?? []), sent: new Set(sent.keys()) };
    const statuses = moment.statusesOf(plan);
    return plan.initiatives.map((initiative): AskedRow => {
      const status = statuses.get(initiative.id);
      return { initiative, status, why: whyAsked(initiative, status, ofPlan, { people: plan.people, away }) };
    });
  });
  const cards = [...byPerson(rows)].filter(([person]) => !sent.has(person)).map(([person, theirs]) => cardOf(moment, planned, step, person, theirs));
  return { cards: cards.sort((a, b) => (a.key < b.key ? -1 : 1)), initiatives: rows.map(factOf), people: peopleOf(rows, sent, away, cards) };
}

interface AskedRow {
  readonly initiative: Initiative;
  readonly status: CurrentStatus | undefined;
  readonly why: WhyAsked;
}

const factOf = ({ initiative, why }: AskedRow): InitiativeAsked => ({ plan: initiative.plan, initiative: initiative.id, why });

/** From when statements count for the meeting in this plan; `undefined` where nobody is asked for it. */
function windowOf(plan: ActionPlan, { meeting, plans }: PlannedMeeting): FreshnessWindow | undefined {
  return plan.plan.stage === 'rolledOut' && plans.includes(plan) ? windowFor(meeting, plan.bodies, plan.meetings) : undefined;
}

/**
 * The earlier meetings whose cards ask for this one too: near enough before it, or asking on this very day, and with an ask that has
 * been made or will be. So nobody is asked twice about the same light within days, and nothing is left to a meeting that asks no more.
 */
function coveringMeetings({ context, meetings, timesOf }: AskingMoment, { meeting }: PlannedMeeting): readonly PlannedMeeting[] {
  const today = danishDayOf(context.now);
  return meetings.filter((other) => {
    if (other.meeting.id === meeting.id || compareMeetings(other.meeting, meeting) > 0) return false;
    const asks = timesOf(other).filter(({ step, time }) => step.kind === 'ask' && time.is !== 'dropped');
    const asksToday = asks.some(({ step, time }) => time.is === 'now' || danishDayOf(time.is === 'comes' ? time.at : step.at) === today);
    const isNear = daysBetween(danishDayOf(other.meeting.startsAt), danishDayOf(meeting.startsAt)) <= ONE_ANSWER_WITHIN_DAYS;
    return asksToday || (isNear && asks.length > 0);
  });
}

function byPerson(rows: readonly AskedRow[]): ReadonlyMap<PersonId, readonly AskedRow[]> {
  const theirs = new Map<PersonId, AskedRow[]>();
  for (const row of rows) {
    if (row.why.is !== 'asked') continue;
    for (const person of row.why.to) {
      const known = theirs.get(person);
      if (known) known.push(row);
      else theirs.set(person, [row]);
    }
  }
  return theirs;
}

function cardOf(moment: AskingMoment, planned: PlannedMeeting, step: ReminderStep, person: PersonId, rows: readonly AskedRow[]): AskingCard {
  const asked = [...rows].sort(byConcern).map(({ initiative, why }): AskedInitiative => {
    const insteadOf = why.is === 'asked' ? why.insteadOf?.owner : undefined;
    return { plan: initiative.plan, initiative: initiative.id, ...(insteadOf !== undefined && { insteadOf }) };
  });
  return {
    key: reminderKey(planned.meeting.id, step, person),
    person,
    initiatives: asked.slice(0, INITIATIVES_ON_A_CARD),
    rest: asked.slice(INITIATIVES_ON_A_CARD),
    alsoFor: alsoServed(moment, planned, rows),
  };
}

const CONCERN: Readonly<Record<LightOrNone, number>> = { red: 0, yellow: 1, none: 2, green: 3 };

/**
 * What the meeting will talk about first, for a card has room for a few: red, then yellow, then what nobody has ever stated, of which
 * the meeting knows least, then green, which is most often one press; in each of them what was said longest ago.
 */
function byConcern(a: AskedRow, b: AskedRow): number {
  const saidAt = ({ status, initiative }: AskedRow): string => status?.at ?? initiative.createdAt;
  return (
    CONCERN[a.status?.light ?? 'none'] - CONCERN[b.status?.light ?? 'none'] ||
    (saidAt(a) === saidAt(b) ? 0 : saidAt(a) < saidAt(b) ? -1 : 1) ||
    danishOrder(a.initiative.title, b.initiative.title) ||
    Number(a.initiative.id) - Number(b.initiative.id)
  );
}

/** A body's meeting after its next one begins anew when that has been held: only the next one of each is served. */
function alsoServed({ context, meetings }: AskingMoment, planned: PlannedMeeting, rows: readonly AskedRow[]): readonly MeetingId[] {
  const seen = new Set<BodyId>([planned.body.id]);
  return meetings.flatMap((other) => {
    if (seen.has(other.body.id)) return [];
    seen.add(other.body.id);
    if (askingDays(other.body).length === 0) return [];
    const windows = new Map(other.plans.map((plan) => [plan.plan.id, windowOf(plan, other)]));
    const isServed = (row: AskedRow): boolean => {
      const window = windows.get(row.initiative.plan);
      return window !== undefined && isFreshFor(window, { at: context.now });
    };
    const wouldAsk = rows.some((row) => {
      const window = windows.get(row.initiative.plan);
      return window !== undefined && isDueFor(window, row.initiative, row.status);
    });
    return wouldAsk && rows.every(isServed) ? [other.meeting.id] : [];
  });
}

function peopleOf(rows: readonly AskedRow[], sent: ReadonlyMap<PersonId, Reminder>, away: ReadonlySet<PersonId>, cards: readonly AskingCard[]): readonly PersonAsked[] {
  const about = new Map<PersonId, PersonAsked['about'][number][]>();
  for (const row of rows) {
    if (row.initiative.phase !== 'running') continue;
    for (const person of new Set(whoAnswersFor(row.initiative))) {
      const theirs = { ...factOf(row), as: relationTo(row.initiative, person) === 'owner' ? ('owner' as const) : ('deputy' as const) };
      const known = about.get(person);
      if (known) known.push(theirs);
      else about.set(person, [theirs]);
    }
  }
  const asked = new Set(cards.map(({ person }) => person));
  return [...about].map(([person, theirs]): PersonAsked => {
    const card = sent.get(person);
    return { person, is: card ? 'sentAlready' : asked.has(person) ? 'asked' : 'notAsked', isAway: away.has(person), ...(card && { sent: card }), about: theirs };
  });
}
