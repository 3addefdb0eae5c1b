import type { AskingContext } from './asking-context';
import { danishDayOf } from './danish-time';
import type { Day } from './day';
import type { MeetingId } from './ids';
import { stepName, type OrderId, type Reminder, type ReminderStep } from './reminder';
import type { TimedStep } from './step-times';

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

/** What the ledger knows of a meeting. */
export interface Taken {
  readonly times: readonly TimedStep[];
  /** Its cards. */
  readonly ours: readonly Reminder[];
  /** "Spørg nu" that has not been seen to. */
  readonly ordered: readonly OrderId[];
}

/** What is over, by its day; what was ordered, which goes out next; what is to come. */
export function stepsShown(context: AskingContext, meeting: MeetingId, { times, ours, ordered }: Taken): readonly StepShown[] {
  const steps = [...shownSteps(times, ours, context), ...otherSteps(times, ours, context, meeting)];
  const isPast = ({ is }: StepShown): boolean => is === 'taken' || is === 'dropped';
  const past = steps.filter(isPast).sort((a, b) => (a.on === b.on ? 0 : a.on === undefined ? 1 : b.on === undefined ? -1 : a.on < b.on ? -1 : 1));
  return [...past, ...ordered.map(orderedStep), ...steps.filter((step) => !isPast(step))];
}

const orderedStep = (order: OrderId): StepShown => ({ name: stepName({ kind: 'now', order }), kind: 'now', number: 0, is: 'ordered', isLate: false, cards: 0 });

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
