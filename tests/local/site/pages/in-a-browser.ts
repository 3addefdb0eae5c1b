import type { Browser, Page } from 'playwright-core';
import { pagesResponse } from '../../../../src/local/site/pages';
import { aWindow, type Look } from '../../../support/browser';
import { ORIGIN, type FurnishedSite, type Who } from './furnished';

/** A window on the site, in which one person is signed in; no port stands between. What the site answers by sending elsewhere the page is told to do itself: a redirection passes by all routes, out to the network. */
export async function aVisit(browser: Browser, site: FurnishedSite, who: Who, look: Look = {}): Promise<Page> {
  const context = await aWindow(browser, look);
  await context.route('**/*', async (route) => {
    const asked = route.request();
    const body = asked.postData();
    const request = new Request(asked.url(), { method: asked.method(), headers: asked.headers(), ...(body !== null && { body }) });
    const response = asked.url().startsWith(ORIGIN) ? await pagesResponse(request, site.host, site.guard(who)) : undefined;
    if (!response) return route.abort();
    const elsewhere = response.headers.get('location');
    if (elsewhere !== null) return route.fulfill({ contentType: 'text/html', body: `<meta http-equiv="refresh" content="0;url=${elsewhere.replaceAll('&', '&amp;')}">` });
    return route.fulfill({ status: response.status, headers: Object.fromEntries(response.headers), body: Buffer.from(await response.arrayBuffer()) });
  });
  return context.newPage();
}

export const at = (path: string): string => `${ORIGIN}/sites/erhverv${path}`;
