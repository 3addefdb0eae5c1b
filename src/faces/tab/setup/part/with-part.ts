import type { OpenedPlan } from '../../../../application/ports';
import { partsIn, withParts, type StructureKind, type StructureParts } from '../../../../domain';

/** The plan with a part as it was just saved, whether or not it was there before. */
export function withPart<K extends StructureKind>(opened: OpenedPlan, kind: K, part: StructureParts[K]): OpenedPlan {
  const parts = partsIn(opened.actionPlan, kind);
  const isThere = parts.some(({ id }) => id === part.id);
  return { ...opened, actionPlan: withParts(opened.actionPlan, kind, isThere ? parts.map((other) => (other.id === part.id ? part : other)) : [...parts, part]) };
}

export function withoutPart<K extends StructureKind>(opened: OpenedPlan, kind: K, id: StructureParts[K]['id']): OpenedPlan {
  return { ...opened, actionPlan: withParts(opened.actionPlan, kind, partsIn(opened.actionPlan, kind).filter((part) => part.id !== id)) };
}
