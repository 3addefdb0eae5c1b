import { act, screen, waitFor, within } from '@testing-library/react';
import type { OpenedPlan } from '../../../../src/application';
import type { ActionPlan, Instant } from '../../../../src/domain';
import { MemorySite } from '../../../support/memory-ports';
import { emptyPlan, planOf, planWithMalformedRows } from '../../../support/preview/plans';
import { townPlan } from '../../../support/town-plan';
import { openedTab, type TabOptions } from '../open-tab';

const RED = 'Byggesager for erhverv afgøres på højst 50 dage';
const CHAIR = 'ledelsessekretaer.spc';
const READER = 'kommunaldirektoer';

const overview = async (options: TabOptions = {}) => {
  const tab = await openedTab({ address: '', as: CHAIR, ...options });
  await screen.findByRole('region', { name: 'Hvem løfter hvilke mål?' });
  return tab;
};
const changed = (change: (plan: ActionPlan) => Partial<ActionPlan>) => (opened: OpenedPlan): OpenedPlan => ({ ...opened, actionPlan: { ...opened.actionPlan, ...change(opened.actionPlan) } });
const stage = (to: ActionPlan['plan']['stage']) => changed(({ plan }) => ({ plan: { ...plan, stage: to } }));
const card = (name: string | RegExp) => screen.getByRole('region', { name });
const link = (name: string | RegExp, within_: HTMLElement = document.body) => within(within_).getByRole('link', { name });
const hrefOf = (element: HTMLElement) => decodeURIComponent(element.getAttribute('href') ?? '');
const strip = () => screen.getAllByRole('link', { name: /, \d+ af \d+ i tema \d/ });

describe('Overblik', () => {
  it('is where somebody comes who asked for nothing', async () => {
    await overview();
    expect(screen.getByRole('link', { name: 'Overblik' }).getAttribute('aria-current')).toBe('page');
  });

  it('opens with what one would say aloud, and every figure leads to its rows', async () => {
    await overview();
    expect(card('2 røde 6 gule 14 grønne')).toBeTruthy();
    expect(hrefOf(link('2 røde'))).toBe('#/handleplan?lys=red');
    expect(hrefOf(link('23 indsatser er i gang.'))).toBe('#/handleplan?fase=running');
    expect(screen.getByText(/Siden chefforum den 1\. juli er én blevet rød, og én er gået fra grøn til gul\./)).toBeTruthy();
  });

  it('says that the lights are unchanged when they are', async () => {
    await overview({ plan: changed(({ updates }) => ({ updates: updates.filter(({ at }) => at < '2026-07-01') })) });
    expect(screen.getByText(/Lysene er uændrede siden chefforum den 1\. juli\./)).toBeTruthy();
  });

  it('says that the plan has not been discussed before it has', async () => {
    await overview({ plan: changed(({ meetings }) => ({ meetings: meetings.filter(({ state }) => state !== 'held') })) });
    expect(screen.getByText(/Planen er endnu ikke drøftet i chefforum\./)).toBeTruthy();
    expect(screen.queryByRole('region', { name: /^Andet nyt/ })).toBeNull();
  });

  it('says nothing about what was before the older statements are here, and keeps its place', async () => {
    const opened = townPlan({ as: CHAIR });
    const site = new MemorySite(opened);
    site.firstRead = 3;
    const device = site.portsFor(opened.viewer);
    await overview({ device: { ...device, statusUpdates: { ...device.statusUpdates, older: () => new Promise<never>(() => undefined) } } });
    expect(screen.getByText('Henter hvad der er sket siden sidst …')).toBeTruthy();
    expect(document.body.textContent).not.toMatch(/uændrede|blevet rød|var også|Der er ikke andet nyt/);
    expect(card('Andet nyt siden chefforum den 1. juli')).toBeTruthy();
  });
});

