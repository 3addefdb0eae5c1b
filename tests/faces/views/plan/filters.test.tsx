import { screen, waitFor } from '@testing-library/react';
import { danishOrder } from '../../../../src/domain';
import { openedTab, said, type OpenTab } from '../open-tab';

const shown = () => [...document.querySelectorAll('[data-initiative] a')].map(({ textContent }) => textContent);
const search = () => screen.getByRole<HTMLInputElement>('searchbox', { name: 'Søg i handleplanen' });

async function choose({ user }: OpenTab, filter: RegExp, choice: RegExp) {
  await user.click(screen.getByRole('button', { name: filter }));
  await user.click(screen.getByRole('checkbox', { name: choice }));
}

describe('search and filters', () => {
  it('finds in whatever a row shows, letter by letter, and tells how many', async () => {
    const { user } = await openedTab();
    await user.type(search(), 'byggemodning');
    expect(shown()).toEqual(['Lokalplan og byggemodning af Erhvervspark Nord, etape 2']);
    expect(screen.getByText('1 af 32 indsatser vises.')).toBeTruthy();
    expect(window.location.hash).toBe('#/handleplan?soeg=byggemodning');
    await waitFor(() => expect(said()).toBe('1 af 32 indsatser vises.'));
  });

  it('empties the search with Esc', async () => {
    const { user } = await openedTab({ address: 'handleplan?soeg=byggemodning' });
    await user.type(search(), '{Escape}');
    expect(search().value).toBe('');
    expect(screen.getByText('32 indsatser. 23 er i gang.')).toBeTruthy();
  });

  it('filters by light, and several lights add up', async () => {
    const { user } = await openedTab();
    await user.click(screen.getByRole('button', { name: 'Rød: 2' }));
    expect(shown()).toEqual(['Byggesager for erhverv afgøres på højst 50 dage', 'Overskudsvarme fra Erhvervspark Nord']);
    expect(window.location.hash).toBe('#/handleplan?lys=red');
    await user.click(screen.getByRole('button', { name: 'Ingen status endnu: 1' }));
    expect(shown()).toContain('Lærlinge på kommunens egne byggeprojekter');
    expect(window.location.hash).toBe('#/handleplan?lys=red,none');
  });

  it.each([
    [/^Tema$/, /^Plads til at vokse/, 'tema=4', 6],
    [/^Fagcenter$/, /^UUC/, 'fagcenter=4', 2],
    [/^Ansvarlig$/, /^Klimakoordinator, BMC/, /^ansvarlig=\d+$/, 2],
    [/^Fase/, /^Forslag/, 'fase=proposed', 3],
  ])('filters by %s, and the address says it', async (filter, choice, query, count) => {
    const tab = await openedTab();
    await choose(tab, filter, choice);
    expect(shown()).toHaveLength(count);
    expect(window.location.hash.split('?')[1]).toMatch(query instanceof RegExp ? query : new RegExp(`^${query}$`));
  });

  it('filters by what the next meeting asks about', async () => {
    const { user } = await openedTab();
    await user.click(screen.getByRole('button', { name: 'Spurgt til næste møde' }));
    expect(shown()).toHaveLength(10);
    expect(window.location.hash).toBe('#/handleplan?spurgt=1');
  });

  it('shows a shared address as it was when it was copied', async () => {
    await openedTab({ address: 'handleplan?lys=yellow&fagcenter=3&gruppe=owner' });
    expect(shown()).toEqual(expect.arrayContaining(['Klimapartnerskaber med de 20 største arbejdspladser', 'Bymidteplan for stationsområdet']));
    expect(screen.getByRole('button', { name: /^Gul: / }).getAttribute('aria-pressed')).toBe('true');
    expect(screen.getByRole('button', { name: 'Gruppér: Ansvarlig' })).toBeTruthy();
  });

  it('leaves out of an address what it does not know, and shows the plan', async () => {
    await openedTab({ address: 'handleplan?lys=lilla&fase=x' });
    expect(shown()).toHaveLength(32);
  });

  it('counts the lights of what the other filters leave', async () => {
    const tab = await openedTab();
    await choose(tab, /^Tema$/, /^Let at drive virksomhed/);
    expect(screen.getByRole('button', { name: 'Rød: 1' })).toBeTruthy();
  });

  it('says that nothing fits, quotes what was sought, and takes the filters away at one press', async () => {
    const { user } = await openedTab();
    await user.type(search(), 'svømmehal');
    expect(screen.getByRole('heading', { name: 'Ingen indsatser passer til ”svømmehal”' })).toBeTruthy();
    expect(screen.getByText('Prøv et kortere ord, eller fjern et filter.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Ryd filtre' }));
    expect(shown()).toHaveLength(32);
    expect(window.location.hash).toBe('#/handleplan');
  });

  it('is searched with the letters of the language: an å is no a', async () => {
    const { user } = await openedTab();
    await user.type(search(), 'raadhus');
    expect(shown()).toEqual([]);
    await user.clear(search());
    await user.type(search(), 'RÅDHUS');
    expect(shown()).toEqual(['Iværksætterhus i det gamle rådhus']);
  });
});

