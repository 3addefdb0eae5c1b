import { act, screen, waitFor, within } from '@testing-library/react';
import type { ErrorCode, MissingPart, OpenedPlan } from '../../../../src/application';
import { planRows } from '../../../../src/domain';
import { emptyPlan, planChangedByHand, planWithEmptyGoal, planWithMalformedRows } from '../../../support/preview/plans';
import { connection, openedTab, openTab, said } from '../open-tab';

const text = () => document.body.textContent ?? '';
const table = () => screen.getByRole('table', { name: 'Handleplan' });

describe('a plan whose lists somebody has changed', () => {
  const without = (...missing: readonly MissingPart[]) => (opened: OpenedPlan): OpenedPlan => ({ ...opened, missing, viewer: { ...opened.viewer, mayContribute: false, mayEditPlan: false } });

  it('says what is missing in the words of the lists and who can put it back, and can be read', async () => {
    await openedTab({ plan: without({ list: 'initiatives', column: 'Success' }, { list: 'decisions' }) });
    await screen.findByText(/^\s*Listerne er ændret, så planen kan kun læses lige nu\./);
    await waitFor(() => expect(text()).toContain('Kolonnen ”Vi lykkes når” er ikke længere i listen Indsatser. Listen Beslutninger er her ikke længere. En administrator kan køre opsætningen igen, så er det på plads.'));
    expect(screen.queryByRole('link', { name: /Ny indsats/ })).toBeNull();
    expect(text()).not.toContain('Redaktøren kan give dig adgang');
  });

  it('names three parts at most', async () => {
    await openedTab({ plan: without(...['Owner', 'Light', 'Kind', 'Phase', 'Centre'].map((column) => ({ list: 'initiatives', column }) as const)) });
    await waitFor(() => expect(text()).toContain('Kolonnen ”Type” er ikke længere i listen Indsatser. Det gælder også 2 andre.'));
  });
});

describe('a plan that is not there', () => {
  it.each<[ErrorCode, string, RegExp, string]>([
    ['no-access', 'Du kan ikke se denne handleplan endnu', /Planen ligger på SharePoint-webstedet erhverv\. Bed planens redaktør om adgang\. Så virker fanen med det samme\./, 'Prøv igen'],
    ['not-found', 'Her er ingen handleplan endnu', /Bed en administrator om at oprette planen\./, 'Prøv igen'],
    ['offline', 'Du er offline', /Vi henter planen når forbindelsen er der igen\./, 'Prøv igen'],
    ['no-answer', 'Vi fik ikke svar fra SharePoint', /Prøv igen om lidt\./, 'Prøv igen'],
    ['busy', 'SharePoint har travlt lige nu', /Prøv igen om lidt\./, 'Prøv igen'],
    ['signed-out', 'Du er logget ud', /Log ind igen, så fortsætter du hvor du slap\./, 'Log ind'],
  ])('says why, and what to do: %s', async (failing, heading, sentence, button) => {
    openTab({ failing });
    const alert = await screen.findByRole('alert');
    expect(within(alert).getByRole('heading', { name: heading })).toBeTruthy();
    expect(alert.textContent).toMatch(sentence);
    expect(within(alert).getByRole('button', { name: button })).toBeTruthy();
  });

  it('lets a stranger ask for access where SharePoint gives it, and shows the plan as soon as it has been given', async () => {
    const { site, user } = openTab({ failing: 'no-access' });
    expect((await screen.findByRole('link', { name: 'Anmod om adgang' })).getAttribute('href')).toBe('http://site.test/sites/erhverv');
    site.works();
    await user.click(screen.getByRole('button', { name: 'Prøv igen' }));
    expect(await screen.findByRole('table', { name: 'Handleplan' })).toBeTruthy();
  });

  it('tells a guest whom to ask, which is another, and where to sign in', async () => {
    const { site, user } = openTab({ failing: 'no-access', isGuest: true });
    const alert = await screen.findByRole('alert');
    expect(within(alert).getByRole('heading', { name: 'Som gæst kan du ikke se denne handleplan endnu' })).toBeTruthy();
    expect(alert.textContent).toContain('Bed den der har inviteret dig, om adgang til SharePoint-webstedet erhverv.');
    expect(within(alert).getByRole('link', { name: 'Åbn webstedet' }).getAttribute('href')).toBe('http://site.test/sites/erhverv');
    site.works();
    await user.click(within(alert).getByRole('button', { name: 'Prøv igen' }));
    expect(await screen.findByRole('table', { name: 'Handleplan' })).toBeTruthy();
  });

  it('shows the shape of a plan while it is on its way, in words for whoever cannot see it', () => {
    openTab({ waiting: { reason: 'busy', untilMs: 0 } });
    expect(screen.getByText('Henter planen …').closest('[role=status]')?.getAttribute('aria-busy')).toBe('true');
  });

  it.each([
    ['busy', 'SharePoint har travlt lige nu. Vi prøver igen om 20 sekunder. Du behøver ikke gøre noget.', false],
    ['no-answer', 'Vi fik ikke svar fra SharePoint. Vi prøver igen om 20 sekunder.', true],
  ] as const)('counts down to the next try: %s', (reason, sentence, mayTryNow) => {
    openTab({ waiting: { reason, untilMs: Date.parse('2026-11-25T10:00:20Z') } });
    expect(text()).toContain(sentence);
    expect(screen.queryByRole('button', { name: 'Prøv nu' }) !== null).toBe(mayTryNow);
  });

  it('gives a code to what nobody foresaw, the same for the page and for the one who is sent it', async () => {
    const { reported } = openTab({ plan: (opened) => ({ ...opened, actionPlan: { ...opened.actionPlan, goals: undefined as never } }) });
    const alert = await screen.findByRole('alert');
    expect(within(alert).getByRole('heading', { name: 'Noget gik galt hos os' })).toBeTruthy();
    expect(new Set(reported.map(({ code }) => code)).size).toBe(1);
    expect(alert.textContent).toContain(`send koden ${reported[0]!.code} til din administrator`);
  });
});

