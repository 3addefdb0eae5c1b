import type { Browser, Page } from 'playwright-core';
import { inTown } from '../support/journey';
import type { RunningTown } from '../support/town';
import { rowsIn } from '../support/town-rows';
import { drawer, planRow, visitor } from '../support/visitor';

const RED = 'Byggesager for erhverv afgøres på højst 50 dage';
const TITLE = 'Energirådgivning på erhvervsskolen';

let town: RunningTown;
let browser: Browser;
let page: Page;
inTown(async (started) => {
  ({ town, browser } = started);
  page = await visitor(browser, town, 'Ledelsessekretær, SPC');
});

const scrolled = () => page.evaluate(() => Math.round(window.scrollY));
const card = (name: string | RegExp) => page.getByRole('region', { name });

it('is what the chair comes to, and says first how the plan stands', async () => {
  await page.getByRole('heading', { name: '2 røde 6 gule 14 grønne' }).waitFor();
  await page.getByText('Siden chefforum den 1. juli er én blevet rød, og én er gået fra grøn til gul.').waitFor();
});

it('opens a red, and the browser\'s Back button leads to where one was', async () => {
  const red = card('Til drøftelse').getByRole('link', { name: RED });
  await page.evaluate(() => window.scrollTo(0, 300));
  const before = await scrolled();
  await red.click();
  await drawer(page).getByRole('heading', { name: RED }).waitFor();
  await page.goBack();
  await drawer(page).waitFor({ state: 'detached' });
  await red.and(page.locator(':focus')).waitFor();
  expect(await scrolled()).toBe(before);
  expect(before).toBeGreaterThan(0);
});

it('leads from a figure to its rows, at the top of the plan, and back to the same place', async () => {
  await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
  const before = await scrolled();
  await page.getByRole('link', { name: 'SAC, mål 2.1: 3 indsatser, værste lys gul' }).click();
  await page.getByText('3 af 32 indsatser vises.').first().waitFor();
  expect(await scrolled()).toBe(0);
  await page.getByRole('main').and(page.locator(':focus')).waitFor();
  await page.goBack();
  await card('Hvem løfter hvilke mål?').waitFor();
  await page.waitForFunction((at) => Math.abs(window.scrollY - at) < 2, before);
});

it('proposes an initiative where the coverage map is empty', async () => {
  await page.getByRole('link', { name: 'UUC, mål 3.1: ingen endnu. Foreslå en indsats' }).click();
  const form = drawer(page);
  await form.getByLabel('Hvad vil I gøre?').fill(TITLE);
  await form.getByLabel('Beskriv det i to sætninger').fill('Eleverne regner på lokale virksomheders energi.');
  await form.getByRole('button', { name: 'Det er mig' }).click();
  await form.getByRole('radio', { name: 'Konkret forløb' }).check();
  await form.getByRole('button', { name: 'Send forslaget' }).click();
  await page.getByRole('dialog', { name: TITLE }).getByText(/Tak! Redaktøren ser på forslaget/).waitFor();
  await drawer(page).getByRole('button', { name: 'Luk' }).click();
  await drawer(page).waitFor({ state: 'detached' });

  const cell = page.getByRole('link', { name: 'UUC, mål 3.1: 1 indsats' });
  await cell.waitFor();
  await card(/^Andet nyt/).getByText('Foreslået af UUC. Præsenteres i chefforum den 31. december.').waitFor();
  await cell.click();
  await planRow(page, TITLE).getByText('Forslag').waitFor();
  const stored = await rowsIn<{ readonly Goal: { readonly Id: number }; readonly Centre: { readonly Title: string } }>(town, 'Initiatives', `$filter=Title eq '${TITLE}'&$select=Goal/Id,Centre/Title&$expand=Goal,Centre`);
  expect(stored).toEqual([expect.objectContaining({ Centre: expect.objectContaining({ Title: expect.stringContaining('U') as string }) as object })]);
});
