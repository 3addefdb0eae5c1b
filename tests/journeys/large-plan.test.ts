import type { Browser, Page } from 'playwright-core';
import { townOwner } from '../../src/local/town/people';
import { inTown } from '../support/journey';
import type { RunningTown } from '../support/town';
import { askList, statementsAbout } from '../support/town-rows';
import { drawer, go, visitor, whatIsInTheWay } from '../support/visitor';

/** One more than SharePoint answers in one question, and than it lets anybody filter over. */
const COUNT = 5_001;
const REASON = 'To medarbejdere er rejst. Vi finder afløsere i næste uge.';
/** So far does a flick of the wheel go. */
const FLICK = 20_000;

let town: RunningTown;
let browser: Browser;
let page: Page;
inTown(async (started) => {
  ({ town, browser } = started);
  page = await visitor(browser, town, 'Erhvervschef, CBA');
}, { scale: COUNT }, 120_000);

const rows = () => page.locator('tr[data-initiative]');
const frame = () => page.evaluate(() => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))));
/** The number of the last line that stands in the window, and how many lines there are. */
const reached = () =>
  page.evaluate(() => {
    const lines = [...document.querySelectorAll('tr[aria-rowindex]')].filter((line) => line.getBoundingClientRect().top < innerHeight);
    return { last: lines.at(-1)?.getAttribute('aria-rowindex'), of: document.querySelector('table')?.getAttribute('aria-rowcount') };
  });
/** Presses End, and waits until the page has run there. */
async function pressEnd(): Promise<void> {
  await page.keyboard.press('End');
  const last = await page.getByRole('table', { name: 'Handleplan' }).getAttribute('aria-rowcount');
  await page.locator(`tr[aria-rowindex="${last}"]`).waitFor();
  await page.waitForFunction(() => window.scrollY + window.innerHeight >= document.documentElement.scrollHeight - 1);
}
/** Pixels of the window, below the heads of the columns, where the table has no line. */
const blank = () =>
  page.evaluate(() => {
    const top = Math.max(0, document.querySelector('thead')?.getBoundingClientRect().bottom ?? 0);
    const bottom = Math.min(innerHeight, document.querySelector('table')?.getBoundingClientRect().bottom ?? 0);
    const lines = [...document.querySelectorAll('[data-line]')].map((line) => line.getBoundingClientRect());
    return lines.reduce((left, line) => left - Math.max(0, Math.min(bottom, line.bottom) - Math.max(top, line.top)), bottom - top);
  });
const figure = (text: string | null) => Number(/\d[\d.]*/.exec(text ?? '')?.[0].replace('.', ''));

it('opens, and counts all of them', async () => {
  await page.getByText(/^3\.50\d indsatser er i gang\./).waitFor();
});

it('scrolls to the last by the wheel, with rows wherever one stops, and by the End key', async () => {
  await go(page, '#/handleplan');
  await page.getByText(`${COUNT} indsatser`).first().waitFor();
  await page.mouse.move(640, 400);
  const stops = Math.ceil((await page.evaluate(() => document.documentElement.scrollHeight)) / FLICK);
  for (let stop = 0; stop <= stops; stop += 1) {
    await page.mouse.wheel(0, FLICK);
    await frame();
    expect(await blank()).toBeLessThan(2);
  }
  const byWheel = await reached();
  expect(byWheel.last).toBe(byWheel.of);
  await page.keyboard.press('Home');
  await page.waitForFunction(() => window.scrollY === 0);
  await pressEnd();
  expect(await blank()).toBeLessThan(2);
});

it('finds one of them, and shows as many reds as the overview counts', async () => {
  await page.keyboard.press('Home');
  const search = page.getByRole('searchbox');
  await search.fill(`(${COUNT})`);
  await page.getByText(`1 af ${COUNT} indsatser vises.`).first().waitFor();
  expect(await rows().first().innerText()).toContain(`(${COUNT})`);
  await search.fill('');
  await page.getByRole('button', { name: /^Rød/ }).click();
  const shown = figure(await page.getByText(new RegExp(`^\\d+ af ${COUNT} indsatser vises\\.$`)).first().textContent());
  await go(page, '#/overblik');
  expect(shown).toBe(figure(await page.getByRole('heading', { name: /^\d+ røde/ }).textContent()));
});

it('keeps a light that is stated on a row far down', async () => {
  await go(page, '#/handleplan?fase=running');
  await page.getByText(new RegExp(`af ${COUNT} indsatser vises`)).first().waitFor();
  await pressEnd();
  const row = rows().last();
  const initiative = Number(await row.getAttribute('data-initiative'));
  const before = await statementsAbout(town, initiative);
  await row.getByRole('link').click();
  await drawer(page).getByRole('button', { name: 'Gul' }).click();
  await whatIsInTheWay(page).fill(REASON);
  await drawer(page).getByRole('button', { name: 'Gem' }).click();
  await go(page, '#/handleplan?soeg=rejst');
  await rows().getByRole('cell', { name: /^Gul\s+To medarbejdere er rejst/ }).waitFor();
  const [stated] = await statementsAbout(town, initiative, before.at(-1)?.Id);
  expect(stated).toMatchObject({ InitiativeId: initiative, Light: 'yellow', Text: REASON });
});

it.each([
  ['Tidsplan', '#/tidsplan', () => page.getByRole('table', { name: 'Tidsplan' })],
  ['Mine indsatser', '#/mine', () => page.getByRole('heading', { level: 2 })],
  ['Vi lykkes når …', '#/lykkes', () => page.getByRole('heading', { name: 'Vi lykkes når …' })],
  ['Opsætning', '#/opsaetning', () => page.getByRole('heading', { level: 2 })],
])('shows %s, and draws no more of it than a part', async (_name, place, sight) => {
  await go(page, place);
  await sight().first().waitFor();
  expect(await page.evaluate(() => document.querySelectorAll('*').length)).toBeLessThan(8_000);
});

it('was refused nothing, by a site that refuses whoever filters over so many rows', async () => {
  const refused = () => town.requests.flatMap(({ status, parts }) => [status, ...parts]).filter((status) => status >= 400);
  expect(refused()).toEqual([]);
  expect(Math.max(...town.requests.map(({ parts }) => parts.length))).toBeGreaterThan(20);
  const answer = await askList(town, townOwner().login, 'Initiatives', "items?$filter=PeriodText eq 'x'");
  expect(await answer.text()).toContain('-2147024860'); // SharePoint's number for its threshold
  expect(refused()).toEqual([answer.status]);
});
