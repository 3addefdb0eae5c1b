import type { Browser } from 'playwright-core';
import { formatterOf, initiatives as productList } from '../../../../src/adapters/sharepoint/lists';
import hard from '../../../../src/local/town/hard-cases.json';
import { axeViolations, launchBrowser, type Look } from '../../../support/browser';
import { FurnishedSite } from './furnished';
import { at, aVisit } from './in-a-browser';

let browser: Browser;
let site: FurnishedSite;
beforeAll(async () => {
  browser = await launchBrowser();
  site = new FurnishedSite();
  const { initiatives } = site;
  site.change(initiatives, 'Light', { title: 'Trafiklys', customFormatter: formatterOf(productList.columns.Light, 'da') ?? '', description: 'Skift lyset ved at skrive en statusmelding.' });
  site.change(initiatives, 'Text', { title: 'Status' });
  site.change(initiatives, 'Owner', { title: 'Ansvarlig' });
  site.change(initiatives, 'Goal', { title: 'Mål' });
  site.view(initiatives, ['Title', 'Goal', 'Light', 'Text', 'Owner', 'DueOn'], { rowLimit: 100 });
  site.addView(initiatives, { title: 'Røde og gule', fields: ['Title', 'Light'] });
  const goal = site.row(site.goals, { Title: 'Mindre spild i byggeriet og mere genbrug på havnen' });
  const lights = ['green', 'yellow', 'red', null];
  const hardest = hard.cases.filter(({ id }) => ['title-1', 'title-255', 'title-255-one-word', 'title-255-emoji', 'text-1000-lines', 'script', 'rtl', 'rtl-override', 'zalgo'].includes(id));
  for (const [place, { value }] of hardest.entries()) {
    site.row(initiatives, { Title: value.length > 255 ? `Indsats ${place}` : value, Text: value, Light: lights[place % 4] ?? null, Goal: goal.id, Owner: site.idOf('writer'), DueOn: Date.parse('2026-06-20T22:00:00Z') });
  }
  const first = site.host.items.find(initiatives, 1);
  if (first) site.edit(initiatives, first, { Light: 'red', Text: 'Går i stå' }, 'writer');
});
afterAll(async () => {
  await browser.close();
  site.close();
});

const PAGES = ['', '/Lists/Initiatives/AllItems.aspx', '/Lists/Initiatives/DispForm.aspx?ID=1', '/Lists/Initiatives/EditForm.aspx?ID=1', '/Lists/Nowhere/AllItems.aspx'];
const LOOKS: readonly (readonly [string, Look])[] = [['light', {}], ['dark', { colorScheme: 'dark' }], ['forced colours', { forcedColors: 'active' }], ['360 pixels', { width: 360, height: 740 }]];

it.each(LOOKS)('in %s axe objects to nothing, and no page scrolls sideways', async (_, look) => {
  const page = await aVisit(browser, site, 'writer', look);
  for (const path of PAGES) {
    await page.goto(at(path));
    expect({ path, violations: await axeViolations(page) }).toEqual({ path, violations: [] });
    expect({ path, beyond: await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth) }).toEqual({ path, beyond: 0 });
  }
  await page.context().close();
});

it('a light is changed by keyboard alone', async () => {
  const page = await aVisit(browser, site, 'writer');
  await page.goto(at('/Lists/Initiatives/DispForm.aspx?ID=2'));
  await page.getByRole('link', { name: 'Rediger' }).focus();
  await page.keyboard.press('Enter');
  await page.getByLabel('Trafiklys').focus();
  await page.keyboard.press('r');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Gem' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('cell', { name: '2.0' }).waitFor();
  expect(site.host.items.find(site.initiatives, 2)?.values.Light).toBe('red');
  await page.context().close();
});

it('the page’s policy stops nothing of the page itself', async () => {
  const page = await aVisit(browser, site, 'writer');
  const refused: string[] = [];
  page.on('console', (message) => refused.push(message.text()));
  await page.goto(at('/Lists/Initiatives/AllItems.aspx'));
  const shape = await page.getByText('■ Rød').first().evaluate((element) => getComputedStyle(element).borderRadius);
  expect([shape, refused]).toEqual(['12px', []]);
  await page.context().close();
});
