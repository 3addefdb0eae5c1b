import type { Browser, Page } from 'playwright-core';
import { resolve } from 'node:path';
import { aWindow, type Look } from '../browser';
import type { RunningTown } from '../town';
import type { LiveWebPart, PageWithParts } from './boot';

/** As `gulp webpart` left it. */
export const BUILT_SPPKG = resolve(__dirname, '..', '..', '..', 'sharepoint', 'solution', 'handleplan.sppkg');

/** Somebody of the town in a window of their own, signed in to sites by cookie. */
export async function signedInTo(browser: Browser, town: RunningTown, person: string, sites: readonly string[], look: Omit<Look, 'now'> = {}): Promise<Page> {
  const context = await aWindow(browser, look);
  await context.clock.install({ time: town.clock.now });
  const page = await context.newPage();
  for (const site of sites) {
    await page.goto(`${site}/_layouts/15/viewlsts.aspx`);
    if (!page.url().startsWith(site)) await page.getByRole('button', { name: person }).first().click();
    await page.waitForURL((url) => url.href.startsWith(site) && !url.pathname.includes('_forms'));
  }
  return page;
}

/** Opens a page of web parts; all of them are on it when this resolves. */
export async function openParts(page: Page, address: string, count: number): Promise<void> {
  await page.goto(address);
  await page.waitForFunction((wanted) => Object.keys((window as unknown as PageWithParts).webParts ?? {}).length === wanted || (window as unknown as PageWithParts).troubles?.length, count);
}

/** What went wrong on the page, in the platform or in a web part. */
export const troubles = (page: Page): Promise<readonly string[]> => page.evaluate(() => (window as unknown as PageWithParts).troubles);

/** Speaks to a web part as the platform does. */
export async function withPart<T>(page: Page, id: string, act: (part: LiveWebPart) => T): Promise<T> {
  const part = await page.evaluateHandle((name) => (window as unknown as PageWithParts).webParts[name] as LiveWebPart, id);
  return (await part.evaluate(act as (given: LiveWebPart) => unknown)) as T;
}
