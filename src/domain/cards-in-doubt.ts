import type { MeetingId } from './ids';
import { reminderKey, type OrderId, type Reminder, type ReminderKey } from './reminder';

/** A card of which nobody can tell that it arrived, and that would still be of use: of each person the last that asks, and the last overview. */
export interface CardInDoubt {
  readonly card: Reminder;
  /** What they have got of the kind before it, earliest first: whoever got one card that asks has been asked. */
  readonly arrived: readonly Reminder[];
  /** Somebody asked for it to be sent again, and it has not been yet. */
  readonly isOrdered: boolean;
}

/** That a card is to be sent once more. */
export interface AgainOrder {
  readonly id: OrderId;
  readonly meeting: MeetingId;
  readonly reminder: ReminderKey;
}

/** Those of a meeting. @param ours all its cards. @param isOfNoUse whether nothing on a card is waited for any more. */
export const cardsInDoubt = (ours: readonly Reminder[], again: readonly AgainOrder[], isOfNoUse: (card: Reminder) => boolean): readonly CardInDoubt[] =>
  newestOfEach(ours.filter((card) => isInDoubt(card, ours) && !isOfNoUse(card))).map((card) => ({ card, arrived: arrivedLike(card, ours), isOrdered: isOrderedAgain(card, again, ours) }));

/** @returns none that came after a card in doubt: it would stand in its stead. */
const arrivedLike = (card: Reminder, ours: readonly Reminder[]): readonly Reminder[] =>
  ours.filter((other) => other.state === 'sent' && other.person === card.person && isDigest(other) === isDigest(card)).sort((a, b) => (isBefore(a, b) ? -1 : 1));

/** Uncertain or not delivered, and nothing that says the same reached them since. */
function isInDoubt(card: Reminder, ours: readonly Reminder[]): boolean {
  if (card.state !== 'uncertain' && card.state !== 'failed') return false;
  return !ours.some((other) => other.person === card.person && other.key !== card.key && isInItsStead(card, other));
}

/** Of one that was never sent and one that went out by "Spørg nu" nobody can tell which came first: the one that arrived counts. */
function isInItsStead(card: Reminder, other: Reminder): boolean {
  if (other.key.startsWith(`${card.key}|`)) return true; // it was sent again, and that one stands for it
  if (other.state !== 'sent' || isDigest(other) !== isDigest(card)) return false;
  if (card.sentAt !== undefined && other.sentAt !== undefined) return other.sentAt > card.sentAt;
  return other.step.kind !== card.step.kind || isBefore(card, other);
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
