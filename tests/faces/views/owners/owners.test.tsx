import { screen, waitFor, within } from '@testing-library/react';
import type { OpenedPlan } from '../../../../src/application';
import { asId, type Initiative, type InitiativeId } from '../../../../src/domain';
import { planInNeedOfOwners, planOf } from '../../../support/preview/plans';
import { townId, townPerson } from '../../../support/town-plan';
import { openedTab, said, type TabOptions } from '../open-tab';

const PARTNERS = 'Klimapartnerskaber med de 20 største arbejdspladser';
const OWNER = 'projektleder-groen-omstilling.bmc';
const MANAGER = 'centerchef.bmc';
const ID = townId<InitiativeId>('initiatives', 'i18');

const changed = (over: Partial<Initiative>) => (opened: OpenedPlan): OpenedPlan => ({
  ...opened,
  actionPlan: { ...opened.actionPlan, initiatives: opened.actionPlan.initiatives.map((one) => (one.id === ID ? { ...one, ...over } : one)) },
});
async function panel(options: TabOptions = {}) {
  const tab = await openedTab({ address: `handleplan/indsats/${ID}`, as: OWNER, ...options });
  const drawer = await screen.findByRole('dialog');
  await within(drawer).findByRole('heading', { name: PARTNERS });
  return { ...tab, drawer };
}
async function menu({ user, drawer }: Awaited<ReturnType<typeof panel>>): Promise<readonly (string | null)[]> {
  await user.click(within(drawer).getByRole('button', { name: 'Flere handlinger' }));
  return screen.getAllByRole('menuitem').map(({ textContent }) => textContent);
}

describe('"Jeg er ikke længere ansvarlig"', () => {
  it('asks, naming the initiative and who gets it, and hands it over when that is answered', async () => {
    const tab = await panel();
    await menu(tab);
    await tab.user.click(screen.getByRole('menuitem', { name: 'Jeg er ikke længere ansvarlig' }));
    expect(tab.drawer.textContent).toContain(`Giv ”${PARTNERS}” videre? Centerchef, BMC får den og vælger en ny ansvarlig.`);
    expect(tab.site.initiative(ID).owner).toBe(townPerson(OWNER));
    await tab.user.click(screen.getByRole('button', { name: 'Ja, giv den videre' }));
    await within(tab.drawer).findByText('Tak for din tid med indsatsen. Centerchef, BMC har fået den og vælger en ny ansvarlig.');
    expect(tab.site.initiative(ID)).toMatchObject({ owner: townPerson(MANAGER), needsOwner: true });
    expect(said()).toMatch(/^Tak for din tid med indsatsen/);
  });

  it('changes nothing when one keeps it', async () => {
    const tab = await panel();
    await menu(tab);
    await tab.user.click(screen.getByRole('menuitem', { name: 'Jeg er ikke længere ansvarlig' }));
    await tab.user.click(screen.getByRole('button', { name: 'Nej, behold' }));
    expect(screen.queryByText(/Giv ”/)).toBeNull();
    expect(tab.site.initiative(ID).owner).toBe(townPerson(OWNER));
  });

  it('says so when it could not be saved, and stays to be answered again', async () => {
    const tab = await panel();
    await menu(tab);
    await tab.user.click(screen.getByRole('menuitem', { name: 'Jeg er ikke længere ansvarlig' }));
    tab.site.failsOnce('no-answer');
    await tab.user.click(screen.getByRole('button', { name: 'Ja, giv den videre' }));
    await within(tab.drawer).findByText(/Vi fik ikke svar fra SharePoint/);
    await tab.user.click(screen.getByRole('button', { name: 'Ja, giv den videre' }));
    await waitFor(() => expect(tab.site.initiative(ID).needsOwner).toBe(true));
  });

  it('is "stedfortræder" for a deputy, and only takes them off', async () => {
    const tab = await panel({ as: 'klimakoordinator.bmc' });
    expect(await menu(tab)).toContain('Jeg er ikke længere stedfortræder');
    await tab.user.click(screen.getByRole('menuitem', { name: 'Jeg er ikke længere stedfortræder' }));
    await tab.user.click(screen.getByRole('button', { name: 'Ja, stop' }));
    await within(tab.drawer).findByText('Tak. Du er ikke længere stedfortræder.');
    expect(tab.site.initiative(ID)).toMatchObject({ owner: townPerson(OWNER), deputies: [] });
  });

  it.each([['somebody else', 'erhvervschef.cba', undefined], ['an owner in a closed plan', OWNER, 'closed']] as const)('is not offered to %s', async (_who, as, stage) => {
    const tab = await panel({ as, plan: (opened) => (stage ? { ...opened, actionPlan: { ...opened.actionPlan, plan: { ...opened.actionPlan.plan, stage } } } : opened) });
    expect((await menu(tab)).join()).not.toMatch(/ikke længere/);
  });
});

