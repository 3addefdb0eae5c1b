import { currentStatuses, isNewer, lastStored, tamperedCopies, type ActionPlan, type InitiativeId, type StatusUpdate, type StatusUpdateId } from '../domain';
import type { StatusCopies } from './ports';

/** One row's copy, and the statement it is to be made from. */
export interface CopyToMove {
  readonly initiative: InitiativeId;
  readonly update: StatusUpdate | undefined;
}

/** Copies are moved on for the next reader's first paint. */
export interface CopiesMoved {
  readonly rows: number;
  readonly through: StatusUpdateId | undefined;
}

/**
 * Moves the copies on the initiatives' rows on to the newest statement, when the tail has grown to `atLeast` statements.
 * For those who may write them: editors, as they read. Only rows whose status has changed are written, and the mark last.
 * A row that somebody changed by hand is left for an editor to judge, unless a statement has come after the mark: then that holds.
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

function copiesBehind(plan: ActionPlan, isTail: (id: StatusUpdateId) => boolean): readonly CopyToMove[] {
  const statuses = currentStatuses(plan);
  const updates = new Map(plan.updates.map((update) => [update.id, update]));
  const tampered = new Set(tamperedCopies(plan).map(({ initiative }) => initiative.id));
  return plan.initiatives.flatMap(({ id, copy }) => {
    const status = statuses.get(id);
    const update = status && updates.get(status.update);
    if (!update || copy?.update === update.id) return [];
    return tampered.has(id) && !isTail(update.id) ? [] : [{ initiative: id, update }];
  });
}
