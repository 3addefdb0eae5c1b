/** @jest-environment node */
import { runService, type AnsweredPress, type CardMessage, type FromTeams, type TeamsPress } from '../../../src/application';
import { asId, digestOf, noticeKey, reminderKey, type InitiativeId, type Instant, type PersonId, type PlanId, type ReminderStep, type StatusUpdateId } from '../../../src/domain';
import { botDesk } from '../../../src/faces/bot/desk';
import { cardDrawing } from '../../../src/faces/bot/draw';
import { inputIds, pressData, type Verb } from '../../../src/faces/bot/press';
import { digestState } from '../../../src/faces/bot/states/digest-state';
import { teamsLinks } from '../../../src/faces/bot/states/links';
import { AskedTown, askedPlan, BO, CHEFFORUM, EDITOR, inTeams, keyOf, LONE, PER } from '../../support/asked-town';
import { aCentre, anInitiative, aStatusUpdate, instant } from '../../support/builders';
import { findingsOf, shownTexts } from '../../support/cards/rules';

const LINKS = teamsLinks('c4f19d6e-2b7a-4e05-9d83-6a1c7f3b8e03');
const NUMBERS = { '11': '101', '12': '102', '13': '103' } as const;
type Number = keyof typeof NUMBERS;

const deskOf = (town: AskedTown) => botDesk(town.ports(), { language: 'da', links: LINKS });
/** The cards have gone out. */
async function askedTown(): Promise<AskedTown> {
  const town = new AskedTown();
  await runService({ ...town.ports(), draw: cardDrawing({ language: 'da', links: LINKS, now: () => town.site.now }) }, { instance: 'one' });
  return town;
}

interface Pressing {
  readonly by?: PersonId;
  readonly of?: PersonId;
  readonly about?: Number;
  readonly light?: 'green' | 'yellow' | 'red';
  readonly seen?: string;
  readonly typed?: Readonly<Record<string, string>>;
  readonly way?: TeamsPress['way'];
  readonly from?: Partial<FromTeams>;
  readonly step?: ReminderStep;
}

const valueOf = (verb: Verb, { of = LONE, about, light, seen, typed = {}, step }: Pressing, way: TeamsPress['way']): unknown => {
  const shown = Object.entries(NUMBERS).filter(([id]) => about === undefined || id === about).map(([id, update]) => ({ initiative: asId<InitiativeId>(id), update: asId<StatusUpdateId>(id === about && seen ? seen : update) }));
  const data = { ...pressData({ key: keyOf(of, step), startsAt: instant('2026-12-15 09:00') }, shown, { ...(about && { initiative: asId<InitiativeId>(about) }), ...(light && verb === 'still' && { light }) }), ...typed };
  return way === 'execute' ? { action: { type: 'Action.Execute', verb, data }, trigger: 'manual' } : { ...data, verb };
};

async function press(town: AskedTown, verb: Verb, pressing: Pressing = {}, desk = deskOf(town)): Promise<AnsweredPress> {
  const { by = LONE, way = 'execute' } = pressing;
  return desk.pressed({ from: inTeams(by, pressing.from), value: valueOf(verb, pressing, way), activity: 'activity-1', way, member: town.member(by) });
}
const cardIn = ({ answer }: AnsweredPress): CardMessage => (answer.shows === 'card' ? answer.message : { card: {}, summary: `${answer.shows}: ${answer.text}` });
const words = (answered: AnsweredPress): string => shownTexts(cardIn(answered).card).join(' | ');
const news = (town: AskedTown) => town.site.updates.filter(({ id }) => Number(id) > 103);
const form = (id: Number, light: string, text: string) => ({ [inputIds(asId(id)).light]: light, [inputIds(asId(id)).note]: text });

