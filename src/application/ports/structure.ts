import type { MutationKey, NewPart, StructureKind, StructureParts } from '../../domain';
import type { Version, Versioned } from './versioned';

export type { StructureKind, StructureParts };

/** What editors keep around the initiatives: each part saved whole, against the version it was read with. */
export interface Structure {
  /** @throws PlanError `not-found`, `malformed-row`. */
  get<K extends StructureKind>(kind: K, id: StructureParts[K]['id']): Promise<Versioned<StructureParts[K]>>;
  /** Adds it once, however often it is called with the same key. @throws PlanError `read-only`. */
  add<K extends StructureKind>(kind: K, part: NewPart<K>, key: MutationKey): Promise<StructureParts[K]>;
  /** @throws PlanError `conflict` when someone else has saved since `version` was read, `read-only`. */
  save<K extends StructureKind>(kind: K, part: StructureParts[K], version: Version): Promise<Versioned<StructureParts[K]>>;
  /**
   * Into the recycle bin; done too when it is there already.
   * @throws PlanError `conflict` when someone else has saved since `version` was read, `read-only`.
   */
  remove<K extends StructureKind>(kind: K, id: StructureParts[K]['id'], version: Version): Promise<void>;
}
