import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { aProfile } from '../support/browser';
import { listenTo, tokensKept } from '../support/kept-tokens';
import { startTown, type RunningTown } from '../support/town';
import { askList, LAST_STATEMENT, rowsIn, statementsAbout, type StatementRow } from '../support/town-rows';
import { drawer, go, planHeading } from '../support/visitor';

const OWNER = 'Klimakoordinator, BMC';
const ENERGY = 17;
const PARTNERS = 18;
const HEAT = 19;

let town: RunningTown;
let folder: string;
let context: BrowserContext;
let page: Page;
let told: readonly string[];

/** The browser with all that it keeps between two starts, and the owner signed in. */
async function openBrowser(): Promise<void> {
  context = await aProfile(folder);
  await context.clock.install({ time: town.clock.now });
  page = await context.newPage();
  told = listenTo(page);
  const partsAreHere = page.waitForResponse((response) => response.url().includes('/outbox.'));
  await openTab();
  await partsAreHere;
}

async function openTab(): Promise<void> {
  await page.goto(town.tabUrl);
  const picker = page.getByRole('button', { name: OWNER }).first();
  await planHeading(page).or(picker).waitFor();
  if (await picker.isVisible()) await picker.click();
  await planHeading(page).waitFor();
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'handleplan-profile-'));
  town = await startTown();
  await openBrowser();
});
afterAll(async () => {
  await context?.close();
  await town?.close();
  rmSync(folder, { recursive: true, force: true });
});

const press = (name: string) => drawer(page).getByRole('button', { name, exact: true }).click();
const waits = () => drawer(page).getByText('Venter på at blive sendt').waitFor();
const outbox = () => page.getByRole('region', { name: 'Udbakke' });
const newStatements = () => rowsIn<StatementRow>(town, 'StatusUpdates', `$filter=Id gt ${LAST_STATEMENT}&$orderby=Id&$select=Id,InitiativeId,Light,Text,ConfirmsUnchanged`);
/** What a tab keeps when it is killed rather than left: no question, no farewell. */
const killTab = () => page.close({ runBeforeUnload: false });

it('has three rows in the list, none doubled, when an owner confirms two and changes one in the train, kills the tab, opens it in the train and again at home', async () => {
  for (const id of [ENERGY, HEAT, PARTNERS]) await go(page, `#/handleplan/indsats/${id}`);
  await drawer(page).getByRole('button', { name: /^Stadig/ }).waitFor();
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await context.setOffline(true);
  await go(page, `#/handleplan/indsats/${ENERGY}`);
  await press('Stadig grøn');
  await waits();
  await go(page, `#/handleplan/indsats/${HEAT}`);
  await press('Stadig rød');
  await waits();
  await go(page, `#/handleplan/indsats/${PARTNERS}`);
  await press('Rød');
  await drawer(page).getByRole('textbox', { name: 'Hvad driller, og hvad gør I ved det?' }).fill('To har opsagt aftalen.');
  await press('Gem');
  await waits();
  await drawer(page).getByRole('button', { name: 'Luk' }).click();
  expect(await outbox().getByText('Venter på at blive sendt').count()).toBe(3);
  await killTab();
  expect(await newStatements()).toEqual([]);

  page = await context.newPage();
  await openTab();
  await outbox().getByText('Venter på at blive sendt').nth(2).waitFor();
  await killTab();

  page = await context.newPage();
  await context.setOffline(false);
  await openTab();
  await outbox().getByText(/^Sendt kl\./).nth(2).waitFor();
  expect((await newStatements()).map(({ InitiativeId, Light, Text, ConfirmsUnchanged }) => [InitiativeId, Light, Text ?? '', ConfirmsUnchanged])).toEqual([
    [ENERGY, 'green', '', true],
    [HEAT, 'red', expect.any(String), true],
    [PARTNERS, 'red', 'To har opsagt aftalen.', false],
  ]);
  await page.reload();
  await planHeading(page).waitFor();
  expect(await newStatements()).toHaveLength(3);
});

