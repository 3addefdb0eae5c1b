import type { Browser, Page } from 'playwright-core';
import { aWindow, type Look } from './browser';
import type { RunningTown } from './town';

/** The heading over the plan, also behind a drawer, which hides it from assistive technology: the plan is here. */
export const planHeading = (page: Page) => page.getByRole('heading', { level: 1, name: /^Handleplan for erhvervspolitik/, includeHidden: true });

export interface Visit extends Omit<Look, 'now'> {
  /** In the tab, as `#/mine`. */
  readonly place?: string;
}

/**
 * One of the town's people in a window of their own, signed in and with the plan before them. The window's clock begins at
 * the town's time and runs on: what lies over a page measures with it when it is gone.
 * @param person as the picker names them.
 */
export async function visitor(browser: Browser, town: RunningTown, person: string, visit: Visit = {}): Promise<Page> {
  const page = await signedIn(browser, town, person, visit);
  await planHeading(page).waitFor();
  return page;
}

/** The same, whatever they get to see. */
export async function signedIn(browser: Browser, town: RunningTown, person: string, { place = '', ...look }: Visit = {}): Promise<Page> {
  const context = await aWindow(browser, look);
  await context.clock.install({ time: town.clock.now });
  const page = await context.newPage();
  await page.goto(`${town.tabUrl}${place}`);
  await page.getByRole('button', { name: person }).first().click();
  return page;
}

/** Goes to another place in the tab without leaving the page; the place is shown when this resolves, or is being fetched. */
export const go = (page: Page, place: string): Promise<void> =>
  page.evaluate(
    (hash) =>
      new Promise<void>((arrived) => {
        if (window.location.hash === hash) return arrived();
        window.addEventListener('hashchange', () => setTimeout(arrived), { once: true });
        window.location.hash = hash;
      }),
    place,
  );

/** Moves the clock of the town, and of every window that should agree with it. */
export async function setClock(town: RunningTown, time: string, ...pages: readonly Page[]): Promise<void> {
  town.clock.now = new Date(time);
  for (const { clock } of pages.map((page) => page.context())) {
    await clock.setSystemTime(town.clock.now);
    await clock.resume();
  }
}

/** The drawer over the view: the panel of an initiative, or a form. */
export const drawer = (page: Page) => page.getByRole('dialog');

/** The row of the plan that tells of an initiative. */
export const planRow = (page: Page, title: string) => page.getByRole('row').filter({ has: page.getByRole('link', { name: title, exact: true }) });

/** Where a drawer asks what is in the way, for yellow and red. */
export const whatIsInTheWay = (page: Page) => drawer(page).getByRole('textbox', { name: 'Hvad driller, og hvad gør I ved det?' });