describe('a press on a card', () => {
  it('"stadig grøn" is saved, and the card says so and what still waits', async () => {
    const town = await askedTown();
    const answered = await press(town, 'still', { about: '11', light: 'green' });
    expect(news(town)).toMatchObject([{ initiative: '11', light: 'green', statedBy: LONE, source: 'card', meeting: CHEFFORUM }]);
    expect(cardIn(answered).summary).toBe('Én er gemt, én venter på dig');
    expect(words(answered)).toContain('uændret');
    expect(findingsOf(cardIn(answered).card as never)).toEqual([]);
  });

  it('with the last one answered the card is a receipt', async () => {
    const town = await askedTown();
    await press(town, 'still', { about: '11', light: 'green' });
    const answered = await press(town, 'save', { about: '12', typed: form('12', 'red', 'Begge har sagt nej.') });
    expect(cardIn(answered).summary).toBe('Tak. Begge er klar til mødet');
    expect(words(answered)).toContain('før gul');
    expect(news(town)).toMatchObject([{ light: 'green' }, { light: 'red', text: 'Begge har sagt nej.' }]);
  });

  it('the message is edited after the answer, to what the answer showed', async () => {
    const town = await askedTown();
    const answered = await press(town, 'still', { about: '11', light: 'green' });
    expect(town.edited).toEqual([]);
    await answered.after?.();
    expect(town.edited).toEqual([{ to: LONE, activity: 'activity-1', message: cardIn(answered) }]);
  });

  it('an edit that Teams will not take now is made a little later', async () => {
    const town = await askedTown();
    const answered = await press(town, 'still', { about: '11', light: 'green' });
    town.deliveries.push({ is: 'later', detail: '429', afterMs: 3000 });
    await answered.after?.();
    expect(town.edited).toHaveLength(1);
  });

  it.each([2, 5])('delivered %i times, as Teams does, is one row and the same answer', async (times) => {
    const town = await askedTown();
    const desk = deskOf(town);
    const all = await Promise.all(Array.from({ length: times }, () => press(town, 'save', { about: '11', typed: form('11', 'yellow', 'Det trækker ud.') }, desk)));
    const late = await press(town, 'save', { about: '11', typed: form('11', 'yellow', 'Det trækker ud.') }, desk);
    expect(news(town)).toHaveLength(1);
    for (const answered of [...all, late]) expect(answered.answer).toEqual(all[0]?.answer);
  });

  it('what was begun beside it stands in the next card', async () => {
    const town = await askedTown();
    const answered = await press(town, 'still', { about: '11', light: 'green', typed: form('12', 'red', 'Halvt skrevet') });
    expect(JSON.stringify(cardIn(answered).card)).toContain('"value":"Halvt skrevet"');
    expect(news(town)).toHaveLength(1);
  });

  it('yellow without words is not saved, and the form is back with its reason', async () => {
    const town = await askedTown();
    const answered = await press(town, 'save', { about: '11', typed: form('11', 'yellow', '') });
    expect(news(town)).toEqual([]);
    expect(cardIn(answered).summary).toContain('passer det stadig');
    expect(words(answered)).toContain('Skriv');
    expect(JSON.stringify(cardIn(answered).card)).toContain('"value":"yellow"');
  });

  it('without a light it asks for one', async () => {
    const town = await askedTown();
    expect(words(await press(town, 'save', { about: '11', typed: form('11', '', 'Tekst') }))).toContain('Vælg et lys');
  });

  it('on what somebody else has stated meanwhile is not saved, and shows whose word it is', async () => {
    const town = await askedTown();
    await town.ports().statusUpdates.record({ key: asId('x'), plan: asId('1'), initiative: asId('11'), light: 'yellow', text: 'Ingen svar.', confirmsUnchanged: false, source: 'tab', statedBy: PER });
    const answered = await press(town, 'save', { about: '11', typed: form('11', 'red', 'Det står stille.') });
    expect(news(town)).toHaveLength(1);
    expect(words(answered)).toContain('Per Poulsen gemte ▲ Gul');
    expect(JSON.stringify(cardIn(answered).card)).toContain('Det står stille.');
  });

  it('of somebody else is not saved, and says whose card it is', async () => {
    const town = await askedTown();
    const answered = await press(town, 'still', { by: PER, about: '11', light: 'green' });
    expect(words(answered)).toContain('Kortet er til Lone Lund');
    await answered.after?.();
    expect([news(town), town.edited]).toEqual([[], []]);
  });

  it('of a stranger is not saved', async () => {
    const town = await askedTown();
    const answered = await press(town, 'still', { about: '11', light: 'green', from: { directoryId: 'stranger' } });
    expect(news(town).map(({ statedBy }) => statedBy)).toEqual([LONE]); // Teams says by their name that it is Lone
    const other = await deskOf(town).pressed({ from: inTeams(LONE, { directoryId: 'nobody' }), value: valueOf('still', { about: '11', light: 'green' }, 'execute'), way: 'execute', member: () => Promise.resolve(undefined) });
    expect(other.answer).toMatchObject({ shows: 'message' });
    expect(answered.answer.shows).toBe('card');
  });

  it('on what is no longer theirs is not saved, and says so', async () => {
    const town = await askedTown();
    town.site.changeByHand(asId('11'), { owner: PER });
    const answered = await press(town, 'still', { about: '11', light: 'green' });
    expect(news(town)).toEqual([]);
    expect(words(answered)).toContain('Lærepladser i byggeriet');
    expect(words(answered)).toContain('passer det stadig');
  });

  it('from a client that knows no answers is saved, and the message shows it', async () => {
    const town = await askedTown();
    const answered = await press(town, 'still', { about: '11', light: 'green', way: 'submit' });
    await answered.after?.();
    expect(news(town)).toHaveLength(1);
    expect(town.edited.map(({ message }) => message.summary)).toEqual(['Én er gemt, én venter på dig']);
  });

  it.each([
    ['nothing', undefined],
    ['another version', { action: { verb: 'still', data: { v: 2 } } }],
    ['a key that is none', { action: { verb: 'refresh', data: { v: 1, key: 'hej', seen: {} } } }],
    ['the key of a digest', { action: { verb: 'still', data: { v: 1, key: reminderKey(CHEFFORUM, { kind: 'digest', workingDaysBefore: 1 }, LONE), seen: { '11': null }, initiative: '11', light: 'green' } } }],
  ])('with %s on it is refused with a sentence', async (_what, value) => {
    const town = await askedTown();
    const { answer } = await deskOf(town).pressed({ from: inTeams(LONE), value, way: 'execute', member: town.member(LONE) });
    expect(answer).toMatchObject({ shows: 'error', code: 'bad-request', text: expect.stringContaining('Åbn handleplanen') as string });
  });
});