it('keeps a new initiative, what is edited of it, and an edit that meets somebody else’s, though the whole browser was killed', async () => {
  const title = 'Grøn varme til havnen';
  await go(page, '#/handleplan/ny');
  await drawer(page).getByLabel('Hvad vil I gøre?').fill(title);
  await drawer(page).getByLabel('Under hvilket mål?').selectOption({ index: 2 });
  await drawer(page).getByRole('button', { name: 'Det er mig' }).click();
  await drawer(page).getByRole('radio', { name: 'Konkret forløb' }).check();
  await context.setOffline(true);
  await press('Send forslaget');
  await waits();
  const edit = async (description: string) => {
    await press('Flere handlinger');
    await page.getByRole('menuitem', { name: 'Rediger' }).click();
    await drawer(page).getByLabel('Beskriv det i to sætninger').fill(description);
    await press('Gem');
    await drawer(page).getByText(description).waitFor();
    await waits();
  };
  await edit('Havnen har plads til et anlæg.');
  await go(page, `#/handleplan/indsats/${ENERGY}`);
  await edit('Gratis tjek til 80 virksomheder om året.');
  await context.close();

  const theirs = await askList(town, 'erhvervschef.cba@eksempelby.example', 'Initiatives', `items(${ENERGY})`, {
    method: 'POST',
    headers: { 'x-http-method': 'MERGE', 'if-match': '*' },
    body: { Description: 'Gratis tjek til 60 virksomheder om året.' },
  });
  expect(theirs.ok).toBe(true);

  await openBrowser();
  const conflict = outbox().getByText('Begge versioner er her. Vælg den der skal gælde, eller skriv dem sammen.');
  await conflict.waitFor();
  interface Row { readonly Id: number; readonly Description: string | null }
  expect(await rowsIn<Row>(town, 'Initiatives', `$filter=Title eq '${title}'&$select=Id,Description`)).toMatchObject([{ Description: 'Havnen har plads til et anlæg.' }]);
  expect(await rowsIn<Row>(town, 'Initiatives', `$filter=Id eq ${ENERGY}&$select=Id,Description`)).toMatchObject([{ Description: 'Gratis tjek til 60 virksomheder om året.' }]);
  await outbox().getByRole('link', { name: 'Se begge versioner' }).click();
  await drawer(page).getByRole('heading', { name: /^I har begge rettet/ }).waitFor();
  await press('Gem min version');
  await conflict.waitFor({ state: 'detached' });
  await drawer(page).getByText('Gemmer …').waitFor({ state: 'detached' });
  expect(await rowsIn<Row>(town, 'Initiatives', `$filter=Id eq ${ENERGY}&$select=Id,Description`)).toMatchObject([{ Description: 'Gratis tjek til 80 virksomheder om året.' }]);
});

it('keeps what is being sent when the sign-in has run out, asks for it, and sends it once', async () => {
  const text = 'Tilbuddet udløber til nytår.';
  const before = await statementsAbout(town, HEAT, LAST_STATEMENT);
  await go(page, `#/handleplan/indsats/${HEAT}`);
  await press('Gul');
  await drawer(page).getByRole('textbox', { name: 'Hvad driller, og hvad gør I ved det?' }).fill(text);
  const refuse = { match: ({ isBatchPart }: { readonly isBatchPart: boolean }) => !isBatchPart, when: 'before' as const, status: 401 };
  town.faults.add(refuse, refuse); // the token, and the one that was renewed in silence
  await press('Gem');
  await drawer(page).getByText('Log ind igen, så fortsætter du hvor du slap. Din tekst er her stadig.').waitFor();
  expect(town.faults.waiting).toBe(0);
  expect(await statementsAbout(town, HEAT, LAST_STATEMENT)).toEqual(before);
  await drawer(page).getByRole('button', { name: 'Log ind' }).click();
  const picker = page.getByRole('button', { name: OWNER }).first();
  const answered = drawer(page).getByRole('button', { name: 'Stadig gul' });
  await answered.or(picker).first().waitFor();
  if (await picker.isVisible()) await picker.click();
  await answered.waitFor();
  expect((await statementsAbout(town, HEAT, LAST_STATEMENT)).slice(before.length)).toMatchObject([{ Light: 'yellow', Text: text }]);
});

it('renews a token that has run out in silence, once, and nobody notices', async () => {
  const before = await statementsAbout(town, ENERGY, LAST_STATEMENT);
  town.faults.add({ match: ({ isBatchPart }) => !isBatchPart, when: 'before', status: 401 });
  await go(page, `#/handleplan/indsats/${ENERGY}`);
  await press('Stadig grøn');
  await drawer(page).getByText('Sender …').waitFor({ state: 'detached' });
  await drawer(page).getByRole('button', { name: /^Stadig/ }).waitFor();
  expect(await statementsAbout(town, ENERGY, LAST_STATEMENT)).toHaveLength(before.length + 1);
});

it('leaves no token where a stranger could read it: not in a storage of the browser, not in an address, not in the console', async () => {
  expect(await page.evaluate(() => Object.keys(window.localStorage).some((name) => name.includes('msal')))).toBe(true); // what it keeps is encrypted
  expect(await tokensKept(page, told)).toEqual([]);
  await page.evaluate((token) => window.localStorage.setItem('planted', token), await town.tokenFor('klimakoordinator.bmc@eksempelby.example'));
  expect(await tokensKept(page)).toEqual(['localStorage planted']);
});
