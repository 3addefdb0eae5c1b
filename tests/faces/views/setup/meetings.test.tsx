import { screen, waitFor, within } from '@testing-library/react';
import type { OpenedPlan } from '../../../../src/application';
import { asId, danishDayOf, danishTimeOf, planRows, type Meeting, type MeetingId, type PlanId } from '../../../../src/domain';
import { townId } from '../../../support/town-plan';
import { instant } from '../../../support/builders';
import { toldReminders } from '../../../support/told-reminders';
import { connection, openedTab, openTab, said, type OpenTab, type TabOptions } from '../open-tab';

const NEXT = townId<MeetingId>('meetings', 'pg-09');
const NAME = 'Erhverv på tværs: årlig status den 7. december';
const CHEFFORUM = 'Chefforum: årlig status den 31. december';

/** Møder, once it is there. */
async function meetingsPage(options: TabOptions = {}): Promise<OpenTab> {
  const tab = await openedTab({ address: 'opsaetning/moeder', ...options });
  await screen.findByRole('heading', { name: 'Møder' });
  return tab;
}
const press = ({ user }: OpenTab, name: string | RegExp) => user.click(screen.getByRole('button', { name }));
const type = async ({ user }: OpenTab, label: string | RegExp, text: string) => {
  await user.clear(screen.getByLabelText(label));
  await user.type(screen.getByLabelText(label), text);
};
const hasFocus = (element: () => HTMLElement) => waitFor(() => expect(document.activeElement).toBe(element()));
/** The form of the next meeting, when it has the focus. */
async function open(tab: OpenTab): Promise<void> {
  await press(tab, `Flyt eller ret ${NAME}`);
  await hasFocus(() => screen.getByLabelText('Dato'));
}
const effect = () => within(screen.getByRole('region', { name: 'Det sker der med påmindelserne' }));
const sentences = () => effect().getAllByRole('listitem').map(({ textContent }) => textContent?.replace(/\u00a0/g, ' '));
const meeting = ({ site }: OpenTab, id = NEXT) => site.part('meetings', id);

/** The town at another time. */
const at = (time: string): TabOptions['plan'] => (opened) => ({ ...opened, readAt: instant(time) });
const withMeeting = (id: MeetingId, over: Partial<Meeting>) => (opened: OpenedPlan): OpenedPlan => {
  const changed = (meetings: readonly Meeting[]) => meetings.map((one) => (one.id === id ? { ...one, ...over } : one));
  return { ...opened, siteMeetings: changed(opened.siteMeetings), actionPlan: { ...opened.actionPlan, meetings: changed(opened.actionPlan.meetings) } };
};

