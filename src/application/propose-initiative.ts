import { danishDayOf, phaseOfNew, type InitiativeContent, type MutationKey, type Plan } from '../domain';
import { changedBy, type Changed } from './change-initiative';
import { checkedContent } from './edit-initiative';
import { PlanError } from './errors';
import { handIn } from './hand-in';
import type { Clock } from './ports';
import type { SendingPorts } from './send-one';

export interface Proposal {
  /** Made when the form is opened and kept until it is saved, so that trying again cannot make a second one. */
  readonly key: MutationKey;
  readonly plan: Plan;
  readonly content: Omit<InitiativeContent, 'phase'>;
}

/**
 * Adds an initiative: as a proposal once the plan is rolled out (rule 6), otherwise as part of the draft. It is on the
 * device before the first try.
 * @throws PlanError what {@link contentFindings} finds and `gate-closed` for a closed plan before anything is kept;
 *   `read-only`, `no-access` when the store refused: it is kept in the outbox as refused.
 */
export async function proposeInitiative(ports: SendingPorts & { readonly clock: Clock }, { key, plan, content }: Proposal): Promise<Changed> {
  const writtenAt = ports.clock.now();
  const phase = phaseOfNew(plan.stage, content.period, danishDayOf(writtenAt));
  if (!phase) throw new PlanError('gate-closed', `Plan ${plan.id} is closed`);
  const initiative = { ...checkedContent({ ...content, phase }), key, plan: plan.id };
  return changedBy(await handIn(ports, { kind: 'proposal', initiative, writtenAt }));
}
