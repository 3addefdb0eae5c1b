import { screen, waitFor, within } from '@testing-library/react';
import { withParts } from '../../../../src/domain';
import { said, type TabOptions } from '../open-tab';
import { hasFocus, press, setUpPage, type } from './set-up-page';

const page = (options: TabOptions = {}) => setUpPage('fridage', 'Fridage og stille uger', options);
const nothingSet: TabOptions['plan'] = (opened) => ({ ...opened, actionPlan: withParts(opened.actionPlan, 'closedDays', []) });
const section = (name: string) => within(screen.getByRole('region', { name }));

describe('Fridage og stille uger', () => {
  it('shows closing days and quiet weeks, and the public holidays of this year and the next as given', async () => {
    const { user } = await page();
    expect(section('Lukkedage').getAllByRole('listitem').map(({ textContent }) => textContent?.replace('Ret', ''))).toEqual(['Grundlovsdag5. juni hvert år', 'Juleaftensdag24. december hvert år', 'Nytårsaftensdag31. december hvert år']);
    expect(section('Stille uger').getByText('Uge 28 hvert år')).toBeTruthy();
    await user.click(screen.getByText('Helligdage i 2026 og 2027'));
    expect(await screen.findAllByText('Langfredag')).toHaveLength(2);
  });

  it('says in words what it means for the next meeting, and what a new day would change before it is saved', async () => {
    const tab = await page();
    expect(screen.getByText(/Erhverv på tværs mødes mandag den 7\. december\. De ansvarlige spørges onsdag den 2\. december\./)).toBeTruthy();
    await press(tab, 'Tilføj lukkedag');
    await tab.user.click(screen.getByRole('radio', { name: 'Kun den dag' }));
    await type(tab, 'Hvilken dag?', '2.12.2026');
    expect(await screen.findByText('Så spørges de ansvarlige tirsdag den 1. december.')).toBeTruthy();
    await press(tab, 'Gem');
    expect(await screen.findByText(/De ansvarlige spørges tirsdag den 1\. december\./)).toBeTruthy();
    expect(tab.site.actionPlan.calendar.closingDays).toContain('2026-12-02');
  });

  it('reads a day of every year as people write it, and says how where it cannot', async () => {
    const tab = await page();
    await press(tab, 'Tilføj lukkedag');
    await type(tab, 'Hvilken dag?', 'lillejuleaften');
    await press(tab, 'Gem');
    expect(screen.getAllByText('Vi kan ikke læse dagen. Skriv den som 24.12.').length).toBeGreaterThan(0);
    await hasFocus(() => screen.getByLabelText('Hvilken dag?'));
    await type(tab, 'Hvilken dag?', '23. december');
    await type(tab, /^Hvad hedder den/, 'Lillejuleaften');
    await press(tab, 'Gem');
    await waitFor(() => expect(said()).toBe('”Lillejuleaften” er tilføjet.'));
    expect(tab.site.actionPlan.closedDays.at(-1)).toMatchObject({ title: 'Lillejuleaften', on: { kind: 'everyYear', monthDay: '12-23' } });
    await hasFocus(() => screen.getByRole('button', { name: 'Ret Lillejuleaften, 23. december hvert år' }));
  });

  it.each(['54', '0', 'sommer', ''])('takes no week ”%s”', async (typed) => {
    const tab = await page();
    await press(tab, 'Tilføj stille uge');
    await type(tab, 'Hvilken uge? (1-53)', typed);
    await press(tab, 'Gem');
    expect(screen.getAllByText('Skriv ugens nummer, fx 42.').length).toBeGreaterThan(0);
    expect(tab.site.actionPlan.closedDays).toHaveLength(6);
  });

  it('changes a quiet week, and deletes one after a question that says what follows', async () => {
    const tab = await page();
    await press(tab, 'Ret Sommerferie, Uge 30 hvert år');
    await type(tab, 'Hvilken uge? (1-53)', '31');
    await press(tab, 'Gem');
    await waitFor(() => expect(tab.site.actionPlan.calendar.quietWeeks).toEqual([28, 29, 31]));
    await press(tab, 'Ret Sommerferie, Uge 31 hvert år');
    await press(tab, 'Slet den stille uge');
    expect(screen.getByText(/^Slet ”Sommerferie”\? Så kan der spørges i den uge\./)).toBeTruthy();
    await press(tab, 'Ja, slet');
    await waitFor(() => expect(tab.site.actionPlan.calendar.quietWeeks).toEqual([28, 29]));
  });

  it('shows the usual days while nothing has been set, and makes the list one’s own before anything is changed', async () => {
    const tab = await page({ plan: nothingSet });
    expect(screen.getByText('I har ikke valgt selv endnu. Så længe gælder det sædvanlige, som står her.')).toBeTruthy();
    expect(section('Lukkedage').getByText('Juleaftensdag')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Tilføj lukkedag' })).toBeNull();
    await press(tab, 'Tilpas listen');
    expect(await screen.findByRole('button', { name: 'Tilføj lukkedag' })).toBeTruthy();
    expect(tab.site.actionPlan.closedDays).toHaveLength(6);
    expect(tab.site.actionPlan.calendar).toEqual({ closingDays: ['06-05', '12-24', '12-31'], quietWeeks: [28, 29, 30] });
  });

  it('says that the usual days come back when the last one goes', async () => {
    const tab = await page({ plan: (opened) => ({ ...opened, actionPlan: withParts(opened.actionPlan, 'closedDays', opened.actionPlan.closedDays.slice(0, 1)) }) });
    await press(tab, /^Ret Grundlovsdag/);
    await press(tab, 'Slet lukkedagen');
    expect(screen.getByText(/Når listen er tom, gælder det sædvanlige igen\./)).toBeTruthy();
  });

  it('says that nobody is asked before the plan is rolled out', async () => {
    await page({ plan: (opened) => ({ ...opened, actionPlan: { ...opened.actionPlan, plan: { ...opened.actionPlan.plan, stage: 'draft' } } }) });
    expect(screen.getByText('Planen er ikke udrullet. Ingen bliver spurgt endnu.', { exact: false })).toBeTruthy();
  });
});
