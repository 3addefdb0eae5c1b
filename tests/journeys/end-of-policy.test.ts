import { readFile } from 'node:fs/promises';
import { strFromU8, unzipSync } from 'fflate';
import type { Browser, Page } from 'playwright-core';
import { inTown } from '../support/journey';
import { lookAt } from '../support/looks';
import type { RunningTown } from '../support/town';
import { rowsIn } from '../support/town-rows';
import { drawer, go, visitor } from '../support/visitor';

const TOWN = 'Handleplan for erhvervspolitik 2023-2027 »Fælles om mere«';
const NEXT = 'Erhvervspolitik 2028-2031';
const CARRIED = ['Bymidteplan for stationsområdet', 'Samlet digital ansøgning for restauratører'];

let town: RunningTown;
let browser: Browser;
let editor: Page;
inTown(async (started) => {
  ({ town, browser } = started);
  editor = await visitor(browser, town, 'Erhvervschef, CBA');
});

/** The words of a file of Word, a line a paragraph. */
const wordsIn = (file: Uint8Array): string =>
  strFromU8(unzipSync(file)['word/document.xml']!)
    .replace(/<\/w:p>/g, '\n')
    .replace(/<[^>]+>/g, '');

it('the yearly status is taken as a file of Word, which says what the page says', async () => {
  await go(editor, '#/aarsstatus');
  const inShort = editor.getByRole('region', { name: 'Året kort' });
  await inShort.waitFor();
  const [file] = await Promise.all([editor.waitForEvent('download'), editor.getByRole('button', { name: 'Hent som Word' }).click()]);
  expect(file.suggestedFilename()).toMatch(/^aarsstatus-\d{4}-handleplan-.*\.docx$/);
  const words = wordsIn(await readFile(await file.path()));
  for (const paragraph of await inShort.locator('h3 ~ p').allInnerTexts()) expect(words).toContain(paragraph.replace(/\s+/g, ' '));
  expect(words).toContain('Integrationen er i test. Hvis den holder, er vi i drift til næste møde.');
  expect(await lookAt(editor, [1280, 360, 280])).toEqual([]);
});

it('it is saved once, and is there for whoever comes later', async () => {
  await editor.setViewportSize({ width: 1280, height: 800 });
  await editor.getByRole('button', { name: 'Gem årsstatus' }).click();
  await editor.getByRole('button', { name: 'Ja, gem den' }).click();
  await editor.getByText(/^Gemt .* af Erhvervschef, CBA\. Den viser planen som den var\.$/).waitFor();
  await editor.reload();
  await editor.getByText(/^Gemt .* af Erhvervschef, CBA\./).waitFor();
  expect(await editor.getByRole('button', { name: 'Gem årsstatus' }).count()).toBe(0);
});

it('a plan is closed, and two of its initiatives go on in the next, where what was said of them is read', async () => {
  await go(editor, '#/planer');
  await editor.getByRole('button', { name: 'Ny handleplan' }).click();
  await editor.getByLabel('Hvad hedder planen?').fill(NEXT);
  await editor.getByLabel('Kopiér temaer og mål fra').selectOption({ label: TOWN });
  await editor.getByRole('button', { name: 'Opret planen' }).click();
  await editor.getByRole('region', { name: NEXT }).waitFor();
  await go(editor, '#/trin');
  await editor.getByRole('button', { name: 'Afslut planen' }).click();
  await editor.getByRole('button', { name: 'Ja, afslut planen' }).click();
  await editor.getByRole('link', { name: 'Trin: Afsluttet' }).waitFor();
  await editor.getByRole('button', { name: 'Vælg indsatser' }).click();
  const boxes = editor.getByRole('checkbox');
  await boxes.first().waitFor();
  for (const box of await boxes.all()) if (!(await isCarried(box))) await box.uncheck();
  expect(await lookAt(editor, [1280, 360, 280])).toEqual([]);
  await editor.setViewportSize({ width: 1280, height: 800 });
  await editor.getByRole('button', { name: 'Før 2 indsatser videre' }).click();
  await editor.getByRole('link', { name: 'Gå til planen' }).click();
  await editor.getByText('2 indsatser. Alle er i gang.').waitFor();
  expect(await rowsIn(town, 'Initiatives', '$filter=ContinuesId ne null&$select=Title')).toHaveLength(2);
  await editor.getByRole('link', { name: CARRIED[0]! }).click();
  await drawer(editor).getByRole('button', { name: `Før: ${TOWN}` }).click();
  await drawer(editor).getByText('Rækkefølgen er aftalt mellem BMC, Driftsbyen og UUC. Finansieringen af etape 2 er ikke på plads.').waitFor();
  expect(await lookAt(editor, [1280, 360, 280])).toEqual([]);
});

const isCarried = async (box: ReturnType<Page['locator']>): Promise<boolean> => {
  const label = await box.locator('xpath=ancestor::label').innerText();
  return CARRIED.some((title) => label.includes(title));
};
