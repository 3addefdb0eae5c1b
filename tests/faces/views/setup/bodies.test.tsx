import { screen, waitFor, within } from '@testing-library/react';
import type { OpenedPlan } from '../../../../src/application';
import type { Body, BodyId } from '../../../../src/domain';
import { day } from '../../../support/builders';
import { townId, townPerson } from '../../../support/town-plan';
import { openedTab, said, type OpenTab, type TabOptions } from '../open-tab';

const CHEFFORUM = townId<BodyId>('bodies', 'chefforum');
const GROUP = townId<BodyId>('bodies', 'ag-campus');

/** Fora, once it is there. */
async function bodiesPage(options: TabOptions = {}): Promise<OpenTab> {
  const tab = await openedTab({ address: 'opsaetning/fora', ...options });
  await screen.findByRole('heading', { name: 'Fora' });
  return tab;
}
const press = ({ user }: OpenTab, name: string | RegExp) => user.click(screen.getByRole('button', { name }));
const hasFocus = (element: () => HTMLElement) => waitFor(() => expect(document.activeElement).toBe(element()));
const type = async ({ user }: OpenTab, label: string | RegExp, text: string) => {
  await user.clear(screen.getByLabelText(label));
  await user.type(screen.getByLabelText(label), text);
};
async function open(tab: OpenTab, title: string): Promise<void> {
  await press(tab, `Ret ${title}`);
  await hasFocus(() => screen.getByLabelText(/navn$/));
}
const body = ({ site }: OpenTab, id = CHEFFORUM) => site.part('bodies', id);
const withBody = (id: BodyId, over: Partial<Body>) => (opened: OpenedPlan): OpenedPlan => ({
  ...opened,
  actionPlan: { ...opened.actionPlan, bodies: opened.actionPlan.bodies.map((one) => (one.id === id ? { ...one, ...over } : one)) },
});

