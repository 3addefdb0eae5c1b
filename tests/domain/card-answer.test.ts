import fc from 'fast-check';
import { asId, cardAnswer, reminderKey, TRAFFIC_LIGHTS, type ActionPlan, type CardPress, type CardStatement, type Initiative, type PlanId, type StatusUpdate, type StatusUpdateId } from '../../src/domain';
import { aMeeting, anActionPlan, anInitiative, aPlan, aStatusUpdate, instant, personId } from '../support/builders';

const [LONE, PER, EVA] = ['lone', 'per', 'eva'].map(personId) as [CardPress['by'], CardPress['by'], CardPress['by']];
const june12 = aMeeting('2026-06-12', { id: asId('12-juni') });
const initiative = anInitiative({ id: asId('i1'), owner: LONE, deputies: [PER] });
const NOW = '2026-05-28 09:15';

const said = (id: number, on: string, over: Partial<StatusUpdate> = {}): StatusUpdate => aStatusUpdate({ id: asId<StatusUpdateId>(id), initiative: initiative.id, at: instant(on), statedBy: LONE, text: '', ...over });
const first = said(1, '2026-01-15');
const plan = (over: Partial<ActionPlan> = {}, of: Partial<Initiative> = {}): ActionPlan => anActionPlan({ meetings: [june12], initiatives: [{ ...initiative, ...of }], updates: [first], ...over });
const still: CardStatement = { initiative: initiative.id, light: 'green', text: '', confirmsUnchanged: true, seen: first.id };
const press = (over: Partial<CardPress> = {}): CardPress => ({
  reminder: reminderKey(june12.id, { kind: 'ask', workingDaysBefore: 10 }, LONE), meeting: june12.id, startsAt: june12.startsAt, by: LONE, statements: [still], ...over,
});
const verdict = (of: ActionPlan, over: Partial<CardPress> = {}, now = NOW) => cardAnswer([of], press(over), instant(now)).verdicts[0]!;
const stating = (over: Partial<CardStatement>): Partial<CardPress> => ({ statements: [{ ...still, ...over }] });

describe('a press on a card', () => {
  it('becomes a statement of the person who pressed, for the meeting', () => {
    expect(verdict(plan())).toEqual({
      initiative: initiative.id, is: 'record', seed: expect.any(String),
      update: { initiative: initiative.id, plan: initiative.plan, light: 'green', text: '', confirmsUnchanged: true, source: 'card', statedBy: LONE, meeting: june12.id },
    });
    expect(verdict(plan(), { by: PER })).toMatchObject({ is: 'record', update: { statedBy: PER } });
  });
  it('keeps the words as they are kept everywhere, and confirms only what is so', () => {
    expect(verdict(plan(), stating({ light: 'yellow', text: 'Vi venter\r\npå svar', confirmsUnchanged: true }))).toMatchObject({ is: 'stale' });
    expect(verdict(plan(), stating({ light: 'yellow', text: 'Vi venter\r\npå svar', confirmsUnchanged: false }))).toMatchObject({ is: 'record', update: { light: 'yellow', text: 'Vi venter\npå svar', confirmsUnchanged: false } });
    const { seen: _none, ...unseen } = still;
    expect(verdict(plan({ updates: [] }), { statements: [{ ...unseen, confirmsUnchanged: true }] })).toMatchObject({ is: 'record', update: { confirmsUnchanged: false } });
  });
  it('is answered for each initiative by itself', () => {
    const other = anInitiative({ id: asId('i2'), owner: EVA });
    const of = plan({ initiatives: [initiative, other] });
    expect(cardAnswer([of], press({ statements: [still, { ...still, initiative: other.id }, { ...still, initiative: asId('i9') }] }), instant(NOW)).verdicts.map(({ is }) => is)).toEqual(['record', 'notYours', 'gone']);
  });
  it('finds the initiative in whichever plan it is', () => {
    const elsewhere = anActionPlan({ plan: aPlan({ id: asId<PlanId>('2') }), meetings: [june12], initiatives: [{ ...initiative, plan: asId<PlanId>('2') }] });
    expect(cardAnswer([plan({ initiatives: [], updates: [] }), elsewhere], press(), instant(NOW)).verdicts).toMatchObject([{ is: 'record', update: { plan: '2' } }]);
  });

  it.each([
    ['yellow without words', { light: 'yellow', text: ' \u200b', confirmsUnchanged: false }, { code: 'text-needed-worse', from: 'green', to: 'yellow' }],
    ['too many words', { text: 'a'.repeat(1001) }, { code: 'text-too-long', over: 1, limit: 1000 }],
  ] as const)('is refused for %s', (_what, statement, finding) => {
    expect(verdict(plan(), stating(statement))).toEqual({ initiative: initiative.id, is: 'refused', finding });
  });
  it.each([
    ['notYours', plan({}, { owner: EVA, deputies: [] }), {}],
    ['notYours', plan(), { by: EVA }],
    ['notRunning', plan({}, { phase: 'completed' }), {}],
    ['notRolledOut', plan({ plan: aPlan({ stage: 'closed' }) }), {}],
    ['tooLate', plan({ meetings: [{ ...june12, state: 'cancelled' }] }), {}],
    ['tooLate', plan({ meetings: [{ ...june12, state: 'held' }] }), {}],
    ['tooLate', plan({ meetings: [] }), {}],
  ] as const)('writes nothing: %s', (is, of, over) => {
    expect(verdict(of, over).is).toBe(is);
  });
});