describe('the order of the rows', () => {
  it('is chosen beside the grouping, and the address says so', async () => {
    const { user } = await openedTab();
    await user.click(screen.getByRole('button', { name: 'Sortér efter: Trafiklys' }));
    expect(screen.queryByRole('radio', { name: 'Tema og mål' })).toBeNull(); // that is how they are gathered
    await user.click(screen.getByRole('radio', { name: 'Titel' }));
    expect(window.location.hash).toBe('#/handleplan?sorter=title');
    const inFirstGoal = shown().slice(0, 5);
    expect(inFirstGoal).toEqual([...inFirstGoal].sort((a, b) => danishOrder(a ?? '', b ?? '')));
  });

  it('holds for the whole plan when nothing gathers it', async () => {
    const { user } = await openedTab({ address: 'handleplan?gruppe=none&sorter=title' });
    expect(shown()).toEqual([...shown()].sort((a, b) => danishOrder(a ?? '', b ?? '')));
    expect(shown()).toHaveLength(32);
    expect(screen.queryByRole('heading', { level: 3 })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Gruppér: Ingen' }));
    await user.click(screen.getByRole('radio', { name: 'Tema og mål' }));
    expect(window.location.hash).toBe('#/handleplan?sorter=title');
  });

  it('goes back to the usual one when the grouping makes it no order at all', async () => {
    const { user } = await openedTab({ address: 'handleplan?gruppe=owner&sorter=goal' });
    await user.click(screen.getByRole('button', { name: 'Gruppér: Ansvarlig' }));
    await user.click(screen.getByRole('radio', { name: 'Tema og mål' }));
    expect(window.location.hash).toBe('#/handleplan');
  });
});

describe('printing', () => {
  it('asks the browser for its printer', async () => {
    const print = jest.spyOn(window, 'print').mockImplementation(() => void window.dispatchEvent(new Event('beforeprint')));
    const open = jest.spyOn(window, 'open').mockReturnValue(null);
    const { user } = await openedTab();
    await user.click(screen.getByRole('button', { name: 'Udskriv' }));
    expect(print).toHaveBeenCalledTimes(1);
    expect(open).not.toHaveBeenCalled();
  });

  it('opens the same address in a window of its own where a frame may not print', async () => {
    jest.spyOn(window, 'print').mockImplementation(() => undefined);
    const open = jest.spyOn(window, 'open').mockReturnValue(null);
    const { user } = await openedTab({ address: 'handleplan?lys=red' });
    await user.click(screen.getByRole('button', { name: 'Udskriv' }));
    expect(open).toHaveBeenCalledWith(expect.stringMatching(/#\/handleplan\?lys=red$/), '_blank', 'noopener');
  });
});
