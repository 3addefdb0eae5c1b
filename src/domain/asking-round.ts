import { askingCard, type AskedRow, type AskingCard } from './asking-card';
import { compareMeetings, type PlannedMeeting } from './asking-context';
import { windowOf, type AskingMoment } from './asking-moment';
import { danishDayOf } from './danish-time';
import { daysBetween } from './day';
import type { PersonId } from './ids';
import { relationTo, whoAnswersFor } from './people';
import { stepName, type Reminder, type ReminderStep } from './reminder';
import { whyAsked, type InitiativeAsked } from './who-is-asked';

/** Of two meetings no further apart than this many days, the first one's cards ask for both. */
export const ONE_ANSWER_WITHIN_DAYS = 14;

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
  const cards = [...byPerson(rows)].filter(([person]) => !sent.has(person)).map(([person, theirs]) => askingCard(moment, planned, step, person, theirs));
  return { cards: cards.sort((a, b) => (a.key < b.key ? -1 : 1)), initiatives: rows.map(factOf), people: peopleOf(rows, sent, away, cards) };
}

const factOf = ({ initiative, why }: AskedRow): InitiativeAsked => ({ plan: initiative.plan, initiative: initiative.id, why });

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
