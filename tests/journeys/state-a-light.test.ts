import type { Browser, Page } from 'playwright-core';
import { inTown } from '../support/journey';
import type { RunningTown } from '../support/town';
import { drawer, go, planHeading, planRow, setClock, visitor } from '../support/visitor';

const ENERGY = 'Energitjek til små og mellemstore virksomheder';
const PARTNERS = 'Klimapartnerskaber med de 20 største arbejdspladser';
const REASON = 'To arbejdspladser er sprunget fra. Vi mødes med dem i næste uge.';

let town: RunningTown;
let browser: Browser;
let page: Page;
inTown(async (started) => {
  ({ town, browser } = started);
  page = await visitor(browser, town, 'Klimakoordinator, BMC', { place: '#/mine' });
});

const STATEMENTS = '/Lists/StatusUpdates/AllItems.aspx';

/** The cells of the first two rows of the list of statements, as its own view shows them. */
async function newestStatements(): Promise<readonly (readonly string[])[]> {
  const rows = page.getByRole('table').locator('tbody').getByRole('row');
  await rows.first().waitFor();
  return Promise.all([0, 1].map((at) => rows.nth(at).getByRole('cell').allInnerTexts()));
}

it('is an ordinary row in a SharePoint list, with author and time, and stays there when everything was stopped in between', async () => {
  await setClock(town, '2026-11-25T09:14:00+01:00', page);
  await page.getByRole('link', { name: ENERGY }).click();
  await drawer(page).getByRole('button', { name: 'Stadig grøn' }).click();
  await drawer(page).getByText('Klimakoordinator, BMC i dag kl. 9.14').waitFor();
  await drawer(page).getByRole('button', { name: 'Luk' }).click();
  await page.getByText('Stadig grøn. Bekræftet i dag kl. 9.14. Tak!').waitFor();

  await setClock(town, '2026-11-25T09:16:00+01:00', page);
  await page.getByRole('button', { name: 'Som stedfortræder' }).click();
  const card = page.getByRole('article', { name: PARTNERS });
  await card.getByRole('button', { name: 'Rød' }).click();
  await card.getByLabel('Hvad driller, og hvad gør I ved det?').fill(REASON);
  await card.getByRole('button', { name: 'Gem' }).click();
  await card.getByText('Skiftet til rød i dag kl. 9.16. Tak!').waitFor();

  const both = [
    [PARTNERS, '■ Rød', REASON, 'Klimakoordinator, BMC', '', '25-11-2026 09:16', 'Nej'],
    [ENERGY, '● Grøn', '', 'Klimakoordinator, BMC', '', '25-11-2026 09:14', 'Ja'],
  ].map((cells) => expect.arrayContaining(cells));
  await page.goto(`${town.siteUrl}${STATEMENTS}`);
  expect(await newestStatements()).toEqual(both);

  await town.stopSite();
  await town.startSite();
  await page.reload();
  expect(await newestStatements()).toEqual(both);

  await page.goto(`${town.tabUrl}#/handleplan`);
  await planHeading(page).waitFor();
  await page.getByRole('heading', { name: '1 Let at drive virksomhed' }).waitFor();
  await go(page, '#/handleplan?soeg=Klimapartnerskaber');
  const status = planRow(page, PARTNERS).getByRole('cell').nth(2);
  await status.getByText(/^To arbejdspladser er sprunget fra/).waitFor(); // what the device kept may be shown first
  expect(await status.innerText()).toMatch(/^Rød/);
});
