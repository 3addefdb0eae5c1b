import { currentStatuses, currentSuccesses, isNewer, isOfWithdrawn, lastStored, tamperedCopies, type ActionPlan, type StatusUpdateId } from '../domain';
import type { CopyToMove, StatusCopies } from './ports';

/** Copies are moved on for the next reader's first paint. */
export interface CopiesMoved {
  readonly rows: number;
  readonly through: StatusUpdateId | undefined;
}

/**
 * Moves the copies on the initiatives' rows on to the newest statement, when the tail has grown to `atLeast` statements.
 * For those who may write them: editors, as they read. Only rows whose status has changed are written, and the mark last.
 * A row whose light somebody changed by hand is left for an editor to judge, unless a statement has come after the mark: then that holds.
 * An answer about success that was typed into the list is put right on the way: it was nobody's word.
 * @returns `undefined` when there was nothing to do, or the history is not whole: a mark moved over a gap would hide what lies in it.
 * @throws PlanError `read-only`, `conflict`, `offline`, `no-answer`, `busy`, `signed-out`: nothing is worse for it.
 */
export async function moveCopyOn(
  { statusCopies }: { readonly statusCopies: StatusCopies },
  plan: ActionPlan,
  atLeast = 1,
): Promise<CopiesMoved | undefined> {
  if (!plan.historyIsWhole) return undefined;
  const { statusThrough } = plan.plan;
  const isTail = (id: StatusUpdateId): boolean => statusThrough === undefined || isNewer(id, statusThrough);
  const tail = plan.updates.filter(({ id }) => isTail(id));
  if (tail.length === 0 || tail.length < atLeast) return undefined;
  const copies = copiesBehind(plan, isTail);
  const through = lastStored(tail);
  await statusCopies.moveOn(plan.plan.id, copies, through);
  return { rows: copies.length, through };
}

/**
 * Puts the rows whose light came with a file and was taken back to what the history says now. The mark stays: what lies behind it holds.
 * @throws PlanError `read-only`, `conflict`, `offline`, `no-answer`, `busy`, `signed-out`: the history overrules the copies all the same.
 */
export async function putWithdrawnBack({ statusCopies }: { readonly statusCopies: StatusCopies }, plan: ActionPlan): Promise<void> {
  const copies = copiesBehind(plan, () => true).filter(({ initiative }) => isOfWithdrawn(plan.initiatives.find(({ id }) => id === initiative)?.copy, plan));
  if (copies.length > 0) await statusCopies.moveOn(plan.plan.id, copies, plan.plan.statusThrough);
}

function copiesBehind(plan: ActionPlan, isTail: (id: StatusUpdateId) => boolean): readonly CopyToMove[] {
  const statuses = currentStatuses(plan);
  const successes = currentSuccesses(plan);
  const updates = new Map(plan.updates.map((update) => [update.id, update]));
  const tampered = new Set(tamperedCopies(plan).map(({ initiative }) => initiative.id));
  return plan.initiatives.flatMap(({ id, copy, successCopy }) => {
    const status = statuses.get(id);
    const update = status && updates.get(status.update);
    const success = successes.get(id);
    const isBehind = update === undefined ? isOfWithdrawn(copy, plan) : copy?.update !== update.id;
    const isSuccessBehind = successCopy?.update !== success?.update || successCopy?.answer !== success?.answer;
    if (!isBehind && !isSuccessBehind) return [];
    return tampered.has(id) && !(update && isTail(update.id)) ? [] : [{ initiative: id, update, success: success && updates.get(success.update) }];
  });
}
