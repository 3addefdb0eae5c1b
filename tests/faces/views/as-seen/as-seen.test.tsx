import { act, screen, waitFor, within } from '@testing-library/react';
import type { OpenedPlan } from '../../../../src/application';
import { asId, type SnapshotOccasion } from '../../../../src/domain';
import { frozenPorts, openedFrom } from '../../../../src/faces/views/as-seen/frozen';
import { meetingsKept, whatMeetingSaw } from '../../../../src/local/town/as-it-stood';
import { memoryPorts, type MemoryPorts, type MemorySite } from '../../../support/memory-ports';
import { LATER, laterPlan } from '../../../support/later-plan';
import { townPlan } from '../../../support/town-plan';
import { instant } from '../../../support/builders';
import { connection, openTab, openedTab, portsOf, said, type OpenTab, type TabOptions } from '../open-tab';

const meetings = meetingsKept(townPlan().actionPlan);
const CHEFFORUM = meetings.find(({ title, startsAt }) => /chefforum/i.test(title) && startsAt > '2026-03')!;
const WORD = `moede-${CHEFFORUM.id}`;

/** The town with what its last meetings saw. */
function withSnapshots(as?: string): { readonly device: MemoryPorts; readonly site: MemorySite } {
  const opened = townPlan({ as });
  const { site, ...device } = memoryPorts(opened);
  site.snapshots = [...meetings].reverse().map((meeting) => ({ snapshot: whatMeetingSaw(opened.actionPlan, meeting), storedAt: meeting.endsAt }));
  return { device, site };
}
const seen = (address: string, options: TabOptions = {}): { readonly tab: OpenTab; readonly site: MemorySite } => {
  const { device, site } = withSnapshots(options.as);
  return { tab: openTab({ device, address, ...options }), site };
};
const theBar = () => screen.findByRole('region', { name: /^Du ser planen som/ });

/** Every screen that shows a plan as it was, and the panel of an initiative that has been spoken of often. */
const SCREENS = ['overblik', 'handleplan', 'tidsplan', 'droeftelse', 'lykkes', 'hjaelper', 'trin', 'handleplan/indsats/19'];

/** Numbered anew at each drawing, or put there by what keeps the focus in a drawer. */
const NO_DRAWING = /^(id|for|name|aria-(labelledby|describedby|controls|hidden)|data-tabster|tabindex)$/;

/** An element as it is drawn, a line each: its name, its attributes in order, and what is written in it. */
function drawnIn(element: Element): string {
  if (element.hasAttribute('data-tabster-dummy')) return '';
  const attributes = [...element.attributes].filter(({ name }) => !NO_DRAWING.test(name)).map(({ name, value }) => `${name}="${value}"`).sort();
  const within = [...element.childNodes].map((node) => (node instanceof Element ? drawnIn(node) : node.textContent));
  return [`<${element.tagName} ${attributes.join(' ')}>`, ...within].join('\n');
}

/** The first line of each screen that is drawn otherwise. */
const differences = (before: readonly string[], after: readonly string[]): readonly string[] =>
  before.flatMap((drawing, index) => {
    const then = drawing.split('\n');
    const now = (after[index] ?? '').split('\n');
    const at = then.findIndex((line, place) => line !== now[place]);
    return drawing === after[index] ? [] : [`${SCREENS[index]}: ${then[at]} | ${now[at]}`];
  });

/** All that is drawn at those places, each as its own text of HTML; what is numbered anew at each drawing is left out. */
async function drawings(): Promise<readonly string[]> {
  const drawn: string[] = [];
  for (const place of SCREENS) {
    act(() => void (window.location.hash = `#/${place}?som=${WORD}`));
    await theBar();
    await waitFor(() => expect([window.location.hash, document.querySelector('main h2, main h3, main table, [role="dialog"] h2') !== null, document.querySelector('[aria-busy="true"]')]).toEqual([`#/${place}?som=${WORD}`, true, null]));
    for (let turn = 0; turn < 5; turn += 1) await act(() => new Promise((next) => setTimeout(next)));
    drawn.push([...document.querySelectorAll('.fui-FluentProvider > *, [role="dialog"]')].map(drawnIn).join('\n'));
  }
  return drawn;
}

