/** @jest-environment ./config/jest/node-environment.js */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { aWindow, launchBrowser, type Look } from '../../../support/browser';
import { buildPreview, openPage } from '../../../support/preview/build';

/** What only a browser can show of the paper: how it lays the plan out when it prints. */
describe('the plan on paper', () => {
  let browser: Browser;
  let folder: string;
  let context: BrowserContext | undefined;
  beforeAll(async () => {
    [browser, folder] = await Promise.all([launchBrowser(), buildPreview()]);
  }, 120_000);
  afterEach(() => context?.close());
  afterAll(() => browser.close());

  async function open(filters = '', look: Look = {}): Promise<Page> {
    context = await aWindow(browser, look);
    const page = await openPage(context, folder, `#/handleplan${filters}`);
    await page.locator('[data-initiative]').first().waitFor();
    return page;
  }
  async function onPaper(page: Page): Promise<void> {
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    await page.emulateMedia({ media: 'print' });
  }
  const styleOf = (page: Page, selector: string, name: string) => page.locator(selector).first().evaluate((element, property) => getComputedStyle(element).getPropertyValue(property), name);

  it('lies on A4 across, and on as few sheets as the words need', async () => {
    const page = await open();
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    const [, width, height] = /MediaBox\s*\[\s*0\s+0\s+([\d.]+)\s+([\d.]+)/.exec(pdf) ?? [];
    expect([Math.round(Number(width)), Math.round(Number(height))]).toEqual([842, 595]); // 297 × 210 mm in points
    const sheets = pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
    expect(sheets).toBeGreaterThan(2);
    expect(sheets).toBeLessThanOrEqual(10);
  });

  it('has nothing on it to press', async () => {
    const page = await open('?lys=red');
    await onPaper(page);
    const seen = await page.locator('nav, header button, [role="search"], input').filter({ visible: true }).evaluateAll((elements) => elements.map(({ outerHTML }) => outerHTML.slice(0, 80)));
    expect(seen).toEqual([]);
    for (const words of ['Ryd filtre', 'Udskriv', 'Ny indsats']) expect(await page.getByText(words, { exact: true }).filter({ visible: true }).count()).toBe(0);
  });

  it('keeps the five columns, whose heading stands on every sheet, and no heading without its rows', async () => {
    const page = await open();
    await onPaper(page);
    expect((await page.locator('thead th').allInnerTexts()).map((words) => words.trim())).toEqual(['Indsats/projekt', 'Beskrivelse', 'Tidsperiode', 'Status', 'Ansvarlig']);
    expect([await styleOf(page, 'thead', 'display'), await styleOf(page, 'thead', 'position')]).toEqual(['table-header-group', 'static']);
    expect(await styleOf(page, 'tr:has(h2)', 'break-after')).toBe('avoid');
    expect(await styleOf(page, 'tr:has(h3)', 'break-after')).toBe('avoid');
    expect(await styleOf(page, 'tr[data-initiative]', 'break-inside')).toBe('avoid');
    expect(await styleOf(page, 'tr:has-text("Campus ved stationen")', 'break-inside')).toBe('auto'); // its words fill a sheet
  });

  it('says of what day it is, how much it shows and by which filters', async () => {
    const page = await open('?lys=red,yellow&fagcenter=3&soeg=bymidte&sorter=newest');
    await onPaper(page);
    await page.getByText('Udskrevet den 25. november 2026 · 1 af 32 indsatser vises. · Søgning: ”bymidte” · Trafiklys: Rød og Gul · Fagcenter: BMC · Sorteret efter: Seneste statusmelding').waitFor();
  });

  it('shows each light by shape and word, in black on white, from a dark screen too', async () => {
    const page = await open('', { colorScheme: 'dark' });
    await onPaper(page);
    expect(await page.evaluate(() => getComputedStyle(document.querySelector('.fui-FluentProvider')!).getPropertyValue('--colorNeutralBackground1'))).toBe('#ffffff');
    const words = await page.locator('tr[data-initiative] td:nth-of-type(3)').evaluateAll((cells) => cells.map((cell) => [cell.querySelector('svg') !== null, cell.textContent]));
    const lit = words.filter(([hasShape]) => hasShape);
    expect(lit.length).toBeGreaterThan(20);
    for (const [, text] of lit) expect(text).toMatch(/Grøn|Gul|Rød|Ingen status endnu/);
  });

  it('is a table with whole texts, from a phone too', async () => {
    const page = await open('', { width: 360 });
    expect(await page.locator('table').count()).toBe(0);
    await onPaper(page);
    await page.setViewportSize({ width: 1032, height: 700 });
    expect(await page.locator('tr[data-initiative]').count()).toBe(32);
    const shortened = await page.locator('tr[data-initiative] bdi').evaluateAll((texts) => texts.filter((text) => text.scrollHeight > text.clientHeight + 1 && getComputedStyle(text).display !== 'inline').length);
    expect(shortened).toBe(0);
  });
});
