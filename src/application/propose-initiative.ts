import { danishDayOf, phaseOfNew, type Initiative, type InitiativeContent, type MutationKey, type Plan } from '../domain';
import { checkedContent } from './edit-initiative';
import { PlanError } from './errors';
import type { Clock, Initiatives, Versioned } from './ports';

export interface Proposal {
  /** Made when the form is opened and kept until it is saved, so that trying again cannot make a second one. */
  readonly key: MutationKey;
  readonly plan: Plan;
  readonly content: Omit<InitiativeContent, 'phase'>;
}

/**
 * Adds an initiative: as a proposal once the plan is rolled out (rule 6), otherwise as part of the draft.
 * @throws PlanError what {@link contentFindings} finds, `gate-closed` for a closed plan, `read-only`, `offline`, `no-answer`,
 *   `busy`, `signed-out`: the form keeps what was typed.
 */
export async function proposeInitiative(
  { initiatives, clock }: { readonly initiatives: Initiatives; readonly clock: Clock },
  { key, plan, content }: Proposal,
): Promise<Versioned<Initiative>> {
  const phase = phaseOfNew(plan.stage, content.period, danishDayOf(clock.now()));
  if (!phase) throw new PlanError('gate-closed', `Plan ${plan.id} is closed`);
  return initiatives.add({ ...checkedContent({ ...content, phase }), key, plan: plan.id });
}
