import type { AnsweredCard, StatementOutcome } from '../../../application';
import type { InitiativeId, StatusUpdateId } from '../../../domain';
import type { GoneItem, Notice } from '../cards/state';
import type { Press, Typed } from '../press';
import { nameOf, type ReminderFacts } from './reminder-state';

/** What a card holds once a press on it has been seen to: what was typed and is not saved, and why it is not. */
export interface AfterPress extends Required<Pick<ReminderFacts, 'notices' | 'seen' | 'gone'>>, Pick<ReminderFacts, 'correcting'> {
  readonly typed: ReadonlyMap<InitiativeId, Typed>;
  /** What the press was about, where that is saved or given up. */
  readonly settled?: InitiativeId;
}

const IS_THERE: ReadonlySet<StatementOutcome['is']> = new Set(['saved', 'alreadySaved']);

export function afterPress(press: Press, { plans, outcomes }: Pick<AnsweredCard, 'plans' | 'outcomes'>): AfterPress {
  const typed = new Map<InitiativeId, Typed>(press.typed);
  const notices = new Map<InitiativeId, Notice>();
  if (press.verb === 'save' && press.light) typed.set(press.initiative, { light: press.light, text: press.text });
  if (press.verb === 'save' && !press.light) notices.set(press.initiative, { is: 'refused', why: { code: 'light-needed' } });
  for (const outcome of outcomes) {
    if (outcome.is === 'stale') notices.set(outcome.initiative, { is: 'statedMeanwhile', by: nameOf(plans, outcome.now.statedBy), at: outcome.now.at });
    if (outcome.is === 'refused') notices.set(outcome.initiative, { is: 'refused', why: outcome.finding });
    if (outcome.is === 'notSaved') notices.set(outcome.initiative, { is: 'notSaved' });
  }
  const isSettled = press.verb === 'still' || press.verb === 'refresh' || outcomes.some(({ is }) => IS_THERE.has(is));
  const seen = new Map<InitiativeId, StatusUpdateId | null>(press.seen);
  return { typed, notices, seen, gone: outcomes.flatMap((outcome) => goneItem(plans, outcome)), ...(isSettled && press.initiative !== undefined && { settled: press.initiative }), ...(press.verb === 'correct' && { correcting: press.initiative }) };
}

/** What somebody has pressed on is not taken from under their hand without a word. */
function goneItem(plans: AnsweredCard['plans'], { initiative: id, is }: StatementOutcome): readonly GoneItem[] {
  const title = plans.flatMap(({ initiatives }) => initiatives).find((one) => one.id === id)?.title;
  return title !== undefined && (is === 'notYours' || is === 'notRunning') ? [{ title, why: is }] : [];
}
