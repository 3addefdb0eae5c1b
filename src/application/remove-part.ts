import { hangingOn, isFree, samePart, type PlanId, type StructureKind, type StructureParts } from '../domain';
import { isPlanError, PlanError } from './errors';
import type { OpenedPlan, Plans, Structure, Versioned } from './ports';

interface Ports {
  readonly plans: Plans;
  readonly structure: Structure;
}

/** What belongs to the site, and may be in use by any of its plans. */
const SHARED: ReadonlySet<StructureKind> = new Set(['centres', 'strategies', 'bodies', 'meetings']);

/**
 * Puts a part into the recycle bin, unless something hangs on it as the site stands now. One that is gone already is gone.
 * @param part as the person saw it when they said so.
 * @throws PlanError `in-use`, `conflict` when something else stands there now, `read-only`, `offline`, `no-answer`, `busy`, `signed-out`.
 */
export async function removePart<K extends StructureKind>({ plans, structure }: Ports, kind: K, part: StructureParts[K], plan: PlanId): Promise<void> {
  const opened = await plans.open(plan);
  const others = SHARED.has(kind) ? opened.plans.filter(({ id }) => id !== plan) : [];
  for (const each of [opened, ...(await Promise.all(others.map(({ id }) => plans.open(id))))]) {
    if (!isFree(hangingOn(kind, part.id, each.actionPlan)) || holdsUnreadable(kind, part.id, each)) throw new PlanError('in-use', `${kind} ${part.id} is in use in plan ${each.actionPlan.plan.id}`);
  }
  const present = await found(structure, kind, part.id);
  if (!present) return;
  if (!samePart(present.value, part)) throw new PlanError('conflict', `${kind} ${part.id} has changed since it was read`);
  await structure.remove(kind, part.id, present.version);
}

/** A row that cannot be read hangs on its goal all the same. */
const holdsUnreadable = (kind: StructureKind, id: string, { malformed }: OpenedPlan): boolean => kind === 'goals' && malformed.some(({ list, goal }) => list === 'initiatives' && goal === id);

async function found<K extends StructureKind>(structure: Structure, kind: K, id: StructureParts[K]['id']): Promise<Versioned<StructureParts[K]> | undefined> {
  try {
    return await structure.get(kind, id);
  } catch (error) {
    if (isPlanError(error) && error.code === 'not-found') return undefined;
    throw error;
  }
}