describe('an initiative that needs an owner', () => {
  it('stands first on Mine of the manager it was handed to, who may take it', async () => {
    const { user, site } = await openedTab({ address: 'mine', as: MANAGER, plan: planInNeedOfOwners });
    const section = await screen.findByRole('region', { name: 'Trænger til en ansvarlig' });
    expect(within(section).getByText('Mål 3.1 · Den tidligere ansvarlige har givet den videre.')).toBeTruthy();
    expect(within(section).getByText('Mål 1.2 · Den ansvarlige er ikke længere i organisationen.')).toBeTruthy();
    await user.click(within(section).getByRole('button', { name: `Jeg tager den selv: ${PARTNERS}` }));
    await waitFor(() => expect(site.initiative(ID)).toMatchObject({ owner: townPerson(MANAGER), needsOwner: false }));
    expect(await screen.findByRole('article', { name: PARTNERS })).toBeTruthy();
  });

  it('gets another owner in its form, where the search waits', async () => {
    const { user, site } = await openedTab({ address: 'mine', as: MANAGER, plan: planInNeedOfOwners });
    await user.click(await screen.findByRole('link', { name: `Vælg en ansvarlig for ${PARTNERS}` }));
    const search = await within(await screen.findByRole('dialog')).findByRole('combobox', { name: 'Hvem er ansvarlig?' });
    await waitFor(() => expect(document.activeElement).toBe(search));
    await user.type(search, 'Energiplan');
    await user.click(await screen.findByRole('option', { name: /^Energiplanlægger/ }));
    await user.click(screen.getByRole('button', { name: 'Gem' }));
    await waitFor(() => expect(site.initiative(ID)).toMatchObject({ owner: townPerson('energiplanlaegger.bmc'), needsOwner: false }));
    await waitFor(() => expect(screen.queryByRole('link', { name: `Vælg en ansvarlig for ${PARTNERS}` })).toBeNull());
  });

  it('is not saved without one by who came to choose, and keeps its mark when something else is edited', async () => {
    const tab = await panel({ as: MANAGER, plan: planInNeedOfOwners });
    await tab.user.click(within(tab.drawer).getByRole('button', { name: `Vælg en ansvarlig for ${PARTNERS}` }));
    await tab.user.click(await screen.findByRole('button', { name: 'Gem' }));
    expect((await screen.findAllByText('Vælg én ansvarlig.')).length).toBeGreaterThan(0);
    tab.leave();
    const again = await panel({ as: MANAGER, plan: planInNeedOfOwners });
    await menu(again);
    await again.user.click(screen.getByRole('menuitem', { name: 'Rediger' }));
    await again.user.type(await screen.findByLabelText('Hvad vil I gøre?'), ' i byen');
    await again.user.click(screen.getByRole('button', { name: 'Gem' }));
    await waitFor(() => expect(again.site.initiative(ID).title).toBe(`${PARTNERS} i byen`));
    expect(again.site.initiative(ID)).toMatchObject({ owner: townPerson(MANAGER), needsOwner: true });
  });

  it.each<[string, Partial<Initiative>, string, RegExp]>([
    ['handed over', { owner: townPerson(MANAGER), needsOwner: true }, 'erhvervschef.cba', /Trænger til en ansvarlig\.\s*Centerchef, BMC har den for nu og vælger en ny ansvarlig\./],
    ['yours for now', { owner: townPerson(MANAGER), needsOwner: true }, MANAGER, /Du har den for nu\. Vælg en ny ansvarlig, eller tag den selv\./],
    ['left', { owner: asId('4711') }, 'erhvervschef.cba', /Den ansvarlige er ikke længere i organisationen\. Vælg en ny, eller spørg centerchefen\./],
    ['never chosen', { owner: undefined }, 'erhvervschef.cba', /Der er ikke valgt en ansvarlig endnu\./],
  ])('says why in its panel: %s', async (_why, over, as, sentence) => {
    const { drawer } = await panel({ as, plan: changed(over) });
    expect(drawer.textContent).toMatch(sentence);
    expect(within(drawer).getByRole('button', { name: `Vælg en ansvarlig for ${PARTNERS}` })).toBeTruthy();
  });

  it('offers a reader no button', async () => {
    const { drawer } = await panel({ as: 'kommunaldirektoer', plan: planInNeedOfOwners });
    expect(drawer.textContent).toContain('Trænger til en ansvarlig.');
    expect(within(drawer).queryByRole('button', { name: /ansvarlig/ })).toBeNull();
  });

  it('is marked in Handleplan, and told to editors above it', async () => {
    await openedTab({ plan: planInNeedOfOwners });
    expect((await screen.findAllByText('Trænger til en ansvarlig')).length).toBe(2);
    expect(await screen.findByText('To indsatser trænger til en ansvarlig.')).toBeTruthy();
    expect(screen.getByText('Miljøgodkendelser med fast kontaktperson og tidsplan: den ansvarlige er ikke længere i organisationen.')).toBeTruthy();
  });
});

