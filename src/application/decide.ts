import { danishDayOf, decisionFinding, type Decision, type DecisionId, type MutationKey } from '../domain';
import { PlanError } from './errors';
import type { Clock, Decisions } from './ports';

interface Ports {
  readonly decisions: Decisions;
}

/** What a meeting decides: its words as typed, and as much of the rest as was said. */
export type NewDecision = Pick<Decision, 'meeting' | 'text' | 'initiative' | 'responsible' | 'dueOn'>;

/**
 * Writes a decision down, open, once.
 * @param key made with its form: trying again makes no second.
 * @throws PlanError `text-needed`, `text-too-long` before anything is sent; `read-only`, `offline`, `no-answer`, `busy`, `signed-out`.
 */
export async function decide({ decisions }: Ports, decision: NewDecision, key: MutationKey): Promise<Decision> {
  return decisions.add({ ...decision, text: checkedText(decision.text), isDone: false }, key);
}

/** Puts other words, another person or another day in its place; whether it is done stays. @throws PlanError as {@link decide}; `not-found`. */
export async function correctDecision({ decisions }: Ports, { id, ...said }: NewDecision & Pick<Decision, 'id'>): Promise<Decision> {
  return decisions.save({ ...said, id, text: checkedText(said.text) });
}

/** Calls it done today, or open again. @throws PlanError as {@link decide}; `not-found`. */
export const settleDecision = ({ decisions, clock }: Ports & { readonly clock: Clock }, id: DecisionId, isDone: boolean): Promise<Decision> =>
  decisions.settle(id, isDone ? danishDayOf(clock.now()) : undefined);

function checkedText(text: string): string {
  const finding = decisionFinding(text);
  if (finding) throw new PlanError(finding, `Decision of ${text.length} characters: ${finding}`);
  return text.trim();
}
