import type { ActionPlan } from './action-plan';
import { askingMoment, type AskingMoment } from './asking-moment';
import { askingRound, type AskingRound } from './asking-round';
import { awayNow, isClosedStep, type AskingContext, type PlannedMeeting } from './asking-context';
import { cardsInDoubt, type AgainOrder, type CardInDoubt } from './cards-in-doubt';
import { danishOrder } from './danish-order';
import type { Instant } from './day';
import { isAbout, isFreshFor, windowFor } from './freshness';
import type { InitiativeId, MeetingId, PersonId } from './ids';
import type { Initiative } from './initiative';
import type { Body, Meeting } from './meeting';
import type { OrderId, Reminder, ReminderStep } from './reminder';
import type { StatusUpdate } from './status-update';
import { stepsShown, type StepShown, type Taken } from './steps-shown';
import type { TimedStep } from './step-times';
import type { WhyAsked } from './who-is-asked';

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

/** Everything its chair is shown of the reminders before a meeting; `undefined` for a meeting that no plan knows. */
export function meetingReminders(context: AskingContext, id: MeetingId, again: readonly AgainOrder[] = []): MeetingReminders | undefined {
  const { plans } = context;
  const meeting = plans.flatMap(({ meetings }) => meetings).find((one) => one.id === id);
  const body = meeting && plans.flatMap(({ bodies }) => bodies).find((one) => one.id === meeting.body);
  if (!meeting || !body) return undefined;
  const moment = askingMoment(context);
  const planned = moment.meetings.find((one) => one.meeting.id === id);
  const taken = takenOf(moment, planned, id);
  const { times, ours, ordered } = taken;
  const asks = ours.filter(({ step }) => step.kind !== 'digest');
  const about = plans.filter(({ plan }) => isAbout(meeting, plan.id));
  const people = peopleReminded(about, asks, awayNow(context));
  const round = planned && askingRound(moment, planned, stepInQuestion(times));
  const notAsked = round ? nobodyAsked(about, round, asks) : [];
  return {
    meeting,
    body,
    isOver: planned === undefined,
    steps: stepsShown(context, id, taken),
    people,
    inDoubt: cardsInDoubt(ours, again, (card) => planned !== undefined && isAnswered(about, meeting, card)),
    notAsked,
    counts: countsOf(planned, round, asks),
    ordered,
  };
}

/** The steps alone. None of a meeting that is over or cancelled but those that were taken. */
export function stepsBefore(context: AskingContext, id: MeetingId): readonly StepShown[] {
  const moment = askingMoment(context);
  return stepsShown(context, id, takenOf(moment, moment.meetings.find((one) => one.meeting.id === id), id));
}

function takenOf(moment: AskingMoment, planned: PlannedMeeting | undefined, id: MeetingId): Taken {
  const { context } = moment;
  return {
    times: planned ? moment.timesOf(planned) : [],
    ours: context.reminders.filter((one) => one.meeting === id),
    ordered: planned ? context.orders.filter((order) => order.meeting === id && !isClosedStep(context, id, { kind: 'now', order: order.id })).map((order) => order.id) : [],
  };
}

/** The step that is to come, or else the one that came last: in its light one is asked, or not. */
function stepInQuestion(times: readonly TimedStep[]): ReminderStep {
  const asks = times.filter(({ step }) => step.kind === 'ask');
  const { step } = asks.find(({ time }) => time.is === 'now' || time.is === 'comes') ?? asks.at(-1) ?? {};
  return step ? { kind: step.kind, workingDaysBefore: step.workingDaysBefore } : { kind: 'now', order: NO_ORDER };
}

const NO_ORDER = '' as OrderId;

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
