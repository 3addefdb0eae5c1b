/** @jest-environment ./config/jest/node-environment.js */
import type { Browser } from 'playwright-core';
import { aWindow, launchBrowser } from '../../../support/browser';
import { buildPreview, openPage } from '../../../support/preview/build';

let browser: Browser;
let folder: string;
beforeAll(async () => {
  [browser, folder] = await Promise.all([launchBrowser(), buildPreview()]);
});
afterAll(() => browser.close());

it.each([1280, 360])('the timeline of 5,000 initiatives draws what is in sight wherever one scrolls, and all of it for the printer, %i px wide', async (width) => {
  const context = await aWindow(browser, { width });
  const page = await openPage(context, folder, `?plan=large#/tidsplan`);
  const rows = page.locator('[data-initiative]');
  await rows.first().waitFor();
  if (width > 800) expect(Number(await page.getByRole('table', { name: 'Tidsplan' }).getAttribute('aria-rowcount'))).toBeGreaterThan(5000);
  for (const share of [0, 0.5, 0.99]) {
    await page.evaluate((to) => scrollTo(0, document.documentElement.scrollHeight * to), share);
    await page.evaluate(() => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))));
    expect(await rows.count()).toBeLessThan(60);
    expect(await rows.evaluateAll((all) => all.some((row) => row.getBoundingClientRect().bottom > 0 && row.getBoundingClientRect().top < innerHeight))).toBe(true);
  }
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  expect(await rows.count()).toBe(5000);
});