describe('the strip', () => {
  it('tells each light with its title, its place and whether it is asked', async () => {
    await overview();
    expect(strip()).toHaveLength(23);
    expect(hrefOf(link(`${RED}, rød, 5 af 7 i tema 1`))).toBe('#/overblik/indsats/6');
    expect(strip().filter((one) => one.getAttribute('aria-label')?.endsWith(', spurgt til næste møde'))).toHaveLength(10);
  });

  it('is one stop, with arrows, Home and End through all themes', async () => {
    const { user } = await overview();
    const places = strip();
    expect(places.filter((one) => one.tabIndex === 0)).toEqual([places[0]]);
    places[0]!.focus();
    await user.keyboard('{ArrowRight}');
    expect(document.activeElement).toBe(places[1]);
    await user.keyboard('{End}');
    expect(document.activeElement).toBe(places[22]);
    await user.keyboard('{ArrowRight}{ArrowLeft}{ArrowLeft}');
    expect(document.activeElement).toBe(places[21]);
    expect(places.filter((one) => one.tabIndex === 0)).toEqual([places[21]]);
    await user.keyboard('{Home}');
    expect(document.activeElement).toBe(places[0]);
  });

  it('gives way to the counts of each goal in a plan too large for it', async () => {
    await overview({ plan: (opened) => planOf(1000, opened) });
    expect(screen.queryAllByRole('link', { name: /i tema \d/ })).toHaveLength(0);
    expect(hrefOf(link(/^Kortere vej fra ansøgning til afgørelse/))).toMatch(/^#\/handleplan\?maal=\d+$/);
  });
});

describe('Til drøftelse', () => {
  it('shows the reds with their text, who wrote it, when, and what it was when chefforum last met', async () => {
    await overview();
    const row = within(card('Til drøftelse')).getByRole('article', { name: `Rød: ${RED}` });
    expect(row.textContent).toContain('74 dage, og det bliver værre');
    expect(row.textContent).toContain('Teamleder, Byggesag, BMC · 14. oktober · var grøn i chefforum den 1. juli');
    expect(within(card('Til drøftelse')).getAllByRole('article')).toHaveLength(2);
  });

  it('shows the yellow ones where nothing is red, and says so', async () => {
    await overview({ plan: changed(({ updates }) => ({ updates: updates.filter(({ light }) => light !== 'red') })) });
    expect(screen.getByText('Ingen røde lige nu. De gule står her i stedet.')).toBeTruthy();
    expect(within(card('Til drøftelse')).getAllByRole('article').length).toBeGreaterThan(3);
  });

  it('opens the panel of what is pressed', async () => {
    const { user } = await overview();
    await user.click(link(`Rød: ${RED}`));
    expect(await screen.findByRole('dialog', { name: RED })).toBeTruthy();
    expect(window.location.hash).toBe('#/overblik/indsats/6');
  });
});

describe('Andet nyt', () => {
  it('tells what moved and what was proposed since chefforum last met, without the reds that have been told', async () => {
    await overview();
    const news = within(card('Andet nyt siden chefforum den 1. juli')).getAllByRole('listitem');
    expect(news[0]?.textContent).toContain('Fra grøn til gulCampus ved stationen');
    expect(news[1]?.textContent).toContain('Nyt forslagLokale fødevarer i kommunens køkkenerForeslået af CEIS. Præsenteres i chefforum den 31. december.');
    expect(card(/^Andet nyt/).textContent).not.toContain(RED);
  });
});

describe('the next meeting', () => {
  it('says how many are confirmed, when the rest are asked, and who has not answered', async () => {
    const { user } = await overview();
    const next = card('Næste møde i Erhverv på tværs');
    expect(next.textContent).toContain('Mandag den 7. december13 af 23 er bekræftet til mødet. Vi spørger om resten onsdag den 2. december.');
    expect(hrefOf(link('13 af 23 er bekræftet til mødet.'))).toBe('#/handleplan?bekraeftet=1');
    expect(within(next).getAllByRole('listitem')).toHaveLength(3);
    await user.click(within(next).getByRole('button', { name: 'Vis 7 mere' }));
    const people = within(next).getAllByRole('listitem');
    expect(people).toHaveLength(10);
    expect(hrefOf(within(people[0]!).getByRole('link'))).toMatch(/^#\/handleplan\?ansvarlig=\d+&spurgt=1$/);
  });

  it('says of a page that has stood open since before the last asking that answers still count, and no longer that we ask', async () => {
    const { site } = await overview();
    const next = card('Næste møde i Erhverv på tværs');
    site.now = '2026-12-02T07:05:00.000Z' as Instant;
    jest.spyOn(Date, 'now').mockReturnValue(Date.parse(site.now)); // what was read is old by then
    act(() => void document.dispatchEvent(new Event('visibilitychange', { bubbles: true })));
    await waitFor(() => expect(next.textContent).toContain('13 af 23 er bekræftet til mødet. Svar tæller med lige til mødet er slut.'));
    expect(next.textContent).not.toContain('Vi spørger');
  });

  it('reads anew on a page that stays in front when a Danish day begins and at the hour of asking, and at no other time', async () => {
    jest.useFakeTimers({ doNotFake: ['queueMicrotask', 'nextTick', 'performance'] });
    try {
      const { site, device } = await overview();
      const next = card('Næste møde i Erhverv på tværs');
      const reading = jest.spyOn(device.plans, 'open');
      const looks = jest.spyOn(document, 'visibilityState', 'get');
      const at = async (now: string): Promise<string | undefined> => {
        site.now = now as Instant;
        reading.mockClear();
        await jest.advanceTimersByTimeAsync(61_000);
        return reading.mock.calls.length === 0 ? undefined : /bekræftet til mødet\. (.+? (?:morgen|dag|slut)\.)/.exec(next.textContent)?.[1];
      };
      expect(await at('2026-12-01T22:59:00.000Z')).toBe('Vi spørger om resten i morgen.');
      looks.mockReturnValue('hidden');
      expect(await at('2026-12-01T23:00:00.000Z')).toBeUndefined();
      looks.mockReturnValue('visible');
      expect(await at('2026-12-01T23:01:00.000Z')).toBe('Vi spørger om resten i dag.');
      expect(await at('2026-12-02T06:59:00.000Z')).toBeUndefined();
      expect(await at('2026-12-02T07:00:00.000Z')).toBe('Svar tæller med lige til mødet er slut.');
    } finally {
      jest.useRealTimers();
    }
  });

  it.each(['draft', 'presented'] as const)('asks nobody while the plan is %s, which the page says once', async (to) => {
    await overview({ plan: stage(to) });
    expect(screen.getAllByText(/Ingen får påmindelser endnu\./)).toHaveLength(1);
    expect(card('Næste møde i Erhverv på tværs').textContent).toBe('Næste møde i Erhverv på tværsMandag den 7. decemberKlargør mødet');
  });

  it('says that none is planned', async () => {
    await overview({ plan: changed(({ meetings }) => ({ meetings: meetings.filter(({ state }) => state === 'held') })) });
    expect(card('Næste møde').textContent).toContain('Der er ikke planlagt et møde endnu.');
    expect(screen.queryByRole('region', { name: 'Kommende møder' })).toBeNull();
  });

  it('says which meetings come, and where the same answer counts', async () => {
    await overview();
    const [first] = within(card('Kommende møder')).getAllByRole('listitem');
    expect(first?.textContent).toBe('7 dec.Erhverv på tværsMandag kl. 9.00 · 10 afventer svar');
    expect(card('Kommende møder').textContent).toContain('ChefforumTorsdag kl. 8.30 · svar til Erhverv på tværs gælder også her');
  });
});

describe('who carries which goals', () => {
  const table = () => within(screen.getByRole('table', { name: 'Hvem løfter hvilke mål?' }));

  it('leads from a cell to its rows, and from an empty one to a new initiative there', async () => {
    const { user } = await overview();
    expect(table().getAllByRole('row')).toHaveLength(9);
    expect(hrefOf(table().getByRole('link', { name: 'BMC, mål 1.2: 2 indsatser, værste lys rød' }))).toMatch(/^#\/handleplan\?maal=2&fagcenter=3&fase=/);
    await user.click(table().getByRole('link', { name: 'UUC, mål 3.1: ingen endnu. Foreslå en indsats' }));
    const form = within(await screen.findByRole('dialog', { name: 'Ny indsats' }));
    expect(form.getByLabelText<HTMLSelectElement>('Under hvilket mål?').selectedOptions[0]?.textContent).toBe('3.1 Mindre energi og mindre CO₂ i virksomhederne');
    await waitFor(() => expect(form.getByLabelText<HTMLSelectElement>('Fagcenter').selectedOptions[0]?.textContent).toContain('UUC'));
  });

  it.each([
    ['a reader', { as: READER }],
    ['everybody once the plan is closed', { plan: stage('closed') }],
  ])('shows %s an empty cell as nothing but empty', async (_who, options) => {
    await overview(options);
    expect(table().getByRole('img', { name: 'UUC, mål 3.1: ingen endnu' })).toBeTruthy();
    expect(screen.queryByRole('link', { name: /Foreslå en indsats/ })).toBeNull();
  });

  it('finds in the plan as many rows as the cell says', async () => {
    const { user } = await overview();
    await user.click(table().getByRole('link', { name: 'SAC, mål 2.1: 3 indsatser, værste lys gul' }));
    expect(await screen.findByText(/^3 af \d+ indsatser vises\.$/)).toBeTruthy();
    expect(screen.getByRole('button', { name: /^Mål: 2\.1/ })).toBeTruthy();
  });
});

describe('a plan that is not as it should be', () => {
  it('invites to the first initiative where there is none, and still shows where there is room', async () => {
    await overview({ plan: emptyPlan });
    expect(screen.getByRole('heading', { name: 'Planen er klar til de første indsatser' })).toBeTruthy();
    expect(screen.queryByRole('region', { name: 'Til drøftelse' })).toBeNull();
  });

  it('counts no row that cannot be read, and says so', async () => {
    await overview({ plan: planWithMalformedRows });
    expect(card('2 røde 6 gule 14 grønne').textContent).toContain('3 rækker i listerne kan ikke læses. De tæller ikke med i tallene.');
  });
});

it('is in English for whoever wants that', async () => {
  await openedTab({ address: 'overblik', host: { languages: ['en-GB'] } });
  expect(await screen.findByText(/Since chefforum on 1 July one has turned red and one has gone from green to yellow\./)).toBeTruthy();
  expect(screen.getByText('13 of 23 are confirmed for the meeting.')).toBeTruthy();
});
