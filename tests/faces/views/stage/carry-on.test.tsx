import { screen, waitFor, within } from '@testing-library/react';
import type { OpenedPlan } from '../../../../src/application';
import { asId, type ActionPlan } from '../../../../src/domain';
import { climatePlan, planAtStage } from '../../../support/preview/plans';
import { openedTab, said, type TabOptions } from '../open-tab';

const VISITS = '120 virksomhedsbesøg om året på tværs af centrene';

/** The next plan of the town: its themes, and all its goals but the first. */
function nextPlan({ actionPlan }: OpenedPlan): ActionPlan {
  const plan = { id: asId<ActionPlan['plan']['id']>(9), title: 'Næste plan', policy: '', stage: 'draft' as const };
  const themes = actionPlan.themes.map((theme) => ({ ...theme, id: asId<typeof theme.id>(`9${theme.id}`), plan: plan.id }));
  const goals = actionPlan.goals.slice(1).map((goal) => ({ ...goal, id: asId<typeof goal.id>(`9${goal.id}`), theme: asId<typeof goal.theme>(`9${goal.theme}`) }));
  return { ...actionPlan, plan, themes, goals, initiatives: [], updates: [], decisions: [], meetings: [], historyIsWhole: true };
}

const open = (options: TabOptions = {}) => openedTab({ address: 'trin', plan: (opened) => planAtStage('closed', opened), others: (opened) => [nextPlan(opened)], ...options });
const card = () => within(screen.getByRole('region', { name: 'Før indsatser videre' }));
const inNext = async (site: Awaited<ReturnType<typeof open>>['site']) => (await site.portsFor(site.opened.viewer).plans.open(asId(9))).actionPlan;

describe('carrying initiatives on into the next plan', () => {
  it('offers what is unfinished, asks for a goal where none is alike, and shows what will be', async () => {
    const { user } = await open();
    await user.click(await screen.findByRole('button', { name: 'Vælg indsatser' }));
    const visits = await screen.findByRole<HTMLInputElement>('checkbox', { name: new RegExp(`^Grøn: ${VISITS}`) });
    expect(visits.checked).toBe(true);
    const boxes = card().getAllByRole('checkbox');
    expect(boxes).toHaveLength(25); // 23 run and two are planned
    expect(card().getByText(/^Vælg et mål til .* indsatser, eller fravælg dem\.$/)).toBeTruthy();
    expect(card().getByRole<HTMLButtonElement>('button', { name: 'Før 25 indsatser videre' }).disabled).toBe(true);
  });

  it('carries what is chosen on once, tells how many, and leads there', async () => {
    const { user, site } = await open();
    await user.click(await screen.findByRole('button', { name: 'Vælg indsatser' }));
    await user.selectOptions(await screen.findByLabelText(`Mål til ”${VISITS}”`), '92');
    const boxes = card().getAllByRole<HTMLInputElement>('checkbox');
    for (const box of boxes) if (!box.closest('label')?.textContent?.includes(VISITS)) await user.click(box);
    expect(card().getByText('Én indsats fortsætter i ”Næste plan”.')).toBeTruthy();
    site.failsOnce('no-answer', { stores: true });
    await user.click(card().getByRole('button', { name: 'Før 1 indsats videre' }));
    await card().findByText('Ikke alle indsatser er ført videre. Prøv igen. De der allerede er der, kommer ikke to gange.');
    await user.click(card().getByRole('button', { name: 'Prøv igen' }));
    await card().findByText('Én indsats er ført videre i ”Næste plan”.');
    expect(said()).toBe('Én indsats er ført videre i ”Næste plan”.');
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('link', { name: 'Gå til planen' })));
    const [old] = site.actionPlan.initiatives.filter(({ title }) => title === VISITS);
    expect((await inNext(site)).initiatives).toMatchObject([{ title: VISITS, continues: old?.id, phase: 'running' }]);
  });

  it('shows what has gone on already, and says where there is no plan to go on in', async () => {
    const carried = (opened: OpenedPlan): ActionPlan => {
      const next = nextPlan(opened);
      return { ...next, initiatives: opened.actionPlan.initiatives.filter(({ title }) => title === VISITS).map((one) => ({ ...one, id: asId('901'), plan: next.plan.id, continues: one.id })) };
    };
    const { user, leave } = await open({ others: (opened) => [carried(opened)] });
    await user.click(await screen.findByRole('button', { name: 'Vælg indsatser' }));
    const visits = await screen.findByRole<HTMLInputElement>('checkbox', { name: new RegExp(`${VISITS}.*Er ført videre$`) });
    expect([visits.checked, visits.disabled]).toEqual([true, true]);
    leave();
    const alone = await open({ others: (opened) => [{ ...nextPlan(opened), plan: { ...nextPlan(opened).plan, stage: 'closed' } }] }); // in which nothing can go on
    await alone.user.click(await screen.findByRole('button', { name: 'Vælg indsatser' }));
    await screen.findByText(/^Opret først den plan de skal fortsætte i/);
  });

  it('is an editor’s alone, and of a plan that has been rolled out', async () => {
    const reader = await open({ as: 'erhvervskonsulent.cba' });
    await screen.findByRole('heading', { name: 'Planens trin' });
    expect(screen.queryByRole('region', { name: 'Før indsatser videre' })).toBeNull();
    reader.leave();
    await open({ plan: (opened) => planAtStage('draft', opened) });
    await screen.findByRole('heading', { name: 'Planens trin' });
    expect(screen.queryByRole('region', { name: 'Før indsatser videre' })).toBeNull();
  });
  it('is spoken of before the plan is closed, and the last yearly status with it', async () => {
    await open({ plan: (opened) => planAtStage('rolledOut', opened) });
    const next = within(await screen.findByRole('region', { name: 'Næste trin: afsluttet' }));
    expect(next.getByRole('link', { name: 'Se og gem årsstatus' }).getAttribute('href')).toBe('#/aarsstatus');
  });
});

describe('an initiative that goes on from an earlier plan', () => {
  const withPast: TabOptions['plan'] = (opened) => ({ ...opened, actionPlan: { ...opened.actionPlan, initiatives: opened.actionPlan.initiatives.map((one) => (one.title === VISITS ? { ...one, continues: asId<typeof one.id>(222) } : one)) } });

  it('says from where, leads there, and has what was said before unfolded under its own', async () => {
    const { user, site } = await openedTab({ plan: withPast, others: (opened) => [climatePlan(opened)] });
    await user.click(await screen.findByRole('link', { name: VISITS }));
    const earlier = within(await screen.findByRole('region', { name: 'Fortsat fra' }));
    expect((await earlier.findByRole('link', { name: 'Varmepumper i Hallerne' })).getAttribute('href')).toBe('#/handleplan/indsats/222?plan=2');
    expect(screen.queryByText(/^Leverandøren er gået konkurs/)).toBeNull();
    await user.click(earlier.getByRole('button', { name: 'Før: Klimaplan 2026-2030' }));
    expect(await earlier.findByText('Leverandøren er gået konkurs, og hallen står uden varme til marts.')).toBeTruthy();
    expect(site.actionPlan.updates.some(({ text }) => text.startsWith('Leverandøren er gået konkurs'))).toBe(false);
  });
  it('says so when the earlier one is not there any more', async () => {
    const { user } = await openedTab({ plan: withPast });
    await user.click(await screen.findByRole('link', { name: VISITS }));
    await screen.findByText('Den indsats den er fortsat fra, er her ikke længere.');
  });
});