describe('work that is much or unevenly shared', () => {
  it('is told to editors, put away on this device, and told again when the figure is another', async () => {
    const first = await openedTab({ plan: planInNeedOfOwners });
    const sentence = 'Erhvervskonsulent, CBA er ansvarlig for 6 indsatser i gang. Se om nogle kan deles ud.';
    await screen.findByText(sentence);
    await first.user.click(screen.getByRole('button', { name: 'Skjul' }));
    expect(screen.queryByText(sentence)).toBeNull();
    first.leave();
    const again = await openedTab({ device: first.device });
    await screen.findByText('To indsatser trænger til en ansvarlig.');
    expect(screen.queryByText(sentence)).toBeNull();
    again.leave();
    first.site.changeByHand(townId('initiatives', 'i09'), { owner: townPerson('erhvervskonsulent.cba') });
    await openedTab({ device: first.device });
    expect(await screen.findByText('Erhvervskonsulent, CBA er ansvarlig for 7 indsatser i gang. Se om nogle kan deles ud.')).toBeTruthy();
  });

  it('is told when more than 40 run', async () => {
    await openedTab({ plan: (opened) => planOf(60, opened) });
    expect(await screen.findByText(/^4\d indsatser er i gang\. Det er mange at tale om på et møde\./)).toBeTruthy();
  });

  it('is nobody’s business but the editors’', async () => {
    await openedTab({ as: OWNER, plan: planInNeedOfOwners });
    await screen.findByRole('table');
    expect(screen.queryByText(/er ansvarlig for|indsatser trænger/)).toBeNull();
  });
});

describe('a statement on somebody’s behalf', () => {
  it('is told to the owner on Mine, until they say that they have seen it', async () => {
    const stated = await panel({ as: 'erhvervschef.cba' });
    expect(stated.drawer.textContent).toContain('På vegne af Projektleder, grøn omstilling, BMC.');
    await stated.user.click(within(stated.drawer).getByRole('button', { name: 'Stadig gul' }));
    await waitFor(() => expect(stated.site.lastUpdate).toMatchObject({ initiative: ID, statedBy: townPerson('erhvervschef.cba') }));
    stated.leave();
    const device = stated.site.portsFor({ person: townPerson(OWNER), mayContribute: true, mayEditPlan: false });
    const owner = await openedTab({ address: 'mine', as: OWNER, device });
    expect(await screen.findByText(/Erhvervschef, CBA har meldt gul på dine vegne i dag:/)).toBeTruthy();
    await owner.user.click(screen.getByRole('button', { name: 'Set' }));
    expect(screen.queryByText(/på dine vegne/)).toBeNull();
    owner.leave();
    await openedTab({ address: 'mine', as: OWNER, device });
    await screen.findAllByRole('heading', { level: 2 });
    expect(screen.queryByText(/på dine vegne/)).toBeNull();
  });
});
