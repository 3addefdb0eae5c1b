import type { Drafts } from '../../../../application/ports';
import type { MutationKey, StructureKind, StructureParts } from '../../../../domain';

/** A form of a part on the device: what was typed, and what it is to be saved against. */
export interface KeptPart<K extends StructureKind, F> {
  readonly fields: F;
  /** What the writer started from; a new part has none. */
  readonly before?: StructureParts[K];
  /** Tells a new part's rows apart, so that trying again cannot make a second one. */
  readonly key: MutationKey;
}

/** @param part its id, or of a new one where it is made: `new`, `new/7`. */
export const placeOfPart = (kind: StructureKind, part: string): string => `setup/${kind}/${part}`;

export const isKept = (drafts: Drafts, kind: StructureKind, part: string): boolean => drafts.get(placeOfPart(kind, part)) !== undefined;

/** `undefined` when nothing was typed there, or an older page or a hand in the browser's storage left something else than such fields. */
export function readPart<K extends StructureKind, F extends object>(drafts: Drafts, place: string, like: F): KeptPart<K, F> | undefined {
  const kept = drafts.get(place);
  if (kept === undefined) return undefined;
  try {
    const { fields, before, key } = JSON.parse(kept) as Partial<KeptPart<K, F>>;
    return typeof key === 'string' && hasFieldsOf(like, fields) ? { fields, key, ...(before && { before }) } : undefined;
  } catch {
    return undefined;
  }
}

const kindOf = (value: unknown): string => (Array.isArray(value) ? 'array' : typeof value);

function hasFieldsOf<F extends object>(like: F, fields: unknown): fields is F {
  if (typeof fields !== 'object' || fields === null) return false;
  const found = fields as Readonly<Record<string, unknown>>;
  return Object.entries(like).every(([name, value]) => kindOf(found[name]) === kindOf(value));
}
