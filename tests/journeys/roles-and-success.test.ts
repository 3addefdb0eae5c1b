import type { Browser, Page } from 'playwright-core';
import { inTown } from '../support/journey';
import { lookAt } from '../support/looks';
import type { RunningTown } from '../support/town';
import { LAST_STATEMENT, rowsIn } from '../support/town-rows';
import { drawer, go, visitor } from '../support/visitor';

const HEAT = 'Overskudsvarme fra Erhvervspark Nord';
const ID = 19;
const WIDTHS = [1280, 360, 280];

let town: RunningTown;
let browser: Browser;
let owner: Page;
inTown(async (started) => {
  ({ town, browser } = started);
  owner = await visitor(browser, town, 'Energiplanlægger, BMC', { place: `#/mine/indsats/${ID}` });
});

interface Row {
  readonly Id: number;
  readonly NeedsOwner: boolean | null;
  readonly OwnerId: number | null;
}
const row = async (): Promise<Row> => (await rowsIn<Row>(town, 'Initiatives', `$filter=Id eq ${ID}&$select=Id,NeedsOwner,OwnerId`))[0]!;

it('an owner who states that the promise is reached has it in the list, and on the page that follows it', async () => {
  await drawer(owner).getByRole('button', { name: 'Grøn', exact: true }).click();
  await drawer(owner).getByRole('button', { name: 'Ja, nået' }).click();
  await drawer(owner).getByRole('button', { name: 'Gem', exact: true }).click();
  await drawer(owner).getByText('Nået').first().waitFor();
  const said = await rowsIn<{ Success: string | null; Light: string }>(town, 'StatusUpdates', `$filter=InitiativeId eq ${ID} and Id gt ${LAST_STATEMENT}&$select=Success,Light`);
  expect(said).toEqual([{ Success: 'reached', Light: 'green' }]);

  await drawer(owner).getByRole('link', { name: 'Se det for hele planen' }).click();
  await owner.getByRole('heading', { level: 2, name: 'Vi lykkes når …' }).waitFor();
  const line = owner.getByRole('listitem').filter({ has: owner.getByRole('link', { name: HEAT }) });
  expect(await line.innerText()).toMatch(/Et projektforslag er godkendt[^]*Nået\s+Energiplanlægger, BMC, 25\. november/);
  await owner.getByText('5 af 27 er nået. 4 er ikke nået endnu, og 18 har intet svar endnu.').first().waitFor();
});

it('that page can be read and used by everybody, in three themes, at every width and at 200 %', async () => {
  await owner.setViewportSize({ width: 1280, height: 800 });
  expect(await lookAt(owner, WIDTHS)).toEqual([]);
  await owner.setViewportSize({ width: 1280, height: 800 });
});

it('an owner who gives it back is thanked, and the centre’s manager finds it on Mine and another owner for it', async () => {
  await go(owner, `#/mine/indsats/${ID}`);
  await drawer(owner).getByRole('button', { name: 'Flere handlinger' }).click();
  await owner.getByRole('menuitem', { name: 'Jeg er ikke længere ansvarlig' }).click();
  await drawer(owner).getByText(`Giv ”${HEAT}” videre?`).waitFor();
  await drawer(owner).getByRole('button', { name: 'Nej, behold' }).and(owner.locator(':focus')).waitFor();
  await drawer(owner).getByRole('button', { name: 'Ja, giv den videre' }).click();
  await drawer(owner).getByText(/Centerchef, BMC har fået den og vælger en ny ansvarlig/).waitFor();
  const given = await row();
  expect(given.NeedsOwner).toBe(true);

  const manager = await visitor(browser, town, 'Centerchef, BMC', { place: '#/mine' });
  const section = manager.getByRole('region', { name: 'Trænger til en ansvarlig' });
  await section.getByText('Mål 3.1 · Den tidligere ansvarlige har givet den videre.').waitFor();
  expect(await lookAt(manager, WIDTHS)).toEqual([]);
  await manager.setViewportSize({ width: 1280, height: 800 });
  await section.getByRole('link', { name: `Vælg en ansvarlig for ${HEAT}` }).click();
  const search = drawer(manager).getByRole('combobox', { name: 'Hvem er ansvarlig?' });
  await search.and(manager.locator(':focus')).waitFor();
  await search.fill('Planchef');
  await manager.getByRole('option', { name: /^Planchef/ }).first().click();
  await drawer(manager).getByRole('button', { name: 'Gem', exact: true }).click();
  await drawer(manager).getByText('Planchef, BMC').first().waitFor();
  await section.waitFor({ state: 'detached' });

  await go(owner, '#/handleplan?soeg=Overskudsvarme');
  const chosen = await row();
  expect(chosen.NeedsOwner).toBe(false);
  expect(chosen.OwnerId).not.toBe(given.OwnerId);
});
