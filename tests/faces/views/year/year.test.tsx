import { screen, waitFor, within } from '@testing-library/react';
import { frozen } from '../../../../src/domain';
import { townPerson, townPlan } from '../../../support/town-plan';
import { openedTab, said, type TabOptions } from '../open-tab';

const open = (address = 'aarsstatus', options: TabOptions = {}) => openedTab({ address, ...options });
const inShort = () => screen.findByRole('region', { name: 'Året kort' });
const rows = async () => within(within(await inShort()).getByRole('table', { name: 'I tal' })).getAllByRole('row').map((row) => [...row.children].map(({ textContent }) => textContent));

describe('Årsstatus', () => {
  it('is reached from the overview and from the stage of the plan', async () => {
    const { user } = await open('overblik');
    await user.click(await screen.findByRole('link', { name: 'Læs årsstatus 2026' }));
    await screen.findByRole('heading', { level: 2, name: 'Årsstatus 2026' });
    expect(window.location.hash).toBe('#/aarsstatus');
    await user.click(screen.getByRole('link', { name: 'Trin: Udrullet' }));
    expect(await screen.findByRole('link', { name: 'Årsstatus' })).toBeTruthy();
  });

  it('tells the year, with figures beside those of the year before, and each red and yellow with its text and a way to it', async () => {
    const { user } = await open();
    expect((await inShort()).textContent).toContain('I løbet af året er én blevet rød, tre er gået fra grøn til gul, og to er blevet grønne.');
    expect(await rows()).toEqual([['År', 'I gang', 'Røde', 'Gule', 'Grønne', 'Uden status'], ['2026', '23', '2', '6', '14', '1'], ['2025', '23', '1', '5', '17', '0']]);
    const theme = within(screen.getByRole('region', { name: 'Tema 1: Let at drive virksomhed' }));
    expect(theme.getAllByRole('list')[0]?.textContent).toBe('20261 rød · 1 gul · 5 grønne20252 gule · 6 grønne');
    expect(theme.getByText('Integrationen er i test. Hvis den holder, er vi i drift til næste møde.')).toBeTruthy();
    await user.click(theme.getByRole('link', { name: 'Samlet digital ansøgning for restauratører' }));
    expect(window.location.hash).toMatch(/^#\/aarsstatus\/indsats\//);
  });

  it('shows another year when it is asked for, and says where there is none to compare with', async () => {
    const { user } = await open();
    await user.click(await screen.findByRole('link', { name: '2025' }));
    await screen.findByRole('heading', { level: 2, name: 'Årsstatus 2025' });
    expect(screen.getByText('Der er ingen trafiklys fra 2024 at sammenligne med.')).toBeTruthy();
    expect(screen.getByRole('link', { name: '2025', current: 'page' })).toBeTruthy();
  });
  it('says so of a year there is nothing of', async () => {
    await open('aarsstatus/1999');
    await screen.findByRole('heading', { name: 'Der er ingen årsstatus for det år' });
    expect(screen.getByRole('link', { name: '2026' })).toBeTruthy();
  });
  it('tells of each of several that are called the same', async () => {
    await open('aarsstatus', { plan: (opened) => ({ ...opened, actionPlan: { ...opened.actionPlan, initiatives: opened.actionPlan.initiatives.map((one) => ({ ...one, goal: opened.actionPlan.goals[0]!.id, title: 'Ens' })) } }) });
    expect((await screen.findAllByText(/Ens. er gået fra grøn til gul\.$/)).length).toBeGreaterThan(1);
    expect(jest.mocked(console.error).mock.calls.filter(([sentence]) => /the same key/.test(String(sentence)))).toEqual([]);
  });
  it('has something to say of a plan without initiatives', async () => {
    await open('aarsstatus', { plan: (opened) => ({ ...opened, actionPlan: { ...opened.actionPlan, initiatives: [], updates: [] } }) });
    await screen.findByRole('heading', { name: 'Der er intet at fortælle om endnu' });
  });
});

describe('saving a year', () => {
  const save = async (user: Awaited<ReturnType<typeof open>>['user']) => {
    await user.click(await screen.findByRole('button', { name: 'Gem årsstatus' }));
    expect(screen.getByText(/^Året er ikke slut\. Gem årsstatus for 2026 alligevel\?/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Ja, gem den' }));
  };

  it('asks first, keeps the plan and the words, and then shows when and by whom', async () => {
    const { user, site } = await open();
    await save(user);
    await screen.findByText('Gemt den 25. november af Erhvervschef, CBA. Den viser planen som den var.');
    expect(said()).toBe('Årsstatus for 2026 er gemt.');
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Året kort' })));
    const snapshot = site.snapshots[0]?.snapshot;
    expect(snapshot).toMatchObject({ occasion: { kind: 'year', year: 2026 }, takenBy: site.opened.viewer.person, actionPlan: { historyIsWhole: true } });
    expect(snapshot?.words).toMatch(/^Årsstatus 2026\n\nHandleplan for erhvervspolitik.*\n\nÅret kort\n\nDen 25\. november 2026 er 23/);
    expect(screen.queryByRole('button', { name: 'Gem årsstatus' })).toBeNull();
  });

  it('stands as it was, whatever is changed in the plan afterwards', async () => {
    const { site } = await open('overblik', {
      plan: (opened) => ({ ...opened, actionPlan: { ...opened.actionPlan, initiatives: opened.actionPlan.initiatives.slice(0, 3), themes: opened.actionPlan.themes.map((theme) => ({ ...theme, title: 'Omdøbt' })) } }),
    });
    const asItWas = townPlan({}).actionPlan;
    site.snapshots = [{ snapshot: frozen({ ...asItWas, historyIsWhole: true }, { kind: 'year', year: 2026 }, site.now, undefined, ''), storedAt: site.now }];
    window.location.hash = '#/aarsstatus';
    await screen.findByText('Gemt den 25. november. Den viser planen som den var.');
    expect((await rows())[1]).toEqual(['2026', '23', '2', '6', '14', '1']);
    const theme = within(screen.getByRole('region', { name: 'Tema 1: Let at drive virksomhed' }));
    expect(theme.getByText('Samlet digital ansøgning for restauratører').closest('a')).toBeNull(); // it is not in the plan any more
  });

  it('tells the year anew, and says so, where what was saved cannot be read', async () => {
    const { site } = await open('overblik');
    site.snapshots = [{ snapshot: frozen(site.actionPlan, { kind: 'year', year: 2026 }, site.now, undefined, ''), storedAt: site.now }];
    site.failsOnce('malformed-row', { call: 'snapshots.read' });
    window.location.hash = '#/aarsstatus';
    await screen.findByText('Den gemte årsstatus kan ikke læses. Her er året som planen fortæller det nu.');
    expect((await rows())[1]).toEqual(['2026', '23', '2', '6', '14', '1']);
    expect(screen.queryByRole('button', { name: 'Gem årsstatus' })).toBeNull();
  });

  it('shows what somebody else has saved meanwhile', async () => {
    const { user, site } = await open();
    await screen.findByRole('button', { name: 'Gem årsstatus' });
    const theirs = frozen(site.actionPlan, { kind: 'year', year: 2026 }, site.now, townPerson('plansekretariat.cba'), '');
    site.snapshots = [{ snapshot: theirs, storedAt: site.now }];
    await save(user);
    await screen.findByText(/^Gemt den 25\. november af /);
    expect(said()).toBe('Årsstatus for 2026 var allerede gemt. Det er den der vises her.');
    expect(site.snapshots).toHaveLength(1);
  });

  it.each(['offline', 'no-answer', 'read-only'] as const)('says loudly that nothing is saved when it is %s', async (code) => {
    const { user, site } = await open();
    await screen.findByRole('button', { name: 'Gem årsstatus' });
    site.failsOnce(code);
    await save(user);
    const told = (await screen.findByText('Årsstatus er ikke gemt. Planen er uændret.')).closest('[role="alert"]');
    expect(told?.textContent).not.toMatch(/sendes/); // only at a press is it tried again
    expect(site.snapshots).toHaveLength(0);
    expect(screen.getByRole('button', { name: 'Gem årsstatus' })).toBeTruthy();
  });

  it('is offered to those who keep meetings alone, and not while nobody knows whether it was done', async () => {
    const owner = await open('aarsstatus', { as: 'erhvervskonsulent.cba' });
    await inShort();
    expect(screen.queryByRole('button', { name: 'Gem årsstatus' })).toBeNull();
    owner.leave();
    const { site } = await open('overblik');
    site.fails('no-answer');
    window.location.hash = '#/aarsstatus';
    await screen.findByText('Vi kan ikke se lige nu om årsstatus er gemt. Her er året som planen fortæller det nu.');
    expect(screen.queryByRole('button', { name: 'Gem årsstatus' })).toBeNull();
  });
});