describe('Fora', () => {
  it('tells of each its role, rhythm, chair, members and next meeting, and when owners are asked', async () => {
    await bodiesPage();
    const row = within(screen.getByRole('heading', { name: /^Chefforum/ }).closest('li')!);
    expect(row.getByText('Følge- og vidensgruppe')).toBeTruthy();
    expect(row.getByText('Mødes 2 gange om året · Mødeleder: Ledelsessekretær, SPC · 11 medlemmer')).toBeTruthy();
    expect(row.getByText(/^Næste møde er torsdag den 31. december. Vi spørger 10 og 3 arbejdsdage før, kl. 8.00.$/)).toBeTruthy();
  });

  it('takes a day of asking off and puts another on, and says in words what that comes to', async () => {
    const tab = await bodiesPage();
    await open(tab, 'Chefforum');
    await press(tab, 'Spørg ikke 10 arbejdsdage før');
    expect(screen.getByText(/^Vi spørger 3 arbejdsdage før, kl. 8.00. Arbejdsdagen før får mødelederen et overblik. Til mødet den 31. december: mandag den 28. december.$/)).toBeTruthy();
    await tab.user.type(screen.getByLabelText(/^Spørg også/), '5{enter}');
    expect(screen.getAllByText(/^Vi spørger 5 og 3 arbejdsdage før, kl. 8.00./)).toHaveLength(2); // seen, and said
    await press(tab, 'Gem');
    await waitFor(() => expect(body(tab).askWorkingDaysBefore).toEqual([5, 3]));
  });

  it('counts a day of asking that was typed and not added', async () => {
    const tab = await bodiesPage();
    await open(tab, 'Chefforum');
    await tab.user.type(screen.getByLabelText(/^Spørg også/), '31');
    await press(tab, 'Gem');
    expect(screen.getAllByText('Skriv et helt antal arbejdsdage fra 1 til 30.').length).toBeGreaterThan(0);
    await hasFocus(() => screen.getByLabelText(/^Spørg også/));
    await type(tab, /^Spørg også/, '5');
    await press(tab, 'Gem');
    await waitFor(() => expect(body(tab).askWorkingDaysBefore).toEqual([10, 5, 3]));
  });

  it.each([
    ['3', 'Den dag er der allerede.'],
    ['0', 'Skriv et helt antal arbejdsdage fra 1 til 30.'],
    ['snart', 'Skriv et helt antal arbejdsdage fra 1 til 30.'],
  ])('does not take %p as one more day', async (typed, sentence) => {
    const tab = await bodiesPage();
    await open(tab, 'Chefforum');
    await tab.user.type(screen.getByLabelText(/^Spørg også/), typed);
    await press(tab, 'Tilføj');
    expect(screen.getByText(sentence)).toBeTruthy();
    expect(screen.getByLabelText(/^Spørg også/).getAttribute('aria-invalid')).toBe('true');
  });

  it('chooses another chair and takes a member out', async () => {
    const tab = await bodiesPage();
    await open(tab, 'Chefforum');
    await press(tab, 'Fjern Ledelsessekretær, SPC');
    const [chair, members] = [screen.getByRole('combobox', { name: 'Hvem leder møderne? (valgfrit)' }), screen.getByRole('combobox', { name: /^Medlemmer/ })];
    await tab.user.type(members, 'ukendt');
    await tab.user.type(chair, 'erhvervs');
    await press(tab, 'Gem');
    expect([chair, members].map((field) => field.getAttribute('aria-invalid'))).toEqual(['true', 'true']);
    await tab.user.clear(members);
    await tab.user.type(chair, 'chef');
    await tab.user.click(await screen.findByRole('option', { name: /Erhvervschef, CBA/ }));
    await press(tab, 'Fjern Centerchef, CBA');
    await press(tab, 'Gem');
    await waitFor(() => expect(body(tab).chair).toBe(townPerson('erhvervschef.cba')));
    expect(body(tab).members).toHaveLength(10);
    expect(body(tab).members).not.toContain(townPerson('centerchef.cba'));
  });

  it('makes a working group ad hoc, with a last day', async () => {
    const tab = await bodiesPage();
    await press(tab, 'Ny arbejdsgruppe');
    await hasFocus(() => screen.getByLabelText('Arbejdsgruppens navn'));
    await type(tab, 'Arbejdsgruppens navn', 'Arbejdsgruppen Julehandel');
    await type(tab, /^Hvornår slutter gruppen/, '31/1-27');
    await press(tab, 'Gem');
    await screen.findByText('Slutter den 31. januar 2027');
    const made = tab.site.actionPlan.bodies.find(({ title }) => title === 'Arbejdsgruppen Julehandel');
    expect([made?.role, made?.endsOn, made?.askWorkingDaysBefore]).toEqual(['working', '2027-01-31', []]);
    expect(said()).toBe('”Arbejdsgruppen Julehandel” er tilføjet.');
  });

  it('folds away a group that has ended, and no longer offers it a meeting', async () => {
    const ended = withBody(GROUP, { endsOn: day('2026-11-24') });
    const tab = await bodiesPage({ plan: ended });
    expect(screen.queryByText('Arbejdsgruppen Campus og praktik')).toBeNull();
    await tab.user.click(screen.getByText('Afsluttede grupper (1)'));
    expect(await screen.findByText('Sluttede den 24. november')).toBeTruthy();
    await tab.user.click(screen.getByRole('link', { name: 'Møder' }));
    await press(tab, 'Nyt møde');
    expect(screen.queryByRole('option', { name: 'Arbejdsgruppen Campus og praktik' })).toBeNull();
    expect(screen.getByRole('option', { name: 'Chefforum' })).toBeTruthy();
  });

  it('keeps a body that has meetings, and says what to do instead', async () => {
    const tab = await bodiesPage();
    await open(tab, 'Arbejdsgruppen Campus og praktik');
    await press(tab, 'Slet gruppen');
    expect(screen.getByText(/møder og .* hører til\. Sæt en slutdato i stedet for at slette\.$/)).toBeTruthy();
    expect(tab.site.calls).not.toContain('structure.remove');
  });

  it('asks for a name, and for a number of days that is one', async () => {
    const tab = await bodiesPage();
    await open(tab, 'Chefforum');
    await tab.user.clear(screen.getByLabelText('Forummets navn'));
    await type(tab, /^Hvor mange dage gælder/, 'to måneder');
    await press(tab, 'Gem');
    expect(screen.getAllByText('Giv forummet et navn.').length).toBeGreaterThan(0);
    expect(screen.getByText('Skriv et helt antal dage fra 1 til 400.')).toBeTruthy();
    expect(tab.site.calls).not.toContain('structure.save');
  });
});
