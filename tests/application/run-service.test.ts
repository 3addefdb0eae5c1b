import { PlanError, readContext, runService, type CardDrawing } from '../../src/application';
import { asId, noticeKey, reminderKey, stepName, type OrderId, type PersonId, type ReminderStep } from '../../src/domain';
import { AskedTown, askedPlan, BO, CHEFFORUM, EDITOR, FIRST_ASK, keyOf, LONE, PER } from '../support/asked-town';
import { anInitiative, aStatusUpdate, instant } from '../support/builders';

const DIGEST: ReminderStep = { kind: 'digest', workingDaysBefore: 1 };
/** Cards that say which they are. */
const draw: CardDrawing = {
  reminder: ({ card, step, to }) => ({ card: { asked: card.initiatives.map(({ initiative }) => initiative), step: stepName(step), to: to?.teamsUser }, summary: 'ask' }),
  digest: ({ to }) => ({ card: { digest: true, to: to?.teamsUser }, summary: 'digest' }),
  notice: ({ notice: { about, initiative }, to }) => ({ card: { told: about.kind, of: initiative.id, to: to?.teamsUser }, summary: 'notice' }),
};
const run = (town: AskedTown) => runService({ ...town.ports(), draw }, { instance: 'one' });
const at = (town: AskedTown, time: string) => { town.site.now = instant(time); };
const cards = (town: AskedTown) => town.sent.map(({ to, message }) => [to, message.card]);
const order = (over: object) => ({ id: asId<OrderId>('41'), meeting: CHEFFORUM, by: PER, at: instant('2026-12-01 07:00'), ...over }) as never;

