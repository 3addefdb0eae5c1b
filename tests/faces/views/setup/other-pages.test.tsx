import { screen, waitFor, within } from '@testing-library/react';
import type { CentreId, StrategyId } from '../../../../src/domain';
import { townId, townPerson } from '../../../support/town-plan';
import { said, type TabOptions } from '../open-tab';
import { press, setUpPage, type } from './set-up-page';

describe('Fagcentre', () => {
  const page = (options: TabOptions = {}) => setUpPage('fagcentre', 'Fagcentre', options);
  const BMC = townId<CentreId>('centres', 'BMC');

  it('has another manager found and chosen, in the whole organisation', async () => {
    const tab = await page();
    tab.site.directory = [{ login: 'i:0#.f|membership|ny@eksempelby.example', name: 'Ny centerchef, BMC', email: 'ny@eksempelby.example' }];
    await press(tab, 'Ret BMC');
    await press(tab, 'Fjern Centerchef, BMC');
    await type(tab, /^Centerchef/, 'Ny center');
    await press(tab, 'Gem');
    expect(screen.getByLabelText(/^Centerchef/).getAttribute('aria-invalid')).toBe('true');
    expect(said('assertive')).toBe('Vælg personen på listen, eller slet navnet.');
    await type(tab, /^Centerchef/, 'Ny centerchef');
    await tab.user.click(await screen.findByRole('option', { name: /Ny centerchef, BMC/ }));
    await press(tab, 'Gem');
    expect(await screen.findByText('Centerchef: Ny centerchef, BMC')).toBeTruthy();
    const { manager } = tab.site.part('centres', BMC);
    expect(tab.site.actionPlan.people.get(manager!)?.email).toBe('ny@eksempelby.example');
  });

  it('may be without a manager', async () => {
    const tab = await page();
    await press(tab, 'Ret BMC');
    await press(tab, 'Fjern Centerchef, BMC');
    await press(tab, 'Gem');
    expect(await screen.findByText('Ingen centerchef endnu')).toBeTruthy();
    expect(tab.site.part('centres', BMC).manager).toBeUndefined();
  });

  it('cannot be deleted while something uses it, and says what', async () => {
    const tab = await page();
    await press(tab, 'Ret BMC');
    await press(tab, 'Slet fagcentret');
    expect(screen.getByText(/^Fagcentret bruges af \d+ indsatser og 2 strategier\. Ret det der først/)).toBeTruthy();
  });

  it('shows two managers when somebody else chose another meanwhile', async () => {
    const tab = await page();
    await press(tab, 'Ret BMC');
    await type(tab, 'Fulde navn', 'By, Klima og Miljø');
    tab.site.changePart('centres', BMC, { manager: townPerson('planchef.bmc') });
    await press(tab, 'Gem');
    await screen.findByRole('heading', { name: 'I har begge rettet ”BMC”' });
    expect(screen.getByRole<HTMLInputElement>('radio', { name: /Planchef, BMC$/ }).checked).toBe(true);
    await press(tab, 'Gem det valgte');
    await waitFor(() => expect(tab.site.part('centres', BMC)).toMatchObject({ name: 'By, Klima og Miljø', manager: townPerson('planchef.bmc') }));
  });
});

describe('Strategier', () => {
  const page = (options: TabOptions = {}) => setUpPage('strategier', 'Strategier', options);

  it('are added, and deleted as long as no initiative helps them', async () => {
    const tab = await page();
    await press(tab, 'Tilføj strategi');
    await type(tab, 'Strategiens navn', 'Turismestrategi');
    await tab.user.selectOptions(screen.getByLabelText('Fagcenter'), 'CBA · Center for Byliv og Arbejdspladser');
    await press(tab, 'Gem');
    await screen.findByText('CBA · Ingen indsatser endnu');
    await press(tab, 'Ret Turismestrategi');
    await press(tab, 'Slet strategien');
    await press(tab, 'Ja, slet');
    await waitFor(() => expect(said()).toMatch(/^”Turismestrategi” er slettet\./));
    expect(tab.site.actionPlan.strategies).toHaveLength(5);
  });

  it('cannot go while initiatives help them, and lead to those', async () => {
    const tab = await page();
    const { initiatives } = tab.site.actionPlan;
    const helping = initiatives.filter(({ strategies }) => strategies.includes(townId<StrategyId>('strategies', 'klimaplan')));
    await press(tab, 'Ret Klimaplan 2030');
    await press(tab, 'Slet strategien');
    const told = screen.getByText(new RegExp(`^${helping.length} indsatser hjælper strategien`)).closest<HTMLElement>('[role="status"]')!;
    expect(within(told).getAllByRole('link').map(({ textContent }) => textContent)).toEqual(helping.slice(0, 8).map(({ title }) => title));
  });
});

describe('Redaktører', () => {
  const page = () => setUpPage('redaktoerer', 'Redaktører');

  it('are shown with who one is oneself, and changed on SharePoint’s own page', async () => {
    const editors = [{ name: 'Udviklingskonsulent, CBA', email: 'u@eksempelby.example' }, { name: 'Erhvervschef, CBA', email: 'erhvervschef.cba@eksempelby.example' }];
    const first = await page();
    first.leave();
    first.site.editors = editors;
    await setUpPage('redaktoerer', 'Redaktører', { device: first.device });
    expect((await screen.findByRole('list', { name: 'Redaktører' })).textContent).toBe('Erhvervschef, CBA (dig)erhvervschef.cba@eksempelby.exampleUdviklingskonsulent, CBAu@eksempelby.example');
    expect(screen.getByRole('link', { name: 'Ret gruppen i SharePoint (åbner i en ny fane)' }).getAttribute('href')).toMatch(/people\.aspx\?MembershipGroupId=5$/);
  });

  it('are not guessed at where SharePoint keeps them to itself', async () => {
    const first = await page();
    first.leave();
    first.site.editors = undefined;
    await setUpPage('redaktoerer', 'Redaktører', { device: first.device });
    expect(await screen.findByText(/^SharePoint viser ikke hvem der står i gruppen\./)).toBeTruthy();
  });
});
