import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { holdMeeting, type OpenedPlan } from '../../../../src/application';
import { asId, type InitiativeId, type Meeting, type MeetingId, type PlanId } from '../../../../src/domain';
import { townId } from '../../../support/town-plan';
import { connection, openedTab, said, type OpenTab, type TabOptions } from '../open-tab';

const CHAIR = 'erhvervschef.cba';
const MEETING = townId<MeetingId>('meetings', 'cf-05');
const HEAT = townId<InitiativeId>('initiatives', 'i19');
const BUILDING = townId<InitiativeId>('initiatives', 'i06');

const at = (place: string) => `moede/${MEETING}${place}`;
const button = (name: string | RegExp) => screen.getByRole('button', { name });
const open = (address: string, more: TabOptions = {}): Promise<OpenTab> => openedTab({ as: CHAIR, address, ...more });
const section = (name: string | RegExp) => screen.findByRole('region', { name });

describe('Klargør mødet', () => {
  it('opens with the counts, the reds and yellow ones with their words, what is new, who may be asked and which decisions are open', async () => {
    await open(at(''));
    await screen.findByRole('heading', { name: 'Chefforum torsdag den 31. december' });
    expect(screen.getByText(/^23 indsatser er i gang/).textContent).toBeTruthy();
    expect(within(await section('Til drøftelse')).getAllByRole('article')[0]!.textContent).toMatch(/Overskudsvarme fra Erhvervspark Nord.*Stadig rød, men med en vej frem/s);
    expect(within(await section('Nye indsatser der præsenteres')).getByText('Praktikpladser på plejehjem for ledige med begrænset dansk')).toBeTruthy();
    await section(/^Andet nyt siden chefforum den 1\. juli/);
    expect(within(await section('Endnu ikke bekræftet til mødet')).getAllByRole('listitem').length).toBeGreaterThan(3);
    expect(within(await section('Åbne beslutninger')).getByText(/CEIS og ØAC aftaler/)).toBeTruthy();
  });
  it('calls an earlier decision done with one press, and keeps it in its place with the way back', async () => {
    const { user, site } = await open(at(''));
    const decisions = await section('Åbne beslutninger');
    await user.click(within(decisions).getByRole('button', { name: /^Markér som udført: CEIS og ØAC/ }));
    await within(decisions).findByText('Udført i dag');
    expect(said()).toBe('Beslutningen er markeret som udført.');
    expect(site.actionPlan.decisions.find(({ text }) => text.startsWith('CEIS og ØAC'))).toMatchObject({ isDone: true, doneOn: '2026-11-25' });
    await user.click(within(decisions).getByRole('button', { name: /^Åbn igen/ }));
    await waitFor(() => expect(site.actionPlan.decisions.find(({ text }) => text.startsWith('CEIS og ØAC'))).toMatchObject({ isDone: false }));
  });
  it('can be read by everybody, and offers nothing that they may not', async () => {
    await open(at(''), { as: 'indkoebschef.oeac' });
    expect((await section('Åbne beslutninger')).querySelector('button')).toBeNull();
  });
  it('is found from the list, and says when a meeting is not there', async () => {
    await open('moede');
    expect((await screen.findByRole('link', { name: 'Klargør mødet: Chefforum torsdag den 31. december' })).getAttribute('href')).toBe(`#/moede/${MEETING}`);
    window.location.hash = '#/moede/4711';
    await screen.findByText('Vi kan ikke finde mødet');
  });
});

