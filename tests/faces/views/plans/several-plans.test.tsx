import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { asId, type InitiativeId, type PlanId } from '../../../../src/domain';
import { climatePlan } from '../../../support/preview/plans';
import { openedTab, openTab, said, type TabOptions } from '../open-tab';

const TOWN = 'Handleplan for erhvervspolitik 2023-2027 »Fælles om mere«';
const CLIMATE = 'Handleplan: Klimaplan 2026-2030';
const several: TabOptions = { others: (opened) => [climatePlan(opened)] };
const hash = (): string => window.location.hash;
const switchOf = (name: string) => screen.findByRole('button', { name });
const menu = () => screen.getByRole('group', { name: 'Skift handleplan' });

describe('the switch between plans', () => {
  it('is not there where a site has one plan', async () => {
    await openedTab();
    expect(screen.getByRole('heading', { level: 1, name: TOWN })).toBeTruthy();
    expect(screen.queryByRole('button', { name: TOWN })).toBeNull();
  });

  it('leads to another plan, which every link then keeps, and takes the focus back', async () => {
    const { user } = await openedTab({ ...several, address: 'mine' });
    await user.click(await switchOf(TOWN));
    const links = within(menu()).getAllByRole('link');
    expect(links.map((link) => link.getAttribute('href'))).toEqual(['#/mine', '#/mine?plan=2', '#/planer']);
    expect(links[0]?.getAttribute('aria-current')).toBe('true');
    await user.click(within(menu()).getByRole('link', { name: /Klimaplan/ }));
    const other = await switchOf(CLIMATE);
    await waitFor(() => expect(document.activeElement).toBe(other));
    expect(said()).toBe('Du ser nu Klimaplan 2026-2030.');
    expect(hash()).toBe('#/mine?plan=2');
    expect(screen.getByRole('link', { name: /^Handleplan$/ }).getAttribute('href')).toBe('#/handleplan?plan=2');
    expect(screen.getByRole('link', { name: 'Ny indsats' }).getAttribute('href')).toBe('#/mine/ny?plan=2');
    await user.click(other);
    await user.click(within(menu()).getByRole('link', { name: new RegExp(TOWN) }));
    await switchOf(TOWN);
    expect(hash()).toBe('#/mine');
  });

  it('is quick to a plan that was read: nothing is asked for again', async () => {
    const { user, site } = await openedTab(several);
    await user.click(await switchOf(TOWN));
    await waitFor(() => expect(site.calls).toContain('plans.openAll'));
    const before = site.calls.length;
    await user.click(within(menu()).getByRole('link', { name: /Klimaplan/ }));
    expect(screen.getByRole('button', { name: CLIMATE })).toBeTruthy();
    expect(site.calls.slice(before)).not.toContain('plans.open');
  });

  it('is folded up with Escape, and opened with the keyboard', async () => {
    const { user } = await openedTab(several);
    (await switchOf(TOWN)).focus();
    await user.keyboard('{Enter}');
    await user.tab();
    expect(document.activeElement).toBe(within(menu()).getAllByRole('link')[0]);
    await user.keyboard('{Escape}');
    expect(document.activeElement).toBe(await switchOf(TOWN));
    expect(screen.queryByRole('group', { name: 'Skift handleplan' })).toBeNull();
  });
});

describe('a plan of several', () => {
  it('shows its own rows and figures alone', async () => {
    await openedTab({ ...several, address: 'handleplan?plan=2' });
    expect(screen.getByText('3 indsatser. Alle er i gang.')).toBeTruthy();
    expect(screen.queryByText('Byggesager for erhverv afgøres på højst 50 dage')).toBeNull();
    expect(document.title).toBe('Handleplan – Klimaplan 2026-2030');
  });

  it('takes no statement that was made about another', async () => {
    const { device, user } = await openedTab({ ...several, address: 'handleplan' });
    const plan = asId<PlanId>(2);
    device.outbox.put({ update: { key: asId('waiting'), plan, initiative: asId<InitiativeId>(223), light: 'yellow', text: 'Bilerne er få.', confirmsUnchanged: false, source: 'tab' }, writtenAt: device.clock.now() } as never);
    expect(screen.getByText('32 indsatser. 23 er i gang.')).toBeTruthy();
    await user.click(await switchOf(TOWN));
    expect(screen.queryByText('Bilerne er få.')).toBeNull();
  });

  it('that is not there shows the way to those that are', async () => {
    const { user } = openTab({ ...several, address: 'handleplan?plan=7' });
    await screen.findByRole('heading', { name: 'Planen er her ikke' });
    await user.click(await screen.findByRole('link', { name: CLIMATE }));
    await switchOf(CLIMATE);
  });

  it('says over every view, once, that a draft reminds nobody; Mine says it itself', async () => {
    const { user } = await openedTab({ ...several, address: 'handleplan?plan=2', as: 'kommunaldirektoer' });
    expect(screen.getByText(/^Planen er et udkast\. Ingen får påmindelser endnu\./)).toBeTruthy();
    await user.click(screen.getByRole('link', { name: 'Se planens trin' }));
    await screen.findByRole('heading', { name: 'Planens trin' });
    expect(hash()).toBe('#/trin?plan=2');
    expect(screen.queryByText(/^Planen er et udkast/)).toBeNull();
  });
});

