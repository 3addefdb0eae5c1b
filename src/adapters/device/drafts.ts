import type { Drafts } from '../../application/ports';
import { deviceShelf, type DeviceStorage, type Scope } from './shelf';

/** Drafts in Web Storage. */
export function deviceDrafts(storage: DeviceStorage, scope: Scope): Drafts {
  const shelf = deviceShelf(storage, 'draft', scope);
  return { get: shelf.get, put: shelf.put, remove: shelf.remove };
}