describe('a card that is opened again', () => {
  it('shows how it stands, and is not edited: an edit would have it opened again', async () => {
    const town = await askedTown();
    await press(town, 'still', { about: '11', light: 'green' });
    const answered = await press(town, 'refresh');
    expect(cardIn(answered).summary).toBe('Én er gemt, én venter på dig');
    await answered.after?.();
    expect(town.edited).toEqual([]);
  });

  it('proves that it arrived, whatever was known of it', async () => {
    const town = new AskedTown();
    town.deliveries.push({ is: 'unknown', detail: 'timeout' });
    await runService({ ...town.ports(), draw: cardDrawing({ language: 'da', links: LINKS, now: () => town.site.now }) }, { instance: 'one' });
    expect((await town.ledger.get(keyOf(LONE)))?.value.state).toBe('uncertain');
    await (await press(town, 'refresh')).after?.();
    expect((await town.ledger.get(keyOf(LONE)))?.value).toMatchObject({ state: 'sent', activity: 'activity-1' });
  });

  it('by somebody else proves nothing', async () => {
    const town = new AskedTown();
    town.deliveries.push({ is: 'unknown', detail: 'timeout' });
    await runService({ ...town.ports(), draw: cardDrawing({ language: 'da', links: LINKS, now: () => town.site.now }) }, { instance: 'one' });
    await (await press(town, 'refresh', { by: PER })).after?.();
    expect((await town.ledger.get(keyOf(LONE)))?.value.state).toBe('uncertain');
  });

  it('the chair’s overview shows how it stands by now', async () => {
    const town = await askedTown();
    town.site.now = instant('2026-12-14 08:00') as Instant;
    const step: ReminderStep = { kind: 'digest', workingDaysBefore: 1 };
    const before = words(await press(town, 'refresh', { by: PER, of: PER, step }));
    await press(town, 'still', { by: PER, of: PER, about: '13', light: 'green' });
    expect(before).toContain('Ingen af de 3 indsatser er bekræftet endnu');
    expect(words(await press(town, 'refresh', { by: PER, of: PER, step }))).toContain('1 af 3 indsatser er bekræftet til mødet');
  });

  it('the chair’s overview is shown to nobody who makes up that it is theirs', async () => {
    const town = await askedTown();
    const { answer } = await press(town, 'refresh', { by: LONE, of: LONE, step: { kind: 'digest', workingDaysBefore: 1 } });
    expect(answer).toMatchObject({ shows: 'message', text: expect.stringContaining('Åbn handleplanen') as string });
  });

  it('"Ret" opens the form of an answer, and writes nothing', async () => {
    const town = await askedTown();
    await press(town, 'still', { about: '11', light: 'green' });
    const answered = await press(town, 'correct', { about: '11' });
    expect(words(answered)).toContain('Behold ● Grøn');
    expect(news(town)).toHaveLength(1);
  });

  it.each([
    ['the meeting is over', '2026-12-15 12:00', {}, 'Mødet er holdt'],
    ['the meeting is off', '2026-12-02 09:00', { state: 'cancelled' } as const, 'Mødet er aflyst'],
  ])('once %s it says so, and a press saves nothing', async (_when, time, change, said) => {
    const town = await askedTown();
    town.site.changePart('meetings', CHEFFORUM, change);
    town.site.now = instant(time);
    expect(words(await press(town, 'refresh'))).toContain(said);
    expect(words(await press(town, 'still', { about: '11', light: 'green' }))).toContain(said);
    expect(news(town)).toEqual([]);
  });

  it('once the meeting is moved on it says so, and is answered as before', async () => {
    const town = await askedTown();
    town.site.changePart('meetings', CHEFFORUM, { startsAt: instant('2027-01-19 09:00'), endsAt: instant('2027-01-19 11:00') });
    expect(words(await press(town, 'refresh'))).toContain('er flyttet til');
    await press(town, 'still', { about: '11', light: 'green' });
    expect(news(town)).toHaveLength(1);
  });
});

