import { screen, waitFor, within } from '@testing-library/react';
import type { OpenedPlan } from '../../../../src/application';
import { asId, type Meeting, type PersonId, type Stage } from '../../../../src/domain';
import { planAtStage } from '../../../support/preview/plans';
import { townId } from '../../../support/town-plan';
import { openedTab, said, type TabOptions } from '../open-tab';

const at =
  (stage: Stage, meetings: (all: readonly Meeting[]) => readonly Meeting[] = (all) => all) =>
  (opened: OpenedPlan): OpenedPlan => {
    const changed = meetings(opened.siteMeetings);
    return planAtStage(stage, { ...opened, siteMeetings: changed, actionPlan: { ...opened.actionPlan, meetings: changed } });
  };
const open = (stage: Stage, options: TabOptions & { readonly meetings?: Parameters<typeof at>[1] } = {}) => openedTab({ plan: at(stage, options.meetings), address: 'trin', ...options });
const isKnowledge = ({ body }: Meeting): boolean => body === townId('bodies', 'chefforum');
const steps = async () => (await screen.findAllByRole('listitem')).map((step) => step.textContent);
const next = () => within(screen.getByRole('region', { name: /^Næste trin/ }));

describe('the way of a plan', () => {
  it('stands as four steps, with who came to each and when, and is reached from the stage in the head', async () => {
    const { user } = await openedTab({ plan: at('rolledOut') });
    await user.click(screen.getByRole('link', { name: 'Trin: Udrullet' }));
    expect(await steps()).toEqual([
      'Udkast, nåetOprettet den 3. november 2023 af Erhvervschef, CBA',
      'Præsenteret i chefforum, nåetPå mødet i chefforum den 30. december 2024',
      '3Udrullet, her er planen nu',
      '4Afsluttet, senere',
    ]);
    expect(screen.getByRole('listitem', { current: 'step' }).textContent).toContain('Udrullet');
  });
  it('is there to read for everybody, and nothing to press', async () => {
    await open('draft', { as: 'kommunaldirektoer' });
    await screen.findByText('Redaktøren flytter planen til næste trin.');
    expect(next().queryByRole('button')).toBeNull();
    expect(next().queryByRole('radio')).toBeNull();
  });
  it('ends with a closed plan', async () => {
    await open('closed');
    expect((await steps())[3]).toBe('4Afsluttet, her er planen nu');
    expect(screen.queryByRole('region', { name: /^Næste trin/ })).toBeNull();
  });
});

describe('setting a plan to presented', () => {
  it('asks for the held meeting of chefforum where it happened, says what the step starts, and tells who made it', async () => {
    const { user, site } = await open('draft');
    await user.click(await screen.findByRole('button', { name: 'Sæt til præsenteret' }));
    expect(screen.getByRole('alert').textContent).toContain('Vælg mødet hvor det skete.');
    expect(document.activeElement).toBe(next().getAllByRole('radio')[0]);
    await user.click(screen.getByRole('radio', { name: 'Chefforum onsdag den 1. juli' }));
    await user.click(screen.getByRole('button', { name: 'Sæt til præsenteret' }));
    const question = screen.getByText('Sæt planen til præsenteret i chefforum onsdag den 1. juli? Det kan ikke gøres om. Ingen får påmindelser før den er udrullet.');
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Nej, vent'));
    await user.click(screen.getByRole('button', { name: 'Nej, vent' }));
    expect(document.contains(question)).toBe(false);
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Sæt til præsenteret' })));
    expect(site.actionPlan.plan.stage).toBe('draft');
    await user.click(screen.getByRole('button', { name: 'Sæt til præsenteret' }));
    await user.click(screen.getByRole('button', { name: 'Ja, sæt til præsenteret' }));
    await screen.findByRole('heading', { name: 'Næste trin: udrullet' });
    expect(said()).toBe('Planen er sat til præsenteret i chefforum.');
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Planens trin' }));
    expect((await steps())[1]).toBe('2Præsenteret i chefforum, her er planen nuPå mødet i chefforum den 1. juliSat i dag af Erhvervschef, CBA');
  });

  const noneHeld = (all: readonly Meeting[]) => all.filter((meeting) => !(isKnowledge(meeting) && meeting.state === 'held'));
  it.each<[string, (all: readonly Meeting[]) => readonly Meeting[], string]>([
    ['the next one with the plan on its agenda', noneHeld, 'Planen er på dagsordenen torsdag den 31. december. Når mødet er holdt, kan det vælges her.'],
    ['the next one that could take it', (all) => noneHeld(all).map((meeting) => (isKnowledge(meeting) ? { ...meeting, plans: [asId('2')] } : meeting)), 'Chefforum mødes næste gang torsdag den 31. december. Sæt planen på dagsordenen, så kan mødet vælges her når det er holdt.'],
    ['one that is over and not marked as held', (all) => all.map((meeting) => (isKnowledge(meeting) && meeting.state === 'held' ? { ...meeting, state: 'planned' } : meeting)), 'Mødet onsdag den 1. juli er ovre, men står ikke som holdt. Når det er sat til holdt, kan det vælges her.'],
    ['none, when chefforum meets no more', (all) => all.filter((meeting) => !isKnowledge(meeting)), 'Der er ingen kommende møder i chefforum. Opret et med planen på dagsordenen.'],
  ])('is refused without such a meeting, and names %s', async (_what, meetings, why) => {
    await open('draft', { meetings });
    await screen.findByText('Der er ikke holdt et møde i chefforum med planen på dagsordenen endnu.');
    expect(screen.getByText(/^Der er ikke holdt et møde/).parentElement?.textContent).toContain(why);
    expect(next().queryByRole('button')).toBeNull();
  });
});