describe('a plan with nothing in it', () => {
  it('invites to write the first initiative', async () => {
    await openedTab({ plan: emptyPlan });
    expect(screen.getByRole('heading', { name: 'Planen er klar til de første indsatser' })).toBeTruthy();
    expect(screen.getAllByRole('link', { name: 'Ny indsats' }).map((link) => link.getAttribute('href'))).toEqual(['#/handleplan/ny', '#/handleplan/ny']);
  });

  it('says of an empty goal that it is empty, and takes the goal along to the form', async () => {
    await openedTab({ plan: planWithEmptyGoal });
    expect(text()).toContain('Der er ingen indsatser under målet endnu.');
    expect(screen.getByRole('link', { name: 'Tilføj den første' }).getAttribute('href')).toBe('#/handleplan/ny?under=1');
  });
});

describe('somebody who may only read', () => {
  it('is told so, and is offered nothing they cannot do', async () => {
    await openedTab({ as: 'kommunaldirektoer', plan: planWithEmptyGoal });
    expect(text()).toContain('Du kan læse planen. Redaktøren kan give dig adgang til at skrive.');
    expect(screen.queryByRole('link', { name: 'Ny indsats' })).toBeNull();
    expect(screen.queryByRole('link', { name: 'Tilføj den første' })).toBeNull();
  });
});

describe('a row that somebody made unreadable in the list', () => {
  it('stands at its goal with what is written there, what would do, and the way to it; the rest of the plan is whole', async () => {
    await openedTab({ plan: planWithMalformedRows });
    const row = within(table()).getByText('Lokale leverandører klar til udbud').closest('tr');
    expect(row?.textContent).toContain('I listen står lyset som Rød (afventer). Handleplanen kender grøn, gul og rød. Ret feltet i listen, så er rækken med igen.');
    expect(within(row!).getByRole('link', { name: /^Åbn rækken i SharePoint/ }).getAttribute('href')).toMatch(/DispForm\.aspx\?ID=71$/);
    expect(text()).toContain('Rækken tæller ikke med i tallene før den er rettet. Resten af planen er uændret.');
    expect(screen.getByText('32 indsatser. 23 er i gang.')).toBeTruthy();
  });

  it('stands below the plan when it says nothing of where it belongs', async () => {
    await openedTab({ plan: planWithMalformedRows });
    const below = screen.getByRole('heading', { name: '1 række i listerne kan ikke læses' }).closest('section')!;
    expect(below.textContent).toContain('Fælles messe');
    expect(below.textContent).toContain('Rækken peger på et mål der ikke findes. Vælg et mål, så er rækken med igen.');
  });

  it('is left out of what a search finds', async () => {
    await openedTab({ plan: planWithMalformedRows, address: 'handleplan?soeg=udbud' });
    expect(text()).not.toContain('Lokale leverandører klar til udbud');
  });
});

