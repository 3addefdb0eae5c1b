import { screen, waitFor, within } from '@testing-library/react';
import { openedTab } from '../open-tab';

const BYGGESAGER = 'Byggesager for erhverv afgøres på højst 50 dage';

const table = () => screen.getByRole('table', { name: 'Handleplan' });
const rowOf = (title: string) => screen.getByRole('link', { name: title }).closest('tr') as HTMLTableRowElement;
const cells = (title: string) => [...rowOf(title).cells].map(({ textContent }) => textContent);
const titles = () => [...table().querySelectorAll('[data-initiative] a')].map(({ textContent }) => textContent);

describe('Handleplan', () => {
  it('has the five columns of the paper, in the order of the paper', async () => {
    await openedTab();
    expect(within(table()).getAllByRole('columnheader').slice(0, 5).map(({ textContent }) => textContent)).toEqual(['Indsats/projekt', 'Beskrivelse', 'Tidsperiode', 'Status', 'Ansvarlig']);
  });

  it('says how much there is before it shows it', async () => {
    await openedTab();
    expect(screen.getByText('32 indsatser. 23 er i gang.')).toBeTruthy();
  });

  it('gathers the initiatives under theme and goal, in the order of the plan, with how each goal stands', async () => {
    await openedTab();
    expect(within(table()).getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent)).toEqual([
      '1 Let at drive virksomhed',
      '2 Hænder og hoveder nok',
      '3 Grøn omstilling, der kan betale sig',
      '4 Plads til at vokse',
    ]);
    const goals = within(table()).getAllByRole('heading', { level: 3 });
    expect(goals.map(({ textContent }) => textContent)[1]).toBe('Mål 1.2Kortere vej fra ansøgning til afgørelse');
    expect(goals[1]?.closest('th')?.textContent).toContain('1 Rød1 Gul1 Grøn');
  });

  it('shows of an initiative its name and kind, its light with the words and the day, its period and who is responsible', async () => {
    await openedTab();
    const [name, description, period, status, owner] = cells(BYGGESAGER);
    expect(name).toBe(`${BYGGESAGER}Strategisk indsats`);
    expect(description).toMatch(/^Sagsgangen for erhvervsbyggeri er lagt om/);
    expect(period).toBe('2024-2027');
    expect(status).toMatch(/^Rød74 dage, .*14\. oktober/);
    expect(owner).toBe('Teamleder, Byggesag, BMC');
  });

  it('puts the heaviest first within a goal', async () => {
    await openedTab();
    const order = titles();
    expect(order.indexOf(BYGGESAGER)).toBeLessThan(order.indexOf('Samlet digital ansøgning for restauratører'));
    expect(order.indexOf('Samlet digital ansøgning for restauratører')).toBeLessThan(order.indexOf('Miljøgodkendelser med fast kontaktperson og tidsplan'));
  });

  it('says of an initiative nobody has stated that it has no status yet, never that it is green', async () => {
    await openedTab();
    const status = cells('Lærlinge på kommunens egne byggeprojekter')[3];
    expect(status).toContain('Ingen status endnu');
    expect(status).not.toContain('Grøn');
  });

  it('marks what the next meeting would like to hear about, and nothing that has been said for it', async () => {
    await openedTab();
    expect(cells('Samlet digital ansøgning for restauratører')[3]).toContain('spurgt til 7. december');
    expect(cells(BYGGESAGER)[3]).not.toContain('spurgt');
  });

  it.each([
    ['Ladepladser til varebiler og lastbiler', /^Planlagt.*Starter i januar 2027/],
    ['Praktikpladser på plejehjem for ledige med begrænset dansk', /^Forslag.*Præsenteres i chefforum den 31\. december/],
    ['Serviceløfter på erhvervsområdet', /^Afsluttet/],
    ['Midlertidige butikker i tomme lokaler', /^Udgået/],
  ])('shows by its phase what does not run: %s', async (title, status) => {
    await openedTab();
    expect(cells(title)[3]).toMatch(status);
  });

  it('folds a goal up and down again', async () => {
    const { user } = await openedTab();
    const goal = screen.getByRole('button', { name: 'Mål 1.2 Kortere vej fra ansøgning til afgørelse', expanded: true });
    await user.click(goal);
    expect(titles()).not.toContain(BYGGESAGER);
    expect(goal.getAttribute('aria-expanded')).toBe('false');
    await user.click(goal);
    expect(titles()).toContain(BYGGESAGER);
  });

  it('can be gathered otherwise, and the address says so', async () => {
    const { user } = await openedTab();
    await user.click(screen.getByRole('button', { name: 'Gruppér: Tema og mål' }));
    await user.click(screen.getByRole('radio', { name: 'Fagcenter' }));
    expect(within(table()).getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent)[0]).toBe('BMCBy- og Miljøcenter');
    expect(window.location.hash).toBe('#/handleplan?gruppe=centre');
  });

  it('opens an initiative from a click anywhere in its row, at an address of its own', async () => {
    const { user } = await openedTab();
    expect(screen.getByRole('link', { name: BYGGESAGER }).getAttribute('href')).toBe('#/handleplan/indsats/6');
    await user.click(rowOf(BYGGESAGER).cells[1]!);
    expect(window.location.hash).toBe('#/handleplan/indsats/6');
    await waitFor(() => expect(screen.getByRole('dialog')).toBeTruthy());
  });

  it('numbers its lines for a screen reader, with the heading of the columns first', async () => {
    await openedTab();
    const rows = within(table()).getAllByRole('row');
    expect(rows.map((row) => row.getAttribute('aria-rowindex'))).toEqual(rows.map((_, at) => String(at + 1)));
    expect(table().getAttribute('aria-rowcount')).toBe(String(rows.length));
  });
});
