import { screen, within } from '@testing-library/react';
import type { OpenedPlan } from '../../../../src/application';
import type { Meeting, MeetingId, TrafficLight } from '../../../../src/domain';
import { emptyPlan } from '../../../support/preview/plans';
import { townId } from '../../../support/town-plan';
import { openedTab, type TabOptions } from '../open-tab';

const RED = 'Byggesager for erhverv afgøres på højst 50 dage';

const discussion = async (options: TabOptions = {}) => {
  const tab = await openedTab({ address: 'droeftelse', as: 'ledelsessekretaer.spc', ...options });
  await screen.findByRole('heading', { level: 2, name: 'Til drøftelse' });
  return tab;
};
const without = (...gone: readonly TrafficLight[]) => (opened: OpenedPlan): OpenedPlan => ({ ...opened, actionPlan: { ...opened.actionPlan, updates: opened.actionPlan.updates.filter(({ light }) => !gone.includes(light)) } });
const meetings = (change: (all: readonly Meeting[]) => readonly Meeting[]) => (opened: OpenedPlan): OpenedPlan => ({ ...opened, actionPlan: { ...opened.actionPlan, meetings: change(opened.actionPlan.meetings) } });
const BOARD = townId<MeetingId>('meetings', 'cf-05');
const rowsOf = (name: string) => within(screen.getByRole('region', { name })).getAllByRole('article');

describe('Til drøftelse as a page', () => {
  it('is reached from the heading on Overblik', async () => {
    const { user } = await openedTab({ address: '' });
    await user.click(within(await screen.findByRole('region', { name: 'Til drøftelse' })).getByRole('link', { name: 'Til drøftelse' }));
    await screen.findByRole('heading', { level: 2, name: 'Til drøftelse' });
    expect(window.location.hash).toBe('#/droeftelse');
    expect(document.title).toMatch(/^Til drøftelse – /);
  });

  it('shows the reds with their words, then the yellow ones, for the next meeting', async () => {
    await discussion();
    expect(screen.getByText('Næste møde i Erhverv på tværs er mandag den 7. december. 13 af 23 er bekræftet til mødet.')).toBeTruthy();
    expect(screen.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent)).toEqual(['2 røde', '6 gule']);
    expect(rowsOf('2 røde')).toHaveLength(2);
    expect(rowsOf('6 gule')).toHaveLength(6);
    const row = screen.getByRole('article', { name: `Rød: ${RED}` });
    expect(row.textContent).toContain('74 dage, og det bliver værre');
    expect(row.textContent).toContain('Teamleder, Byggesag, BMC · 14. oktober · var grøn i chefforum den 1. juli');
  });

  it('opens an initiative over itself', async () => {
    const { user } = await discussion();
    await user.click(screen.getByText(/^74 dage, og det bliver værre/));
    await screen.findByRole('dialog', { name: RED });
    expect(window.location.hash).toBe('#/droeftelse/indsats/6');
  });

  it('shows the yellow ones alone where nothing is red', async () => {
    await discussion({ plan: without('red') });
    expect(screen.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent)).toEqual([expect.stringMatching(/^\d+ gule$/)]);
  });

  it.each<[string, TabOptions['plan']]>([['all is green', without('red', 'yellow')], ['the plan is empty', emptyPlan]])('says so where %s, and leads to Handleplan', async (_what, plan) => {
    await discussion({ plan });
    expect(screen.getByRole('heading', { name: 'Ingen røde eller gule lige nu' })).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Gå til handleplanen' }).getAttribute('href')).toBe('#/handleplan');
    expect(screen.queryAllByRole('article')).toHaveLength(0);
  });

  it.each<[string, (meeting: Meeting) => Partial<Meeting>, string]>([
    ['that is coming', () => ({}), 'Mødet i chefforum er torsdag den 31. december. 8 af 23 er bekræftet til mødet.'],
    ['that is over', () => ({ state: 'held' }), 'Mødet i chefforum var torsdag den 31. december. Her er hvad der er til drøftelse nu.'],
    ['that is off', () => ({ state: 'cancelled' }), 'Mødet i chefforum torsdag den 31. december er aflyst. Her er hvad der er til drøftelse nu.'],
  ])('is of the meeting that the chair\'s card names, also of one %s', async (_which, change, words) => {
    await discussion({ address: `droeftelse/${BOARD}?plan=1`, plan: meetings((all) => all.map((one) => (one.id === BOARD ? { ...one, ...change(one) } : one))) });
    expect(screen.getByText(words)).toBeTruthy();
    expect(screen.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent)).toEqual(['2 røde', '6 gule']);
  });

  it('says that the meeting is gone, and shows the next one', async () => {
    const { user } = await discussion({ address: 'droeftelse/4711' });
    expect(screen.getByText(/^Mødet findes ikke længere\. Næste møde i Erhverv på tværs er /)).toBeTruthy();
    await user.click(screen.getByText(/^74 dage, og det bliver værre/));
    expect(window.location.hash).toBe('#/droeftelse/4711/indsats/6');
  });

  it('says when no meeting is planned', async () => {
    await discussion({ plan: (opened) => ({ ...opened, actionPlan: { ...opened.actionPlan, meetings: [] } }) });
    expect(screen.getByText('Der er ikke planlagt et møde endnu.')).toBeTruthy();
  });

  it('speaks English to whoever reads it', async () => {
    await openedTab({ address: 'droeftelse', host: { languages: ['en'] } });
    await screen.findByRole('heading', { level: 2, name: 'For discussion' });
    expect(screen.getByText(/^The next meeting of .+ is on /)).toBeTruthy();
  });
});
