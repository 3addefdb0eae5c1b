import type { ActionPlan } from './action-plan';
import { askingMoment, askingRound, type AskingRound } from './asking-round';
import { awayNow, isClosedStep, type AskingContext, type PlannedMeeting } from './asking-context';
import { danishOrder } from './danish-order';
import { danishDayOf } from './danish-time';
import type { Day, Instant } from './day';
import { isAbout, isFreshFor, windowFor } from './freshness';
import type { InitiativeId, MeetingId, PersonId } from './ids';
import type { Initiative } from './initiative';
import type { Body, Meeting } from './meeting';
import { reminderKey, stepName, type OrderId, type Reminder, type ReminderKey, type ReminderStep } from './reminder';
import type { StatusUpdate } from './status-update';
import type { TimedStep } from './step-times';
import type { WhyAsked } from './who-is-asked';

/** A step before a meeting as its chair sees it. */
export interface StepShown {
  /** {@link stepName}. */
  readonly name: string;
  readonly kind: ReminderStep['kind'];
  /** Which of the asks it is, from 1; 0 for the others. */
  readonly number: number;
  readonly is: 'taken' | 'today' | 'comes' | 'dropped' | 'ordered';
  /** When it was taken, or will be; `undefined`: it was over before anybody was sent anything. */
  readonly on?: Day;
  /** Its own day has passed, and it is made up for. */
  readonly isLate: boolean;
  /** To so many people a card went out. */
  readonly cards: number;
}

/** What somebody was asked about, and what was said of it since. */
export interface AskedAbout {
  readonly initiative: Initiative;
  /** Its owner, where somebody else was asked. */
  readonly insteadOf?: PersonId;
  /** The newest statement since they were asked. */
  readonly answer?: StatusUpdate;
}

export interface PersonReminded {
  readonly person: PersonId;
  readonly isAway: boolean;
  /** Their cards that ask, earliest first. */
  readonly cards: readonly Reminder[];
  readonly about: readonly AskedAbout[];
}

/** A card of which nobody can tell that it arrived, and that would still be of use: of each person the last that asks, and the last overview. */
export interface CardInDoubt {
  readonly card: Reminder;
  /** Somebody asked for it to be sent again, and it has not been yet. */
  readonly isOrdered: boolean;
}

/** An initiative nobody was asked about. */
export interface NotAsked {
  readonly initiative: Initiative;
  readonly why: WhyAsked;
}

/** The running initiatives of a meeting, each counted once. */
export interface AskingCounts {
  readonly confirmed: number;
  /** Asked about, and not said yet. */
  readonly asked: number;
  /** To be asked about. */
  readonly next: number;
  /** Asked about for an earlier meeting, which serves this one. */
  readonly leftTo: number;
  /** Nobody is there to be asked. */
  readonly nobody: number;
}

export interface MeetingReminders {
  readonly meeting: Meeting;
  readonly body: Body;
  /** Over or cancelled: what stands here is what was. */
  readonly isOver: boolean;
  readonly steps: readonly StepShown[];
  /** Whom a card was sent; those who have something open first, then by name. */
  readonly people: readonly PersonReminded[];
  readonly inDoubt: readonly CardInDoubt[];
  /** Of meetings to come. */
  readonly notAsked: readonly NotAsked[];
  readonly counts: AskingCounts;
  /** "Spørg nu" that has not been seen to. */
  readonly ordered: readonly OrderId[];
}

/** That a card is to be sent once more. */
export interface AgainOrder {
  readonly id: OrderId;
  readonly meeting: MeetingId;
  readonly reminder: ReminderKey;
}

/** Everything its chair is shown of the reminders before a meeting; `undefined` for a meeting that no plan knows. */
export function meetingReminders(context: AskingContext, id: MeetingId, again: readonly AgainOrder[] = []): MeetingReminders | undefined {
  const { plans, reminders } = context;
  const meeting = plans.flatMap(({ meetings }) => meetings).find((one) => one.id === id);
  const body = meeting && plans.flatMap(({ bodies }) => bodies).find((one) => one.id === meeting.body);
  if (!meeting || !body) return undefined;
  const moment = askingMoment(context);
  const planned = moment.meetings.find((one) => one.meeting.id === id);
  const ours = reminders.filter((one) => one.meeting === id);
  const asks = ours.filter(({ step }) => step.kind !== 'digest');
  const times = planned ? moment.timesOf(planned) : [];
  const ordered = planned ? context.orders.filter((order) => order.meeting === id && !isClosedStep(context, id, { kind: 'now', order: order.id })).map((order) => order.id) : [];
  const about = plans.filter(({ plan }) => isAbout(meeting, plan.id));
  const people = peopleReminded(about, asks, awayNow(context));
  const round = planned && askingRound(moment, planned, stepInQuestion(times));
  const notAsked = round ? nobodyAsked(about, round, asks) : [];
  return {
    meeting,
    body,
    isOver: planned === undefined,
    steps: inOrder([...shownSteps(times, ours, context), ...otherSteps(times, ours, context, id)], ordered.map(orderedStep)),
    people,
    inDoubt: newestOfEach(ours.filter((card) => isInDoubt(card, ours) && (planned === undefined || !isAnswered(about, meeting, card)))).map((card) => ({ card, isOrdered: isOrderedAgain(card, again, ours) })),
    notAsked,
    counts: countsOf(planned, round, asks),
    ordered,
  };
}

