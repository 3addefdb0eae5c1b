import { answerCard, PlanError, type PressedStatement } from '../../src/application';
import { asId } from '../../src/domain';
import { AskedTown, BO, CHEFFORUM, keyOf, LONE, PER } from '../support/asked-town';

const STILL_GREEN: PressedStatement = { initiative: asId('11'), said: { says: 'still', light: 'green' }, seen: asId('101') };
const STILL_YELLOW: PressedStatement = { initiative: asId('12'), said: { says: 'still', light: 'yellow' }, seen: asId('102') };
const RED: PressedStatement = { initiative: asId('11'), said: { says: 'this', light: 'red', text: 'Ingen har budt.' }, seen: asId('101') };

const press = (town: AskedTown, statements: readonly PressedStatement[], by = LONE) => answerCard(town.ports(), { reminder: keyOf(LONE), meeting: CHEFFORUM, by, statements });
const news = (town: AskedTown) => town.site.updates.filter(({ id }) => Number(id) > 103);

describe('an answer on a card', () => {
  it('is a statement of the person who pressed, for that meeting', async () => {
    const town = new AskedTown();
    const { outcomes, plans } = await press(town, [RED]);
    expect(outcomes.map(({ is }) => is)).toEqual(['saved']);
    expect(news(town)).toMatchObject([{ initiative: '11', light: 'red', text: 'Ingen har budt.', source: 'card', statedBy: LONE, meeting: CHEFFORUM, confirmsUnchanged: false }]);
    expect(plans[0]?.updates.at(-1)).toMatchObject({ light: 'red', statedBy: LONE });
  });

  it('"still" confirms the light, green without words and yellow with those that were shown', async () => {
    const town = new AskedTown();
    await press(town, [STILL_GREEN, STILL_YELLOW]);
    expect(news(town)).toMatchObject([{ initiative: '11', text: '', confirmsUnchanged: true }, { initiative: '12', light: 'yellow', text: 'Vi mangler to virksomheder.', confirmsUnchanged: true }]);
  });

  it.each([2, 5])('delivered %i times, one after another and at once, is one row and one answer', async (times) => {
    const town = new AskedTown();
    const first = await press(town, [RED]);
    const again = [...(await Promise.all(Array.from({ length: times }, () => press(town, [RED])))), await press(town, [RED])];
    expect(news(town)).toHaveLength(1);
    for (const { outcomes, plans } of again) {
      expect(outcomes).toMatchObject([{ is: 'alreadySaved', update: { id: (first.outcomes[0] as { update: { id: string } }).update.id } }]);
      expect(plans[0]?.updates).toEqual(first.plans[0]?.updates);
    }
  });

  it('delivered several times at the same moment, is one row, and all are told that it is saved', async () => {
    const town = new AskedTown();
    const all = await Promise.all(Array.from({ length: 5 }, () => press(town, [RED])));
    expect(news(town)).toHaveLength(1);
    expect(new Set(all.map(({ outcomes }) => JSON.stringify(outcomes))).size).toBe(1);
  });

  it('of which the first half is saved and the second is not says so of each', async () => {
    const town = new AskedTown();
    const ports = town.ports();
    const record = ports.statusUpdates.record.bind(ports.statusUpdates);
    ports.statusUpdates.record = (update, seen) => (update.initiative === '12' ? Promise.reject(new PlanError('no-answer', 'x')) : record(update, seen));
    const { outcomes } = await answerCard(ports, { reminder: keyOf(LONE), meeting: CHEFFORUM, by: LONE, statements: [STILL_GREEN, STILL_YELLOW] });
    expect(outcomes).toMatchObject([{ is: 'saved' }, { is: 'notSaved', because: 'no-answer' }]);
    expect(news(town)).toHaveLength(1);
  });

  it('whose store lost the answer is kept once when it is made again', async () => {
    const town = new AskedTown();
    const ports = town.ports();
    await town.ports().plans.openAll();
    const record = ports.statusUpdates.record.bind(ports.statusUpdates);
    let tries = 0;
    ports.statusUpdates.record = async (update, seen) => {
      const stored = await record(update, seen);
      if ((tries += 1) === 1) throw new PlanError('no-answer', 'stored, and then no answer');
      return stored;
    };
    const again = () => answerCard(ports, { reminder: keyOf(LONE), meeting: CHEFFORUM, by: LONE, statements: [RED] });
    expect((await again()).outcomes).toMatchObject([{ is: 'notSaved' }]);
    expect((await again()).outcomes).toMatchObject([{ is: 'alreadySaved' }]);
    expect(news(town)).toHaveLength(1);
  });

  it('of somebody who neither owns it nor is deputy is not written', async () => {
    const town = new AskedTown();
    expect((await press(town, [RED], PER)).outcomes).toEqual([{ initiative: '11', is: 'notYours' }]);
    expect(news(town)).toEqual([]);
  });

  it('of a deputy is the deputy’s own', async () => {
    const town = new AskedTown();
    expect((await press(town, [STILL_YELLOW], BO)).outcomes).toMatchObject([{ is: 'saved', update: { statedBy: BO } }]);
  });

  it('is written only where every plan could be read', async () => {
    const town = new AskedTown();
    town.site.failsOnce('offline');
    await expect(press(town, [RED])).rejects.toMatchObject({ code: 'offline' });
    expect(news(town)).toEqual([]);
  });

  it('that the store keeps as the service’s own word is an alarm: the service is no member of its group', async () => {
    const town = new AskedTown();
    town.site.service = undefined;
    await press(town, [RED]);
    expect(town.notes).toEqual([{ level: 'alarm', event: 'service-is-not-believed', facts: undefined }]);
  });
});
