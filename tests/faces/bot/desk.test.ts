/** @jest-environment node */
import { asId, noticeKey, reminderKey } from '../../../src/domain';
import { botDesk } from '../../../src/faces/bot/desk';
import { AskedTown, BO, CHEFFORUM, inTeams, LONE, PER } from '../../support/asked-town';
import { askedTown, cardIn, deskOf, form, news, press, valueOf, words } from '../../support/cards/pressing';
import { findingsOf } from '../../support/cards/rules';
import { LINKS } from '../../support/cards/send-cards';

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