/** The step that is to come, or else the one that came last: in its light one is asked, or not. */
function stepInQuestion(times: readonly TimedStep[]): ReminderStep {
  const asks = times.filter(({ step }) => step.kind === 'ask');
  const { step } = asks.find(({ time }) => time.is === 'now' || time.is === 'comes') ?? asks.at(-1) ?? {};
  return step ? { kind: step.kind, workingDaysBefore: step.workingDaysBefore } : { kind: 'now', order: NO_ORDER };
}

const NO_ORDER = '' as OrderId;

const cardsOf = (ours: readonly Reminder[], name: string): readonly Reminder[] => ours.filter(({ step, state }) => stepName(step) === name && state !== 'failed' && state !== 'claimed');
const firstDay = (cards: readonly Reminder[]): Day | undefined => {
  const [first] = cards.flatMap(({ sentAt }) => sentAt ?? []).sort();
  return first && danishDayOf(first);
};
const peopleIn = (cards: readonly Reminder[]): number => new Set(cards.map(({ person }) => person)).size;

function shownSteps(times: readonly TimedStep[], ours: readonly Reminder[], { now }: AskingContext): readonly StepShown[] {
  const today = danishDayOf(now);
  let asks = 0;
  return times.map(({ step, time }): StepShown => {
    const name = stepName(step);
    const cards = cardsOf(ours, name);
    const common = { name, kind: step.kind, number: step.kind === 'ask' ? (asks += 1) : 0, cards: peopleIn(cards) };
    switch (time.is) {
      case 'closed': {
        const on = firstDay(cards) ?? (step.on <= today ? step.on : undefined);
        return { ...common, is: 'taken', ...(on && { on }), isLate: false };
      }
      case 'now':
        return { ...common, is: 'today', on: today, isLate: time.isLate };
      case 'comes': {
        const on = danishDayOf(time.at);
        return { ...common, is: on === today ? 'today' : 'comes', on, isLate: time.isLate };
      }
      case 'dropped':
        return { ...common, is: 'dropped', on: step.on, isLate: false };
    }
  });
}

/** What was done in between, or before the body asked at other days than it does now. */
function otherSteps(times: readonly TimedStep[], ours: readonly Reminder[], { closed }: AskingContext, meeting: MeetingId): readonly StepShown[] {
  const known = new Set(times.map(({ step }) => stepName(step)));
  const over = closed.filter((one) => one.meeting === meeting && !known.has(stepName(one.step)));
  return over.map(({ step }): StepShown => {
    const cards = cardsOf(ours, stepName(step));
    const on = firstDay(cards);
    return { name: stepName(step), kind: step.kind, number: 0, is: 'taken', ...(on && { on }), isLate: false, cards: peopleIn(cards) };
  });
}

/** What is over, by its day; what was ordered, which goes out next; what is to come. */
function inOrder(steps: readonly StepShown[], ordered: readonly StepShown[]): readonly StepShown[] {
  const isPast = ({ is }: StepShown): boolean => is === 'taken' || is === 'dropped';
  const past = steps.filter(isPast).sort((a, b) => (a.on === b.on ? 0 : a.on === undefined ? 1 : b.on === undefined ? -1 : a.on < b.on ? -1 : 1));
  return [...past, ...ordered, ...steps.filter((step) => !isPast(step))];
}

const orderedStep = (order: OrderId): StepShown => ({ name: stepName({ kind: 'now', order }), kind: 'now', number: 0, is: 'ordered', isLate: false, cards: 0 });

const initiativeOf = (plans: readonly ActionPlan[], id: InitiativeId): Initiative | undefined => plans.flatMap(({ initiatives }) => initiatives).find((one) => one.id === id);

function peopleReminded(plans: readonly ActionPlan[], asks: readonly Reminder[], away: ReadonlySet<PersonId>): readonly PersonReminded[] {
  const names = plans.find(({ people }) => people.size > 0)?.people;
  const nameOf = (person: PersonId): string => names?.get(person)?.name ?? '';
  const isDone = ({ about }: PersonReminded): boolean => about.every(({ answer }) => answer !== undefined);
  const sent = asks.filter(({ state }) => state !== 'failed');
  return [...new Set(sent.map(({ person }) => person))]
    .map((person): PersonReminded => {
      const cards = sent.filter((card) => card.person === person).sort((a, b) => ((a.sentAt ?? '') < (b.sentAt ?? '') ? -1 : 1));
      const ids = [...new Set(cards.flatMap(({ initiatives }) => initiatives))];
      return { person, isAway: away.has(person), cards, about: ids.flatMap((id) => aboutOf(plans, id, person, cards)) };
    })
    .sort((a, b) => Number(isDone(a)) - Number(isDone(b)) || danishOrder(nameOf(a.person), nameOf(b.person)));
}

