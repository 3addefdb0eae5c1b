import type { Browser, Page } from 'playwright-core';
import { inTown } from '../support/journey';
import type { RunningTown } from '../support/town';
import { LAST_STATEMENT, statementsAbout } from '../support/town-rows';
import { drawer, go, visitor, whatIsInTheWay } from '../support/visitor';

const NO_ANSWER = 'Vi fik ikke svar fra SharePoint.';

let town: RunningTown;
let browser: Browser;
let page: Page;
inTown(async (started) => {
  ({ town, browser } = started);
  page = await visitor(browser, town, 'Klimakoordinator, BMC');
});

const field = () => whatIsInTheWay(page);
const save = () => drawer(page).getByRole('button', { name: 'Gem', exact: true }).click();

async function beginToState(initiative: number, light: string, text: string): Promise<void> {
  await go(page, `#/handleplan/indsats/${initiative}`);
  await drawer(page).getByRole('button', { name: light, exact: true }).click();
  await field().fill(text);
}

/** What the panel says under the statements: one with this text, and nothing on its way. */
async function hasArrived(text: string): Promise<void> {
  await drawer(page).getByRole('region', { name: 'Statusmeldinger' }).getByText(text).waitFor();
  await drawer(page).getByRole('button', { name: /^Stadig/ }).waitFor();
}

it('keeps a text through a stop of the site while it is typed and a reload, and sends it once when the site is there again', async () => {
  const text = 'Første halvdel, og anden halvdel.';
  await beginToState(18, 'Rød', 'Første halvdel');
  await town.stopSite();
  await field().pressSequentially(', og anden halvdel.');
  expect(await field().inputValue()).toBe(text);

  await page.reload();
  await field().waitFor(); // the plan is there at once, as the device kept it
  await town.startSite();
  expect(await field().inputValue()).toBe(text);
  await save();
  await hasArrived(text);
  expect(await statementsAbout(town, 18, LAST_STATEMENT)).toEqual([expect.objectContaining({ Light: 'red', Text: text })]);
});

it('says that there is no answer when a statement is sent to a site that is stopped, and sends it once when the site is there again', async () => {
  const text = 'Varmepumpen er forsinket.';
  await beginToState(19, 'Gul', text);
  await town.stopSite();
  await save();
  await drawer(page).getByText(NO_ANSWER).waitFor();
  await drawer(page).getByText(/Din tekst er her stadig\. Vi prøver igen om \d sekund/).waitFor();
  await drawer(page).getByText(`”${text}”`).waitFor();
  await town.startSite();
  await drawer(page).getByRole('button', { name: 'Prøv nu' }).click();
  await hasArrived(text);
  expect(await statementsAbout(town, 19, LAST_STATEMENT)).toEqual([expect.objectContaining({ Light: 'yellow', Text: text })]);
});

it('stores one row when the answer is lost after the row was stored', async () => {
  const text = 'Stikprøven er udsat til januar.';
  town.faults.add({ match: ({ method, url, isBatchPart }) => isBatchPart && method === 'POST' && url.includes('StatusUpdates'), when: 'after', drop: true });
  await beginToState(1, 'Gul', text);
  await save();
  await hasArrived(text);
  expect(town.faults.waiting).toBe(0);
  expect(await statementsAbout(town, 1, LAST_STATEMENT)).toEqual([expect.objectContaining({ Light: 'yellow', Text: text })]);
});

it('keeps a statement on the device while there is no connection, lets it be taken back, and sends it once when there is one', async () => {
  const text = 'Campus venter på bygherren.';
  await beginToState(14, 'Rød', text);
  await page.context().setOffline(true);
  await drawer(page).getByRole('button', { name: 'Gem', exact: true }).click();
  await drawer(page).getByText('Venter på at blive sendt').waitFor();
  await drawer(page).getByText('Du er offline. Statusmeldingen bliver på denne enhed og sendes når forbindelsen er der igen.').waitFor();
  await drawer(page).getByRole('button', { name: 'Fortryd' }).click();
  expect(await field().inputValue()).toBe(text);
  await save();
  await drawer(page).getByText('Venter på at blive sendt').waitFor();
  await go(page, '#/mine');
  const outbox = page.getByRole('region', { name: 'Udbakke' });
  await outbox.getByText(text).waitFor();
  await page.getByText('Du er offline.', { exact: true }).waitFor();

  await page.context().setOffline(false);
  await outbox.getByText(/^Sendt kl\./).waitFor();
  await page.getByText('Du er på nettet igen. 1 statusmelding er sendt.').waitFor({ state: 'attached' });
  expect(await statementsAbout(town, 14, LAST_STATEMENT)).toEqual([expect.objectContaining({ Light: 'red', Text: text })]);
});

it('waits when the site is busy as long as the site asks for, says so, and then stores one row', async () => {
  const text = 'Toldregler er ændret.';
  town.faults.add({ when: 'before', status: 429, headers: { 'retry-after': '60' }, match: ({ method, url, isBatchPart }) => isBatchPart && method === 'POST' && url.includes('StatusUpdates') });
  await beginToState(22, 'Gul', text);
  await save();
  await drawer(page).getByText('SharePoint har travlt lige nu.').waitFor();
  await drawer(page).getByText(/Vi prøver igen om \d+ sekunder\. Du behøver ikke gøre noget\./).waitFor();
  expect(await statementsAbout(town, 22, LAST_STATEMENT)).toEqual([]);
  await page.context().clock.fastForward(61_000);
  await hasArrived(text);
  expect(await statementsAbout(town, 22, LAST_STATEMENT)).toEqual([expect.objectContaining({ Light: 'yellow', Text: text })]);
});