it('a press that names a notice is answered with a kind sentence, and writes nothing', async () => {
  const town = await askedTown();
  const data = { v: 1, key: noticeKey({ kind: 'proposal', initiative: asId('14') }, LONE), seen: {} };
  const { answer } = await deskOf(town).pressed({ from: inTeams(LONE), value: { action: { type: 'Action.Execute', verb: 'refresh', data }, trigger: 'automatic' }, activity: 'activity-1', way: 'execute', member: town.member(LONE) });
  expect(answer).toEqual({ shows: 'message', text: 'Der er ikke noget at svare på her. Åbn handleplanen hvis du vil se mere.' });
  expect(news(town)).toEqual([]);
});

describe('when SharePoint is slow, or away', () => {
  it('the answer comes all the same, and the message shows what became of it', async () => {
    const town = await askedTown();
    const ports = town.ports();
    let store: () => void = () => undefined;
    const record = ports.statusUpdates.record.bind(ports.statusUpdates);
    ports.statusUpdates.record = async (update, seen) => {
      await new Promise<void>((resolve) => { store = resolve; });
      return record(update, seen);
    };
    let late: () => void = () => undefined;
    town.wait = (ms) => (ms === 2500 ? new Promise((resolve) => { late = resolve; }) : Promise.reject(new Error('no other wait')));
    const pressing = press(town, 'still', { about: '11', light: 'green' }, botDesk(ports, { language: 'da', links: LINKS }));
    for (let turn = 0; turn < 50; turn += 1) await Promise.resolve();
    late();
    const answered = await pressing;
    expect(answered.answer).toEqual({ shows: 'message', text: 'Vi gemmer stadig. Åbn kortet igen om lidt.' });
    const after = answered.after?.();
    store();
    await after;
    expect(news(town)).toHaveLength(1);
    expect(town.edited.map(({ message }) => message.summary)).toEqual(['Én er gemt, én venter på dig']);
  });

  it('a plan that cannot be read saves nothing, and leaves the card with what was typed', async () => {
    const town = await askedTown();
    town.site.fails('offline');
    const { answer } = await press(town, 'still', { about: '11', light: 'green' });
    expect(answer).toEqual({ shows: 'message', text: 'Vi fik ikke svar fra SharePoint. Prøv igen om lidt.' });
    expect(town.notes).toContainEqual({ level: 'warning', event: 'press-not-read', facts: { code: 'offline' } });
  });

  it('a statement that was not stored is back in its form, with what was typed', async () => {
    const town = await askedTown();
    const ports = town.ports();
    ports.statusUpdates.record = () => Promise.reject(Object.assign(new Error('x'), { name: 'PlanError', code: 'no-answer' }));
    const answered = await press(town, 'save', { about: '11', typed: form('11', 'red', 'Det står stille.') }, botDesk(ports, { language: 'da', links: LINKS }));
    expect(words(answered)).toContain('Din tekst er her stadig');
    expect(JSON.stringify(cardIn(answered).card)).toContain('Det står stille.');
  });
});

