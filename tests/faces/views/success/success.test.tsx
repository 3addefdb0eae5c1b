import { act, screen, waitFor, within } from '@testing-library/react';
import { planWithFewPromises, planWithManyLike } from '../../../support/preview/plans';
import { openedTab, said } from '../open-tab';

const VISITS = '120 virksomhedsbesøg om året på tværs af centrene';
const PROMISE = /^120 besøg om året/;
const heading = () => screen.findByRole('heading', { level: 2, name: 'Vi lykkes når …' });
const line = (title: string): HTMLElement => screen.getByRole('link', { name: title }).closest('li')!;

describe('Vi lykkes når …', () => {
  it('says in one sentence how much is reached, and leads there from Handleplan', async () => {
    const { user } = await openedTab();
    await user.click(await screen.findByRole('link', { name: 'Vi lykkes når …' }));
    await heading();
    expect(window.location.hash).toBe('#/lykkes');
    expect(screen.getByText('4 af 27 er nået. 5 er ikke nået endnu, og 18 har intet svar endnu.')).toBeTruthy();
  });

  it('follows what was promised per theme and goal, courses apart from strategic initiatives', async () => {
    await openedTab({ address: 'lykkes' });
    await heading();
    const [theme] = screen.getAllByRole('heading', { level: 3 });
    expect(theme?.textContent).toMatch(/^1\s+Let at drive virksomhed$/);
    expect(screen.getAllByRole('heading', { level: 4 })[0]?.textContent).toMatch(/^Mål 1\.1\s+Én indgang til kommunen$/);
    expect(screen.getAllByRole('heading', { level: 5 }).slice(0, 2).map(({ textContent }) => textContent)).toEqual(['Konkrete forløb', 'Strategiske indsatser']);
  });

  it('shows the promise, whether it is reached and who said so when, and what the newest statement says', async () => {
    await openedTab({ address: 'lykkes' });
    await heading();
    const visits = within(line(VISITS));
    expect(visits.getByText(PROMISE)).toBeTruthy();
    expect(visits.getByText('Nået')).toBeTruthy();
    expect(visits.getByText('Erhvervskonsulent, CBA, 28. august')).toBeTruthy();
    expect(visits.getByText('Grøn')).toBeTruthy();
    expect(within(line('Campus ved stationen')).getByText('Ikke endnu')).toBeTruthy();
    expect(within(line('Rekrutteringsservice med svar inden for to hverdage')).getByText('Intet svar endnu')).toBeTruthy();
  });

  it('keeps what is asked for in the address, and says what is left', async () => {
    const { user } = await openedTab({ address: 'lykkes' });
    await heading();
    await user.click(screen.getByRole('button', { name: 'Type' }));
    await user.click(screen.getByRole('radio', { name: 'Strategiske indsatser' }));
    await user.click(screen.getByRole('button', { name: 'Tema' }));
    await user.click(screen.getByRole('checkbox', { name: 'Grøn omstilling, der kan betale sig' }));
    expect(window.location.hash).toBe('#/lykkes?type=strategic&tema=3');
    expect(screen.getAllByRole('heading', { level: 5 }).map(({ textContent }) => textContent)).toEqual(['Strategiske indsatser', 'Strategiske indsatser']);
    await waitFor(() => expect(said()).toMatch(/^\d+ indsatser siger hvornår vi lykkes\./));
  });

  it('says when no initiative fits, and lets the filters go', async () => {
    const { user } = await openedTab({ address: 'lykkes?tema=4711' });
    await screen.findByRole('heading', { name: 'Ingen indsatser passer til filtrene' });
    await user.click(screen.getByRole('button', { name: 'Ryd filtre' }));
    expect((await screen.findAllByText(/^4 af 27 er nået/)).length).toBeGreaterThan(0);
  });

  it('shows those without a promise as a possibility, with a link straight to the field', async () => {
    const { user } = await openedTab({ address: 'lykkes', plan: planWithFewPromises });
    await heading();
    expect(screen.getByText('To indsatser kan også sige hvornår vi lykkes:')).toBeTruthy();
    await user.click(screen.getByRole('link', { name: 'Skriv det: hvornår vi lykkes med Én indgang for virksomheder' }));
    await waitFor(() => expect(document.activeElement).toBe(within(screen.getByRole('dialog')).getByLabelText('Vi lykkes når …')));
  });

  it('shows the first of a long list and more at a press, and on paper all of it', async () => {
    const { user } = await openedTab({ address: 'lykkes', plan: (opened) => planWithManyLike(VISITS, opened) });
    await heading();
    const shown = () => screen.getAllByRole('link', { name: new RegExp(`^${VISITS}`) }).length;
    expect(shown()).toBeLessThanOrEqual(25);
    act(() => void window.dispatchEvent(new Event('beforeprint')));
    expect(shown()).toBe(41);
    act(() => void window.dispatchEvent(new Event('afterprint')));
    await user.click(screen.getByRole('button', { name: /^Vis \d+ mere$/ }));
    expect(shown()).toBe(41);
    expect(screen.queryByRole('button', { name: /^Vis \d+ mere$/ })).toBeNull();
  });

  it('offers a reader nothing to write', async () => {
    await openedTab({ address: 'lykkes', plan: planWithFewPromises, as: 'kommunaldirektoer' });
    await heading();
    expect(screen.getByText('To indsatser kan også sige hvornår vi lykkes:')).toBeTruthy();
    expect(screen.queryByRole('link', { name: /^Skriv det/ })).toBeNull();
  });
});

