import type { Browser, Page } from 'playwright-core';
import { inTown } from '../support/journey';
import { lookAt } from '../support/looks';
import type { RunningTown } from '../support/town';
import { askList, rowsIn } from '../support/town-rows';
import { go, visitor } from '../support/visitor';

const WIDTHS = [1280, 360, 280];
const OTHER_EDITOR = 'plansekretariat.cba@eksempelby.example';
const THEME = 'Hænder og hoveder nok';

let town: RunningTown;
let browser: Browser;
let page: Page;
inTown(async (started) => {
  ({ town, browser } = started);
  page = await visitor(browser, town, 'Erhvervschef, CBA');
});
beforeEach(() => page.setViewportSize({ width: 1280, height: 800 }));

const open = async (word: string, heading: string): Promise<void> => {
  await go(page, `#/opsaetning/${word}`);
  await page.getByRole('heading', { name: heading, level: 2 }).waitFor();
};
const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
const titles = async (list: string): Promise<readonly (string | null)[]> => (await rowsIn<{ Title: string | null }>(town, list, '$select=Title')).map(({ Title }) => Title);

describe('an editor', () => {
  it('renames and moves a theme, adds a goal to it and takes it away again', async () => {
    await open('temaer-og-maal', 'Temaer og mål');
    await press(`Ret ${THEME}`);
    await page.getByLabel('Temaets navn').fill('Flere hænder');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Ret Flere hænder' }).and(page.locator(':focus')).waitFor();
    await press('Flyt ”Flere hænder” op');
    await press('Tilføj mål under ”Flere hænder”');
    await page.getByLabel('Målets navn').fill('Flere i praktik');
    await press('Gem');
    await page.getByRole('button', { name: 'Ret Flere i praktik' }).waitFor();
    expect(await titles('Goals')).toContain('Flere i praktik');
    const themes = await rowsIn<{ Title: string; SortOrder: number }>(town, 'Themes', '$select=Title,SortOrder&$orderby=SortOrder');
    expect(themes.map(({ Title, SortOrder }) => `${SortOrder} ${Title}`).slice(0, 2)).toEqual(['1 Flere hænder', '2 Let at drive virksomhed']);

    await press('Ret Flere i praktik');
    await press('Slet målet');
    await press('Ja, slet');
    await page.getByText(/^”Flere i praktik” er slettet\./).waitFor({ state: 'attached' });
    expect(await titles('Goals')).not.toContain('Flere i praktik');
  });

  it('sees both versions when another editor has saved, and chooses', async () => {
    await open('strategier', 'Strategier');
    await press('Ret Campusudvikling');
    await page.getByLabel('Strategiens navn').fill('Campus og stationen');
    const change = { method: 'POST', headers: { 'x-http-method': 'MERGE', 'if-match': '*' }, body: { Title: 'Campus 2030' } } as const;
    expect((await askList(town, OTHER_EDITOR, 'Strategies', 'items(3)', change)).status).toBe(204);
    await press('Gem');
    await page.getByRole('heading', { name: 'I har begge rettet ”Campus 2030”' }).waitFor();
    expect(await titles('Strategies')).toContain('Campus 2030');
    expect(await lookAt(page, WIDTHS)).toEqual([]);
    await page.setViewportSize({ width: 1280, height: 800 });
    await press('Gem min version');
    await page.getByRole('button', { name: 'Ret Campus og stationen' }).waitFor();
    expect(await titles('Strategies')).toContain('Campus og stationen');
  });

  it('closes a day, and sees when owners are asked instead', async () => {
    await open('fridage', 'Fridage og stille uger');
    await page.getByText('De ansvarlige spørges onsdag den 2. december.').waitFor();
    await press('Tilføj lukkedag');
    await page.getByRole('radio', { name: 'Kun den dag' }).check();
    await page.getByLabel('Hvilken dag?').fill('2.12.2026');
    await page.getByText('Så spørges de ansvarlige tirsdag den 1. december.').waitFor();
    await press('Gem');
    await page.getByText('De ansvarlige spørges tirsdag den 1. december.', { exact: false }).first().waitFor();
    expect(await rowsIn<{ Kind: string; Day: string }>(town, 'ClosedDays', "$filter=Kind eq 'once'")).toHaveLength(1);
  });
});

it('the list of pages can be read and used by everybody, in three themes, at every width and at 200 %', async () => {
  await go(page, '#/opsaetning');
  await page.getByRole('navigation', { name: 'Opsætning' }).waitFor();
  expect(await lookAt(page, [360, 280])).toEqual([]);
});

it.each<[string, string, () => Promise<void>]>([
  ['temaer-og-maal', 'Temaer og mål', async () => {
    await press('Ret Én indgang til kommunen');
    await press('Slet målet');
    await page.getByText(/indsatser hører til målet/).waitFor();
  }],
  ['fagcentre', 'Fagcentre', async () => {
    await press('Ret BMC');
    await page.getByLabel(/^Kort navn/).fill('');
    await press('Gem');
    await page.getByText('Skriv et navn.').first().waitFor();
  }],
  ['strategier', 'Strategier', () => press('Tilføj strategi')],
  ['fridage', 'Fridage og stille uger', async () => {
    await press('Tilføj stille uge');
    await page.getByText(/^Helligdage i/).click();
  }],
  ['redaktoerer', 'Redaktører', () => page.getByText('(dig)').waitFor()],
])('%s can be read and used by everybody, in three themes, at every width and at 200 %', async (word, heading, show) => {
  await open(word, heading);
  await show();
  expect(await lookAt(page, WIDTHS)).toEqual([]);
});
