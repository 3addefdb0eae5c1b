/** @jest-environment ./config/jest/node-environment.js */
import type { Browser, Page } from 'playwright-core';
import { axeViolations, aWindow, launchBrowser, type Look } from '../../../support/browser';
import { buildPreview, openPage } from '../../../support/preview/build';

/** What only a browser can show of a plan of 5,000 initiatives: it lays out, scrolls and prints. */
describe('a large plan', () => {
  let browser: Browser;
  let folder: string;
  /** In a window of 1280 pixels; so large a plan takes long to open, and it is the same wherever one has scrolled before. */
  let wide: Page;
  beforeAll(async () => {
    [browser, folder] = await Promise.all([launchBrowser(), buildPreview()]);
    wide = await open();
  }, 120_000);
  afterAll(() => browser.close());

  async function open(look: Look = {}): Promise<Page> {
    const page = await openPage(await aWindow(browser, look), folder, `?plan=large#/handleplan`);
    await page.locator('[data-initiative]').first().waitFor();
    return page;
  }
  const frame = (page: Page) => page.evaluate(() => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))));
  /** Pixels from what is in the window to the end of the page. */
  const missing = (page: Page) => page.evaluate(() => document.documentElement.scrollHeight - innerHeight - scrollY);
  const drawn = (page: Page) => page.locator('[data-initiative]').count();
  /** The lines that a reader sees, each with where it stands in the window. */
  const inSight = (page: Page) =>
    page.evaluate(() =>
      [...document.querySelectorAll('[data-line]')]
        .map((line) => ({ line: line.getAttribute('data-line'), top: line.getBoundingClientRect().top, bottom: line.getBoundingClientRect().bottom }))
        .filter(({ top, bottom }) => bottom > 0 && top < innerHeight),
    );

  it.each([
    ['a table', () => wide],
    ['cards', () => open({ width: 360 })],
  ])('draws what is in sight, as %s, and fills the window wherever one scrolls', async (_as, shown) => {
    const page = await shown();
    expect(await drawn(page)).toBeLessThan(30);
    for (const share of [0.1, 0.5, 0.999]) {
      await page.evaluate((to) => scrollTo(0, document.documentElement.scrollHeight * to), share);
      await frame(page);
      const lines = await inSight(page);
      expect(lines[0]?.top).toBeLessThanOrEqual(40);
      expect(lines.at(-1)?.bottom).toBeGreaterThan(share < 0.9 ? 799 : 300);
      expect(await drawn(page)).toBeLessThan(30);
    }
  });

  it('is a table to a screen reader, which hears how many lines there are and which of them it is at', async () => {
    const page = wide;
    const table = page.getByRole('table', { name: 'Handleplan' });
    expect(Number(await table.getAttribute('aria-rowcount'))).toBeGreaterThan(5000);
    await page.evaluate(() => scrollTo(0, 50_000));
    await frame(page);
    const numbers = await table.locator('tr[aria-rowindex]').evaluateAll((rows) => rows.map((row) => Number(row.getAttribute('aria-rowindex'))));
    expect(numbers.slice(1)).toEqual(numbers.slice(1).map((_, at) => numbers[1]! + at));
    expect(await axeViolations(page)).toEqual([]);
  });

  it('scrolls up over lines of unknown height without a jump', async () => {
    const page = await open();
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight / 2));
    await frame(page);
    for (let step = 0; step < 12; step += 1) {
      const before = await inSight(page);
      await page.mouse.wheel(0, -150);
      await frame(page);
      await frame(page);
      const after = new Map((await inSight(page)).map(({ line, top }) => [line, top]));
      const moved = before.flatMap(({ line, top }) => (after.has(line) ? [after.get(line)! - top] : []));
      expect(moved.length).toBeGreaterThan(0);
      for (const by of moved) expect(Math.abs(by - 150)).toBeLessThanOrEqual(2);
    }
  });

  it('is walked through with Tab alone', async () => {
    const page = wide;
    await page.evaluate(() => scrollTo(0, 0));
    await frame(page);
    await page.locator('[data-initiative] a').first().focus();
    for (let step = 0; step < 40; step += 1) await page.keyboard.press('Tab');
    const reached = await page.evaluate(() => document.activeElement?.closest('[data-line]')?.getAttribute('data-line'));
    expect(reached).toMatch(/^row-/);
    expect((await inSight(page)).map(({ line }) => line)).toContain(reached);
  });

  /** Presses End, and has the page come to rest before it hears that it scrolled, for which it must be told: the lines there are not yet drawn. */
  async function pressEnd(page: Page) {
    const scrolled = await page.evaluateHandle(() => {
      const keep = (event: Event) => event.stopImmediatePropagation();
      window.addEventListener('scroll', keep, { capture: true });
      return () => {
        window.removeEventListener('scroll', keep, { capture: true });
        window.dispatchEvent(new Event('scroll'));
      };
    });
    const rest = page.evaluate(() => new Promise<void>((done) => window.addEventListener('scrollend', () => done(), { once: true })));
    await page.keyboard.press('End');
    await rest;
    return async () => {
      await scrolled.evaluate((tell) => tell());
      await frame(page);
      await frame(page);
    };
  }

  it('runs to the last line at End, also where the page had come to rest before the lines there were drawn', async () => {
    const page = await open();
    const tell = await pressEnd(page);
    await tell();
    expect(await missing(page)).toBeLessThanOrEqual(1);
  });

  it('lets go of the end when somebody turns the wheel', async () => {
    const page = await open();
    const tell = await pressEnd(page);
    await page.mouse.wheel(0, -300);
    await frame(page);
    await tell();
    expect(await missing(page)).toBeGreaterThanOrEqual(300);
  });

  it('is printed whole', async () => {
    const page = wide;
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    expect(await drawn(page)).toBe(5000);
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    expect(await drawn(page)).toBeLessThan(30);
  });
});