describe('rolling a plan out', () => {
  it('says that owners are asked from now on, and first for which meeting, and moves it', async () => {
    const { user, site } = await open('presented');
    await user.click(await screen.findByRole('button', { name: 'Rul planen ud' }));
    expect(screen.getByText(/^Rul planen ud\? Fra nu af bliver de ansvarlige spurgt før møderne, første gang til .* den .*\. Nye indsatser bliver til forslag som redaktøren godkender\. Det kan ikke gøres om\.$/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Ja, rul planen ud' }));
    await screen.findByRole('link', { name: 'Trin: Udrullet' });
    expect(site.actionPlan.plan).toMatchObject({ stage: 'rolledOut', reached: { rolledOut: { by: site.opened.viewer.person } } });
  });

  it('shows both when somebody else moved it meanwhile', async () => {
    const { user, site } = await open('presented');
    await user.click(await screen.findByRole('button', { name: 'Rul planen ud' }));
    const other = townId<PersonId>('people', 'plansekretariat.cba');
    const { plans } = site.portsFor({ ...site.opened.viewer, person: other });
    const { version } = await plans.get(site.actionPlan.plan.id);
    await plans.moveStage(site.actionPlan.plan.id, version, { stage: 'rolledOut', by: other, at: site.now });
    await user.click(screen.getByRole('button', { name: 'Ja, rul planen ud' }));
    await screen.findByText('En anden har flyttet planen imens.');
    await waitFor(() => expect(screen.getByText('En anden har flyttet planen imens.').parentElement?.textContent).toBe('En anden har flyttet planen imens. Du ville sætte den til ”Udrullet”. Udviklingskonsulent i plansekretariatet, CBA satte den til ”Udrullet” i dag kl. 11.00, og det gælder.'));
    expect(site.actionPlan.plan.reached?.rolledOut?.by).toBe(other);
  });

  it('is no conflict with copies that were moved on meanwhile', async () => {
    const { user, site } = await open('presented');
    await screen.findByRole('button', { name: 'Rul planen ud' });
    const { plans } = site.portsFor(site.opened.viewer);
    const { value, version } = await plans.get(site.actionPlan.plan.id);
    await plans.save(value.id, { value, version });
    await user.click(screen.getByRole('button', { name: 'Rul planen ud' }));
    await user.click(screen.getByRole('button', { name: 'Ja, rul planen ud' }));
    await screen.findByRole('link', { name: 'Trin: Udrullet' });
  });

  it.each([
    ['offline', 'Du er offline.'],
    ['no-answer', 'Vi fik ikke svar fra SharePoint.'],
    ['read-only', 'Planen er ikke flyttet.'],
  ] as const)('says so when it is %s, and can be tried again where that helps', async (code, words) => {
    const { user, site } = await open('presented');
    await user.click(await screen.findByRole('button', { name: 'Rul planen ud' }));
    site.failsOnce(code);
    await user.click(screen.getByRole('button', { name: 'Ja, rul planen ud' }));
    expect(await screen.findByText(words)).toBeTruthy();
    if (code === 'read-only') return;
    await user.click(screen.getByRole('button', { name: 'Prøv igen' }));
    await screen.findByRole('link', { name: 'Trin: Udrullet' });
  });
});
