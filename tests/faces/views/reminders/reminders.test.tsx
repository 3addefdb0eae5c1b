import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { asId, reminderKey, type Day, type OrderId, type Reminder } from '../../../../src/domain';
import { instant } from '../../../support/builders';
import { planAtStage } from '../../../support/preview/plans';
import { AT_NEXT_MEETING, FIRST_ASK, NEXT_MEETING, toldReminders, UNCERTAIN } from '../../../support/told-reminders';
import { townPerson } from '../../../support/town-plan';
import { connection, openTab, said, type OpenTab, type TabOptions } from '../open-tab';

/** As jsdom has it: the renderer is what draws, and what it draws is looked at in a browser (tests/journeys/screens). */
jest.mock('adaptivecards', () => jest.requireActual<object>('adaptivecards/dist/adaptivecards.js'));

const HEADING = 'Påmindelser til Erhverv på tværs den 7. december';

async function reminders(options: TabOptions & { readonly told?: 'all' | 'nothing' | 'noLists'; readonly cards?: (told: readonly Reminder[]) => readonly Reminder[] } = {}): Promise<OpenTab> {
  const tab = openTab({ address: AT_NEXT_MEETING, as: 'erhvervschef.cba', ...options });
  const told = toldReminders(tab.site.opened);
  tab.site.reports = options.told === 'noLists' ? undefined : options.told === 'nothing' ? [] : [{ ...told, reminders: options.cards?.(told.reminders) ?? told.reminders }];
  await screen.findByRole('heading', { level: 2, name: HEADING });
  return tab;
}
/** After the first ask there is none any more. */
const asksOnce: TabOptions['plan'] = (opened) => ({ ...opened, actionPlan: { ...opened.actionPlan, bodies: opened.actionPlan.bodies.map((body) => ({ ...body, askWorkingDaysBefore: [10] })) } });
const section = (name: string) => within(screen.getByRole('region', { name }));
const rowWith = (where: ReturnType<typeof section>, text: string | RegExp) => where.getAllByText(text)[0]!.closest('li')!.textContent;
const ask = async ({ user }: OpenTab) => {
  await user.click(screen.getByRole('button', { name: 'Spørg nu' }));
  return section('Spørg nu');
};

describe('Påmindelser of a meeting', () => {
  it('says first how it stands, then when people are asked', async () => {
    await reminders();
    expect(screen.getByText('13 af 23 indsatser er bekræftet til mødet.').closest('p')?.textContent).toBe('13 af 23 indsatser er bekræftet til mødet. Ni afventer svar. Den næste påmindelse går ud onsdag den 2. december.');
    expect(['13 bekræftet', '9 spurgt', '1 ikke spurgt endnu'].every((words) => screen.queryByText(words))).toBe(true);
    expect(section('Hvornår').getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      '1. påmindelseMandag den 23. november · Sendt til 13 personer',
      '2. påmindelseKommerOnsdag den 2. december',
      'Overblik til mødelederenKommerFredag den 4. december',
    ]);
  });

  it('shows who was asked when, and what they have said since', async () => {
    await reminders();
    expect(rowWith(section('Spurgt'), 'Digitaliseringskonsulent, CBA')).toBe('Digitaliseringskonsulent, CBASpurgt den 23. novemberSamlet digital ansøgning for restauratørerAfventer svar');
    expect(rowWith(section('Spurgt'), 'Klimakoordinator, BMC')).toMatch(/Energitjek til små og mellemstore virksomhederGrøni går$/);
  });

  it('says kindly why nobody was asked about the rest', async () => {
    const { user } = await reminders();
    await user.click(screen.getByText('Bekræftet i forvejen (9)'));
    expect(await section('Ikke spurgt').findAllByText(/^Bekræftet .+ af .+$/)).toHaveLength(9);
    expect(section('Ikke spurgt').getByText('Spørger Kontraktjurist, ØAC')).toBeTruthy();
  });

  it.each<[string, Parameters<typeof reminders>[0]]>([
    ['no more reminders come', { plan: asksOnce }],
    ['no service asks', { told: 'nothing' }],
  ])('does not say that somebody is asked where %s', async (_why, options) => {
    await reminders(options);
    expect(section('Ikke spurgt').getByText('Kan spørges: Kontraktjurist, ØAC')).toBeTruthy();
    expect(section('Ikke spurgt').queryByText(/^Spørger/)).toBeNull();
  });

  it('is about the next meeting that asks where the address names none', async () => {
    await reminders({ address: 'paamindelser' });
    expect(document.title).toMatch(/^Påmindelser – /);
  });

  it.each([['paamindelser/4711', 'Vi kan ikke finde mødet'], ['paamindelser', 'Der er ikke planlagt et møde der spørger']])('says so where there is no such meeting (%s)', async (address, title) => {
    openTab({ address, plan: (opened) => ({ ...opened, siteMeetings: [], actionPlan: { ...opened.actionPlan, meetings: [] } }) });
    expect(await screen.findByRole('heading', { name: title })).toBeTruthy();
  });

  it('asks nobody before the plan is rolled out, and says so', async () => {
    await reminders({ plan: (opened) => planAtStage('presented', opened), told: 'nothing' });
    expect(screen.getByText('Planen er ikke udrullet. Ingen får påmindelser endnu.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Spørg nu' })).toBeNull();
  });

  it('tells whoever may not see it what they can see', async () => {
    openTab({ address: AT_NEXT_MEETING, as: 'klimakoordinator.bmc' });
    expect(await screen.findByRole('heading', { name: 'Påmindelserne er for mødeledere og redaktører' })).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Se mine indsatser' }).getAttribute('href')).toBe('#/mine');
  });

  it.each([['offline', 'Du er offline.'], ['no-answer', 'Der er ikke ændret noget. Prøv igen om lidt.']] as const)('can be asked for again when it does not come (%s)', async (code, words) => {
    const { site, user } = openTab({ address: 'handleplan', as: 'erhvervschef.cba' });
    await screen.findByRole('navigation', { name: 'Visninger' });
    site.fails(code);
    window.location.hash = `#/${AT_NEXT_MEETING}`;
    expect(await screen.findByRole('heading', { name: 'Vi kunne ikke hente påmindelserne' })).toBeTruthy();
    expect(screen.getAllByText(words, { exact: false }).length).toBeGreaterThan(0);
    site.works();
    await user.click(screen.getByRole('button', { name: 'Prøv igen' }));
    expect(await screen.findByRole('heading', { level: 2, name: HEADING })).toBeTruthy();
  });

  it('speaks English to whoever reads it', async () => {
    openTab({ address: AT_NEXT_MEETING, as: 'erhvervschef.cba', host: { languages: ['en'] } });
    expect(await screen.findByRole('heading', { name: /^Reminders for Erhverv på tværs on / })).toBeTruthy();
    expect(screen.getByText('No reminder service has been seen here yet.')).toBeTruthy();
  });
});

