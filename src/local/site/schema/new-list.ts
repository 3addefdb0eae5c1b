import { refuse } from '../errors';
import type { Host } from '../host';
import { LIBRARY, type List, type ListProperties } from '../store/lists';
import { foldText } from '../text';
import { LIBRARY_FIELDS, LIST_FIELDS } from '../values/built-in';
import { addView, allItems } from './views';

const GENERIC = 100;
const LONGEST_TITLE = 255;
const NOT_IN_ADDRESSES = /["*:<>?/\\|#%&{}~.]/g;

/** How a new list is set when its maker says nothing: the plain defaults of REST, which keep no versions. */
export const USUAL: ListProperties = {
  description: '', enableVersioning: false, majorVersionLimit: 0, noCrawl: false, hidden: false, enableAttachments: true, disableCommenting: false, contentTypesEnabled: false, allowContentTypes: true,
  enableFolderCreation: false, onQuickLaunch: false, readSecurity: 1, writeSecurity: 1,
};

/** @throws SiteError 500 when the title is taken or too long, 501 for a template the site does not have */
export function addList(host: Host, title: string, template: number, properties: ListProperties): List {
  if (template !== GENERIC && template !== LIBRARY) throw refuse.notSpoken(`lists of the template ${template}`);
  checkTitle(host, title);
  const urlName = freeUrlName(host, title);
  const list = host.lists.add({ guid: host.newGuid(), title, urlName, template, properties, created: host.now() });
  for (const field of template === LIBRARY ? LIBRARY_FIELDS : LIST_FIELDS) host.lists.addField(list, field);
  addView(host, list, allItems(list));
  return host.lists.findBySerial(list.serial) ?? list;
}

/** @throws SiteError 500 */
export function checkTitle(host: Host, title: string, except?: List): void {
  if (title.trim() === '' || title.length > LONGEST_TITLE) throw refuse.notAllowed('The title of a list has from 1 to 255 characters.');
  const taken = host.lists.findByTitle(title);
  if (taken && taken.serial !== except?.serial) throw refuse.listTitleTaken();
}

function freeUrlName(host: Host, title: string): string {
  const base = title.replace(NOT_IN_ADDRESSES, '').trim() || 'List';
  const taken = new Set(host.db.all('SELECT url_key FROM lists').map((row) => String(row.url_key)));
  let name = base;
  for (let digit = 1; taken.has(foldText(name)); digit += 1) name = `${base}${digit}`;
  return name;
}
