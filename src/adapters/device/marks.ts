import type { Marks } from '../../application/ports';
import { deviceShelf, type FindStorage, type Scope } from './shelf';

/** Marks in Web Storage. */
export function deviceMarks(storage: FindStorage, scope: Scope): Marks {
  const shelf = deviceShelf(storage, 'mark', scope);
  return { get: shelf.get, put: shelf.put };
}
