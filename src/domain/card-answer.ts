import type { ActionPlan } from './action-plan';
import { sameWords } from './current-status';
import type { Instant } from './day';
import { historyOf, statusOf } from './history';
import { isNewer, type InitiativeId, type MeetingId, type PersonId, type StatusUpdateId } from './ids';
import type { Phase } from './initiative';
import type { Meeting } from './meeting';
import { answersFor } from './people';
import type { Stage } from './plan';
import type { ReminderKey } from './reminder';
import type { NewStatusUpdate, StatusUpdate } from './status-update';
import { statusText, textFinding, type TextFinding } from './text-duty';
import type { TrafficLight } from './traffic-light';

/** What a press says about one initiative. */
export interface CardStatement {
  readonly initiative: InitiativeId;
  readonly light: TrafficLight;
  /** As typed; for "Stadig gul" what the card showed. */
  readonly text: string;
  readonly confirmsUnchanged: boolean;
  /** The newest statement that the card showed; `undefined`: there was none. */
  readonly seen?: StatusUpdateId;
}

/** A button pressed on a card. All but `by` comes from the card, and so from whoever sent the request: it gives nobody a right. */
export interface CardPress {
  readonly reminder: ReminderKey;
  readonly meeting: MeetingId;
  /** When the meeting was to begin as the card says; `undefined`: it does not say. */
  readonly startsAt?: Instant;
  /** Who pressed, as Teams vouches. */
  readonly by: PersonId;
  readonly statements: readonly CardStatement[];
}

/** The card's meeting as it stands now. `over`: held, or its time has passed. */
export type CardMeeting =
  | { readonly is: 'open' | 'over' | 'cancelled'; readonly meeting: Meeting }
  /** It is still to come, and is answered as any other. */
  | { readonly is: 'moved'; readonly meeting: Meeting; readonly from: Instant }
  | { readonly is: 'gone' };

/** What is to become of one statement of a press. */
export type StatementVerdict = { readonly initiative: InitiativeId } & (
  | {
      readonly is: 'record';
      readonly update: Omit<NewStatusUpdate, 'key'>;
      /** The same press delivered again gives the same seed, and another press another one: the mutation key is made of it. */
      readonly seed: string;
    }
  /** It is there: the same press came before, or they have said the same elsewhere. `since`: what came after it, oldest first. */
  | { readonly is: 'alreadySaved'; readonly update: StatusUpdate; readonly since: readonly StatusUpdate[] }
  /** The card showed what is no longer so. `now`: the newest statement. */
  | { readonly is: 'stale'; readonly now: StatusUpdate }
  | { readonly is: 'refused'; readonly finding: TextFinding }
  /** They neither own it nor are deputy for it, or do so no longer. */
  | { readonly is: 'notYours' }
  /** No plan has it. */
  | { readonly is: 'gone' }
  | { readonly is: 'notRunning'; readonly phase: Phase }
  | { readonly is: 'notRolledOut'; readonly stage: Stage }
  /** The meeting it was asked for is over, off or gone. */
  | { readonly is: 'tooLate' }
);

export interface CardAnswer {
  readonly meeting: CardMeeting;
  /** One for each statement, in their order: each is saved, or not, by itself. */
  readonly verdicts: readonly StatementVerdict[];
}

/** What a press on a card is to lead to. Nothing is written before every rule has been asked (rules 2 and 3). @param plans every plan of the site, just read. */
export function cardAnswer(plans: readonly ActionPlan[], press: CardPress, now: Instant): CardAnswer {
  const meeting = cardMeeting(plans, press, now);
  return { meeting, verdicts: press.statements.map((statement) => verdictOf(plans, press, meeting, statement)) };
}

/** The meeting that a card was sent for, as it stands now. */
export function cardMeeting(plans: readonly ActionPlan[], { meeting: id, startsAt }: Pick<CardPress, 'meeting' | 'startsAt'>, now: Instant): CardMeeting {
  const meeting = plans.flatMap(({ meetings }) => meetings).find((one) => one.id === id);
  if (!meeting) return { is: 'gone' };
  if (meeting.state === 'cancelled') return { is: 'cancelled', meeting };
  if (meeting.state === 'held' || meeting.endsAt <= now) return { is: 'over', meeting };
  return startsAt !== undefined && startsAt !== meeting.startsAt ? { is: 'moved', meeting, from: startsAt } : { is: 'open', meeting };
}

function verdictOf(plans: readonly ActionPlan[], press: CardPress, meeting: CardMeeting, statement: CardStatement): StatementVerdict {
  const { initiative: id, light } = statement;
  const plan = plans.find(({ initiatives }) => initiatives.some((one) => one.id === id));
  const initiative = plan?.initiatives.find((one) => one.id === id);
  if (!plan || !initiative) return { initiative: id, is: 'gone' };
  if (!answersFor(initiative, press.by)) return { initiative: id, is: 'notYours' };
  const history = historyOf(plan, id);
  const since = saidSince(history, statement.seen);
  const saved = [...since].reverse().find((update) => isSaidBy(press.by, statement, update));
  if (saved) return { initiative: id, is: 'alreadySaved', update: saved, since: since.slice(since.indexOf(saved) + 1) };
  if (meeting.is !== 'open' && meeting.is !== 'moved') return { initiative: id, is: 'tooLate' };
  if (plan.plan.stage !== 'rolledOut') return { initiative: id, is: 'notRolledOut', stage: plan.plan.stage };
  if (initiative.phase !== 'running') return { initiative: id, is: 'notRunning', phase: initiative.phase };
  const newest = history.at(-1);
  if (newest && isStale(press.by, statement, since, newest)) return { initiative: id, is: 'stale', now: newest };
  const present = newest && statusOf(newest);
  const finding = textFinding(present?.light, light, statement.text);
  if (finding) return { initiative: id, is: 'refused', finding };
  const update: Omit<NewStatusUpdate, 'key'> = {
    initiative: id,
    plan: plan.plan.id,
    light,
    text: statusText(statement.text),
    confirmsUnchanged: statement.confirmsUnchanged && present?.light === light,
    source: 'card',
    statedBy: press.by,
    meeting: meeting.meeting.id,
  };
  return { initiative: id, is: 'record', update, seed: seedOf(press, statement) };
}

/** What was said after a statement, oldest first. One brought in from an old paper stands where its time puts it, and is no news. */
function saidSince(history: readonly StatusUpdate[], seen: StatusUpdateId | undefined): readonly StatusUpdate[] {
  if (seen === undefined) return history;
  const at = history.findIndex(({ id }) => id === seen);
  return at >= 0 ? history.slice(at + 1) : history.filter(({ id }) => !isNewer(seen, id)); // the history in hand may not reach back to it
}

const isSaidBy = (person: PersonId, { light, text }: CardStatement, update: StatusUpdate): boolean => update.statedBy === person && update.light === light && sameWords(update.text, statusText(text));

/** Somebody else has spoken meanwhile; or they have themselves, and what they would confirm is no longer so. */
const isStale = (person: PersonId, { confirmsUnchanged, light }: CardStatement, since: readonly StatusUpdate[], newest: StatusUpdate): boolean =>
  since.some(({ statedBy }) => statedBy !== person) || (confirmsUnchanged && newest.light !== light);

const seedOf = ({ reminder, by }: CardPress, { initiative, light, text, confirmsUnchanged, seen }: CardStatement): string =>
  JSON.stringify([reminder, initiative, by, light, statusText(text), confirmsUnchanged, seen ?? null]);
