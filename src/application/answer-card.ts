import {
  cardAnswer,
  withUpdates,
  type ActionPlan,
  type CardMeeting,
  type CardStatement,
  type InitiativeId,
  type Instant,
  type MeetingId,
  type MutationKey,
  type PersonId,
  type ReminderKey,
  type StatementVerdict,
  type StatusUpdate,
  type StatusUpdateId,
  type TrafficLight,
} from '../domain';
import { isPlanError, type ErrorCode } from './errors';
import { completeHistory } from './complete-history';
import type { Clock, Journal, Plans, StatusUpdates } from './ports';

export interface AnsweringPorts {
  readonly plans: Plans;
  readonly statusUpdates: StatusUpdates;
  readonly clock: Clock;
  readonly journal: Journal;
  /** The same key for the same text, and another one for another. */
  readonly keyOf: (seed: string) => MutationKey;
}

/** What one button says. */
export type Said =
  /** "Still the same": the light that the card showed, with the words that the card showed. */
  | { readonly says: 'still'; readonly light: TrafficLight }
  | { readonly says: 'this'; readonly light: TrafficLight; readonly text: string };

export interface PressedStatement {
  readonly initiative: InitiativeId;
  readonly said: Said;
  /** The newest statement that the card showed; `undefined`: there was none. */
  readonly seen?: StatusUpdateId;
}

export interface PressedCard {
  readonly reminder: ReminderKey;
  readonly meeting: MeetingId;
  /** When the meeting was to begin as the card says. */
  readonly startsAt?: Instant;
  /** Who pressed, as Teams vouches. */
  readonly by: PersonId;
  readonly statements: readonly PressedStatement[];
}

/** What became of one statement: what the rules say of it, or what the store did. */
export type StatementOutcome =
  | Exclude<StatementVerdict, { readonly is: 'record' }>
  | { readonly initiative: InitiativeId; readonly is: 'saved'; readonly update: StatusUpdate }
  /** The same press may be made again: it is kept once, however often it arrived. */
  | { readonly initiative: InitiativeId; readonly is: 'notSaved'; readonly because: ErrorCode };

export interface AnsweredCard {
  /** Every plan of the site as it stands after the press. */
  readonly plans: readonly ActionPlan[];
  readonly meeting: CardMeeting;
  /** One for each statement, in their order. */
  readonly outcomes: readonly StatementOutcome[];
}

/**
 * Writes down what somebody answered on a card, in their name: one statement after another, each for itself. A press that arrives several times, with
 * the same id or another one, is kept once and answered in the same way.
 * @throws PlanError when the plans cannot be read: then nothing was written.
 */
export async function answerCard(ports: AnsweringPorts, { statements, ...press }: PressedCard): Promise<AnsweredCard> {
  let plans = await wholePlans(ports);
  const { meeting, verdicts } = cardAnswer(plans, { ...press, statements: statements.map((statement) => statementOf(plans, statement)) }, ports.clock.now());
  const outcomes: StatementOutcome[] = [];
  for (const verdict of verdicts) {
    const { outcome, learnt } = await settle(ports, verdict, press.by);
    plans = plans.map((plan) => withUpdates(plan, learnt.filter((update) => update.plan === plan.plan.id)));
    outcomes.push(outcome);
  }
  return { plans, meeting, outcomes };
}

/** Every plan with all of its history: what a card says of a light goes back further than the tab's first sight. @throws PlanError */
export async function wholePlans(ports: Pick<AnsweringPorts, 'plans' | 'statusUpdates'>): Promise<readonly ActionPlan[]> {
  const plans: ActionPlan[] = [];
  for (const { actionPlan } of await ports.plans.openAll()) plans.push(await completeHistory(ports, actionPlan));
  return plans;
}

/** Green is confirmed without words; a yellow or a red light keeps those that were shown. */
function statementOf(plans: readonly ActionPlan[], { initiative, said, seen }: PressedStatement): CardStatement {
  const shown = said.says === 'still' && said.light !== 'green' ? wordsShown(plans, initiative, seen) : '';
  return { initiative, light: said.light, text: said.says === 'this' ? said.text : shown, confirmsUnchanged: said.says === 'still', ...(seen !== undefined && { seen }) };
}

function wordsShown(plans: readonly ActionPlan[], initiative: InitiativeId, seen: StatusUpdateId | undefined): string {
  for (const plan of plans) {
    const update = plan.updates.find((one) => one.initiative === initiative && one.id === seen);
    if (update) return update.text;
  }
  return '';
}

async function settle(ports: AnsweringPorts, verdict: StatementVerdict, by: PersonId): Promise<{ readonly outcome: StatementOutcome; readonly learnt: readonly StatusUpdate[] }> {
  if (verdict.is !== 'record') return { outcome: verdict, learnt: [] };
  const { initiative, update, seed } = verdict;
  try {
    const { update: stored, meanwhile } = await ports.statusUpdates.record({ ...update, key: ports.keyOf(seed) });
    if (stored.statedBy !== by) ports.journal.note('alarm', 'service-is-not-believed'); // it is no member of its own group, and the row stands as its own word
    return { outcome: { initiative, is: 'saved', update: stored }, learnt: [stored, ...meanwhile] };
  } catch (error) {
    if (!isPlanError(error)) throw error;
    return { outcome: { initiative, is: 'notSaved', because: error.code }, learnt: [] };
  }
}
