import { readGuid } from '../address/literal';
import type { Host } from '../host';
import { folderOf, isLibrary, type List } from '../store/lists';
import { foldText } from '../text';
import { STYLE_ADDRESS } from './page';

/** What an address below the site shows. */
export type Place =
  | { readonly kind: 'contents' | 'style' | 'nowhere' }
  | { readonly kind: 'folder' | 'item' | 'edit' | 'new'; readonly list: List }
  | { readonly kind: 'view'; readonly list: List; readonly page: string }
  | { readonly kind: 'file'; readonly list: List; readonly name: string };

const FORMS: Readonly<Record<string, 'item' | 'edit' | 'new'>> = { 'dispform.aspx': 'item', 'editform.aspx': 'edit', 'newform.aspx': 'new' };
/** `PageType` of the page that finds a list by its id. */
const PAGE_TYPES: Readonly<Record<string, 'item' | 'edit' | 'new'>> = { '4': 'item', '6': 'edit', '8': 'new' };

/** The part of the address below the site, decoded; `undefined` for one outside it or not well written. */
function below(host: Host, url: URL): string | undefined {
  try {
    const path = decodeURIComponent(url.pathname);
    if (foldText(path) === foldText(host.path)) return '';
    return foldText(path).startsWith(`${foldText(host.path)}/`) ? path.slice(host.path.length + 1) : undefined;
  } catch {
    return undefined;
  }
}

/** Where an address leads; `undefined` when it is not a page's, `nowhere` when it is one of a page that does not exist. */
export function placeOf(host: Host, url: URL): Place | undefined {
  const path = below(host, url)?.replace(/\/+$/, '');
  if (path === undefined) return undefined;
  const folded = foldText(path);
  if (folded === '' || folded === '_layouts/15/viewlsts.aspx') return { kind: 'contents' };
  if (folded === STYLE_ADDRESS) return { kind: 'style' };
  if (folded === '_layouts/15/listform.aspx') return listForm(host, url);
  const parts = path.split('/');
  for (const length of [1, 2]) {
    const list = parts.length >= length ? host.lists.findByFolder(parts.slice(0, length).join('/')) : undefined;
    if (list) return placeIn(list, parts.slice(length));
  }
  return folded.endsWith('.aspx') ? { kind: 'nowhere' } : undefined;
}

function placeIn(list: List, rest: readonly string[]): Place {
  const [first = '', second, ...further] = rest;
  if (rest.length === 0) return { kind: 'folder', list };
  const isInForms = foldText(first) === 'forms';
  if (isInForms && second === undefined) return { kind: 'folder', list };
  const page = isInForms ? second : second === undefined ? first : undefined;
  if (page === undefined || further.length > 0) return { kind: 'nowhere' };
  const form = FORMS[foldText(page)];
  if (form) return { kind: form, list };
  if (isInForms === isLibrary(list) && foldText(page).endsWith('.aspx')) return { kind: 'view', list, page };
  return isLibrary(list) && !isInForms ? { kind: 'file', list, name: page } : { kind: 'nowhere' };
}

function listForm(host: Host, url: URL): Place {
  const kind = PAGE_TYPES[parameter(url, 'PageType') ?? ''];
  const list = host.lists.findByGuid(readGuid(parameter(url, 'ListId') ?? '') ?? '');
  return kind && list ? { kind, list } : { kind: 'nowhere' };
}

/** A parameter of the address, whatever the case of its name. */
export function parameter(url: URL, name: string): string | undefined {
  return Array.from(url.searchParams).find(([key]) => foldText(key) === foldText(name))?.[1];
}

const encoded = (path: string): string => path.split('/').map(encodeURIComponent).join('/');
/** The address of a page of a list, as in `/sites/x/Lists/Plans/AllItems.aspx`. */
export const pageAddress = (host: Host, list: List, page: string): string => `${host.path}/${encoded(folderOf(list))}/${isLibrary(list) ? 'Forms/' : ''}${encodeURIComponent(page)}`;
export const itemAddress = (host: Host, list: List, id: number, form: 'DispForm' | 'EditForm' = 'DispForm'): string => `${pageAddress(host, list, `${form}.aspx`)}?ID=${id}`;
/** The form of a row, opened from a view: what the view shows may be changed there too. */
export const editAddress = (host: Host, list: List, id: number, view: string | undefined): string => `${itemAddress(host, list, id, 'EditForm')}${view === undefined ? '' : `&viewid=${encodeURIComponent(view)}`}`;