describe('Vis som', () => {
  it('offers the meetings there are, latest first, shows the plan as one saw it, and leads back', async () => {
    const { device } = withSnapshots();
    const { user } = await openedTab({ device, address: 'overblik' });
    await user.click(await screen.findByRole('button', { name: 'Vis som: i dag' }));
    const menu = await screen.findByRole('group', { name: 'Vis planen som et møde så den' });
    await within(menu).findByRole('link', { name: /Chefforum den 1. juli/ });
    expect(within(menu).getAllByRole('link').map((link) => link.textContent)).toEqual(['I dag', 'Erhverv på tværs den 7. september', 'Chefforum den 1. juli', 'Chefforum den 30. december 2025', 'Sammenlign to møder']);
    await user.click(within(menu).getByRole('link', { name: 'Chefforum den 1. juli' }));
    const bar = await theBar();
    expect(bar.textContent).toContain('Du ser planen som chefforum så den den 1. juli 2026. Intet kan rettes her.');
    expect(window.location.hash).toBe(`#/overblik?som=${WORD}`);
    await waitFor(() => expect(document.activeElement).toBe(bar));
    expect(said()).toBe('Du ser planen som chefforum så den den 1. juli 2026.');
    await user.click(within(bar).getByRole('link', { name: 'Tilbage til i dag' }));
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Vis som: i dag'));
    expect(window.location.hash).toBe('#/overblik');
    expect(screen.queryByRole('region', { name: /^Du ser planen som/ })).toBeNull();
  });

  it('shows the lights of then, not of now, and keeps showing them whatever happens to the plan', async () => {
    const { tab, site } = seen(`overblik?som=${WORD}`);
    await theBar();
    const headline = await screen.findByRole('heading', { name: /1 rød/ });
    const shown = document.querySelector('main')?.textContent;
    const [initiative] = site.actionPlan.initiatives;
    for (let edit = 1; edit <= 10; edit += 1) site.changeByHand(initiative!.id, { title: `Rettet ${edit}`, phase: 'dropped' });
    act(() => void window.dispatchEvent(new Event('focus')));
    await tab.user.click(screen.getByRole('link', { name: 'Handleplan' }));
    await screen.findByRole('table');
    expect(screen.queryByText(/Rettet/)).toBeNull();
    await tab.user.click(screen.getByRole('link', { name: 'Overblik' }));
    await screen.findByRole('heading', { name: /1 rød/ });
    expect(document.querySelector('main')?.textContent).toBe(shown);
    expect(headline).toBeDefined();
  });

  it('draws every screen as it did, also when everything in the plan has become another: the names, the people, the meeting itself (rule 8)', async () => {
    const { tab, site } = seen(`overblik?som=${WORD}`);
    const before = await drawings();
    site.plan = laterPlan(site.actionPlan);
    act(() => void window.dispatchEvent(new Event('focus')));
    expect(differences(before, await drawings())).toEqual([]);
    tab.leave();
    openTab({ device: site.portsFor(site.opened.viewer), address: `overblik?som=${WORD}` });
    const after = await drawings();
    expect(after.filter((drawing) => drawing.includes(LATER))).toEqual([]);
    expect(differences(before, after)).toEqual([]);
  });

  it('calls no day of it today: the lines of time end on the day of the meeting', async () => {
    const { tab } = seen(`handleplan/indsats/6?som=${WORD}`);
    const panel = await screen.findByRole('dialog');
    await within(panel).findByText('1. juli');
    expect(panel.textContent).not.toMatch(/i (dag|går|morgen)\b/i);
    tab.leave();
    seen(`tidsplan?som=${WORD}`);
    await screen.findByText('1. juli');
    expect(document.querySelector('main')?.textContent).not.toMatch(/i (dag|går|morgen)\b/i);
  });

  it('says so where the plan was kept on another day than that of the meeting', async () => {
    const { device, site } = withSnapshots();
    site.snapshots = site.snapshots.map(({ snapshot, storedAt }) => ({ snapshot: { ...snapshot, takenAt: instant('2026-07-05 10:00') }, storedAt }));
    openTab({ device, address: `overblik?som=${WORD}` });
    expect((await theBar()).textContent).toContain('Du ser planen som den blev gemt den 5. juli 2026 for chefforum den 1. juli 2026.');
  });

  it('offers nothing that writes or asks, also to an editor: neither a new initiative, nor Mine, nor the set-up, nor a light', async () => {
    seen(`handleplan/indsats/6?som=${WORD}`, { as: 'erhvervschef.cba' });
    const panel = await screen.findByRole('dialog');
    await within(panel).findByText('Statusmeldinger');
    for (const name of [/Stadig/, /Skift lys/, /Rediger/, /Giv videre/]) expect(within(panel).queryByRole('button', { name })).toBeNull();
    expect(screen.queryByRole('link', { name: /Ny indsats/ })).toBeNull();
    expect(screen.queryByText('Du kan læse planen. Redaktøren kan give dig adgang til at skrive.')).toBeNull();
    expect(within(screen.getByRole('navigation', { name: 'Visninger' })).getAllByRole('link').map((link) => link.textContent)).toEqual(['Overblik', 'Handleplan', 'Tidsplan']);
  });

  it('gives the screens a world in which nothing can be written, and other meetings can be looked up', async () => {
    const { device, site } = withSnapshots('erhvervschef.cba');
    const [kept] = site.snapshots;
    const { decisions, initiatives, plans, statusUpdates, structure, together, snapshots } = frozenPorts(portsOf(device), openedFrom(kept!.snapshot, ''));
    const nothing = undefined as never;
    for (const write of [() => decisions.settle(nothing, nothing), () => initiatives.save(nothing, nothing), () => plans.save(nothing, nothing), () => statusUpdates.record(nothing, nothing), () => structure.save(nothing, nothing, nothing), () => together.seats(1), () => snapshots.add(nothing)])
      await expect(write()).rejects.toMatchObject({ code: 'read-only' });
    expect(site.calls).toEqual([]);
    expect(await snapshots.of(kept!.snapshot.actionPlan.plan.id)).toHaveLength(site.snapshots.length);
  });

  it.each(['mine', 'opsaetning', 'paamindelser', 'planer', 'sammenlign/nu/nu', 'aarsstatus/2026', 'moede/1', 'hent'])('leads from %s, which is of today, to the overview', async (place) => {
    seen(`${place}?som=${WORD}`);
    await theBar();
    expect(window.location.hash).toBe(`#/overblik?som=${WORD}`);
  });

  it.each(['tidsplan', 'lykkes', 'hjaelper', 'droeftelse', 'trin'])('is kept by %s and by the links there', async (place) => {
    const { tab } = seen(`${place}?som=${WORD}`);
    await theBar();
    await screen.findByRole('navigation', { name: 'Visninger' });
    await waitFor(() => expect(document.querySelector('main h2, main h3, main p')).not.toBeNull());
    expect(tab.reported).toEqual([]);
    expect(screen.getByRole('link', { name: 'Overblik' }).getAttribute('href')).toBe(`#/overblik?som=${WORD}`);
  });

  it('lays nothing over it that waits on the device', async () => {
    const { device, site } = withSnapshots();
    site.fails('offline');
    const { user } = await openedTab({ device: { ...device, plans: { ...device.plans, atHand: () => ({ opened: site.opened, isFromStore: true }) } }, address: 'handleplan/indsats/6' });
    await user.click(await screen.findByRole('button', { name: /^Stadig/ }));
    await waitFor(() => expect(device.outbox.all()).toHaveLength(1));
    site.works();
    const before = device.outbox.all();
    act(() => {
      window.location.hash = `#/handleplan?som=${WORD}`;
    });
    await theBar();
    expect(screen.queryByText(/Venter på at blive sendt/)).toBeNull();
    expect(device.outbox.all().length).toBeLessThanOrEqual(before.length);
  });

  it.each([
    ['was not kept', 'moede-4711', undefined, 'Planen er ikke gemt fra det møde'],
    ['nobody understands the name of', 'uge-4', undefined, 'Planen er ikke gemt fra det møde'],
    ['cannot be read', WORD, 'malformed-row', 'Øjebliksbilledet kan ikke læses'],
    ['does not come', WORD, 'no-answer', 'Øjebliksbilledet kom ikke'],
    ['cannot be fetched offline', WORD, 'offline', 'Du er offline'],
  ] as const)('says so of a meeting whose snapshot %s, and leads back', async (_what, word, code, title) => {
    const { device, site } = withSnapshots();
    const failing = { ...device.snapshots, read: () => Promise.reject(Object.assign(new Error('x'), { name: 'PlanError', code })) };
    openTab({ device: code ? { ...device, snapshots: failing } : device, address: `overblik?som=${word}` });
    expect(await screen.findByRole('heading', { name: title })).toBeDefined();
    expect(screen.getByRole('link', { name: 'Tilbage til i dag' }).getAttribute('href')).toBe('#/overblik');
    expect(site.calls).not.toContain('snapshots.add');
  });

  it('says when nothing was kept yet, and what to do when the list does not come', async () => {
    const { device, site } = withSnapshots();
    site.snapshots = [];
    const { user } = await openedTab({ device, address: 'overblik' });
    site.failsOnce('no-answer');
    await user.click(await screen.findByRole('button', { name: 'Vis som: i dag' }));
    await user.click(await screen.findByRole('button', { name: 'Prøv igen' }));
    expect(await screen.findByText('Når et møde er holdt, kan du se planen som mødet så den.')).toBeDefined();
  });

  it('still shows what was fetched when the connection is lost', async () => {
    seen(`overblik?som=${WORD}`);
    await theBar();
    connection('lost');
    expect(await screen.findByRole('heading', { name: /1 rød/ })).toBeDefined();
    expect(screen.queryByText(/Du er offline/)).toBeNull();
    connection('found');
  });

  it('names a year, and a meeting that is no longer in the list', async () => {
    const { device, site } = withSnapshots();
    const [kept] = site.snapshots;
    const as = (occasion: SnapshotOccasion) => ({ snapshot: { ...kept!.snapshot, occasion }, storedAt: instant('2026-02-02 10:00') });
    site.snapshots = [as({ kind: 'year', year: 2025 }), as({ kind: 'meeting', meeting: asId('4711') })];
    const { user } = await openedTab({ device, address: 'overblik' });
    await user.click(await screen.findByRole('button', { name: 'Vis som: i dag' }));
    await user.click(await screen.findByRole('link', { name: 'Årsstatus 2025' }));
    expect((await theBar()).textContent).toContain('Du ser planen som den blev gemt den 7. september 2026 til årsstatus 2025.');
    await user.click(await screen.findByRole('button', { name: 'Vis som: årsstatus 2025' }));
    await user.click(await screen.findByRole('link', { name: 'Et møde, gemt den 2. februar' }));
    await screen.findByText('Du ser planen som den blev gemt den 7. september 2026.');
  });
});

