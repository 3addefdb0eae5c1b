/** @jest-environment node */
import { asId, type Instant, type ReminderStep } from '../../../src/domain';
import { inputIds } from '../../../src/faces/bot/press';
import { AskedTown, CHEFFORUM, keyOf, LONE, PER } from '../../support/asked-town';
import { instant } from '../../support/builders';
import { askedTown, cardIn, form, news, press, words } from '../../support/cards/pressing';
import { nodesOf } from '../../support/cards/rules';
import { sendCards } from '../../support/cards/send-cards';

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
    await sendCards(town);
    expect((await town.ledger.get(keyOf(LONE)))?.value.state).toBe('uncertain');
    await (await press(town, 'refresh')).after?.();
    expect((await town.ledger.get(keyOf(LONE)))?.value).toMatchObject({ state: 'sent', activity: 'activity-1' });
  });

  it('by somebody else proves nothing', async () => {
    const town = new AskedTown();
    town.deliveries.push({ is: 'unknown', detail: 'timeout' });
    await sendCards(town);
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

  it('"Ret" has in the form what the person wrote, and nothing that only still held', async () => {
    const town = await askedTown();
    const inForm = async (about: '11' | '12') => {
      const answered = await press(town, 'correct', { about });
      return [...nodesOf(cardIn(answered).card)].find(({ id }) => id === inputIds(asId(about)).note)?.['value'];
    };
    await press(town, 'still', { about: '12', light: 'yellow' });
    expect(await inForm('12')).toBeUndefined();
    await press(town, 'save', { about: '11', typed: form('11', 'red', 'Begge har sagt nej.') });
    expect(await inForm('11')).toBe('Begge har sagt nej.');
    await town.ports().statusUpdates.record({ key: asId('x'), plan: asId('1'), initiative: asId('11'), light: 'yellow', text: 'Ingen svar.', confirmsUnchanged: false, source: 'tab', statedBy: PER });
    expect(await inForm('11')).toBeUndefined();
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
