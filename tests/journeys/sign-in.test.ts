import type { Browser, BrowserContext, Page } from 'playwright-core';
import { aWindow, axeViolations } from '../support/browser';
import { inTown } from '../support/journey';
import type { RunningTown } from '../support/town';

let town: RunningTown;
let browser: Browser;
let context: BrowserContext;
let page: Page;
inTown((started) => void ({ town, browser } = started));
beforeEach(async () => {
  context = await aWindow(browser, { now: town.clock.now });
  page = await context.newPage();
});
afterEach(() => context.close());

const picker = (on = page) => on.getByRole('heading', { name: 'Hvem vil du være?' });
const plan = (on = page) => on.getByRole('heading', { name: /^Handleplan for erhvervspolitik/ });

async function signInAs(person: string): Promise<void> {
  await page.goto(town.tabUrl);
  await page.getByRole('button', { name: person }).click();
  await plan().waitFor();
}

it('leads whoever opens the plan to the picker, and whoever is picked to the plan', async () => {
  const complaints: string[] = [];
  page.on('console', (line) => line.type() === 'error' && complaints.push(line.text()));
  await signInAs('Klimakoordinator, BMC');
  await page.getByRole('heading', { name: 'Til drøftelse' }).waitFor();
  expect(new URL(page.url()).origin).toBe(new URL(town.tabUrl).origin);
  expect(page.url()).not.toContain('code=');
  expect(complaints).toEqual([]);
});

it('works with the keyboard alone', async () => {
  await page.goto(town.tabUrl);
  await picker().waitFor();
  await page.keyboard.type('klima bmc');
  await page.getByText('1 person', { exact: true }).waitFor();
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Klimakoordinator, BMC');
  await page.keyboard.press('Enter');
  await plan().waitFor();
});

it('says so when nobody fits a search', async () => {
  await page.goto(town.tabUrl);
  await page.getByRole('searchbox').fill('borgmester');
  await page.getByText('Ingen passer til det. Prøv et kortere ord.').waitFor();
});

it.each([
  ['wide and light', {}],
  ['narrow and dark', { width: 360, colorScheme: 'dark' }],
  ['very narrow', { width: 280 }],
  ['in high contrast', { forcedColors: 'active' }],
] as const)('shows a picker that everybody can read and reach: %s', async (_what, look) => {
  const other = await aWindow(browser, { ...look, now: town.clock.now });
  const shown = await other.newPage();
  await shown.goto(town.tabUrl);
  await picker(shown).waitFor();
  const overflow = await shown.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  const violations = await axeViolations(shown);
  await other.close();
  expect(violations).toEqual([]);
  expect(overflow).toBe(0);
});

it('comes back to the screen somebody had been sent a link to', async () => {
  await page.goto(`${town.tabUrl}#/mine`);
  await page.getByRole('button', { name: 'Klimakoordinator, BMC' }).click();
  await page.getByRole('link', { name: /Mine indsatser/ }).and(page.locator('[aria-current]')).waitFor();
});

it('does not ask again in the next window', async () => {
  await signInAs('Klimakoordinator, BMC');
  const next = await context.newPage();
  await next.goto(town.tabUrl);
  await plan(next).waitFor();
});

it('asks nobody again when an hour has passed: the token is renewed in silence', async () => {
  await signInAs('Klimakoordinator, BMC');
  const at = town.clock.now;
  town.clock.now = new Date(at.getTime() + 61 * 60_000);
  await context.clock.setFixedTime(town.clock.now);
  const renewal = page.waitForRequest((request) => new URL(request.url()).pathname.endsWith('/token') && (request.postData() ?? '').includes('grant_type=refresh_token'));
  await page.reload();
  await renewal;
  await plan().waitFor();
  town.clock.now = at;
  expect(town.requests.filter(({ status }) => status === 401)).toEqual([]);
});

it('forgets whoever signs out, and lets somebody else in', async () => {
  await signInAs('Klimakoordinator, BMC');
  await page.getByRole('button', { name: /Indstillinger/ }).click();
  await page.getByText('Logget ind som Klimakoordinator, BMC').waitFor();
  await page.getByRole('button', { name: 'Log ud' }).click();
  await picker().waitFor();
  await page.getByRole('button', { name: 'Kommunaldirektør', exact: false }).first().click();
  await plan().waitFor();
});

it('says to somebody who would not be anybody that they are signed out, and leads them back to the picker', async () => {
  await page.goto(town.tabUrl);
  await page.getByRole('link', { name: 'Annuller' }).click();
  await page.getByRole('heading', { name: 'Du er logget ud' }).waitFor();
  await page.getByRole('button', { name: 'Log ind' }).click();
  await picker().waitFor();
});

it('opens the site\'s own pages to whoever is signed in already', async () => {
  await signInAs('Klimakoordinator, BMC');
  await page.goto(`${town.siteUrl}/Lists/Initiatives/AllItems.aspx`);
  await page.getByText('120 virksomhedsbesøg om året på tværs af centrene').first().waitFor();
  expect(page.url().startsWith(town.siteUrl)).toBe(true);
});

it('tells somebody without access so, in the tab', async () => {
  await page.goto(town.tabUrl);
  await page.getByRole('button', { name: 'Skolesekretær, UUC' }).click();
  await page.getByText('Bed planens redaktør om adgang.').waitFor();
});
