import { screen, waitFor, within } from '@testing-library/react';
import { inOrder, type GoalId, type ThemeId } from '../../../../src/domain';
import { townId } from '../../../support/town-plan';
import { openedTab, said, type TabOptions } from '../open-tab';
import { hasFocus, press, setUpPage, type } from './set-up-page';

const THEME = townId<ThemeId>('themes', 't2');
const NAME = 'Hænder og hoveder nok';
const GOAL = townId<GoalId>('goals', 't1m1');
const GOAL_NAME = 'Én indgang til kommunen';

const themesPage = (options: TabOptions = {}) => setUpPage('temaer-og-maal', 'Temaer og mål', options);
const withEmptyGoal: TabOptions['plan'] = (opened) => ({ ...opened, actionPlan: { ...opened.actionPlan, initiatives: opened.actionPlan.initiatives.filter(({ goal }) => goal !== GOAL) } });

describe('Temaer og mål', () => {
  it('shows the themes with their goals in the order of the policy, and how many initiatives each goal has', async () => {
    await themesPage();
    expect(screen.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent)).toEqual(['Let at drive virksomhed', NAME, 'Grøn omstilling, der kan betale sig', 'Plads til at vokse']);
    expect(screen.getByText('Mål 1.1 · 5 indsatser')).toBeTruthy();
  });

  it('renames a theme in its place, tells so, and gives the focus back', async () => {
    const tab = await themesPage();
    await press(tab, `Ret ${NAME}`);
    await hasFocus(() => screen.getByLabelText('Temaets navn'));
    await type(tab, 'Temaets navn', 'Flere hænder');
    await press(tab, 'Gem');
    await hasFocus(() => screen.getByRole('button', { name: 'Ret Flere hænder' }));
    expect(said()).toBe('”Flere hænder” er gemt.');
    expect(tab.site.part('themes', THEME).title).toBe('Flere hænder');
  });

  it('asks for a name where there is none, and sends nothing', async () => {
    const tab = await themesPage();
    await press(tab, `Ret ${NAME}`);
    await tab.user.clear(screen.getByLabelText('Temaets navn'));
    const before = tab.site.calls.length;
    await press(tab, 'Gem');
    expect(screen.getByLabelText('Temaets navn').getAttribute('aria-invalid')).toBe('true');
    expect(screen.getAllByText('Skriv et navn.')).toHaveLength(2); // seen, and said
    await hasFocus(() => screen.getByLabelText('Temaets navn'));
    expect(tab.site.calls).toHaveLength(before);
  });

  it('adds a goal under its theme, behind the others, once though the first answer was lost', async () => {
    const tab = await themesPage();
    await press(tab, `Tilføj mål under ”${NAME}”`);
    await type(tab, 'Målets navn', 'Flere i praktik');
    tab.site.failsOnce('no-answer', { stores: true });
    await press(tab, 'Gem');
    await screen.findByText('Vi fik ikke svar fra SharePoint. Din tekst er her stadig.');
    await press(tab, 'Prøv igen');
    await waitFor(() => expect(said()).toBe('”Flere i praktik” er tilføjet.'));
    const goals = inOrder(tab.site.actionPlan.goals.filter(({ theme }) => theme === THEME));
    expect(goals.map(({ title, order }) => [title, order]).at(-1)).toEqual(['Flere i praktik', 3]);
    expect(goals).toHaveLength(3);
  });

  it('moves a theme by its button, whose focus stays, and says where it is now', async () => {
    const tab = await themesPage();
    const up = screen.getByRole('button', { name: `Flyt ”${NAME}” op` });
    up.focus();
    await tab.user.keyboard('{Enter}');
    expect(said()).toBe(`”${NAME}” er nu nummer 1 af 4.`);
    await waitFor(() => expect(screen.getAllByRole('heading', { level: 3 })[0]?.textContent).toBe(NAME));
    await hasFocus(() => screen.getByRole('button', { name: `Flyt ”${NAME}” op` }));
    await waitFor(() => expect(inOrder(tab.site.actionPlan.themes)[0]?.id).toBe(THEME));
    expect(screen.getByRole('button', { name: `Flyt ”${NAME}” op` }).getAttribute('aria-disabled')).toBe('true');
  });

  it('puts the order back when it could not be saved', async () => {
    const tab = await themesPage();
    tab.site.failsOnce('busy');
    await press(tab, `Flyt ”${NAME}” op`);
    expect((await screen.findByRole('alert')).textContent).toContain('Rækkefølgen er ikke gemt.');
    await waitFor(() => expect(screen.getAllByRole('heading', { level: 3 })[1]?.textContent).toBe(NAME));
  });

  it('says why a goal with initiatives cannot go, how many there are, and leads to them', async () => {
    const tab = await themesPage();
    await press(tab, `Ret ${GOAL_NAME}`);
    await press(tab, 'Slet målet');
    const told = screen.getByText(/^5 indsatser hører til målet\. Vælg et andet mål til dem først/).closest<HTMLElement>('[role="status"]')!;
    const links = within(told).getAllByRole('link');
    expect(links).toHaveLength(5);
    await tab.user.click(links[0]!);
    await waitFor(() => expect(window.location.hash).toMatch(/^#\/opsaetning\/temaer-og-maal\/indsats\/\d+$/));
    expect(tab.site.actionPlan.goals).toHaveLength(8);
  });

  it('deletes an empty goal after a question that names it, whose harmless answer has the focus', async () => {
    const tab = await themesPage({ plan: withEmptyGoal });
    await press(tab, `Ret ${GOAL_NAME}`);
    await press(tab, 'Slet målet');
    expect(screen.getByText(/^Slet målet ”Én indgang til kommunen”\?/)).toBeTruthy();
    await hasFocus(() => screen.getByRole('button', { name: 'Nej, behold' }));
    await press(tab, 'Nej, behold');
    await press(tab, 'Slet målet');
    await press(tab, 'Ja, slet');
    await waitFor(() => expect(tab.site.actionPlan.goals).toHaveLength(7));
    await hasFocus(() => screen.getByRole('heading', { name: 'Temaer og mål' }));
    expect(said()).toMatch(/^”Én indgang til kommunen” er slettet\./);
  });

  it('refuses to delete a goal that got an initiative meanwhile, and says why', async () => {
    const tab = await themesPage({ plan: withEmptyGoal });
    await press(tab, `Ret ${GOAL_NAME}`);
    const [other] = tab.site.actionPlan.initiatives;
    tab.site.changeByHand(other!.id, { goal: GOAL });
    await press(tab, 'Slet målet');
    await press(tab, 'Ja, slet');
    await screen.findByText(/^1 indsats hører til målet/);
    expect(tab.site.actionPlan.goals).toHaveLength(8);
  });

  it('shows both versions when somebody else has saved, and saves nothing before one is chosen', async () => {
    const tab = await themesPage();
    await press(tab, `Ret ${NAME}`);
    await type(tab, 'Temaets navn', 'Mit navn');
    tab.site.changePart('themes', THEME, { title: 'Deres navn' }, 'Udviklingskonsulent i plansekretariatet, CBA');
    await press(tab, 'Gem');
    await screen.findByRole('heading', { name: 'I har begge rettet ”Deres navn”' });
    expect(screen.getByText(/^Udviklingskonsulent i plansekretariatet, CBA, gemt/)).toBeTruthy();
    expect(tab.site.part('themes', THEME).title).toBe('Deres navn');
    await press(tab, 'Gem min version');
    await waitFor(() => expect(tab.site.part('themes', THEME).title).toBe('Mit navn'));
    expect(await screen.findByRole('button', { name: 'Ret Mit navn' })).toBeTruthy();
  });

  it('keeps the saved version when the writer says so', async () => {
    const tab = await themesPage();
    await press(tab, `Ret ${NAME}`);
    await type(tab, 'Temaets navn', 'Mit navn');
    tab.site.changePart('themes', THEME, { title: 'Deres navn' });
    await press(tab, 'Gem');
    await press(tab, await screen.findByRole('button', { name: 'Behold den gemte' }).then(() => 'Behold den gemte'));
    expect(await screen.findByRole('button', { name: 'Ret Deres navn' })).toBeTruthy();
    expect(screen.queryByText('Ikke gemt endnu')).toBeNull();
  });

  it('keeps what was typed through anything, and opens with it again', async () => {
    const first = await themesPage();
    await press(first, `Ret ${NAME}`);
    await type(first, 'Temaets navn', 'Halvt skrevet');
    first.leave();
    const tab = await themesPage({ device: first.device });
    expect(screen.getByLabelText<HTMLInputElement>('Temaets navn').value).toBe('Halvt skrevet');
    expect(screen.getByText('Din tekst fra før er her stadig.')).toBeTruthy();
    await press(tab, 'Annuller');
    expect(screen.getByText(/^Slet rettelsen\?/)).toBeTruthy();
    await press(tab, 'Ja, slet');
    await hasFocus(() => screen.getByRole('button', { name: `Ret ${NAME}` }));
  });

  it('says what is not saved when another part is opened, and has it still', async () => {
    const tab = await themesPage();
    await press(tab, `Ret ${NAME}`);
    await type(tab, 'Temaets navn', 'Halvt skrevet');
    await press(tab, `Ret ${GOAL_NAME}`);
    expect(screen.getByText('Ikke gemt endnu')).toBeTruthy();
    await press(tab, `Ret ${NAME}`);
    expect(screen.getByLabelText<HTMLInputElement>('Temaets navn').value).toBe('Halvt skrevet');
  });

  it('tells somebody who has lost the right to change it, and keeps the text', async () => {
    const tab = await themesPage();
    await press(tab, `Ret ${NAME}`);
    await type(tab, 'Temaets navn', 'Nyt');
    tab.site.failsOnce('read-only');
    await press(tab, 'Gem');
    expect((await screen.findByRole('alert')).textContent).toContain('Du kan læse planen.');
    expect(screen.getByLabelText<HTMLInputElement>('Temaets navn').value).toBe('Nyt');
  });
});

describe('who comes to Opsætning', () => {
  it('finds a tab there as editor, and a list of its pages', async () => {
    const tab = await openedTab();
    await tab.user.click(screen.getByRole('link', { name: 'Opsætning' }));
    const pages = await screen.findByRole('navigation', { name: 'Opsætning' });
    expect(within(pages).getAllByRole('link')[0]?.textContent).toBe('Temaer og mål');
    await tab.user.click(within(pages).getByRole('link', { name: 'Fagcentre' }));
    await hasFocus(() => screen.getByRole('heading', { name: 'Fagcentre' }));
    expect(window.location.hash).toBe('#/opsaetning/fagcentre');
  });

  it.each([['kommunaldirektoer'], ['klimakoordinator.bmc']])('has no tab as %s, and is told kindly and led back when they have the address', async (as) => {
    const tab = await openedTab({ as, address: 'opsaetning' });
    expect(await screen.findByRole('heading', { name: 'Opsætningen er for planens redaktører' })).toBeTruthy();
    expect(screen.queryByRole('link', { name: 'Opsætning' })).toBeNull();
    expect(screen.queryByRole('button', { name: /^Ret / })).toBeNull();
    await tab.user.click(screen.getByRole('link', { name: 'Gå til handleplanen' }));
    await waitFor(() => expect(window.location.hash).toBe('#/handleplan'));
  });

  it('finds nothing to change in a plan that is closed', async () => {
    await themesPage({ plan: (opened) => ({ ...opened, actionPlan: { ...opened.actionPlan, plan: { ...opened.actionPlan.plan, stage: 'closed' } } }) });
    expect(screen.getByText('Planen er afsluttet. Opsætningen kan læses, men ikke rettes.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: /^(Ret|Flyt|Tilføj) / })).toBeNull();
  });
});