describe('Møder', () => {
  it('tells when each coming meeting is, and when owners were and will be asked', async () => {
    await meetingsPage();
    const row = screen.getByRole('heading', { name: 'Erhverv på tværs: årlig status' }).closest('li')!;
    expect(within(row).getByText(/^Mandag den 7. december kl. 9.00-11.00/)).toBeTruthy();
    expect(within(row).getByText('Der er spurgt den 23. november. Vi spørger den 2. december. Mødelederen får et overblik den 4. december.')).toBeTruthy();
    expect(within(row).getByRole('link', { name: 'Se de ti indsatser der spørges til' }).getAttribute('href')).toBe('#/handleplan?spurgt=1');
  });

  it('says of a meeting that moved when the service did ask, and that a step it has taken is not taken again', async () => {
    const tab = openTab({ address: 'opsaetning/moeder', as: 'erhvervschef.cba', plan: withMeeting(NEXT, { startsAt: instant('2026-12-17 09:00'), endsAt: instant('2026-12-17 11:00') }) });
    tab.site.reports = [toldReminders(tab.site.opened)];
    expect(await screen.findByText('Der er spurgt den 23. november. Vi spørger den 14. december. Mødelederen får et overblik den 16. december.')).toBeTruthy();
  });

  it('folds away those that are held or cancelled, the latest first', async () => {
    const tab = await meetingsPage();
    await tab.user.click(screen.getByText('Holdte og aflyste møder (30)'));
    await screen.findByRole('button', { name: 'Vis alle 30' });
    expect(screen.getAllByText('Holdt').length).toBeGreaterThan(5);
    await press(tab, 'Vis alle 30');
    expect(screen.getAllByText('Aflyst').length + screen.getAllByText('Holdt').length).toBe(30);
  });

  it('says what a move does before it is saved: which askings move, that nobody is asked twice, and what becomes due', async () => {
    const tab = await meetingsPage();
    await open(tab);
    expect(screen.queryByRole('region', { name: 'Det sker der med påmindelserne' })).toBeNull();
    await type(tab, 'Dato', '17/12-26');
    expect(sentences()).toEqual([
      'Der er spurgt mandag den 23. november. Ingen der er spurgt, bliver spurgt igen.',
      'Påmindelsen onsdag den 2. december flytter til mandag den 14. december kl. 8.00.',
      'Mødelederens overblik flytter fra fredag den 4. december til onsdag den 16. december.',
      'Til mødet gælder det der er meldt siden den 18. oktober.',
      'Byggesager for erhverv afgøres på højst 50 dage',
      'Udbudskalender og markedsdialog',
      'Iværksætterhus i det gamle rådhus',
    ]);
    expect(effect().getByText('Tre indsatser bliver der nu også spurgt til:')).toBeTruthy();
    expect(meeting(tab).startsAt).toBe(instant('2026-12-07 09:00'));
  });

  it('moves it, and the plan and Mine ask anew at once', async () => {
    const tab = await meetingsPage();
    const due = () => planRows(tab.site.actionPlan, tab.site.now).filter(({ isDue }) => isDue).length;
    expect(due()).toBe(10);
    await open(tab);
    await type(tab, 'Dato', '17.12.2026');
    await type(tab, 'Fra kl.', 'kl. 13');
    await type(tab, 'Til kl.', '15.30');
    await press(tab, 'Gem');
    await hasFocus(() => screen.getByRole('button', { name: 'Flyt eller ret Erhverv på tværs: årlig status den 17. december' }));
    expect(said()).toBe('”Erhverv på tværs: årlig status” er gemt.');
    const { startsAt, endsAt } = meeting(tab);
    expect([danishDayOf(startsAt), danishTimeOf(startsAt), danishTimeOf(endsAt)]).toEqual(['2026-12-17', '13:00', '15:30']);
    expect(screen.getByText(/^Der er spurgt den 2. december|^Vi spørger den 3. december og den 14. december/)).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Se de 13 indsatser der spørges til' })).toBeTruthy();
    await tab.user.click(screen.getByRole('link', { name: 'Se de 13 indsatser der spørges til' }));
    expect(await screen.findByText('13 af 32 indsatser vises.')).toBeTruthy();
  });

  it('reads no date that it does not understand, says how, and keeps what was typed', async () => {
    const tab = await meetingsPage();
    await open(tab);
    await type(tab, 'Dato', 'på torsdag');
    await type(tab, 'Til kl.', '8.00');
    await press(tab, 'Gem');
    await hasFocus(() => screen.getByLabelText('Dato'));
    expect(said('assertive')).toBe('Vi kan ikke læse datoen. Skriv den som 12.6.2026.');
    await type(tab, 'Dato', '17.12.2026');
    await press(tab, 'Gem');
    expect(said('assertive')).toBe('Mødet slutter før det begynder. Ret et af klokkeslættene.');
    expect(tab.site.calls).not.toContain('structure.save');
  });

  it('invites SPC to this one meeting, and shows it', async () => {
    const tab = await meetingsPage();
    await open(tab);
    await tab.user.click(screen.getByLabelText('SPC – Strategi- og Personalecenter'));
    expect(screen.queryByRole('region', { name: 'Det sker der med påmindelserne' })).toBeNull(); // a guest moves no reminder
    await press(tab, 'Gem');
    await screen.findByText('SPC er inviteret');
    expect(meeting(tab).guests).toEqual([townId('centres', 'SPC')]);
  });

  it('puts the plan on the agenda of a meeting that was about another, and says that owners are then asked', async () => {
    const other = asId<PlanId>('7');
    const elsewhere = withMeeting(NEXT, { plans: [other] });
    const tab = await meetingsPage({ plan: (opened) => ({ ...elsewhere(opened), actionPlan: { ...opened.actionPlan, meetings: opened.actionPlan.meetings.filter(({ id }) => id !== NEXT) } }) });
    expect(screen.getByText('Planen er ikke på dagsordenen')).toBeTruthy();
    await open(tab);
    await tab.user.click(screen.getByLabelText(/^Handleplan for erhvervspolitik/));
    expect(sentences()).toEqual(expect.arrayContaining(['Vi spørger onsdag den 2. december kl. 8.00.']));
  });

  it('says what cancelling does, and asks for the next meeting afterwards', async () => {
    const tab = await meetingsPage();
    await press(tab, `Aflys ${NAME}`);
    await hasFocus(() => screen.getByRole('heading', { name: 'Aflys Erhverv på tværs: årlig status mandag den 7. december?' }));
    expect(sentences().slice(0, 4)).toEqual([
      'Der er spurgt mandag den 23. november. Ingen der er spurgt, bliver spurgt igen.',
      'Påmindelsen onsdag den 2. december bliver ikke sendt.',
      'Mødelederen får ikke et overblik.',
      'Handleplanen spørger nu til chefforum torsdag den 31. december i stedet for Erhverv på tværs mandag den 7. december.',
    ]);
    await press(tab, 'Aflys mødet');
    await screen.findByRole('link', { name: 'Se de 15 indsatser der spørges til' });
    expect([meeting(tab).state, said()]).toEqual(['cancelled', 'Gemt. Erhverv på tværs: årlig status er aflyst.']);
    await tab.user.click(screen.getByText('Holdte og aflyste møder (31)'));
    await tab.user.click(await screen.findByRole('button', { name: `Sæt på igen: ${NAME}` }));
    expect(effect().getByText('Der bliver spurgt til ti indsatser:')).toBeTruthy();
    await press(tab, 'Sæt mødet på igen');
    await screen.findByRole('link', { name: 'Se de ti indsatser der spørges til' });
    expect(meeting(tab).state).toBe('planned');
  });

  it('leaves everything when the answer is no', async () => {
    const tab = await meetingsPage();
    await press(tab, `Aflys ${CHEFFORUM}`);
    await press(tab, 'Behold mødet');
    await hasFocus(() => screen.getByRole('button', { name: `Flyt eller ret ${CHEFFORUM}` }));
    expect(tab.site.calls).not.toContain('structure.save');
  });

  it('asks of a meeting whose time has come whether it was held, and says what counts from then on', async () => {
    const tab = await meetingsPage({ plan: at('2026-12-07 12:00') });
    expect(screen.getByRole('heading', { name: 'Blev mødet holdt?' })).toBeTruthy();
    await press(tab, `Mødet er holdt: ${NAME}`);
    expect(sentences()).toEqual(['Det næste møde i forummet ligger så langt ude at kun de nyeste statusmeldinger gælder til den tid. Intet ændrer sig nu.']);
    expect(screen.getByText(/^Planen bliver gemt som mødet så den, sammen med referatet/)).toBeTruthy();
    await tab.user.click(screen.getByRole('link', { name: 'Afslut mødet' }));
    await screen.findByRole('heading', { name: 'Er mødet slut?' });
    expect([window.location.hash, meeting(tab).state, tab.site.snapshots]).toEqual([`#/moede/${NEXT}?punkt=slut`, 'planned', []]);
  });

  it('says of a meeting long ago that the plan cannot be kept from it, and calls it held', async () => {
    const tab = await meetingsPage({ plan: at('2026-12-22 12:00') });
    await press(tab, `Mødet er holdt: ${NAME}`);
    expect(screen.getByText('Der er gået mere end 14 dage siden mødet, og planen er ikke længere den mødet så. Derfor bliver den ikke gemt fra mødet.')).toBeTruthy();
    await press(tab, 'Ja, mødet er holdt');
    await waitFor(() => expect([meeting(tab).state, tab.site.snapshots]).toEqual(['held', []]));
    await waitFor(() => expect(screen.queryByRole('button', { name: `Mødet er holdt: ${NAME}` })).toBeNull());
  });

  it('does not say that owners are asked when everybody has been asked before the meeting is moved', async () => {
    const tab = await meetingsPage({ plan: at('2026-12-03 12:00') });
    await open(tab);
    await type(tab, 'Fra kl.', '10');
    expect(sentences()).toEqual(['Påmindelserne bliver som de er.', 'De samme ti indsatser er stadig ikke bekræftet til mødet.', 'Til det møde bliver der ikke spurgt igen.']);
    await type(tab, 'Dato', '17.12.2026');
    expect(sentences()?.filter((sentence) => /spurgt|spørger|bekræft/.test(sentence ?? ''))).toEqual([
      'Der er spurgt mandag den 23. november. Ingen der er spurgt, bliver spurgt igen.',
      'Der er spurgt onsdag den 2. december. Ingen der er spurgt, bliver spurgt igen.',
      'Til det møde bliver der ikke spurgt igen.',
    ]);
    expect(effect().getByText('Tre indsatser er nu heller ikke bekræftet til mødet:')).toBeTruthy();
    expect(effect().queryByText(/bliver der (nu|ikke længere|også) .*spurgt til|bliver spurgt til/)).toBeNull();
  });

  it('says from when statements count for the body’s next meeting, when that is near', async () => {
    const soon = withMeeting(townId('meetings', 'pg-10'), { startsAt: instant('2026-12-21 09:00'), endsAt: instant('2026-12-21 11:00') });
    const tab = await meetingsPage({ plan: (opened) => ({ ...soon(opened), readAt: instant('2026-12-07 12:00') }) });
    await press(tab, `Mødet er holdt: ${NAME}`);
    expect(sentences()).toEqual(['Til Erhverv på tværs mandag den 21. december gælder det der bliver meldt fra den 7. december kl. 11.00.', 'Så bliver der spurgt til 23 indsatser, medmindre der er meldt siden.']);
  });

  it('makes a new meeting once, named after its body, though the first answer was lost', async () => {
    const tab = await meetingsPage();
    await press(tab, 'Nyt møde');
    await tab.user.selectOptions(screen.getByLabelText('Hvilket forum mødes?'), 'Chefforum');
    expect((screen.getByLabelText('Mødets navn') as HTMLInputElement).value).toBe('Chefforum');
    await type(tab, 'Dato', '10.12.2026');
    expect(sentences().slice(0, 2)).toEqual(['Vi spørger torsdag den 26. november kl. 8.00.', 'Vi spørger mandag den 7. december kl. 8.00.']);
    tab.site.failsOnce('no-answer', { stores: true });
    await press(tab, 'Gem');
    await tab.user.click(await screen.findByRole('button', { name: 'Prøv igen' }));
    await hasFocus(() => screen.getByRole('button', { name: 'Flyt eller ret chefforum den 10. december' }));
    expect(tab.site.actionPlan.meetings.filter(({ startsAt }) => danishDayOf(startsAt) === '2026-12-10')).toHaveLength(1);
  });

  it('keeps what is typed on the device, through a lost connection and another view', async () => {
    const tab = await meetingsPage();
    await open(tab);
    await type(tab, 'Sted (valgfrit)', 'Byrådssalen');
    connection('lost');
    tab.site.fails('offline');
    await press(tab, 'Gem');
    expect((await screen.findAllByText(/Din tekst bliver på denne enhed/)).length).toBeGreaterThan(0);
    tab.leave();
    connection('found');
    tab.site.works();
    const again = await meetingsPage({ device: tab.device });
    expect((screen.getByLabelText('Sted (valgfrit)') as HTMLInputElement).value).toBe('Byrådssalen');
    await press(again, 'Gem');
    await hasFocus(() => screen.getByRole('button', { name: `Flyt eller ret ${NAME}` }));
  });

  it('shows both versions when somebody else has moved it meanwhile', async () => {
    const tab = await meetingsPage();
    await open(tab);
    await type(tab, 'Sted (valgfrit)', 'Byrådssalen');
    const theirs = await tab.device.structure.get('meetings', NEXT);
    await tab.device.structure.save('meetings', { ...theirs.value, startsAt: instant('2026-12-08 09:00'), endsAt: instant('2026-12-08 11:00') }, theirs.version);
    await press(tab, 'Gem');
    await screen.findByRole('heading', { name: 'I har begge rettet ”Erhverv på tværs: årlig status”' });
    expect(screen.getByRole('radio', { name: /tirsdag den 8. december kl. 9.00/ })).toBeTruthy();
    await press(tab, 'Gem det valgte');
    await waitFor(() => expect([meeting(tab).place, meeting(tab).startsAt]).toEqual(['Byrådssalen', instant('2026-12-08 09:00')]));
  });

  it('does not answer over somebody else’s change', async () => {
    const tab = await meetingsPage();
    await press(tab, `Aflys ${NAME}`);
    const theirs = await tab.device.structure.get('meetings', NEXT);
    await tab.device.structure.save('meetings', { ...theirs.value, place: 'Teams' }, theirs.version);
    await press(tab, 'Aflys mødet');
    await screen.findByText('En anden har rettet mødet imens. Se det igen, og svar så.');
    expect(meeting(tab).state).toBe('planned');
  });

  it('says that nobody is asked before the plan is rolled out, and what a held meeting opens', async () => {
    const draft: TabOptions['plan'] = (opened) => ({ ...opened, readAt: instant('2026-12-31 12:00'), actionPlan: { ...opened.actionPlan, plan: { ...opened.actionPlan.plan, stage: 'draft' } } });
    const tab = await meetingsPage({ plan: draft });
    await press(tab, `Mødet er holdt: ${CHEFFORUM}`);
    expect(sentences()).toEqual(['Planen er på mødets dagsorden. Når mødet er holdt, kan planen gå videre som præsenteret i chefforum.', 'Planen er ikke udrullet. Ingen får påmindelser.']);
  });

  it('has no buttons in a closed plan', async () => {
    await meetingsPage({ plan: (opened) => ({ ...opened, actionPlan: { ...opened.actionPlan, plan: { ...opened.actionPlan.plan, stage: 'closed' } } }) });
    expect(screen.queryByRole('button', { name: /Nyt møde|Flyt eller ret|Aflys/ })).toBeNull();
  });
});