describe('a press that is delivered again', () => {
  const saved = said(2, '2026-05-28 09:14', { confirmsUnchanged: true, source: 'card' });
  it('finds what it saved, and writes nothing', () => {
    expect(verdict(plan({ updates: [first, saved] }))).toEqual({ initiative: initiative.id, is: 'alreadySaved', update: saved, since: [] });
  });
  it('finds it also when somebody has spoken since, when the meeting is over, and when the initiative runs no more', () => {
    const theirs = said(3, '2026-05-28 09:15', { statedBy: PER, light: 'red', text: 'Alt er i stå' });
    expect(verdict(plan({ updates: [first, saved, theirs] }))).toMatchObject({ is: 'alreadySaved', update: saved, since: [theirs] });
    expect(verdict(plan({ updates: [first, saved] }, { phase: 'completed' }), {}, '2026-06-13').is).toBe('alreadySaved');
  });
  it('finds it though the store has turned its line ends and dropped the blanks around it', () => {
    const kept = said(2, '2026-05-28 09:14', { light: 'red', text: 'Alt\r\ner i stå' });
    expect(verdict(plan({ updates: [first, kept] }), stating({ light: 'red', text: 'Alt\ner i stå ', confirmsUnchanged: false })).is).toBe('alreadySaved');
  });
  it('is another press when the card has shown what was saved', () => {
    expect(verdict(plan({ updates: [first, saved] }), stating({ seen: saved.id })).is).toBe('record');
  });
  it('has the same seed, and every other press another one', () => {
    const seed = (over: Partial<CardPress> = {}) => {
      const found = verdict(plan({ updates: [first, said(2, '2026-01-16', { id: asId('2'), light: 'red', text: 'x' })] }), { statements: [{ ...still, seen: asId('2'), confirmsUnchanged: false }], ...over });
      return found.is === 'record' ? found.seed : found.is;
    };
    const other = { ...still, seen: asId<StatusUpdateId>('2'), confirmsUnchanged: false };
    const seeds = [seed(), seed({ by: PER }), seed({ reminder: asId('another') }), seed({ statements: [{ ...other, light: 'yellow', text: 'a' }] }), seed({ statements: [{ ...other, light: 'yellow', text: 'b' }] })];
    expect([new Set(seeds).size, seed()]).toEqual([5, seeds[0]]);
  });
  it('writes one statement, however often and in whatever order presses of two people come', () => {
    const anyPress = fc.record({ by: fc.constantFrom(LONE, PER), light: fc.constantFrom(...TRAFFIC_LIGHTS), text: fc.constantFrom('', 'a', 'b'), confirmsUnchanged: fc.boolean() });
    fc.assert(
      fc.property(fc.array(anyPress, { maxLength: 3 }), fc.array(fc.nat(2), { maxLength: 12 }), (presses, deliveries) => {
        const seeds = new Set<string>();
        let updates: readonly StatusUpdate[] = [first];
        for (const which of deliveries) {
          const one = presses[which];
          if (!one) continue;
          const { by, ...content } = one;
          const found = verdict(plan({ updates }), { by, ...stating(content) });
          if (found.is !== 'record') continue;
          expect(seeds.has(found.seed)).toBe(false);
          seeds.add(found.seed);
          updates = [...updates, { ...found.update, id: asId(updates.length + 1), at: instant(NOW), statedBy: by }];
        }
        const authors = new Set(updates.slice(1).map(({ statedBy }) => statedBy));
        expect(authors.size).toBeLessThanOrEqual(1); // whoever comes second sees the first one's words before theirs are kept
      }),
    );
  });
});

