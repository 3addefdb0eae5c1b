import type { Browser, Page, Route } from 'playwright-core';
import { inTown } from '../support/journey';
import type { RunningTown } from '../support/town';
import { askList, LAST_STATEMENT, statementsAbout } from '../support/town-rows';
import { drawer, go, planHeading, setClock, signedIn, visitor } from '../support/visitor';

const OWNER = 'Klimakoordinator, BMC';
const OFFLINE = /^Du er offline/;

let town: RunningTown;
let browser: Browser;
inTown((started) => void ({ town, browser } = started));

/** The names of the sheets that lie on the device, whoever's they are; run in the page. */
const sheetsHere = (): Promise<readonly string[]> =>
  new Promise((answer) => {
    const opening = indexedDB.open('handleplan');
    opening.onsuccess = () => {
      const database = opening.result;
      if (!database.objectStoreNames.contains('sheets')) return answer([]);
      const asking = database.transaction('sheets').objectStore('sheets').getAllKeys();
      asking.onsuccess = () => {
        database.close();
        answer(asking.result.map(String));
      };
    };
  });

/** Resolves when the plan is on the device. */
const isKept = async (page: Page): Promise<void> => void (await page.waitForFunction(`(${sheetsHere.toString()})().then((names) => names.some((name) => name.endsWith('first/head')))`));
/** Resolves when the tab itself is. */
const opensOffline = (page: Page) => page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));

/** From now on nothing that is asked for elsewhere than at the tab is answered, until it is let go. */
async function holdBack(page: Page, only = ''): Promise<{ readonly held: readonly string[]; letGo(): Promise<void> }> {
  const held: Route[] = [];
  const urls: string[] = [];
  const isElsewhere = (url: URL) => url.origin !== new URL(town.tabUrl).origin && url.href.startsWith(only);
  await page.context().route(isElsewhere, (route) => {
    held.push(route);
    urls.push(route.request().url());
  });
  return {
    held: urls,
    async letGo() {
      await page.context().unroute(isElsewhere);
      await Promise.all(held.map((route) => route.continue().catch(() => undefined))); // those of a page that has gone are nobody's
    },
  };
}

async function again(page: Page, place = ''): Promise<Page> {
  const context = page.context();
  await page.close();
  const next = await context.newPage();
  await next.goto(`${town.tabUrl}${place}`, { waitUntil: 'commit' });
  return next;
}

it('paints the plan as it was before anybody has answered, says so, and then shows what is true now', async () => {
  const first = await visitor(browser, town, OWNER, { place: '#/handleplan' });
  await isKept(first);
  await askList(town, 'erhvervschef.cba@eksempelby.example', 'Initiatives', 'items(17)', { method: 'POST', headers: { 'x-http-method': 'MERGE', 'if-match': '*' }, body: { Title: 'Energitjek med nyt navn' } });
  const { held, letGo } = await holdBack(first);
  const page = await again(first, '#/handleplan');
  await planHeading(page).waitFor();
  await page.getByText('120 virksomhedsbesøg om året på tværs af centrene').first().waitFor();
  expect(town.requests.length).toBeGreaterThan(0);
  expect(held.every((url) => !url.includes('/token'))).toBe(true);
  await letGo();
  await page.getByText('Energitjek med nyt navn').first().waitFor();
  expect(await page.getByText('Vi henter det nyeste.').count()).toBe(0);
  await page.context().close();
});

it('says that the plan is as it was, when the newest takes a while', async () => {
  const first = await visitor(browser, town, OWNER);
  await isKept(first);
  await setClock(town, '2026-11-25T09:05:00+01:00', first);
  const { letGo } = await holdBack(first);
  const page = await again(first);
  await page.getByText(/Du ser planen som den var i dag.*Vi henter det nyeste/).waitFor();
  await letGo();
  await page.getByText(/Vi henter det nyeste/).waitFor({ state: 'detached' });
  await page.context().close();
});

it('shows nothing of it to another person in the same browser, and leaves the other’s screen when the sign-in says who it is', async () => {
  const first = await visitor(browser, town, OWNER);
  await isKept(first);
  const remembered = await first.evaluate(() => localStorage.getItem('handleplan/signed-in'));
  await first.evaluate(() => localStorage.clear());
  await first.context().clearCookies();
  const other = await again(first);
  const { letGo } = await holdBack(other, town.siteUrl);
  await other.getByRole('button', { name: 'Kommunaldirektør', exact: false }).first().click();
  await other.waitForFunction(() => localStorage.getItem('handleplan/signed-in')?.includes('Kommunaldirektør'));
  await other.getByRole('heading', { level: 1, name: 'Handleplan', exact: true }).waitFor();
  await letGo();
  await planHeading(other).waitFor();
  await other.evaluate((owner) => localStorage.setItem('handleplan/signed-in', owner ?? ''), remembered);
  const taken = await again(other);
  await taken.waitForFunction(() => localStorage.getItem('handleplan/signed-in')?.includes('Kommunaldirektør'));
  await planHeading(taken).waitFor();
  await taken.getByRole('button', { name: /Indstillinger/ }).click();
  await taken.getByText('Logget ind som Kommunaldirektør').waitFor();
  await taken.context().close();
});

it('leaves nothing of it on the device when they sign out', async () => {
  const page = await visitor(browser, town, OWNER);
  await isKept(page);
  await page.getByRole('button', { name: /Indstillinger/ }).click();
  await page.getByRole('button', { name: 'Log ud' }).click();
  await page.getByRole('heading', { name: 'Hvem vil du være?' }).waitFor();
  await page.goto(`${town.tabUrl}service-worker.js`);
  expect(await page.evaluate(`(${sheetsHere.toString()})()`)).toEqual([]);
  expect(await page.evaluate(() => localStorage.getItem('handleplan/signed-in'))).toBeNull();
  await page.context().close();
});

it('opens without a connection after it was killed, takes a statement, and sends it once when the connection is back', async () => {
  const first = await visitor(browser, town, OWNER, { place: '#/mine' });
  const context = first.context();
  await isKept(first);
  await opensOffline(first);
  await context.setOffline(true);
  const page = await again(first, '#/mine');
  await page.getByText(OFFLINE).first().waitFor();
  await page.getByText(/Du ser planen som den var i dag kl\. 9\.0\d\./).waitFor();
  await go(page, '#/mine/indsats/17');
  await drawer(page).getByRole('button', { name: /^Stadig/ }).click();
  await page.getByText(/Venter på at blive sendt/).first().waitFor();

  const killed = await again(page, '#/mine');
  await killed.getByText(/Venter på at blive sendt/).first().waitFor();
  await go(killed, '#/handleplan');
  await planHeading(killed).waitFor();
  await context.setOffline(false);
  await killed.getByText(OFFLINE).first().waitFor({ state: 'detached' });
  await killed.getByText(/Sendt kl\.|er sendt/).first().waitFor();
  expect((await Promise.all(Array.from({ length: 32 }, (_, at) => statementsAbout(town, at + 1, LAST_STATEMENT)))).flat()).toHaveLength(1);
  await context.close();
});

it('works from the network where the browser allows neither a database nor a service worker', async () => {
  const page = await signedIn(browser, town, OWNER, {});
  await planHeading(page).waitFor();
  await page.context().addInitScript(() => {
    Object.defineProperty(window, 'indexedDB', { get: () => { throw new DOMException('denied', 'SecurityError'); } });
    Object.defineProperty(navigator, 'serviceWorker', { value: undefined });
  });
  const next = await again(page);
  await planHeading(next).waitFor();
  await next.context().close();
});
