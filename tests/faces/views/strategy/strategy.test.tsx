import { screen, within } from '@testing-library/react';
import type { OpenedPlan } from '../../../../src/application';
import { openedTab, said } from '../open-tab';

const titles = () => [...document.querySelectorAll('[data-initiative] a')].map(({ textContent }) => textContent);

describe('Hjælper også', () => {
  it('lists every strategy with how much helps it and how that stands', async () => {
    await openedTab({ address: 'hjaelper' });
    const list = (await screen.findByRole('heading', { level: 2, name: 'Strategier og politikker' })).parentElement!;
    expect(within(list).getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      'Campusudvikling6 indsatser. Alle er i gang: 2 gule, 3 grønne og 1 uden status endnu.',
      expect.stringMatching(/^Indkøbs- og udbudspolitik7 indsatser\. Fire er i gang: /),
      expect.stringMatching(/^Klimaplan 20309 indsatser\. /),
      expect.stringMatching(/^Planstrategi 2024/),
      expect.stringMatching(/^Rekrutteringsindsats/),
    ]);
  });

  it('has a page for each strategy with everything that helps it, by centre, and nothing that was dropped', async () => {
    const { user } = await openedTab({ address: 'hjaelper' });
    await user.click(await screen.findByRole('link', { name: 'Klimaplan 2030' }));
    expect(window.location.hash).toBe('#/hjaelper/1');
    await screen.findByRole('table', { name: 'Klimaplan 2030' });
    expect(screen.getByText(/^Ni indsatser hjælper Klimaplan 2030\.$/).parentElement?.textContent).toMatch(/Fem er i gang: 1 rød, 1 gul og 3 grønne\.$/);
    expect(titles()).toHaveLength(9);
    expect(titles()).toContain('Overskudsvarme fra Erhvervspark Nord');
    expect(titles()).not.toContain('Fælles indkøb af solceller til erhvervstage');
    expect(screen.getByRole('button', { name: /^BMC/, expanded: true })).toBeTruthy();
  });

  it('opens an initiative over the page, whose address keeps the page', async () => {
    await openedTab({ address: 'hjaelper/1' });
    await screen.findByRole('table', { name: 'Klimaplan 2030' });
    expect(screen.getByRole('link', { name: /^Overskudsvarme/ }).getAttribute('href')).toBe('#/hjaelper/1/indsats/19');
  });

  it('gives a link to share', async () => {
    const { user } = await openedTab({ address: 'hjaelper/1' });
    await user.click(await screen.findByRole('button', { name: 'Kopiér link' }));
    expect(await navigator.clipboard.readText()).toBe(window.location.href);
    expect(said()).toBe('Linket er kopieret.');
  });

  it('says of a strategy that nobody helps yet how one comes to', async () => {
    const alone = (opened: OpenedPlan): OpenedPlan => ({ ...opened, actionPlan: { ...opened.actionPlan, initiatives: opened.actionPlan.initiatives.map((one) => ({ ...one, strategies: [] })) } });
    await openedTab({ address: 'hjaelper/1', plan: alone });
    expect(await screen.findByRole('heading', { name: 'Ingen indsatser hjælper Klimaplan 2030 endnu' })).toBeTruthy();
    expect(screen.getByText(/^En indsats kommer med her/)).toBeTruthy();
  });

  it('says of a strategy that is not there that it is not, and leads to the others', async () => {
    await openedTab({ address: 'hjaelper/4711' });
    await screen.findByRole('heading', { name: 'Strategien er her ikke' });
    expect(screen.getByRole('link', { name: 'Alle strategier og politikker' }).getAttribute('href')).toBe('#/hjaelper');
  });

  it('says when there are no strategies at all', async () => {
    await openedTab({ address: 'hjaelper', plan: (opened) => ({ ...opened, actionPlan: { ...opened.actionPlan, strategies: [] } }) });
    expect(await screen.findByRole('heading', { name: 'Der er ingen strategier eller politikker endnu' })).toBeTruthy();
  });

  it('is reached from the plan, and from an initiative that helps', async () => {
    await openedTab({ address: 'handleplan/indsats/19' });
    expect(screen.getByRole('link', { name: 'Hjælper også' }).getAttribute('href')).toBe('#/hjaelper');
    const panel = await screen.findByRole('dialog');
    expect(within(panel).getByRole('link', { name: 'Klimaplan 2030' }).getAttribute('href')).toBe('#/hjaelper/1');
    expect(within(panel).getByRole('link', { name: 'Planstrategi 2024' }).getAttribute('href')).toBe('#/hjaelper/4');
  });
});
