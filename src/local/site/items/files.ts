import { serverDate } from '../dates';
import { refuse } from '../errors';
import { PERMISSION } from '../rights/permissions';
import { folderOf } from '../store/lists';
import type { Item } from '../values/stored';
import { addItem, changeItem, type Desk } from './write';

const NOT_IN_NAMES = /["*:<>?/\\|]|^[\s.~]|[\s.]$|^$|_vti_/;
const LONGEST_NAME = 400;

/** Puts a file into a library. @throws SiteError 403 without the right to, 400 for a name that is taken, unless it may be written over, or that none may have */
export function addFile(desk: Desk, name: string, bytes: Uint8Array, mayOverwrite: boolean): Item {
  const { host, guard, list } = desk;
  guard.needList(list, PERMISSION.addListItems);
  if (NOT_IN_NAMES.test(name) || name.length > LONGEST_NAME) throw refuse.badFileName(name);
  const present = host.items.findByLeaf(list, name);
  if (present && mayOverwrite) return rewriteFile(desk, present, bytes);
  if (present) throw refuse.fileExists(`${folderOf(list)}/${present.leaf}`, host.principals.findUser(present.editor)?.login ?? '', serverDate(present.modified));
  const item = addItem(desk, {}, {}, name);
  host.files.put(list, item.id, item.revision, bytes);
  return item;
}

/** Puts other contents into a file. @throws SiteError 403 without the right to change its row */
export function rewriteFile(desk: Desk, present: Item, bytes: Uint8Array): Item {
  const item = changeItem(desk, present, {});
  desk.host.files.put(desk.list, item.id, item.revision, bytes);
  return item;
}
