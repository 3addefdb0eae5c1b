import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { inTown } from '../support/journey';
import { lookAt } from '../support/looks';
import type { RunningTown } from '../support/town';
import { rowsIn } from '../support/town-rows';
import { go, visitor } from '../support/visitor';

const FILES = join(__dirname, 'files');
const NEW = ['Velkomstpakke til nye virksomheder', 'Fælles virksomhedskalender', 'Delte ladestandere i industrikvarteret', 'Genbrug af byggematerialer'].sort();
const A_MINUTE_MS = 60_000;

let town: RunningTown;
let browser: Browser;
let page: Page;
inTown(async (started) => {
  ({ town, browser } = started);
  page = await visitor(browser, town, 'Erhvervschef, CBA');
});

const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
const headed = (name: string | RegExp) => page.getByRole('heading', { name }).waitFor();
const answer = (name: string, person: RegExp) => page.getByRole('group', { name: `”${name}”` }).getByRole('radio', { name: person }).check({ force: true });
const broughtIn = async (): Promise<readonly string[]> => (await rowsIn<{ Title: string }>(town, 'Initiatives', '$select=Title&$top=500')).map(({ Title }) => Title).filter((title) => NEW.includes(title)).sort();
async function give(file: string): Promise<void> {
  await page.getByRole('button', { name: 'Vælg fil' }).waitFor();
  await page.locator('input[type=file]').setInputFiles(join(FILES, file));
  await headed('Rækkerne');
}
async function answerNames(): Promise<void> {
  await answer('Klimakordinator', /^Klimakoordinator, BMC/);
  await answer('Teamleder', /^Teamleder, Byggesag, BMC/);
}

it('a plan made in Word is in within a minute, two doubtful names asked for; again it changes nothing; undone it leaves nothing', async () => {
  await go(page, '#/handleplan');
  const before = await page.getByText(/^\d+ indsatser\. \d+ er i gang\.$/).innerText();
  await page.getByRole('link', { name: 'Hent fra fil' }).click();
  await page.getByRole('button', { name: 'Vælg fil' }).waitFor();
  expect(await lookAt(page, [1280, 360])).toEqual([]);
  await page.setViewportSize({ width: 1280, height: 800 });
  const begun = performance.now();
  await give('erhverv.docx');
  await headed('4 nye.');
  await page.getByText('Svar først på to navne.').waitFor();
  expect(await broughtIn()).toEqual([]);
  await answerNames();
  await press('Hent ind');
  await headed('Fire rækker er hentet ind');
  expect(performance.now() - begun).toBeLessThan(A_MINUTE_MS);
  expect(await broughtIn()).toEqual(NEW);
  const stated = await rowsIn<{ Light: string; Text: string; Source: string }>(town, 'StatusUpdates', "$select=Light,Text,Source&$filter=Source eq 'import'");
  expect(stated.map(({ Light, Text }) => `${Light} ${Text ?? ''}`).sort()).toEqual(['green ', 'green Pakken er klar.', 'red Nettet kan ikke bære flere før 2027.', 'yellow Vi venter på et system.']);

  await press('Hent en fil til');
  await give('erhverv.docx');
  await page.getByText('Filen siger det samme som planen. Der er ikke noget at hente ind.').waitFor();
  await press('Vælg en anden fil');
  await press('Fortryd hele importen');
  await press('Ja, fortryd');
  await headed('Importen er fortrudt');
  expect(await broughtIn()).toEqual([]);
  await go(page, '#/handleplan');
  await page.getByRole('table').first().waitFor();
  await page.getByText(before).waitFor();
  expect(await page.getByText(NEW[0] ?? '').count()).toBe(0);
});

it('the same plan in Excel comes in alike, and its questions and rows can be read and used by everybody', async () => {
  await go(page, '#/hent');
  await page.reload();
  await give('erhverv.xlsx');
  await headed('4 nye.');
  await page.getByRole('group', { name: '”Teamleder”' }).getByRole('radio', { name: 'En anden …' }).check({ force: true });
  expect(await lookAt(page, [1280, 360, 280])).toEqual([]);
  await page.setViewportSize({ width: 1280, height: 800 });
  await answerNames();
  await press('Hent ind');
  await headed('Fire rækker er hentet ind');
  expect(await broughtIn()).toEqual(NEW);
  await press('Fortryd hele importen');
  expect(await lookAt(page, [1280, 360])).toEqual([]);
});