describe('two meetings beside each other', () => {
  it('tell by theme what has become different, each side under its name, and another may be chosen', async () => {
    const { tab } = seen(`sammenlign/${WORD}/nu`);
    const theme = await screen.findByRole('region', { name: '1 Let at drive virksomhed' });
    const moved = within(theme).getByRole('heading', { name: 'Byggesager for erhverv afgøres på højst 50 dage' }).closest('li')!;
    expect(moved.textContent).toContain('Skiftet lys');
    expect(within(moved).getAllByRole('definition').map((side) => side.textContent)).toEqual([expect.stringMatching(/^Grøn/), expect.stringMatching(/^Rød74 dage/)]);
    expect(within(moved).getAllByRole('term').map((name) => name.textContent)).toEqual(['Chefforum den 1. juli', 'I dag']);
    await tab.user.selectOptions(screen.getByRole('combobox', { name: 'Derefter' }), 'Chefforum den 1. juli');
    expect(await screen.findByText(/Ingen indsatser er ændret/)).toBeDefined();
    expect(window.location.hash).toBe(`#/sammenlign/${WORD}/${WORD}`);
  });

  it('say of each field that is another what it was and what it is', async () => {
    const { device, site } = withSnapshots();
    const [one] = site.actionPlan.initiatives;
    const other = site.actionPlan.centres.find(({ id }) => id !== one!.centre)!;
    site.changeByHand(one!.id, { centre: other.id });
    openTab({ device, address: `sammenlign/${WORD}/nu` });
    const sides = within((await screen.findByRole('heading', { name: one!.title })).closest('li')!).getAllByRole('definition').map((side) => side.textContent);
    const code = site.actionPlan.centres.find(({ id }) => id === one!.centre)!.code;
    expect(sides).toEqual([expect.stringContaining(`Fagcenter: ${code} · `), expect.stringContaining(`Fagcenter: ${other.code} · ${other.name}`)]);
  });

  it('begin with the last meeting and today when none are named', async () => {
    seen('sammenlign');
    expect((await screen.findByRole<HTMLSelectElement>('combobox', { name: 'Først' })).selectedOptions[0]?.textContent).toBe('Erhverv på tværs den 7. september');
    expect(screen.getByRole<HTMLSelectElement>('combobox', { name: 'Derefter' }).selectedOptions[0]?.textContent).toBe('I dag');
  });

  it('say when there is nothing to compare', async () => {
    openTab({ plan: (opened: OpenedPlan) => opened, address: 'sammenlign' });
    expect(await screen.findByText('Der er ikke noget at sammenligne endnu')).toBeDefined();
  });
});