describe('the meeting', () => {
  const heading = () => screen.getAllByRole('heading', { level: 3 })[0]!;
  it('goes through its points by the keys, the worst first, and leaves them alone while one writes', async () => {
    const { user } = await open(at(`?punkt=${HEAT}`));
    await screen.findByText(/^Punkt 1 af/);
    await user.keyboard('{ArrowRight}');
    await screen.findByText(/^Punkt 2 af/);
    expect(document.activeElement).toBe(heading());
    expect(heading().textContent).toBe('Byggesager for erhverv afgøres på højst 50 dage');
    await user.keyboard('k');
    await screen.findByText(/^Punkt 1 af/);
    await user.keyboard('{End}');
    await screen.findByRole('heading', { name: 'Beslutninger og afslutning' });
    await user.keyboard('{Home}');
    (document.activeElement as HTMLElement).blur();
    await user.keyboard('j'); // a letter goes nowhere from outside the meeting, an arrow does
    expect(screen.getByText(/^Punkt 1 af/)).toBeTruthy();
    await user.keyboard('{ArrowRight}');
    await screen.findByText(/^Punkt 2 af/);
    await user.keyboard('{Home}');
    await user.click(button('Gul'));
    const field = screen.getByRole<HTMLTextAreaElement>('textbox', { name: /^Hvad driller/ });
    await user.type(field, 'jj{ArrowRight}{End}');
    expect([field.value, field.isConnected, screen.queryByText(/^Punkt 1 af/) !== null]).toEqual(['jj', true, true]);
  });
  it('that is begun, and left again, has the focus at its name', async () => {
    const { user } = await open(at(''));
    await user.click(await screen.findByRole('link', { name: 'Start mødet' }));
    await screen.findByText(/^Punkt 1 af/);
    expect(document.activeElement?.textContent).toBe('Overskudsvarme fra Erhvervspark Nord');
    await user.click(screen.getByRole('link', { name: 'Tilbage til forberedelsen' }));
    await screen.findByRole('link', { name: 'Start mødet' });
    expect(document.activeElement?.textContent).toBe('Chefforum torsdag den 31. december');
  });
  it('changes a light under one’s own name, at this meeting, and the point stays where it is', async () => {
    const { user, site } = await open(at(`?punkt=${HEAT}`));
    await screen.findByText(/^Punkt 1 af/);
    await user.click(button('Grøn'));
    await user.type(screen.getByRole('textbox', { name: /^Vil du tilføje noget/ }), 'Aftalen er underskrevet.');
    await user.click(button('Gem'));
    await screen.findByText('Grøn (var rød)');
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Stadig grøn'));
    expect(screen.getByText(/^Punkt 1 af/)).toBeTruthy();
    expect(site.updates.at(-1)).toMatchObject({ initiative: HEAT, light: 'green', source: 'meeting', meeting: MEETING, statedBy: site.opened.viewer.person });
  });
  it('notes a decision with who and when, once, whatever its answer does, and keeps what is typed', async () => {
    const { user, site, leave, device } = await open(at(`?punkt=${BUILDING}`));
    await user.click(await screen.findByRole('button', { name: 'Skriv en beslutning' }));
    await user.click(button('Gem'));
    await screen.findByText('Skriv kort hvad I besluttede.');
    await user.type(screen.getByRole('textbox', { name: 'Hvad besluttede I?' }), 'Vi køber hjælp til de enkle sager.');
    await user.type(screen.getByRole('textbox', { name: /^Hvornår senest/ }), '15.1.2027');
    const who = screen.getByRole('combobox', { name: /^Hvem står for det/ });
    await user.type(who, 'Teamleder, Byg');
    await user.click(button('Gem'));
    await screen.findByText('Vælg personen på listen, eller slet navnet.');
    await user.type(who, 'gesag{Enter}');
    site.failsOnce('no-answer', { stores: true });
    await user.click(button('Gem'));
    await screen.findByRole('alert');
    leave();
    await open(at(`?punkt=${BUILDING}`), { device });
    expect((await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Hvad besluttede I?' })).value).toBe('Vi køber hjælp til de enkle sager.');
    fireEvent.click(button('Gem'));
    await screen.findByText(/Teamleder, Byggesag.*senest den 15\. januar 2027/);
    expect(site.actionPlan.decisions.filter(({ meeting }) => meeting === MEETING)).toMatchObject([{ initiative: BUILDING, text: 'Vi køber hjælp til de enkle sager.', dueOn: '2027-01-15', isDone: false }]);
  });
  it('shows what others do without being asked', async () => {
    jest.useFakeTimers({ doNotFake: ['queueMicrotask', 'nextTick', 'performance'] });
    try {
      const { site } = await open(at(`?punkt=${HEAT}`));
      const other = site.portsFor({ ...site.opened.viewer });
      await other.decisions.add({ meeting: MEETING, initiative: HEAT, text: 'Vi stopper.', isDone: false }, 'key-9' as never);
      await jest.advanceTimersByTimeAsync(6_000);
      await screen.findByText('Vi stopper.');
    } finally {
      jest.useRealTimers();
    }
  });
});

describe('Mødet er holdt', () => {
  it('keeps the plan with the minutes as they were left; until both are kept, what is typed stays and the way to try again', async () => {
    const { user, site } = await open(at('?punkt=slut'));
    const minutes = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Tekst til referatet' });
    expect(minutes.value).toMatch(/^Referat, chefforum den 31\. december 2026: .*1\. Overskudsvarme fra Erhvervspark Nord\nRød\./s);
    fireEvent.change(minutes, { target: { value: 'Vi talte om det hele.' } });
    await user.click(button('Lav et nyt udkast'));
    expect(minutes.value).toMatch(/^Referat/);
    await user.click(button('Hent min tekst tilbage'));
    site.fails('no-answer');
    await user.click(button('Mødet er holdt'));
    await screen.findByText('Mødet er ikke afsluttet.');
    expect(minutes.value).toBe('Vi talte om det hele.');
    site.works();
    await user.click(button('Prøv igen'));
    await screen.findByText('Mødet er holdt.');
    expect(said()).toBe('Mødet er holdt, og planen er gemt som mødet så den.');
    expect(document.activeElement?.textContent).toBe('Chefforum torsdag den 31. december');
    expect((await section('Referat')).textContent).toContain('Vi talte om det hele.');
    expect(screen.getByRole('link', { name: 'Se planen som mødet så den' }).getAttribute('href')).toBe(`#/overblik?som=moede-${MEETING}`);
    expect(screen.getByRole('link', { name: 'Sammenlign med i dag' }).getAttribute('href')).toBe(`#/sammenlign/moede-${MEETING}/nu`);
    expect([site.part('meetings', MEETING).state, site.snapshots.map(({ snapshot }) => snapshot.words)]).toEqual(['held', ['Vi talte om det hele.']]);
  });
  it('is offered again where the snapshot is not there, as long as the plan is what the meeting saw, and not later', async () => {
    const held = (days: string) => ({ plan: (opened: OpenedPlan) => ({ ...opened, actionPlan: { ...opened.actionPlan, meetings: opened.actionPlan.meetings.map((one): Meeting => (one.id === MEETING ? { ...one, state: 'held', startsAt: `${days}T08:00:00.000Z` as Meeting['startsAt'], endsAt: `${days}T10:00:00.000Z` as Meeting['endsAt'] } : one)) } }) });
    const { user, site, leave } = await open(at(''), held('2026-11-24'));
    await user.click(await screen.findByRole('button', { name: 'Gem øjebliksbilledet' }));
    await screen.findByText(/^Planen er gemt som mødet så den/);
    expect([site.snapshots.length, document.activeElement?.tagName]).toEqual([1, 'H2']);
    leave();
    await open(at(''), held('2026-10-24'));
    await screen.findByText('Planen er ikke gemt som mødet så den. Der er gået mere end 14 dage siden mødet. Blev den gemt nu, ville den vise noget mødet ikke så.');
    expect(screen.queryByRole('button', { name: 'Gem øjebliksbilledet' })).toBeNull();
  });
  it('says before it is done that a meeting is not until later, that a snapshot comes days after it, and that it comes too late', async () => {
    const onDay = (days: string) => ({ plan: (opened: OpenedPlan) => ({ ...opened, readAt: `${days}T11:00:00.000Z` as OpenedPlan['readAt'] }) });
    const early = await open(at('?punkt=slut'));
    await screen.findByText('Mødet er først torsdag den 31. december. Er det holdt før tid, bliver planen gemt som den er nu.');
    early.leave();
    const { user, site } = await open(at('?punkt=slut'), onDay('2027-01-15'));
    await screen.findByText(/^Der er gået mere end 14 dage, og planen er ikke længere den mødet så/);
    fireEvent.change(screen.getByRole('textbox', { name: 'Tekst til referatet' }), { target: { value: 'Vi talte om det hele.' } });
    await user.click(button('Mødet er holdt'));
    await screen.findByText('Din tekst til referatet blev ikke gemt.');
    expect([said(), site.part('meetings', MEETING).state, site.snapshots]).toEqual(['Mødet er markeret som holdt.', 'held', []]);
    await user.click(button('Slet min tekst'));
    expect(screen.queryByText('Din tekst til referatet blev ikke gemt.')).toBeNull();
  });
  it('offline promises nothing: neither that the meeting is closed by itself, nor that a decision is sent', async () => {
    const { user, site } = await open(at('?punkt=slut'));
    await user.click(await screen.findByRole('button', { name: 'Skriv en beslutning' }));
    connection('lost');
    site.fails('offline');
    await screen.findByText('Din tekst bliver på denne enhed. Gem igen når forbindelsen er der.');
    await user.click(screen.getByRole('button', { name: 'Mødet er holdt' }));
    await screen.findByText('Du er offline. Mødet kan først afsluttes når forbindelsen er der. Teksten er her stadig. Prøv igen før planen ændrer sig.');
    connection('found');
  });
  it('that somebody else closed first leaves what one had typed, to copy', async () => {
    const { user, site, device } = await open(at('?punkt=slut'));
    fireEvent.change(await screen.findByRole('textbox', { name: 'Tekst til referatet' }), { target: { value: 'Min tekst.' } });
    await holdMeeting(site.portsFor(site.opened.viewer), { plan: site.actionPlan.plan.id, meeting: MEETING, by: site.opened.viewer.person, words: 'En andens tekst.' });
    await user.click(button('Mødet er holdt'));
    expect((await section('Referat')).textContent).toContain('En andens tekst.');
    await screen.findByText('Din tekst til referatet blev ikke gemt.');
    expect(device.drafts.get(`minutes/1/${MEETING}`)).toBe('Min tekst.');
  });
  it('that was called held and then not keeps the first snapshot, and says so', async () => {
    const first = await open(at('?punkt=slut'));
    const { site } = first;
    await first.user.click(await screen.findByRole('button', { name: 'Mødet er holdt' }));
    await screen.findByText(/^Planen er gemt som mødet så den/);
    first.leave();
    site.changePart('meetings', MEETING, { state: 'planned' });
    const { user } = await open(at('?punkt=slut'), { device: site.portsFor(site.opened.viewer) });
    await screen.findByText(/^Planen og referatet fra mødet blev gemt den 25\. november, og det kan ikke gøres om/);
    expect(screen.queryByRole('textbox', { name: 'Tekst til referatet' })).toBeNull();
    await user.click(button('Mødet er holdt'));
    await screen.findByText(/^Planen er gemt som mødet så den/);
    expect(site.snapshots).toHaveLength(1);
  });
  it('about two plans says that each is kept by itself, and leads to the other', async () => {
    const OTHER = asId<PlanId>('7');
    const both = (opened: OpenedPlan): OpenedPlan => ({ ...opened, plans: [...opened.plans, { ...opened.actionPlan.plan, id: OTHER, title: 'Handleplan for klima' }], actionPlan: { ...opened.actionPlan, meetings: opened.actionPlan.meetings.map((one) => (one.id === MEETING ? { ...one, plans: [...one.plans, OTHER] } : one)) } });
    await open(at('?punkt=slut'), { plan: both });
    await screen.findByText(/^Mødet handler om flere planer\. Hver af dem bliver gemt for sig:/);
    expect(screen.getByRole('link', { name: 'Se mødet i Handleplan for klima' }).getAttribute('href')).toBe(`#/moede/${MEETING}?punkt=slut&plan=7`);
  });
});

it('an open decision stands with whoever answers for it, and in the panel of its initiative', async () => {
  await open('mine', { as: 'digitaliseringskonsulent.cba' });
  expect((await section('Beslutninger du står for')).textContent).toContain('Den nye ansøgning vises for projektgruppen');
  window.location.hash = `#/handleplan/indsats/${townId<InitiativeId>('initiatives', 'i08')}`;
  await screen.findByText('Beslutning i Erhverv på tværs');
  expect(screen.queryByRole('button', { name: /^Markér som udført/ })).toBeNull();
});
