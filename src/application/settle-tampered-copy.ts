import { currentSuccesses, type ActionPlan, type Source, type StatusUpdate, type StatusUpdateId, type TamperedCopy } from '../domain';
import { PlanError } from './errors';
import type { CopyToMove, StatusCopies } from './ports';
import { recordStatusUpdate, type Recorded, type RecordingPorts } from './record-status-update';

/**
 * Puts a row that was changed by hand back to what the history says.
 * @throws PlanError `read-only`, `offline`, `no-answer`, `busy`, `signed-out`.
 */
export async function putCopyBack(
  { statusCopies }: { readonly statusCopies: StatusCopies },
  plan: ActionPlan,
  { initiative, history }: TamperedCopy,
): Promise<void> {
  await statusCopies.moveOn(plan.plan.id, [copyOf(plan, initiative, statement(plan, history?.update))], plan.plan.statusThrough);
}

/**
 * Turns the light that was typed into the list into a statement, under the name of whoever does so, and makes the copy follow it.
 * @param text what to say; a row changed by hand seldom says it.
 * @throws PlanError as {@link recordStatusUpdate}; `text-needed` asks for words as for any statement. `malformed-row` when the
 *   row was emptied: there is no light to state.
 */
export async function makeStatement(
  ports: RecordingPorts & { readonly statusCopies: StatusCopies },
  plan: ActionPlan,
  { initiative, copy, history }: TamperedCopy,
  { text, source }: { readonly text: string; readonly source: Source },
): Promise<Recorded> {
  if (!copy) throw new PlanError('malformed-row', `Initiative ${initiative.id}: the light was taken away, not changed`);
  const recorded = await recordStatusUpdate(ports, { plan: plan.plan.id, initiative: initiative.id, light: copy.light, text, source, present: history });
  if (recorded.outcome === 'stored') {
    await ports.statusCopies.moveOn(plan.plan.id, [copyOf(plan, initiative, recorded.update)], plan.plan.statusThrough);
  }
  return recorded;
}

const statement = (plan: ActionPlan, update: StatusUpdateId | undefined): StatusUpdate | undefined => plan.updates.find(({ id }) => id === update);

const copyOf = (plan: ActionPlan, { id }: TamperedCopy['initiative'], update: StatusUpdate | undefined): CopyToMove => ({
  initiative: id,
  update,
  success: statement(plan, currentSuccesses(plan).get(id)?.update),
});