describe('an answer to whether one has succeeded', () => {
  const OWNER = { address: 'handleplan/indsats/2', as: 'erhvervskonsulent.cba' };
  /** The panel with its form unfolded, and the light left green. */
  const open = async () => {
    const tab = await openedTab(OWNER);
    const panel = await screen.findByRole('dialog');
    await tab.user.click(within(panel).getByRole('button', { name: 'Gul' }));
    await tab.user.click(within(panel).getByRole('radio', { name: 'Grøn' }));
    return { tab, panel };
  };
  const choice = (panel: HTMLElement, name: string) => within(panel).getByRole('button', { name });

  it('may be given with any statement, beside the promise and what was said of it before', async () => {
    const { tab, panel } = await open();
    const group = within(panel).getByRole('group', { name: 'Er I lykkedes? (valgfrit)' });
    expect(group.textContent).toMatch(/Vi lykkes når: 120 besøg om året.*Erhvervskonsulent, CBA skrev den 28\. august at det er nået\./);
    await tab.user.click(choice(panel, 'Ikke endnu'));
    await tab.user.click(choice(panel, 'Gem'));
    await waitFor(() => expect(tab.site.lastUpdate).toMatchObject({ light: 'green', success: 'notYet' }));
    expect(within(panel).getAllByText('Ikke endnu')).toHaveLength(2); // among the facts, and under the statement
  });

  it('is taken back by a second press, and then the statement does not speak of it', async () => {
    const { tab, panel } = await open();
    await tab.user.click(choice(panel, 'Ja, nået'));
    expect(choice(panel, 'Ja, nået').getAttribute('aria-pressed')).toBe('true');
    await tab.user.click(choice(panel, 'Ja, nået'));
    await tab.user.click(choice(panel, 'Gem'));
    await waitFor(() => expect(tab.site.lastUpdate).toMatchObject({ initiative: '2', confirmsUnchanged: false }));
    expect(tab.site.lastUpdate?.success).toBeUndefined();
  });

  it('is not asked for where nothing was promised, nor by "Stadig grøn"', async () => {
    const { user, site } = await openedTab({ ...OWNER, plan: (opened) => ({ ...opened, actionPlan: { ...opened.actionPlan, initiatives: opened.actionPlan.initiatives.map((one) => ({ ...one, success: '' })) } }) });
    const panel = await screen.findByRole('dialog');
    await user.click(choice(panel, 'Gul'));
    expect(within(panel).queryByText('Er I lykkedes? (valgfrit)')).toBeNull();
    await user.click(choice(panel, 'Annuller'));
    await user.click(choice(panel, 'Stadig grøn'));
    await waitFor(() => expect(site.lastUpdate).toMatchObject({ initiative: '2', confirmsUnchanged: true }));
    expect(site.lastUpdate?.success).toBeUndefined();
  });

  it('waits on the device with its statement, and comes back with its words when that is taken back', async () => {
    const { tab, panel } = await open();
    tab.site.fails('offline');
    await tab.user.type(within(panel).getByRole('textbox'), '130 besøg.');
    await tab.user.click(choice(panel, 'Ja, nået'));
    await tab.user.click(choice(panel, 'Gem'));
    await within(panel).findByText('Venter på at blive sendt');
    expect(tab.device.outbox.all()).toMatchObject([{ update: { success: 'reached', text: '130 besøg.' } }]);
    await tab.user.click(choice(panel, 'Fortryd'));
    expect((await within(panel).findByRole('button', { name: 'Ja, nået' })).getAttribute('aria-pressed')).toBe('true');
    expect(within(panel).getByRole<HTMLTextAreaElement>('textbox').value).toBe('130 besøg.');
  });
});