describe('a light that was changed by hand in the list', () => {
  const notice = async () => (await screen.findByText('Lyset i listen er rettet i hånden.')).closest('tr')!;

  it('never passes for a statement: everybody sees what was last stated', async () => {
    await openedTab({ plan: planChangedByHand, as: 'klimakoordinator.bmc' });
    expect(screen.getByRole('link', { name: 'Én indgang for virksomheder' }).closest('tr')?.textContent).toContain('Grøn');
    expect(text()).not.toContain('rettet i hånden');
  });

  it('is shown to an editor, who can put the list back', async () => {
    const { site, user } = await openedTab({ plan: planChangedByHand });
    const row = await notice();
    expect(row.textContent).toContain('I listen står rød. Den seneste statusmelding siger grøn, og den gælder.');
    await user.click(within(row).getByRole('button', { name: 'Sæt listen tilbage' }));
    await waitFor(() => expect(text()).not.toContain('rettet i hånden'));
    expect(site.actionPlan.initiatives[0]?.copy?.light).toBe('green');
    expect(said()).toBe('Listen passer igen.');
  });

  it('can be made a statement by an editor, but not without the text that red always has', async () => {
    const { site, user } = await openedTab({ plan: planChangedByHand });
    const row = await notice();
    await user.click(within(row).getByRole('button', { name: 'Meld rød' }));
    expect(row.textContent).toContain('Lyset er gået fra grøn til rød. Skriv kort hvad der er sket.');
    expect(said('assertive')).toBe('Lyset er gået fra grøn til rød. Skriv kort hvad der er sket.');
    await user.type(within(row).getByRole('textbox'), 'Telefonen er nede.');
    await user.click(within(row).getByRole('button', { name: 'Meld rød' }));
    await waitFor(() => expect(text()).not.toContain('rettet i hånden'));
    expect(site.lastUpdate).toMatchObject({ light: 'red', text: 'Telefonen er nede.' });
  });
});

describe('a plan that is older than it should be', () => {
  it('stays on the screen without a connection, with when it was read and what becomes of what one saves', async () => {
    await openedTab();
    connection('lost');
    expect(await screen.findByText(/Du ser planen som den var i dag kl\. 11\.00\. Det du gemmer, bliver på denne enhed og sendes når forbindelsen er der igen\./)).toBeTruthy();
    expect(table()).toBeTruthy();
  });

  it('stays on the screen when it could not be read again, and can be tried again', async () => {
    const { site, user } = await openedTab();
    site.fails('no-answer');
    jest.spyOn(Date, 'now').mockReturnValue(Date.now() + 60_000);
    act(() => void window.dispatchEvent(new Event('focus')));
    expect(await screen.findByText('Vi fik ikke svar fra SharePoint.')).toBeTruthy();
    expect(table()).toBeTruthy();
    site.works();
    await user.click(screen.getByRole('button', { name: 'Prøv igen' }));
    await waitFor(() => expect(text()).not.toContain('Vi fik ikke svar'));
  });

  it('shows what others have changed when it is read again', async () => {
    const { site } = await openedTab();
    const other = planRows(site.actionPlan, site.now).find(({ initiative }) => initiative.id === '7')!;
    site.changeByHand(other.initiative.id, { title: 'Miljøgodkendelser på ti uger' });
    jest.spyOn(Date, 'now').mockReturnValue(Date.now() + 60_000);
    act(() => void window.dispatchEvent(new Event('focus')));
    expect(await screen.findByRole('link', { name: 'Miljøgodkendelser på ti uger' })).toBeTruthy();
  });
});