function aboutOf(plans: readonly ActionPlan[], id: InitiativeId, person: PersonId, cards: readonly Reminder[]): readonly AskedAbout[] {
  const initiative = initiativeOf(plans, id);
  if (!initiative) return [];
  const since = cards.find((card) => card.initiatives.includes(id) && card.sentAt !== undefined)?.sentAt;
  const answer = since && newestSince(plans, id, since);
  return [{ initiative, ...(initiative.owner !== undefined && initiative.owner !== person && { insteadOf: initiative.owner }), ...(answer && { answer }) }];
}

function newestSince(plans: readonly ActionPlan[], id: InitiativeId, since: Instant): StatusUpdate | undefined {
  let newest: StatusUpdate | undefined;
  for (const { updates } of plans) for (const update of updates) if (update.initiative === id && update.at >= since && (!newest || update.at >= newest.at)) newest = update;
  return newest;
}

/** Uncertain or not delivered, and nothing that says the same reached them since. */
function isInDoubt(card: Reminder, ours: readonly Reminder[]): boolean {
  if (card.state !== 'uncertain' && card.state !== 'failed') return false;
  return !ours.some((other) => other.person === card.person && other.key !== card.key && isInItsStead(card, other));
}

function isInItsStead({ step, sentAt, key }: Reminder, other: Reminder): boolean {
  if (other.key.startsWith(`${key}|`)) return true; // it was sent again, and that one stands for it
  if (other.state !== 'sent' || isDigest(other) !== (step.kind === 'digest')) return false;
  if (sentAt !== undefined && other.sentAt !== undefined) return other.sentAt > sentAt;
  return step.kind === 'ask' && other.step.kind === 'ask' && other.step.workingDaysBefore < step.workingDaysBefore;
}

/** Whoever was not reached by one step is seldom reached by the next, and to be sent one card is enough. */
const newestOfEach = (doubts: readonly Reminder[]): readonly Reminder[] =>
  doubts.filter((card) => !doubts.some((other) => other.person === card.person && isDigest(other) === isDigest(card) && isBefore(card, other)));

const isDigest = ({ step }: Reminder): boolean => step.kind === 'digest';

/** What was never sent has no time, and is placed by its step: one that was asked for in between comes after those of the calendar, in the order they were asked for. */
function isBefore({ sentAt, step }: Reminder, other: Reminder): boolean {
  if (sentAt !== undefined && other.sentAt !== undefined && sentAt !== other.sentAt) return sentAt < other.sentAt;
  if (step.kind === 'now') return other.step.kind === 'now' && Number(step.order) < Number(other.step.order);
  return other.step.kind === 'now' || other.step.workingDaysBefore < step.workingDaysBefore;
}

const isOrderedAgain = ({ key, meeting, step, person }: Reminder, again: readonly AgainOrder[], ours: readonly Reminder[]): boolean =>
  again.some((order) => order.reminder === key && !ours.some((other) => other.key === reminderKey(meeting, step, person, order.id)));

/** Whether everything on it has been said by now. */
function isAnswered(plans: readonly ActionPlan[], meeting: Meeting, { initiatives }: Reminder): boolean {
  return (
    initiatives.length > 0 &&
    initiatives.every((id) => {
      const plan = plans.find(({ initiatives: all }) => all.some((one) => one.id === id));
      const window = plan && windowFor(meeting, plan.bodies, plan.meetings);
      return plan !== undefined && window !== undefined && plan.updates.some((update) => update.initiative === id && isFreshFor(window, update));
    })
  );
}

const carded = (asks: readonly Reminder[]): ReadonlySet<InitiativeId> => new Set(asks.filter(({ state }) => state !== 'failed').flatMap(({ initiatives }) => initiatives));

function nobodyAsked(plans: readonly ActionPlan[], round: AskingRound, asks: readonly Reminder[]): readonly NotAsked[] {
  const known = carded(asks);
  return round.initiatives.flatMap(({ initiative: id, why }) => {
    const initiative = initiativeOf(plans, id);
    return initiative && !known.has(id) ? [{ initiative, why }] : [];
  });
}

function countsOf(planned: PlannedMeeting | undefined, round: AskingRound | undefined, asks: readonly Reminder[]): AskingCounts {
  const counts = { confirmed: 0, asked: 0, next: 0, leftTo: 0, nobody: 0 };
  if (!planned || !round) return counts;
  const known = carded(asks);
  for (const { initiative, why } of round.initiatives) {
    if (why.is === 'notRunning' || why.is === 'notRolledOut') continue;
    if (why.is === 'fresh') counts.confirmed += 1;
    else if (known.has(initiative)) counts.asked += 1;
    else if (why.is === 'leftTo') counts.leftTo += 1;
    else if (why.is === 'asked' || why.is === 'sentAlready') counts.next += 1;
    else counts.nobody += 1;
  }
  return counts;
}
