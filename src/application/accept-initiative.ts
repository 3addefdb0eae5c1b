import { contentOf, danishDayOf, startingPhase, type Initiative, type Phase } from '../domain';
import { editInitiative, type Edited } from './edit-initiative';
import { PlanError } from './errors';
import type { Clock, Initiatives, Versioned } from './ports';

interface Judgement {
  readonly proposal: Versioned<Initiative>;
  readonly mayEditPlan: boolean;
}

/**
 * An editor takes a proposal into the plan.
 * @param phase as the editor chose; by its period when left out: planned until it begins.
 * @throws PlanError `read-only` for anyone but an editor, `gate-closed` for what is no proposal, and as {@link editInitiative}.
 */
export const acceptInitiative = (
  { initiatives, clock }: { readonly initiatives: Initiatives; readonly clock: Clock },
  { proposal, mayEditPlan, phase }: Judgement & { readonly phase?: 'planned' | 'running' },
): Promise<Edited> =>
  judge(initiatives, { proposal, mayEditPlan }, phase ?? startingPhase(proposal.value.period, danishDayOf(clock.now())));

/** An editor says no: the proposal is dropped, and stays readable. @throws PlanError as {@link acceptInitiative}. */
export const declineInitiative = ({ initiatives }: { readonly initiatives: Initiatives }, judgement: Judgement): Promise<Edited> =>
  judge(initiatives, judgement, 'dropped');

async function judge(initiatives: Initiatives, { proposal, mayEditPlan }: Judgement, phase: Phase): Promise<Edited> {
  const { value, version } = proposal;
  if (!mayEditPlan) throw new PlanError('read-only', `Initiative ${value.id}: only an editor judges a proposal`);
  if (value.phase !== 'proposed') throw new PlanError('gate-closed', `Initiative ${value.id} is ${value.phase}, not proposed`);
  const base = contentOf(value);
  return editInitiative({ initiatives }, { id: value.id, base: { value: base, version }, content: { ...base, phase }, mayEditPlan });
}