describe('somebody who writes', () => {
  it('is answered with one kind sentence and the way to the plan', async () => {
    const town = await askedTown();
    await deskOf(town).met(inTeams(LONE), 'message', town.member(LONE));
    const [greeting] = town.sent.slice(-1);
    expect(greeting?.message.summary).toMatch(/^Hej\. Jeg skriver/);
    expect(findingsOf(greeting?.message.card as never)).toEqual([]);
  });

  it('who gets the app is not written to', async () => {
    const town = await askedTown();
    const before = town.sent.length;
    await deskOf(town).met(inTeams(BO), 'install', town.member(BO));
    expect(town.sent).toHaveLength(before);
    await deskOf(town).left('dir-9');
    expect(town.chats.has('dir-9')).toBe(false);
  });
});

it('somebody who gets the app while SharePoint is away is kept a little later', async () => {
  const town = new AskedTown(undefined, []);
  const pauses: number[] = [];
  town.wait = (ms) => Promise.resolve(void pauses.push(ms));
  town.site.failsOnce('offline');
  town.site.failsOnce('busy');
  await deskOf(town).met(inTeams(LONE), 'install', town.member(LONE));
  expect([town.chats.has('dir-7'), pauses]).toEqual([true, [4000, 8000]]);
  town.site.fails('offline');
  await expect(deskOf(town).met(inTeams(BO), 'install', town.member(BO))).rejects.toMatchObject({ code: 'offline' });
});

