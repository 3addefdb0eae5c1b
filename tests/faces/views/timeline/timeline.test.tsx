import { fireEvent, screen, within } from '@testing-library/react';
import type { OpenedPlan } from '../../../../src/application';
import { asId } from '../../../../src/domain';
import { anInitiative, day } from '../../../support/builders';
import { emptyPlan } from '../../../support/preview/plans';
import { openedTab, said } from '../open-tab';

const table = () => screen.findByRole('table', { name: 'Tidsplan' });
const rowOf = (title: string | RegExp) => screen.getByRole('link', { name: title }).closest('tr') as HTMLTableRowElement;
const bar = (row: HTMLElement) => row.querySelector<HTMLElement>('[style*="width"]');
/** As a screen reader has it: without the picture. */
const heard = (row: HTMLTableRowElement) => [...(row.cells[1]?.childNodes ?? [])].filter((node) => (node as Element).getAttribute('aria-hidden') !== 'true').map(({ textContent }) => textContent).join('');

/** A window of a given width, for whatever asks. */
function windowOf(width: number) {
  jest.spyOn(window, 'matchMedia').mockImplementation(
    (media) => ({ media, matches: width <= Number(/max-width: (\d+)px/.exec(media)?.[1] ?? -1), addEventListener: () => undefined, removeEventListener: () => undefined }) as unknown as MediaQueryList,
  );
}

