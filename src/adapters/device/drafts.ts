import type { Drafts } from '../../application/ports';
import { deviceShelf, type FindStorage, type Scope } from './shelf';

/** Drafts in Web Storage. */
export function deviceDrafts(storage: FindStorage, scope: Scope): Drafts {
  const shelf = deviceShelf(storage, 'draft', scope);
  return { get: shelf.get, put: shelf.put, remove: shelf.remove, isAtRisk: shelf.isAtRisk };
}