describe('a run of the service', () => {
  it('asks, in the morning of its day, everybody who owes a light, and says when it comes again', async () => {
    const town = new AskedTown();
    const { sent, nextAt } = await run(town);
    expect(cards(town)).toEqual([[LONE, { asked: ['12', '11'], step: 'ask-10', to: '29:7' }], [PER, { asked: ['13'], step: 'ask-10', to: '29:8' }]]);
    expect(sent).toMatchObject({ sent: 2, left: 0 });
    expect(nextAt).toBe(instant('2026-12-10 08:00'));
    expect(town.reports.get(CHEFFORUM)).toMatchObject({ closed: [FIRST_ASK], reminders: [{ person: LONE, state: 'sent' }, { person: PER, state: 'sent' }] });
  });

  it('does nothing before its time, and nothing twice', async () => {
    const town = new AskedTown();
    at(town, '2026-12-01 07:59');
    await run(town);
    expect(town.sent).toEqual([]);
    at(town, '2026-12-01 08:00');
    await run(town);
    await run(town);
    expect(town.sent).toHaveLength(2);
  });

  it('reads the ledger once where there is nothing to do, and anew once it has sent', async () => {
    const town = new AskedTown();
    const reads: string[] = [];
    for (const name of ['of', 'closedSteps'] as const) {
      const read = town.ledger[name].bind(town.ledger) as (meetings: never) => Promise<never>;
      town.ledger[name] = (meetings: never) => (reads.push(name), read(meetings));
    }
    at(town, '2026-11-30 08:00');
    await run(town);
    expect(reads.splice(0)).toEqual(['of', 'closedSteps']);
    at(town, '2026-12-01 08:00');
    await run(town);
    expect(reads.splice(0)).toEqual(['of', 'closedSteps', 'of', 'closedSteps']);
    await run(town);
    expect(reads).toEqual(['of', 'closedSteps']);
    expect(town.reports.get(CHEFFORUM)?.reminders).toHaveLength(2);
  });

  it('asks the second time only those who have not answered, and tells the chair the day before', async () => {
    const town = new AskedTown();
    await run(town);
    await town.ports().statusUpdates.record({ key: asId('k'), plan: asId('1'), initiative: asId('13'), light: 'green', text: '', confirmsUnchanged: true, source: 'card', statedBy: PER });
    at(town, '2026-12-10 08:05');
    await run(town);
    at(town, '2026-12-14 08:05');
    await run(town);
    expect(cards(town).slice(2)).toEqual([[LONE, { asked: ['12', '11'], step: 'ask-3', to: '29:7' }], [PER, { digest: true, to: '29:8' }]]);
  });

  it('goes on with a card that was claimed and not begun, when its time is out', async () => {
    const town = new AskedTown();
    const [from, until] = [instant('2026-12-01 08:00'), instant('2026-12-01 08:02')];
    await town.ledger.claim({ key: keyOf(LONE), meeting: CHEFFORUM, step: FIRST_ASK, person: LONE, initiatives: [asId('11')], state: 'claimed', claim: { by: 'a dead one', until }, attempts: 0 });
    expect(from < until).toBe(true);
    expect((await run(town)).sent).toMatchObject({ sent: 1, left: 1 });
    at(town, '2026-12-01 08:10');
    expect((await run(town)).sent).toMatchObject({ sent: 1 });
    expect(town.sent.map(({ to }) => to)).toEqual([PER, LONE]);
  });

  it('asks a deputy where the owner is away', async () => {
    const town = new AskedTown();
    town.away.push({ person: LONE, from: '2026-11-30' as never, to: '2026-12-04' as never });
    await run(town);
    expect(cards(town)).toEqual([[PER, { asked: ['13'], step: 'ask-10', to: '29:8' }], [BO, { asked: ['12'], step: 'ask-10', to: '29:9' }]].sort());
  });

  it('records who cannot be reached, and sends the others theirs', async () => {
    const town = new AskedTown(undefined, [PER]);
    expect((await run(town)).sent).toMatchObject({ sent: 1, failed: 1 });
    expect((await town.ledger.get(keyOf(LONE)))?.value).toMatchObject({ state: 'failed', failure: 'notInstalled' });
  });

  it('"Spørg nu" is asked at once, whatever the day, and once', async () => {
    const town = new AskedTown();
    at(town, '2026-11-28 20:00');
    town.orders.push(order({ kind: 'askNow' }));
    await run(town);
    await run(town);
    expect(cards(town).map(([to, card]) => [to, (card as { step: string }).step])).toEqual([[LONE, 'now-41'], [PER, 'now-41']]);
  });

  describe('"Send kortet igen"', () => {
    const again = (person: PersonId, reminder = keyOf(person)) => order({ kind: 'sendAgain', reminder });
    const inDoubt = async () => {
      const town = new AskedTown();
      town.deliveries.push({ is: 'unknown', detail: 'timeout' });
      await run(town);
      at(town, '2026-12-01 19:00');
      town.orders.push(again(LONE));
      return town;
    };

    it('sends a card that may not have arrived once more, with what was on it, under a key of its own', async () => {
      const town = await inDoubt();
      await run(town);
      await run(town);
      expect(cards(town).slice(1)).toEqual([[LONE, { asked: ['12', '11'], step: 'ask-10', to: '29:7' }]]);
      expect((await town.ledger.get(reminderKey(CHEFFORUM, FIRST_ASK, LONE, asId('41'))))?.value).toMatchObject({ state: 'sent', person: LONE });
    });

    it('goes on with one that was claimed and not begun', async () => {
      const town = await inDoubt();
      const key = reminderKey(CHEFFORUM, FIRST_ASK, LONE, asId('41'));
      await town.ledger.claim({ key, meeting: CHEFFORUM, step: FIRST_ASK, person: LONE, initiatives: [asId('11')], state: 'claimed', claim: { by: 'a dead one', until: instant('2026-12-01 18:00') }, attempts: 0 });
      await run(town);
      expect((await town.ledger.get(key))?.value.state).toBe('sent');
    });

    it('sends nothing where the card has arrived after all, or never was', async () => {
      const town = await inDoubt();
      town.orders.splice(0, 1, again(PER), again(BO), { ...(again(LONE) as object), reminder: keyOf(LONE, DIGEST) } as never);
      await run(town);
      expect(town.sent).toHaveLength(1);
    });
  });

  describe('what nobody is asked', () => {
    const EARLY = '2026-11-25 10:00';
    const PROPOSAL = noticeKey({ kind: 'proposal', initiative: asId('14') }, EDITOR);
    /** Before anybody is asked: Lone has proposed an initiative, and Per has stated a light for her. */
    function aTownWithNews(chats = [EDITOR, LONE, PER, BO]) {
      const plan = askedPlan();
      const proposal = anInitiative({ id: asId('14'), owner: LONE, phase: 'proposed', createdBy: LONE, createdAt: instant('2026-11-25 09:30') });
      const stated = aStatusUpdate({ id: asId('104'), initiative: asId('11'), light: 'red', text: 'Ingen pladser.', statedBy: PER, at: instant('2026-11-25 09:40') });
      const town = new AskedTown({ ...plan, initiatives: [...plan.initiatives, proposal], updates: [...plan.updates, stated] }, chats);
      town.site.editors = [{ name: 'Eva Ege', email: 'Eva@eksempelby.example' }, { name: 'Lone Lund', email: 'lone@eksempelby.example' }, { name: 'Ukendt', email: '' }];
      at(town, EARLY);
      return town;
    }

    it('is told once: a proposal to the other editors, a light to the owner it was stated for', async () => {
      const town = aTownWithNews();
      expect((await run(town)).sent).toMatchObject({ sent: 2, left: 0 });
      expect(cards(town)).toEqual([[EDITOR, { told: 'proposal', of: '14', to: '29:1' }], [LONE, { told: 'onBehalf', of: '11', to: '29:7' }]]);
      at(town, '2026-11-26 10:00');
      expect((await run(town)).sent).toMatchObject({ sent: 0, left: 0 });
      expect((await town.ledger.get(PROPOSAL))?.value).toMatchObject({ state: 'sent', about: { kind: 'proposal' }, person: EDITOR, initiatives: ['14'] });
    });

    it('stands in no report to a chair', async () => {
      const town = aTownWithNews();
      await run(town);
      expect([...town.reports.values()].flatMap(({ reminders }) => reminders)).toEqual([]);
    });

    it('is told once by two instances that run at once', async () => {
      const town = aTownWithNews();
      await Promise.all([run(town), runService({ ...town.ports(), draw }, { instance: 'two' })]);
      expect(town.sent.map(({ to }) => to).sort()).toEqual([EDITOR, LONE].sort());
    });

    it('is given up where whoever began to tell it is gone, and told by somebody else where they had not begun', async () => {
      const town = aTownWithNews();
      const dead = { by: 'a dead one', until: instant('2026-11-25 09:50') };
      const onBehalf = noticeKey({ kind: 'onBehalf', update: asId('104') }, LONE);
      await town.ledger.claim({ key: PROPOSAL, about: { kind: 'proposal', initiative: asId('14') }, person: EDITOR, initiatives: [asId('14')], state: 'sending', claim: dead, attempts: 1 });
      await town.ledger.claim({ key: onBehalf, about: { kind: 'onBehalf', update: asId('104') }, person: LONE, initiatives: [asId('11')], state: 'claimed', claim: dead, attempts: 0 });
      await run(town);
      expect(town.sent.map(({ to }) => to)).toEqual([LONE]);
      expect([(await town.ledger.get(PROPOSAL))?.value.state, (await town.ledger.get(onBehalf))?.value.state]).toEqual(['uncertain', 'sent']);
    });

    it('keeps no card from going out where nobody may see who the editors are', async () => {
      const town = aTownWithNews();
      const hidden = { group: () => Promise.reject(new PlanError('no-access', 'sitegroups')) };
      await runService({ ...town.ports(), editors: hidden, draw }, { instance: 'one' });
      expect(town.sent.map(({ to }) => to)).toEqual([LONE]);
    });

    it('asks neither the ledger nor the site of anything more while there is nothing to tell', async () => {
      const town = new AskedTown();
      const ports = town.ports();
      const never = () => Promise.reject(new Error('asked in vain'));
      at(town, EARLY);
      await runService({ ...ports, draw, editors: { group: never }, ledger: { ...town.ledger, found: never } }, { instance: 'one' });
      expect(town.sent).toEqual([]);
    });
  });

  it('reads all that decides, and sends nothing, for whoever only wants to know', async () => {
    const town = new AskedTown();
    const { context } = await readContext(town.ports());
    expect(context.plans).toHaveLength(1);
    expect([town.sent, await town.ledger.of([CHEFFORUM])]).toEqual([[], []]);
  });
});