describe('a card that shows what is no longer so', () => {
  const theirs = said(2, '2026-05-28 09:00', { statedBy: PER, light: 'red', text: 'Alt er i stå' });
  it('is shown anew when somebody else has spoken since, and nothing of either is lost', () => {
    expect(verdict(plan({ updates: [first, theirs] }))).toEqual({ initiative: initiative.id, is: 'stale', now: theirs });
    expect(verdict(plan({ updates: [first, theirs] }), stating({ seen: theirs.id, confirmsUnchanged: false })).is).toBe('record');
    const { seen: _none, ...unseen } = still;
    expect(verdict(plan({ updates: [theirs] }), { statements: [{ ...unseen, confirmsUnchanged: false }] }).is).toBe('stale');
  });
  it('is not stale because of an old paper brought in meanwhile, or of words of one’s own', () => {
    expect(verdict(plan({ updates: [first, said(2, '2025-11-01', { statedBy: EVA, light: 'red', text: 'x' })] })).is).toBe('record');
    const own = said(2, '2026-05-28 09:00', { light: 'yellow', text: 'Vi venter' });
    expect(verdict(plan({ updates: [first, own] }), stating({ light: 'red', text: 'Alt er i stå', confirmsUnchanged: false })).is).toBe('record');
  });
  it('does not confirm a light that one has changed oneself meanwhile', () => {
    const own = said(2, '2026-05-28 09:00', { light: 'yellow', text: 'Vi venter' });
    expect(verdict(plan({ updates: [first, own] }))).toEqual({ initiative: initiative.id, is: 'stale', now: own });
  });
  it('goes by numbers where the history in hand does not reach back to what it showed', () => {
    expect(verdict(plan({ updates: [said(7, '2026-03-01', { statedBy: PER })], historyIsWhole: false }), stating({ seen: asId('3') })).is).toBe('stale');
    expect(verdict(plan({ updates: [said(7, '2026-03-01', { statedBy: PER })], historyIsWhole: false }), stating({ seen: asId('9') })).is).toBe('record');
  });
});

describe('the meeting of a card', () => {
  const meeting = (over: Partial<typeof june12>, now = NOW) => cardAnswer([plan({ meetings: [{ ...june12, ...over }] })], press(), instant(now)).meeting;
  it('is open until it is over, held or called off', () => {
    expect([meeting({}).is, meeting({}, '2026-06-12 10:59').is, meeting({}, '2026-06-12 11:00').is, meeting({ state: 'held' }).is, meeting({ state: 'cancelled' }).is]).toEqual(['open', 'open', 'over', 'over', 'cancelled']);
  });
  it('is answered for all the same when it has moved, and it says from when', () => {
    const startsAt = instant('2026-06-19 09:00');
    const moved = plan({ meetings: [{ ...june12, startsAt, endsAt: instant('2026-06-19 11:00') }] });
    expect(cardAnswer([moved], press(), instant(NOW))).toMatchObject({ meeting: { is: 'moved', from: june12.startsAt, meeting: { startsAt } }, verdicts: [{ is: 'record' }] });
  });
});
