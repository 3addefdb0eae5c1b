import { contentOf, danishDayOf, startingPhase, type Initiative, type Phase } from '../domain';
import { changeInitiative, type Changed, type ChangingPorts } from './change-initiative';
import { PlanError } from './errors';
import type { Version } from './ports';

interface Judgement {
  /** As the editor saw it; without a version when it still waits on their device. */
  readonly proposal: { readonly value: Initiative; readonly version?: Version };
  readonly mayEditPlan: boolean;
}

/**
 * An editor takes a proposal into the plan.
 * @param phase as the editor chose; by its period when left out: planned until it begins.
 * @throws PlanError `read-only` for anyone but an editor, `gate-closed` for what is no proposal, and as {@link changeInitiative}.
 */
export const acceptInitiative = (
  ports: ChangingPorts,
  { proposal, mayEditPlan, phase }: Judgement & { readonly phase?: 'planned' | 'running' },
): Promise<Changed> =>
  judge(ports, { proposal, mayEditPlan }, phase ?? startingPhase(proposal.value.period, danishDayOf(ports.clock.now())));

/** An editor says no: the proposal is dropped, and stays readable. @throws PlanError as {@link acceptInitiative}. */
export const declineInitiative = (ports: ChangingPorts, judgement: Judgement): Promise<Changed> => judge(ports, judgement, 'dropped');

async function judge(ports: ChangingPorts, { proposal, mayEditPlan }: Judgement, phase: Phase): Promise<Changed> {
  const { value, version } = proposal;
  if (!mayEditPlan) throw new PlanError('read-only', `Initiative ${value.id}: only an editor judges a proposal`);
  if (value.phase !== 'proposed') throw new PlanError('gate-closed', `Initiative ${value.id} is ${value.phase}, not proposed`);
  const base = contentOf(value);
  return changeInitiative(ports, { id: value.id, base: { value: base, ...(version && { version }) }, content: { ...base, phase }, mayEditPlan });
}
