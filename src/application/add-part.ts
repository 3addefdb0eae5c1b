import { keptPart, partFindings, type MutationKey, type NewPart, type StructureKind, type StructureParts } from '../domain';
import { PlanError } from './errors';
import type { Structure } from './ports';

/**
 * Adds a part of the structure, once however often it is tried with the same key.
 * @throws PlanError `not-valid` for what {@link partFindings} finds, `read-only`, `offline`, `no-answer`, `busy`, `signed-out`.
 */
export const addPart = async <K extends StructureKind>({ structure }: { readonly structure: Structure }, kind: K, part: NewPart<K>, key: MutationKey): Promise<StructureParts[K]> =>
  structure.add(kind, checkedPart(kind, part), key);

/** The part as it is kept. @throws PlanError `not-valid` for the first of what {@link partFindings} finds. */
export function checkedPart<K extends StructureKind, P extends NewPart<K>>(kind: K, part: P): P {
  const finding = partFindings(kind, part)[0];
  if (finding) throw new PlanError('not-valid', `${kind}: ${finding.field}: ${finding.code}`);
  return keptPart(kind, part);
}