describe('the page of all plans', () => {
  const open = (options: TabOptions = {}) => openedTab({ ...several, ...options, address: 'planer' });
  const card = async (name: RegExp) => within(await screen.findByRole('region', { name }));

  it('shows each with its own counts, reds with text, stage and next meeting', async () => {
    await open();
    const town = await card(/Fælles om mere/);
    expect(town.getByRole('link', { name: '2 røde' })).toBeTruthy();
    expect(town.getByText(/^74 dage, og det bliver værre/)).toBeTruthy();
    expect(town.getByText(/^Næste møde: Erhverv på tværs mandag den 7\. december\./)).toBeTruthy();
    const climate = await card(/Klimaplan/);
    expect(climate.getAllByRole('link').map((link) => link.textContent)).toEqual(['Klimaplan 2026-2030', 'Udkast', '1 rød', '1 grøn', '1 uden status', '3 af 3 indsatser er i gang', 'Varmepumper i Hallerne']);
    expect(climate.getByText(/^Planen er et udkast\. Ingen får påmindelser endnu\. Ingen møder er planlagt\./)).toBeTruthy();
  });

  it('leads from every figure to its rows', async () => {
    const { user } = await open();
    const climate = await card(/Klimaplan/);
    expect(climate.getByRole('link', { name: 'Trin: Udkast' }).getAttribute('href')).toBe('#/trin?plan=2');
    expect(climate.getByRole('link', { name: 'Varmepumper i Hallerne' }).getAttribute('href')).toBe('#/handleplan/indsats/222?plan=2');
    expect((await card(/Fælles om mere/)).getByRole('link', { name: '6 gule' }).getAttribute('href')).toBe('#/handleplan?lys=yellow');
    expect((await card(/Fælles om mere/)).getByRole('link', { name: 'Årsstatus' }).getAttribute('href')).toBe('#/aarsstatus');
    await user.click(climate.getByRole('link', { name: '1 rød' }));
    expect(await screen.findByText('1 af 3 indsatser vises.')).toBeTruthy();
    expect(hash()).toBe('#/handleplan?lys=red&plan=2');
  });

  it('lets an editor make a draft with the themes and goals of another plan, and nobody make two of it', async () => {
    const { user, site } = await open();
    await user.click(await screen.findByRole('button', { name: 'Ny handleplan' }));
    await user.click(screen.getByRole('button', { name: 'Opret planen' }));
    expect(screen.getByText('Giv planen en titel.')).toBeTruthy();
    expect(document.activeElement).toBe(screen.getByLabelText('Hvad hedder planen?'));
    await user.type(screen.getByLabelText('Hvad hedder planen?'), 'Ældrepolitikkens plan');
    await user.type(screen.getByLabelText('Hvilken politik gennemfører den?'), 'Ældrepolitik');
    fireEvent.change(screen.getByLabelText('Begynder'), { target: { value: '1.1.2027' } });
    fireEvent.change(screen.getByLabelText('Slutter'), { target: { value: 'snart' } });
    await user.click(screen.getByRole('button', { name: 'Opret planen' }));
    expect(screen.getByText('Vi kan ikke læse datoen. Skriv den som 12.6.2026.')).toBeTruthy();
    fireEvent.change(screen.getByLabelText('Slutter'), { target: { value: '31.12.2030' } });
    await user.selectOptions(screen.getByLabelText('Kopiér temaer og mål fra'), 'Klimaplan 2026-2030');
    site.failsOnce('no-answer', { stores: true });
    await user.click(screen.getByRole('button', { name: 'Opret planen' }));
    await screen.findByText('Vi fik ikke svar fra SharePoint. Din tekst er her stadig.');
    await user.click(screen.getByRole('button', { name: 'Prøv igen' }));
    const made = await card(/Ældrepolitikkens plan/);
    await waitFor(() => expect(document.activeElement).toBe(made.getByRole('link', { name: 'Ældrepolitikkens plan' })));
    expect(said()).toBe('Planen ”Ældrepolitikkens plan” er oprettet som udkast.');
    expect(made.getByText('Ingen indsatser endnu')).toBeTruthy();
    expect(screen.getAllByRole('region').map((region) => region.querySelector('h3')?.textContent)).toEqual([TOWN, 'Klimaplan 2026-2030', 'Ældrepolitikkens plan']);
    const [, , added] = await site.portsFor(site.opened.viewer).plans.openAll();
    expect(added?.actionPlan).toMatchObject({ plan: { stage: 'draft', from: '2027-01-01', to: '2030-12-31' }, themes: [{ title: 'Energi' }, { title: 'Transport' }], goals: [{ title: 'Mindre varme spildes' }, { title: 'Flere kører sammen' }] });
  });

  it('lets an editor rename a plan, and shows what somebody else called it meanwhile', async () => {
    const { user, site } = await open();
    await user.click(await screen.findByRole('button', { name: 'Rediger Klimaplan 2026-2030' }));
    const other = site.portsFor(site.opened.viewer).plans;
    const { value, version } = await other.get(asId<PlanId>(2));
    await other.save(value.id, { value: { ...value, title: 'Grøn plan' }, version });
    await user.type(screen.getByLabelText('Hvad hedder planen?'), ' for byen');
    await user.click(screen.getByRole('button', { name: 'Gem' }));
    await screen.findByText('En anden har rettet planen imens.');
    expect(screen.getByLabelText('Hvad hedder planen?')).toHaveProperty('value', 'Klimaplan 2026-2030 for byen');
    await user.click(screen.getByRole('button', { name: 'Gem' }));
    await screen.findByRole('link', { name: 'Klimaplan 2026-2030 for byen' });
  });

  it('has nothing to press for whoever reads', async () => {
    await open({ as: 'kommunaldirektoer' });
    await card(/Klimaplan/);
    expect(screen.queryByRole('button', { name: /^(Ny handleplan|Rediger)/ })).toBeNull();
  });
});