describe('cards that go out', () => {
  it('ask, ask again and tell the chair, each fit for Teams', async () => {
    const town = await askedTown();
    for (const time of ['2026-12-10 08:00', '2026-12-14 08:00']) {
      town.site.now = instant(time) as Instant;
      await runService({ ...town.ports(), draw: cardDrawing({ language: 'da', links: LINKS, now: () => town.site.now }) }, { instance: 'one' });
    }
    expect(town.sent.map(({ to, message }) => [to, message.summary])).toEqual([
      [LONE, 'Chefforum 15. december: passer det stadig? 2 af dine indsatser. Svar med ét tryk.'],
      [PER, 'Chefforum 15. december: passer det stadig? 1 af dine indsatser. Svar med ét tryk.'],
      [LONE, 'Chefforum 15. december: passer det stadig? 2 af dine indsatser. Svar med ét tryk.'],
      [PER, 'Chefforum 15. december: passer det stadig? 1 af dine indsatser. Svar med ét tryk.'],
      [PER, expect.stringMatching(/^I morgen: chefforum kl\. 9\./) as string],
    ]);
    for (const { message } of town.sent) expect(findingsOf(message.card as never)).toEqual([]);
    expect(town.sent.map(({ message }) => shownTexts(message.card).join(' ')).slice(2, 3).join()).toContain('Det kan også vente til mødet');
  });

  it('tell an editor of a proposal and an owner of a light stated for them, each fit for Teams and with no status text on a locked screen', async () => {
    const plan = askedPlan();
    const centre = aCentre({ code: 'BMC' });
    const proposal = anInitiative({ id: asId('14'), title: 'Fælles vareture', owner: LONE, centre: centre.id, phase: 'proposed', createdBy: LONE, createdAt: instant('2026-11-25 09:30') });
    const stated = aStatusUpdate({ id: asId('104'), initiative: asId('11'), light: 'red', text: 'Ingen pladser.', statedBy: PER, at: instant('2026-11-25 09:40') });
    const town = new AskedTown({ ...plan, centres: [centre], initiatives: [...plan.initiatives, proposal], updates: [...plan.updates, stated] }, [EDITOR, LONE]);
    town.site.editors = [{ name: 'Eva Ege', email: 'eva@eksempelby.example' }];
    town.site.now = instant('2026-11-25 10:00') as Instant;
    await runService({ ...town.ports(), draw: cardDrawing({ language: 'da', links: LINKS, now: () => town.site.now }) }, { instance: 'one' });
    const [toEditor, toOwner] = town.sent.map(({ to, message }) => ({ to, summary: message.summary, card: JSON.stringify(message.card), shown: shownTexts(message.card).join(' | ') }));
    expect(toEditor).toMatchObject({ to: EDITOR, summary: expect.stringContaining('Fælles vareture') as string, shown: expect.stringContaining('BMC') as string });
    expect(toEditor?.shown).toContain('Lone Lund');
    expect(toOwner).toMatchObject({ to: LONE, summary: expect.stringContaining('Per Poulsen') as string, shown: expect.stringContaining('Ingen pladser.') as string });
    expect(toOwner?.summary).not.toContain('Ingen pladser');
    expect([toEditor?.card, toOwner?.card]).toEqual([expect.stringContaining(encodeURIComponent('indsats/14')), expect.stringContaining(encodeURIComponent('indsats/11'))]);
    for (const { message } of town.sent) expect(findingsOf(message.card as never)).toEqual([]);
  });

  it('name the owner to a deputy', async () => {
    const plan = askedPlan();
    const town = new AskedTown({ ...plan, updates: [...plan.updates, aStatusUpdate({ id: asId('104'), initiative: asId('11'), statedBy: LONE, at: instant('2026-11-30 09:00') })] });
    town.away.push({ person: LONE, from: '2026-11-30' as never, to: '2026-12-04' as never });
    await runService({ ...town.ports(), draw: cardDrawing({ language: 'da', links: LINKS, now: () => town.site.now }) }, { instance: 'one' });
    const card = town.sent.find(({ to }) => to === BO);
    expect(shownTexts(card?.message.card).join(' ')).toContain('Du er stedfortræder for Lone Lund');
  });

  it('name nobody to the deputy of somebody who has left', async () => {
    const plan = askedPlan();
    const town = new AskedTown({ ...plan, people: new Map([...plan.people].filter(([id]) => id !== LONE)) });
    await runService({ ...town.ports(), draw: cardDrawing({ language: 'da', links: LINKS, now: () => town.site.now }) }, { instance: 'one' });
    const card = town.sent.find(({ to }) => to === BO);
    expect(shownTexts(card?.message.card).join(' ')).toContain('Du er stedfortræder, og den ansvarlige er her ikke længere.');
  });

  it('tell a chair of the plans of the meeting alone', () => {
    const [plan, other] = [askedPlan(), askedPlan()];
    const plans = [{ ...other, plan: { ...other.plan, id: asId<PlanId>('99') } }, plan];
    const meeting = { ...plan.meetings.find(({ id }) => id === CHEFFORUM)!, plans: [plan.plan.id] };
    const digest = digestOf(plans, meeting, [], instant('2026-12-14 08:00'));
    expect(digestState(plans, digest!, keyOf(PER), LINKS).link).toBe(LINKS.meeting(plan.plan.id, CHEFFORUM));
  });
});
