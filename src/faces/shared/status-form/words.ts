import { historyOf, lastWords } from '../../../domain';
import type { ActionPlan, Instant, PersonId, PlanRow } from '../../../domain';

/** What was last said under the present light, and by whom. */
export interface Words {
  readonly text: string;
  readonly by: PersonId;
  readonly at: Instant;
}

/** `undefined` when nothing was said under the present light. Until the older history is here, the copied status is what is known. */
export function wordsOf(plan: ActionPlan, { initiative, status, words }: Pick<PlanRow, 'initiative' | 'status' | 'words'>): Words | undefined {
  if (!status || words === '') return undefined;
  const said = lastWords(historyOf(plan, initiative.id));
  return said && said.text === words ? { text: words, by: said.statedBy, at: said.at } : { text: words, by: status.by, at: status.at };
}