describe('Tidsplan', () => {
  it('gathers the initiatives under theme and goal, in the order in which they begin', async () => {
    await openedTab({ address: 'tidsplan' });
    const titles = [...(await table()).querySelectorAll('[data-initiative] a')].map(({ textContent }) => textContent);
    expect(titles).toHaveLength(32);
    expect(titles.slice(0, 3)).toEqual(['120 virksomhedsbesøg om året på tværs af centrene, Grøn', 'Serviceløfter på erhvervsområdet', 'Én indgang for virksomheder, Grøn']);
    expect(within(await table()).getAllByRole('heading', { level: 2 })[0]?.textContent).toBe('1 Let at drive virksomhed');
  });

  it.each([
    [/^Byggesager for erhverv/, '2024-2027: januar 2024 – december 2027'],
    [/^Én indgang/, 'løbende: fra januar 2024 og frem'],
    [/^Miljøgodkendelser/, 'løbende'],
    [/^Samlet digital/, '2024-2025: januar 2024 – december 2025'],
    [/^Praktikpladser på plejehjem/, '2 år fra opstart'],
    [/^Genbrug af byggematerialer/, '2026 – (afhænger af lagerplads): fra januar 2026 og frem'],
  ])('says in words when %s is, as it was written and by its months', async (title, words) => {
    await openedTab({ address: 'tidsplan' });
    await table();
    expect(heard(rowOf(title))).toBe(words);
  });

  it('draws a bar for what has a place in time, and the words alone for what has none', async () => {
    await openedTab({ address: 'tidsplan' });
    await table();
    expect(bar(rowOf(/^Byggesager for erhverv/))).toBeTruthy();
    const placeless = rowOf(/^Praktikpladser på plejehjem/);
    expect(bar(placeless)).toBeNull();
    expect(placeless.cells[1]?.querySelector('[aria-hidden]')?.textContent).toBe('2 år fra opstart');
  });

  it('says of an initiative without a period that none is written', async () => {
    const bare = (opened: OpenedPlan): OpenedPlan => ({
      ...opened,
      actionPlan: { ...opened.actionPlan, initiatives: [anInitiative({ title: 'Uden periode', goal: opened.actionPlan.goals[0]!.id, period: { text: ' ' } })] },
    });
    await openedTab({ address: 'tidsplan', plan: bare });
    await table();
    expect(heard(rowOf(/^Uden periode/))).toBe('Perioden er ikke skrevet endnu');
  });

  it('tells the meetings of each body, and which comes next', async () => {
    await openedTab({ address: 'tidsplan' });
    const meetings = await screen.findByRole('table', { name: 'Møder' });
    const [, first] = within(meetings).getAllByRole('row');
    expect(first?.textContent).toMatch(/^Chefforum\d møder: .* Næste møde er den 31\. december\.$/);
  });

  it('zooms to a year, and the address says so', async () => {
    const { user } = await openedTab({ address: 'tidsplan' });
    await table();
    await user.click(screen.getByRole('button', { name: 'Vis: Hele perioden' }));
    await user.click(screen.getByRole('radio', { name: '2027' }));
    expect(window.location.hash).toBe('#/tidsplan?vis=2027');
    expect(said()).toBe('2027 vises. 32 indsatser.');
    expect(rowOf(/^Samlet digital/).cells[1]?.textContent).toContain('← 2024-2025');
    expect(bar(rowOf(/^Byggesager for erhverv/))?.style.width).toBe('100%');
  });

  it('shows the centres of the address alone', async () => {
    const { user } = await openedTab({ address: 'tidsplan?fagcenter=4' });
    expect((await table()).querySelectorAll('[data-initiative]')).toHaveLength(2);
    await user.click(screen.getByRole('button', { name: 'Fagcenter: UUC' }));
    await user.click(screen.getByRole('checkbox', { name: /^UUC/ }));
    expect(window.location.hash).toBe('#/tidsplan');
    expect((await table()).querySelectorAll('[data-initiative]')).toHaveLength(32);
  });

  it('leaves out of an address what it does not understand', async () => {
    await openedTab({ address: 'tidsplan?vis=sommer' });
    await table();
    expect(screen.getByRole('button', { name: 'Vis: Hele perioden' })).toBeTruthy();
  });

  it('goes to today, which the button then has no more to do about', async () => {
    const { user } = await openedTab({ address: 'tidsplan?vis=2024' });
    await table();
    expect(screen.queryByText('I dag')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Gå til i dag' }));
    expect(window.location.hash).toBe('#/tidsplan?vis=2026');
    expect(screen.getByText('I dag')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Gå til i dag' })).toBeNull();
    expect(document.activeElement?.textContent).toBe('Vis: 2026');
  });

  it('opens an initiative at an address that keeps what was asked', async () => {
    await openedTab({ address: 'tidsplan?vis=2026' });
    await table();
    expect(screen.getByRole('link', { name: /^Byggesager for erhverv/ }).getAttribute('href')).toBe('#/tidsplan/indsats/6?vis=2026');
  });

  it('says of centres that carry nothing that there is nothing, and takes the filter away at one press', async () => {
    const { user } = await openedTab({ address: 'tidsplan?fagcenter=99' });
    await user.click(await screen.findByRole('button', { name: 'Ryd filtre' }));
    expect((await table()).querySelectorAll('[data-initiative]')).toHaveLength(32);
  });

  it('of an empty plan asks for its first initiative', async () => {
    await openedTab({ address: 'tidsplan', plan: emptyPlan });
    expect(await screen.findByRole('heading', { name: 'Planen er klar til de første indsatser' })).toBeTruthy();
  });

  it('reaches past the plan where an initiative does, and marks where the plan ends', async () => {
    const beyond = (opened: OpenedPlan): OpenedPlan => ({
      ...opened,
      actionPlan: { ...opened.actionPlan, initiatives: [anInitiative({ id: asId('9'), title: 'Længere', goal: opened.actionPlan.goals[0]!.id, period: { text: '2027-2029', from: day('2027-01-01'), to: day('2029-12-31') } })] },
    });
    await openedTab({ address: 'tidsplan', plan: beyond });
    await table();
    expect(screen.getByText('2029')).toBeTruthy();
    expect(screen.getByText('Planens periode begynder eller slutter')).toBeTruthy();
  });
});

describe('Tidsplan in a narrow window', () => {
  it('has three years around today in view, and tells the dates at a touch', async () => {
    windowOf(360);
    const { user } = await openedTab({ address: 'tidsplan' });
    await screen.findByRole('region', { name: 'Tidsplan' });
    expect(screen.getByRole('button', { name: 'Vis: 2025-2027' })).toBeTruthy();
    const touched = screen.getByRole('button', { name: /^Vis datoer for Byggesager/ });
    expect(screen.queryByText('2024-2027: januar 2024 – december 2027')).toBeNull();
    await user.click(touched);
    expect(touched.getAttribute('aria-expanded')).toBe('true');
    expect(screen.getByText('2024-2027: januar 2024 – december 2027')).toBeTruthy();
    expect(window.location.hash).toBe('#/tidsplan');
  });

  it('is a list of start and end where bars have no room', async () => {
    windowOf(280);
    await openedTab({ address: 'tidsplan' });
    const region = await screen.findByRole('region', { name: 'Tidsplan' });
    const block = within(region).getByRole('link', { name: /^Byggesager/ }).closest('article')!;
    expect(block.querySelector('dl')?.textContent).toBe('Startjanuar 2024Slutdecember 2027');
    expect(screen.queryByRole('button', { name: /^Vis (?!som:)/ })).toBeNull();
    fireEvent.click(block);
    expect(window.location.hash).toBe('#/tidsplan/indsats/6');
  });
});
