import { SiteError } from '../errors';
import type { Guard } from '../rights/guard';
import { PERMISSION, type Rights } from '../rights/permissions';
import type { List } from '../store/lists';
import type { Item } from '../values/stored';

/** Whether a page offers to change a row, by the very question the write itself will ask. */
export function mayWrite(guard: Guard, list: List, item: Item, wanted: Rights = PERMISSION.editListItems): boolean {
  try {
    guard.needItemWrite(list, item, wanted);
    return true;
  } catch (error) {
    if (error instanceof SiteError) return false;
    throw error;
  }
}
