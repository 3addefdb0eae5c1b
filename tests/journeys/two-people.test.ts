import type { Browser, Page } from 'playwright-core';
import { inTown } from '../support/journey';
import type { RunningTown } from '../support/town';
import { LAST_STATEMENT, rowsIn, statementsAbout } from '../support/town-rows';
import { drawer, go, setClock, visitor } from '../support/visitor';

const PARTNERS = 18;
const HEAT = 19;
const ENERGY = 17;

let town: RunningTown;
let browser: Browser;
let owner: Page;
let other: Page;
inTown(async (started) => {
  ({ town, browser } = started);
  [owner, other] = [await visitor(browser, town, 'Klimakoordinator, BMC'), await visitor(browser, town, 'Energiplanlægger, BMC')];
});

const statements = (page: Page) => drawer(page).getByRole('region', { name: 'Statusmeldinger' });
const press = (page: Page, name: string) => drawer(page).getByRole('button', { name, exact: true }).click();
const open = (initiative: number) => Promise.all([owner, other].map((page) => go(page, `#/handleplan/indsats/${initiative}`)));

async function write(page: Page, light: string, text: string): Promise<void> {
  await press(page, light);
  await drawer(page).getByRole('textbox').fill(text);
}

/** Whoever comes back to a window after a while has the plan brought up to date. */
async function comeBackTo(page: Page, time: string): Promise<void> {
  await setClock(town, time, owner, other);
  await page.evaluate(() => window.dispatchEvent(new Event('focus')));
}

describe('two people who change the same light', () => {
  it('both stand in the history, and the second is told what the first one stored', async () => {
    await setClock(town, '2026-11-25T09:15:00+01:00', owner, other);
    await open(PARTNERS);
    await write(owner, 'Rød', 'To har opsagt aftalen.');
    await write(other, 'Grøn', 'Jeg hører at det går fremad.');
    await press(owner, 'Gem');
    await statements(owner).getByText('To har opsagt aftalen.').waitFor();
    await press(other, 'Gem');
    await drawer(other).getByText('Klimakoordinator, BMC gemte rød i dag kl. 9.15 mens du skrev. Begge statusmeldinger står i historikken.').waitFor();
    await statements(other).getByText('To har opsagt aftalen.').waitFor();
    await statements(other).getByText('Jeg hører at det går fremad.').waitFor();
    expect((await statementsAbout(town, PARTNERS, LAST_STATEMENT)).map(({ Light, Text }) => [Light, Text])).toEqual([
      ['red', 'To har opsagt aftalen.'],
      ['green', 'Jeg hører at det går fremad.'],
    ]);
    await press(other, 'Skift til rød');
    expect(await drawer(other).getByRole('radio', { name: 'Rød' }).isChecked()).toBe(true);
    await press(other, 'Annuller');
  });

  it('tells the second one while they still write, and leaves their text alone', async () => {
    await open(HEAT);
    await write(other, 'Gul', 'Den mindre løsning kan betale sig.');
    await press(owner, 'Stadig rød');
    await statements(owner).getByText(/i dag kl\. 9/).waitFor();
    await comeBackTo(other, '2026-11-25T09:20:00+01:00');
    await drawer(other).getByText(/Klimakoordinator, BMC gemte rød i dag kl\. 9\.\d\d mens du skrev\. Din tekst er her stadig\./).waitFor();
    expect(await drawer(other).getByRole('textbox').inputValue()).toBe('Den mindre løsning kan betale sig.');
    await press(other, 'Gem min som gul');
    await statements(other).getByText('Den mindre løsning kan betale sig.').waitFor();
    expect((await statementsAbout(town, HEAT, LAST_STATEMENT)).map(({ Light }) => Light)).toEqual(['red', 'yellow']);
  });
});

describe('two people who edit the same initiative', () => {
  const edit = async (page: Page): Promise<void> => {
    await press(page, 'Flere handlinger');
    await page.getByRole('menuitem', { name: 'Rediger' }).click();
    await drawer(page).getByLabel('Beskriv det i to sætninger').waitFor();
  };
  const describeAs = (page: Page, text: string) => drawer(page).getByLabel('Beskriv det i to sætninger').fill(text);
  const succeedWhen = (page: Page, text: string) => drawer(page).getByLabel('Vi lykkes når …').fill(text);
  interface Row { readonly Description: string; readonly Success: string; readonly PeriodText: string }
  const stored = async (): Promise<Row | undefined> => (await rowsIn<Row>(town, 'Initiatives', `$filter=Id eq ${ENERGY}&$select=Description,Success,PeriodText`))[0];

  it('see both versions: what both changed can be chosen, what one of them changed is kept, and the one not chosen is a version of the row', async () => {
    await setClock(town, '2026-11-25T10:00:00+01:00', owner, other);
    await open(ENERGY);
    await Promise.all([owner, other].map(edit));
    await describeAs(owner, 'Gratis tjek til 60 virksomheder om året.');
    await succeedWhen(owner, 'Halvdelen gennemfører et forslag.');
    await describeAs(other, 'Gratis tjek til 80 virksomheder om året.');
    await drawer(other).getByLabel('Hvornår? (fx 2025-2026 eller løbende)').fill('2026-2027');
    await press(owner, 'Gem');
    await drawer(owner).getByText('Gratis tjek til 60 virksomheder om året.').waitFor();
    await press(other, 'Gem');

    await drawer(other).getByRole('heading', { name: /^I har begge rettet ”Energitjek/ }).waitFor();
    const description = drawer(other).getByRole('group', { name: 'Beskrivelse' });
    expect(await description.getByRole('radio').count()).toBe(2);
    await description.getByText('Klimakoordinator, BMC, gemt kl. 10.0', { exact: false }).waitFor();
    expect((await description.innerText()).replace(/\s+/g, ' ')).toMatch(/Din version, kl\. 10\.0\d Gratis tjek til 80 .*gemt kl\. 10\.0\d Gratis tjek til 60 /);
    expect(await drawer(other).getByRole('group', { name: 'Vi lykkes når' }).getByRole('radio', { name: /Halvdelen gennemfører/ }).isChecked()).toBe(true);
    expect(await drawer(other).getByRole('group', { name: 'Tidsperiode' }).getByRole('radio', { name: /2026-2027/ }).isChecked()).toBe(true);
    expect((await stored())?.Description).toBe('Gratis tjek til 60 virksomheder om året.');

    await press(other, 'Gem det valgte');
    await drawer(other).getByRole('button', { name: 'Flere handlinger' }).waitFor();
    await drawer(other).getByText('Gratis tjek til 80 virksomheder om året.').waitFor();
    expect(await stored()).toMatchObject({ Description: 'Gratis tjek til 80 virksomheder om året.', Success: 'Halvdelen gennemfører et forslag.', PeriodText: '2026-2027' });
    await other.goto(`${town.siteUrl}/Lists/Initiatives/DispForm.aspx?ID=${ENERGY}`);
    await other.getByRole('table').getByText('Gratis tjek til 60 virksomheder om året.').first().waitFor();
  });
});