describe('the way there', () => {
  it.each([['erhvervschef.cba', true], ['ledelsessekretaer.spc', true], ['klimakoordinator.bmc', false]] as const)('stands on Overblik for those who prepare meetings (%s)', async (as, isThere) => {
    openTab({ address: '', as });
    await screen.findByText(/^Næste møde i/);
    expect(screen.queryByRole('link', { name: 'Se påmindelser' })?.getAttribute('href') ?? null).toBe(isThere ? `#/${AT_NEXT_MEETING}` : null);
  });

  it('stands at each meeting that asks in Opsætning', async () => {
    openTab({ address: 'opsaetning/moeder', as: 'erhvervschef.cba' });
    expect((await screen.findByRole('link', { name: 'Se påmindelser til Erhverv på tværs: årlig status den 7. december' })).getAttribute('href')).toBe(`#/${AT_NEXT_MEETING}`);
  });
});

describe('"Spørg nu"', () => {
  it('shows whom it reaches and why, and the very card of each', async () => {
    const tab = await reminders();
    const preview = await ask(tab);
    expect(preview.getByText(/Kortene kan ikke kaldes tilbage/)).toBeTruthy();
    const people = preview.getAllByRole('button', { name: /Ansvarlig for/ });
    expect(people).toHaveLength(10);
    const card = await screen.findByRole('group', { name: /^Kortet til/ });
    expect(card.textContent).toContain('Erhverv på tværs 7. december: passer det stadig?');
    await tab.user.click(within(card).getByRole('button', { name: 'Skift lys', expanded: false }));
    expect(await within(card).findByRole('button', { name: 'Skift lys', expanded: true })).toBeTruthy();
    expect(card.querySelectorAll(':not(button)[aria-expanded]')).toHaveLength(0); // no other element may say so
    await tab.user.click(preview.getByRole('button', { name: /^Byarkitekt, BMC/ }));
    expect((await screen.findByRole('group', { name: 'Kortet til Byarkitekt, BMC' })).textContent).toContain('Bymidteplan for stationsområdet');
  });

  it('is ordered once, however often it is pressed, and says when the cards go out', async () => {
    const tab = await reminders();
    const preview = await ask(tab);
    const send = preview.getByRole('button', { name: 'Send ti kort' });
    fireEvent.click(send);
    fireEvent.click(send);
    expect(await screen.findByText('Ønsket er gemt. Kortene går ud inden for et kvarter.', { selector: 'p *, p' })).toBeTruthy();
    expect(tab.site.orders).toMatchObject([{ kind: 'askNow', meeting: NEXT_MEETING }]);
    expect(tab.site.calls.filter((call) => call === 'reminderOrders.add')).toHaveLength(1);
    expect(said()).toBe('Ønsket er gemt. Kortene går ud inden for et kvarter.');
    expect(screen.queryByRole('button', { name: 'Spørg nu' })).toBeNull();
    expect(section('Hvornår').getByText('Spørg nu')).toBeTruthy();
  });

  it('meets itself where the answer to the first try was lost', async () => {
    const tab = await reminders();
    const preview = await ask(tab);
    tab.site.failsOnce('no-answer', { stores: true });
    await tab.user.click(preview.getByRole('button', { name: 'Send ti kort' }));
    expect(await preview.findByText(/Prøv igen: ingen bliver spurgt to gange/)).toBeTruthy();
    await tab.user.click(preview.getByRole('button', { name: 'Send ti kort' }));
    await screen.findByText(/^Ønsket er gemt/, { selector: 'p *, p' });
    expect(tab.site.orders).toHaveLength(1);
  });

  it('can be left without a trace', async () => {
    const tab = await reminders();
    const preview = await ask(tab);
    await tab.user.click(preview.getByRole('button', { name: 'Annuller' }));
    expect(tab.site.orders).toEqual([]);
    expect(document.activeElement).toBe(screen.getByRole('heading', { level: 2, name: HEADING }));
  });

  it('is not offered again while one waits', async () => {
    const tab = openTab({ address: AT_NEXT_MEETING, as: 'erhvervschef.cba', plan: asksOnce });
    tab.site.reports = [toldReminders(tab.site.opened)];
    tab.site.orders.push({ kind: 'askNow', id: asId<OrderId>(1), meeting: NEXT_MEETING, by: townPerson('ledelsessekretaer.spc'), at: tab.site.now });
    expect(await screen.findByText(/^Der er allerede bedt om at spørge nu/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Spørg nu' })).toBeNull();
    expect(screen.getByText('13 af 23 indsatser er bekræftet til mødet.').closest('p')?.textContent).toBe('13 af 23 indsatser er bekræftet til mødet. Ni afventer svar.');
  });

  it('says when there is no connection, and sends nothing', async () => {
    const tab = await reminders();
    const preview = await ask(tab);
    connection('lost');
    tab.site.fails('offline');
    await tab.user.click(preview.getByRole('button', { name: 'Send ti kort' }));
    expect(await preview.findByText(/Der er ikke sendt noget endnu\. Du er offline\./)).toBeTruthy();
    expect(tab.site.orders).toEqual([]);
  });
});

describe('a card that may not have arrived', () => {
  it('can be sent again, after a question', async () => {
    const tab = await reminders();
    await tab.user.click(screen.getByRole('button', { name: 'Send kortet igen til Byarkitekt, BMC' }));
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Nej, vent'));
    expect(section('Nåede kortet frem?').getByText(/^Send kortet igen til Byarkitekt, BMC\? Er det nået frem alligevel, står der to i chatten\.$/)).toBeTruthy();
    await tab.user.click(screen.getByRole('button', { name: 'Ja, send igen' }));
    expect((await section('Nåede kortet frem?').findAllByText('Kortet går ud igen inden for et kvarter.')).length).toBe(1);
    expect(tab.site.orders).toMatchObject([{ kind: 'sendAgain', reminder: reminderKey(NEXT_MEETING, FIRST_ASK, UNCERTAIN) }]);
  });

  it('says of whom it cannot reach what to do', async () => {
    await reminders();
    expect(section('Nåede kortet frem?').getByText(/^Har ikke appen Handleplan i Teams\./)).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Kopiér teksten til Kontraktjurist, ØAC' })).toBeTruthy();
  });

  it('takes nothing from an earlier one that did', async () => {
    const step = { kind: 'ask', workingDaysBefore: 3 } as const;
    const again = (card: Reminder): Reminder => ({ ...card, step, key: reminderKey(NEXT_MEETING, step, card.person) });
    const arrived = (card: Reminder): Reminder => ({ ...card, state: 'sent', sentAt: instant('2026-11-23 08:00') });
    const { user } = await reminders({ cards: (told) => told.flatMap((card) => (card.state === 'sent' ? [card] : [arrived(card), again({ ...card, ...(card.state === 'uncertain' && { sentAt: instant('2026-11-24 08:00') }) })])) });
    expect(section('Nåede kortet frem?').getAllByText(/^Fik et kort/).map(({ textContent }) => textContent)).toEqual([
      'Fik et kort den 23. november. Vi kan ikke se om det næste nåede frem.',
      'Fik et kort den 23. november. Det næste kunne ikke afleveres. Har ikke appen Handleplan i Teams. Bed en administrator om at give den til alle.',
    ]);
    for (const name of ['Byarkitekt, BMC', 'Kontraktjurist, ØAC']) expect(rowWith(section('Spurgt'), name)).toMatch(/Spurgt den 23\. november(?! og)/);
    await user.click(screen.getByRole('button', { name: 'Send kortet igen til Kontraktjurist, ØAC' }));
    expect(section('Nåede kortet frem?').getByText(/^Send kortet igen til Kontraktjurist, ØAC\?\s*$/)).toBeTruthy();
  });
});

describe('without a service', () => {
  it.each(['nothing', 'noLists'] as const)('there are texts for the chat, with links (%s)', async (told) => {
    const tab = await reminders({ told });
    const copied: string[] = [];
    jest.spyOn(navigator.clipboard, 'writeText').mockImplementation((text) => (copied.push(text), Promise.resolve()));
    await tab.user.click(screen.getByRole('button', { name: 'Kopiér teksten til Indkøbs- og udbudschef, ØAC' }));
    await tab.user.click(screen.getByRole('button', { name: 'Kopiér teksten til alle' }));
    expect(copied[0]).toMatch(/^Erhverv på tværs den 7\. december: passer det stadig\?\nSe på din indsats når du har et øjeblik:\n– .+ \(\S+\): http:\/\/.+#\/mine\/indsats\/23$/);
    expect(copied[1]?.match(/#\/mine\/indsats\//g)).toHaveLength(10);
    expect(copied[1]).toMatch(/\n\nByarkitekt, BMC:\n– Bymidteplan for stationsområdet .+\n\n/);
    expect(screen.queryAllByRole('button', { name: 'Spørg nu' })).toHaveLength(told === 'noLists' ? 0 : 1);
  });
});

describe('"Er du væk?" in Mine', () => {
  const open = async () => {
    const tab = openTab({ address: 'mine', as: 'klimakoordinator.bmc' });
    await tab.user.click(await screen.findByRole('button', { name: 'Er du væk?' }));
    return tab;
  };

  it('is written down as Danes write days, shown, taken back and put back', async () => {
    const { site, user } = await open();
    await user.type(screen.getByLabelText('Fra'), '21/12-26');
    await user.type(screen.getByLabelText('Til og med'), '3.1.2027');
    await user.click(screen.getByRole('button', { name: 'Gem fravær' }));
    expect(await screen.findByText('den 21. december til den 3. januar 2027')).toBeTruthy();
    expect(site.absences).toMatchObject([{ person: townPerson('klimakoordinator.bmc'), from: '2026-12-21' as Day, to: '2027-01-03' as Day }]);
    await user.click(screen.getByRole('button', { name: /^Fjern den 21\. december/ }));
    await screen.findByText(/^Fjernet:/, { selector: 'p' });
    expect(site.absences).toEqual([]);
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Fortryd' }));
    await user.keyboard('{Enter}');
    await screen.findByText('den 21. december til den 3. januar 2027');
    expect(site.absences).toHaveLength(1);
    expect(document.activeElement).toBe(screen.getByLabelText('Fra'));
  });

  it.each([
    ['', '1.1.2027', 'Skriv en dato.'],
    ['snart', '1.1.2027', 'Vi kan ikke læse datoen. Skriv den som 21.12.2026.'],
    ['3.1.2027', '1.1.2027', 'Den sidste dag ligger før den første. Byt dem om, eller ret den ene.'],
    ['1.1.2026', '2.1.2026', 'De dage er forbi. Skriv dem der kommer.'],
  ])('says what to do about %s to %s', async (from, to, words) => {
    const { site, user } = await open();
    if (from) await user.type(screen.getByLabelText('Fra'), from);
    await user.type(screen.getByLabelText('Til og med'), to);
    await user.click(screen.getByRole('button', { name: 'Gem fravær' }));
    expect(await screen.findByText(words)).toBeTruthy();
    expect(site.absences).toEqual([]);
  });

  it('keeps what was typed when it cannot be saved, and saves it once', async () => {
    const { site, user } = await open();
    await user.type(screen.getByLabelText('Fra'), '21.12.2026');
    await user.type(screen.getByLabelText('Til og med'), '22.12.2026');
    site.failsOnce('no-answer', { stores: true });
    await user.click(screen.getByRole('button', { name: 'Gem fravær' }));
    expect(await screen.findByText('Det blev ikke gemt. Prøv igen om lidt.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Gem fravær' }));
    await screen.findByText('den 21. december til den 22. december');
    expect(site.absences).toHaveLength(1);
  });

  it('asks nothing of the site before it is opened', async () => {
    const { site } = openTab({ address: 'mine', as: 'klimakoordinator.bmc' });
    await screen.findByRole('button', { name: 'Er du væk?' });
    expect(site.calls).not.toContain('absences.all');
  });
});
