import { moved, samePart, savedOver, type Goal, type StructureKind, type StructureParts, type Theme } from '../domain';
import { checkedPart } from './add-part';
import { isPlanError, PlanError } from './errors';
import type { Structure, Versioned } from './ports';

interface Ports {
  readonly structure: Structure;
}

/**
 * Saves what a person made of a part. Meeting one's own words is no conflict: an earlier try had arrived.
 * @param before what they had before them when they began.
 * @throws PlanError `conflict` when something else stands there now, and nothing is saved; `not-valid`, `not-found`, `read-only`, `offline`,
 *   `no-answer`, `busy`, `signed-out`.
 */
export async function editPart<K extends StructureKind>({ structure }: Ports, kind: K, before: StructureParts[K], after: StructureParts[K]): Promise<Versioned<StructureParts[K]>> {
  const kept = checkedPart(kind, after);
  const present = await structure.get(kind, after.id);
  if (samePart(present.value, kept)) return present;
  const wanted = savedOver(before, kept, present.value);
  if (!wanted) throw new PlanError('conflict', `${kind} ${after.id} has changed since it was read`);
  try {
    return await structure.save(kind, wanted, present.version);
  } catch (error) {
    if (!isPlanError(error) || error.code !== 'conflict') throw error;
    const theirs = await structure.get(kind, after.id);
    if (!samePart(theirs.value, wanted)) throw error;
    return theirs;
  }
}

interface OrderedParts {
  readonly themes: Theme;
  readonly goals: Goal;
}

/**
 * Moves one of its siblings so many places on, and numbers them 1, 2, 3 …: each row whose number changes is saved. Stopped half-way, two
 * share a number; the next move mends it.
 * @param by negative: further up.
 * @throws PlanError as {@link editPart}.
 */
export async function movePart<K extends keyof OrderedParts>(ports: Ports, kind: K, siblings: readonly OrderedParts[K][], move: { readonly id: OrderedParts[K]['id']; readonly by: number }): Promise<readonly OrderedParts[K][]> {
  const changed = moved(siblings, move.id, move.by);
  const saved: OrderedParts[K][] = [];
  for (const after of changed) {
    const before = siblings.find(({ id }) => id === after.id) ?? after;
    saved.push((await editPart<keyof OrderedParts>(ports, kind, before, after)).value as OrderedParts[K]);
  }
  return saved;
}
