import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { townOwner } from '../../src/local/town/people';
import { editedWorkbook } from '../support/edited-workbook';
import { inTown } from '../support/journey';
import { lookAt } from '../support/looks';
import type { RunningTown } from '../support/town';
import { askList, rowsIn } from '../support/town-rows';
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
async function give(file: string | Parameters<ReturnType<Page['locator']>['setInputFiles']>[0]): Promise<void> {
  await page.getByRole('button', { name: 'Vælg fil' }).waitFor();
  await page.locator('input[type=file]').setInputFiles(typeof file === 'string' ? join(FILES, file) : file);
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
  const placed = await rowsIn<{ Title: string; PeriodText: string; GoalId: number }>(town, 'Initiatives', '$select=Title,PeriodText,GoalId&$top=500');
  expect(placed.filter(({ Title }) => NEW.includes(Title)).map(({ PeriodText, GoalId }) => `${GoalId} ${PeriodText}`).sort()).toEqual(['1 2025-2026', '1 løbende', '5 2026', '5 fra efteråret 2025']); // as they were written, under the goals between the rows
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

it('an export that was changed in Excel comes back: what the plan changed too stands beside it, and undone all is as it was', async () => {
  const EVERYBODY = 'Én indgang for virksomheder';
  const standing = async () => (await rowsIn<{ Title: string; Description: string }>(town, 'Initiatives', "$select=Id,Title,Description&$filter=Id eq 1 or startswith(Title,'Energitjek')")).map(({ Title, Description }) => [Title, Description]);
  await go(page, '#/handleplan');
  await press('Eksportér');
  const [made] = await Promise.all([page.waitForEvent('download'), page.getByRole('dialog').getByRole('button', { name: 'Hent filen' }).click()]);
  const [[, words = ''] = []] = (await standing()).filter(([title]) => title === EVERYBODY);
  const exported = new Uint8Array(readFileSync(await made.path()));
  const edited = editedWorkbook(editedWorkbook(exported, 'Energitjek til små og mellemstore virksomheder', 'Energitjek til alle'), words, 'Skrevet i Excel.');
  const merged = await askList(town, townOwner().login, 'Initiatives', 'items(1)', { method: 'POST', headers: { 'X-HTTP-Method': 'MERGE', 'If-Match': '*' }, body: { Description: 'Skrevet i planen.' } });
  expect(merged.status).toBe(204);
  const before = await standing();

  await go(page, '#/hent');
  await page.reload();
  await give({ name: 'plan.xlsx', mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', buffer: Buffer.from(edited) });
  await headed(/^2 ændrede, \d+ uændrede\.$/);
  const both = page.getByRole('region', { name: 'Rettet både i filen og i planen' });
  await both.getByRole('radio', { name: /^I planen nu Skrevet i planen\.$/ }).waitFor();
  await page.getByText('Svar først på én rettelse fra to sider.').waitFor();
  await both.getByRole('radio', { name: /^I filen Skrevet i Excel\.$/ }).check({ force: true });
  await press('Hent ind');
  await headed('To rækker er hentet ind');
  expect((await standing()).sort()).toEqual([['Energitjek til alle', expect.any(String)], [EVERYBODY, 'Skrevet i Excel.']]);
  await press('Fortryd hele importen');
  await press('Ja, fortryd');
  await headed('Importen er fortrudt');
  expect(await standing()).toEqual(before);
});
