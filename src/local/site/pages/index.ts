import { refuse, SiteError } from '../errors';
import type { Host } from '../host';
import type { Guard } from '../rights/guard';
import type { List } from '../store/lists';
import { checkDigest } from '../transport/digest';
import { placeOf, type Place } from './address';
import { contentsPage, listAddress } from './contents-page';
import { errorPage, wordsPage } from './error-page';
import { filePage } from './file-page';
import { formPage, formPosted } from './form-page';
import { itemPage, recyclePosted } from './item-page';
import { styleResponse, visitOf, type Visit } from './page';
import { viewPage } from './view-page';

const LARGEST_FORM = 2_000_000;

/**
 * The pages people see of a site: its lists, a list by its views, a row, and the forms that change one. `undefined` when the
 * address is not a page's. Refusals are pages too, with the status they have in REST.
 */
export async function pagesResponse(request: Request, host: Host, guard: Guard): Promise<Response | undefined> {
  const url = new URL(request.url);
  const place = placeOf(host, url);
  if (!place) return undefined;
  const visit = visitOf(host, guard, url);
  const isWrite = request.method === 'POST';
  try {
    if (isWrite) return await posted(visit, place, request);
    if (request.method !== 'GET' && request.method !== 'HEAD') return wordsPage(visit, visit.texts.notThisWay, 405);
    const page = pageAt(visit, place);
    return request.method === 'HEAD' ? new Response(undefined, { status: page.status, headers: page.headers }) : page;
  } catch (error) {
    if (error instanceof SiteError) return errorPage(visitOf(host, guard, url), error, isWrite);
    throw error;
  }
}

function pageAt(visit: Visit, place: Place): Response {
  switch (place.kind) {
    case 'contents': return contentsPage(visit);
    case 'style': return styleResponse();
    case 'folder': return openDefaultView(visit, place.list);
    case 'view': return viewPage(visit, place.list, place.page);
    case 'item': return itemPage(visit, place.list);
    case 'edit':
    case 'new': return formPage(visit, place.list, place.kind);
    case 'file': return filePage(visit, place.list, place.name);
    case 'nowhere': throw refuse.noListByUrl(visit.url.pathname);
  }
}

const openDefaultView = (visit: Visit, list: List): Response => new Response(undefined, { status: 302, headers: { location: new URL(listAddress(visit, list), visit.url).href } });

async function posted(visit: Visit, place: Place, request: Request): Promise<Response> {
  if (place.kind !== 'item' && place.kind !== 'edit' && place.kind !== 'new') return wordsPage(visit, visit.texts.notThisWay, 405);
  const form = await formOf(request);
  if (!form) return wordsPage(visit, visit.texts.notThisWay, 400);
  checkDigest(visit.host, visit.guard.needUser(), form.get('__REQUESTDIGEST'));
  if (place.kind === 'item') return recyclePosted(visit, place.list);
  return formPosted(visit, place.list, place.kind, form);
}

/** What a form of a page sent; `undefined` for anything else. */
async function formOf(request: Request): Promise<URLSearchParams | undefined> {
  if (!/^application\/x-www-form-urlencoded\b/i.test(request.headers.get('content-type') ?? '')) return undefined;
  const body = await request.text();
  return body.length > LARGEST_FORM ? undefined : new URLSearchParams(body);
}
