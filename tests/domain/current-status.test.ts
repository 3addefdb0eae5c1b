import fc from 'fast-check';
import {
  asId,
  currentStatuses,
  currentSuccesses,
  lastStored,
  statusAt,
  statusOf,
  SUCCESS_ANSWERS,
  successOf,
  tamperedCopies,
  TRAFFIC_LIGHTS,
  withUpdates,
  type Initiative,
  type InitiativeId,
  type StatusUpdate,
  type StatusUpdateId,
} from '../../src/domain';
import { aPlan, aStatusUpdate, anActionPlan, anInitiative, instant } from '../support/builders';

const INITIATIVES: readonly InitiativeId[] = ['1', '2', '3'].map((id) => asId<InitiativeId>(id));

/** Statements in the order they were stored; their times may stand still or, for rows that were brought in later, run back. */
const someHistory = fc
  .array(
    fc.record({
      initiative: fc.constantFrom(...INITIATIVES),
      light: fc.constantFrom(...TRAFFIC_LIGHTS),
      minute: fc.integer({ min: 0, max: 59 }),
      success: fc.option(fc.constantFrom(...SUCCESS_ANSWERS), { nil: undefined }),
    }),
    { maxLength: 30 },
  )
  .map((rows) =>
    rows.map(({ initiative, light, minute, success }, index) =>
      aStatusUpdate({ id: asId(index + 1), initiative, light, ...(success && { success }), text: `nr. ${index + 1}`, at: instant(`2026-05-12T07:${String(minute).padStart(2, '0')}:00Z`) }),
    ),
  );

const through = (updates: readonly StatusUpdate[], mark: number): readonly StatusUpdate[] => updates.filter(({ id }) => Number(id) <= mark);

const copied = (updates: readonly StatusUpdate[]): readonly Initiative[] =>
  INITIATIVES.map((id) => {
    const own = updates.filter(({ initiative }) => initiative === id);
    const spoken = statusAt(own.filter(({ success }) => success));
    const successCopy = own.filter((update) => update.id === spoken?.update).map(successOf)[0];
    return anInitiative({ id, copy: statusAt(own), ...(successCopy && { successCopy }) });
  });

const replayed = (updates: readonly StatusUpdate[]) => anActionPlan({ initiatives: copied([]), updates, historyIsWhole: true });

describe('how an initiative stands', () => {
  it('is what copy + tail say, which is what the whole history says, wherever the mark lies and in whatever order rows arrive', () => {
    fc.assert(
      fc.property(
        someHistory.chain((updates) =>
          fc.record({
            updates: fc.constant(updates),
            mark: fc.nat(updates.length),
            // rows that a copying that was cut short had reached: their copies are ahead of the mark
            ahead: fc.subarray([...INITIATIVES]),
            aheadTo: fc.nat(updates.length),
            // the newest rows brought by the first read may reach back past the mark
            overlap: fc.nat(updates.length),
            arrival: fc.shuffledSubarray([...updates], { minLength: updates.length }),
          }),
        ),
        ({ updates, mark, ahead, aheadTo, overlap, arrival }) => {
          const atMark = copied(through(updates, mark));
          const further = copied(through(updates, Math.max(mark, aheadTo)));
          const initiatives = atMark.map((row, index) => (ahead.includes(row.id) ? (further[index] ?? row) : row));
          const tail = arrival.filter(({ id }) => Number(id) > mark - overlap);
          const plan = anActionPlan({ plan: aPlan({ statusThrough: asId(mark) }), initiatives, updates: tail, historyIsWhole: false });
          expect(new Map(currentStatuses(plan))).toEqual(new Map(currentStatuses(replayed(updates))));
          expect(new Map(currentSuccesses(plan))).toEqual(new Map(currentSuccesses(replayed(updates))));
        },
      ),
    );
  });

  it('is the same however the rest of the history is brought in', () => {
    fc.assert(
      fc.property(someHistory, fc.nat(30), fc.nat(30), (updates, a, b) => {
        const parts = [updates.slice(0, a), updates.slice(Math.min(a, b)), updates];
        const plan = parts.reduce((known, part) => withUpdates(known, part), anActionPlan({ initiatives: copied([]) }));
        expect(plan.updates).toEqual(updates);
      }),
    );
  });

  it('stays the very same value when nothing is new, so that nothing is drawn again', () => {
    const plan = anActionPlan({ updates: [aStatusUpdate({ id: asId('1') })] });
    expect(withUpdates(plan, plan.updates)).toBe(plan);
  });

  it('is no status, never green, for what nobody has stated', () => {
    const initiative = anInitiative();
    expect(currentStatuses(anActionPlan({ initiatives: [initiative] })).get(initiative.id)).toBeUndefined();
  });

  it('is the later one stored of two statements in the same second', () => {
    const at = instant('2026-05-12 09:14');
    const updates = [aStatusUpdate({ id: asId('9'), light: 'red', at }), aStatusUpdate({ id: asId('10'), light: 'yellow', at })];
    expect(statusAt([...updates].reverse())?.light).toBe('yellow');
  });

  it('is asked at a time: a statement counts at its own moment and not before', () => {
    const updates = [aStatusUpdate({ light: 'green', at: instant('2026-05-12 09:00') }), aStatusUpdate({ light: 'red', at: instant('2026-05-13 09:00') })];
    expect(statusAt(updates, instant('2026-05-12 08:59'))).toBeUndefined();
    expect(statusAt(updates, instant('2026-05-13 08:59'))?.light).toBe('green');
    expect(statusAt(updates, instant('2026-05-13 09:00'))?.light).toBe('red');
  });
});

describe('whether a promise is reached', () => {
  const about = asId<InitiativeId>('1');
  const said = aStatusUpdate({ id: asId('5'), initiative: about, success: 'reached', at: instant('2026-05-12 09:00') });
  const answer = (updates: readonly StatusUpdate[], over: Partial<Initiative> = {}, historyIsWhole = true) =>
    currentSuccesses(anActionPlan({ initiatives: [anInitiative({ id: about, ...over })], updates, historyIsWhole })).get(about)?.answer;

  it('stays as it was said when a later statement does not speak of it', () => {
    const later = aStatusUpdate({ initiative: about, light: 'red', at: instant('2026-05-13 09:00') });
    expect(answer([said, later])).toBe('reached');
  });

  it('is what was said last', () => {
    expect(answer([said, aStatusUpdate({ initiative: about, success: 'notYet', at: instant('2026-05-13 09:00') })])).toBe('notYet');
  });

  it('is unknown, never "not yet", where nobody has said', () => {
    expect(answer([aStatusUpdate({ initiative: about })])).toBeUndefined();
  });

  it('is nobody\'s word when somebody typed it into the list', () => {
    expect(answer([], { successCopy: { answer: 'reached' } }, false)).toBeUndefined();
    expect(answer([said], { successCopy: { ...successOf(said)!, answer: 'notYet' } }, false)).toBe('reached');
    expect(answer([], { successCopy: successOf(said) })).toBeUndefined();
  });
});

describe('a copy that somebody changed by hand', () => {
  const said = aStatusUpdate({ id: asId('5'), initiative: asId('1'), light: 'green', text: 'Som planlagt.' });
  const planWith = (copy: Initiative['copy'], statusThrough = '5', more: readonly StatusUpdate[] = [], historyIsWhole = true) =>
    anActionPlan({
      plan: aPlan({ statusThrough: asId<StatusUpdateId>(statusThrough) }),
      initiatives: [anInitiative({ id: asId('1'), copy })],
      updates: [said, ...more],
      historyIsWhole,
    });

  it('is overruled by the history once that is whole', () => {
    const plan = planWith({ ...statusOf(said), light: 'red' });
    expect(currentStatuses(plan).get(asId('1'))?.light).toBe('green');
    expect(tamperedCopies(plan)).toEqual([{ initiative: plan.initiatives[0], copy: plan.initiatives[0]?.copy, history: statusOf(said) }]);
  });

  it('is overruled too when it names a statement that the history does not hold', () => {
    const plan = planWith({ ...statusOf(said), light: 'red', at: instant('2026-05-20'), update: asId('99') });
    expect(currentStatuses(plan).get(asId('1'))).toEqual(statusOf(said));
  });

  it('is overruled at once, though its time was changed along with it, where the statement it names is among those read first', () => {
    expect(currentStatuses(planWith({ ...statusOf(said), light: 'red', at: instant('2026-05-20') }, '5', [], false)).get(asId('1'))?.light).toBe('green');
  });

  it.each(['at', 'by', 'update'])('never passes for a statement without its %s', (name) => {
    const whole = { ...statusOf(said), answer: 'reached' as const };
    const spoilt = { ...whole, [name]: undefined };
    const plan = (copy: typeof whole) => anActionPlan({ initiatives: [anInitiative({ id: asId('1'), copy, successCopy: copy })], updates: [], historyIsWhole: false });
    expect([currentStatuses(plan(whole)).size, currentSuccesses(plan(whole)).size]).toEqual([1, 1]);
    expect([currentStatuses(plan(spoilt)).size, currentSuccesses(plan(spoilt)).size]).toEqual([0, 0]);
  });

  it('never passes for a statement when it names none', () => {
    const plan = anActionPlan({ initiatives: [anInitiative({ id: asId('1'), copy: { light: 'green', text: '' } })], historyIsWhole: false });
    expect(currentStatuses(plan).size).toBe(0);
    expect(tamperedCopies({ ...plan, historyIsWhole: true })).toHaveLength(1);
  });

  it('is found when the light was taken away, or the words were changed', () => {
    expect(tamperedCopies(planWith(undefined))).toHaveLength(1);
    expect(tamperedCopies(planWith({ ...statusOf(said), text: 'Alt er godt.' }))).toHaveLength(1);
  });

  it('is not suspected for lagging behind the newest statement, nor for being ahead of the mark', () => {
    const later = aStatusUpdate({ id: asId('6'), initiative: asId('1'), light: 'red', at: instant('2026-05-20 10:00') });
    expect(tamperedCopies(planWith(statusOf(said), '5', [later]))).toEqual([]);
    expect(tamperedCopies(planWith(statusOf(later), '5', [later]))).toEqual([]);
    expect(tamperedCopies(planWith(statusOf(said), '6', [later]))).toHaveLength(1);
  });

  it('is not suspected for line ends that the store changed', () => {
    const stored = (text: string, copied: string) => {
      const lines = aStatusUpdate({ id: asId('5'), initiative: asId('1'), light: 'red', text });
      return anActionPlan({ plan: aPlan({ statusThrough: asId('5') }), initiatives: [anInitiative({ id: asId('1'), copy: { ...statusOf(lines), text: copied } })], updates: [lines] });
    };
    const written = 'Linje 1\nLinje 2\n';
    for (const copied of ['Linje 1\r\nLinje 2', 'Linje 1\rLinje 2', ' Linje 1\nLinje 2 ']) {
      expect(tamperedCopies(stored(written, copied))).toEqual([]);
      expect(tamperedCopies(stored(copied, written))).toEqual([]);
    }
    expect(tamperedCopies(stored(written, 'Linje 1Linje 2'))).toHaveLength(1);
  });

  it('is not judged before the history is whole', () => {
    expect(tamperedCopies(planWith({ ...statusOf(said), light: 'red' }, '5', [], false))).toEqual([]);
  });

  it('is never seen where copies were made from the history, wherever the mark lies', () => {
    fc.assert(
      fc.property(someHistory, fc.nat(30), (updates, mark) => {
        const inTime = updates.map((update, index) => ({ ...update, at: instant(`2026-05-12T07:${String(index).padStart(2, '0')}:00Z`) }));
        const kept = through(inTime, mark);
        const plan = anActionPlan({ plan: aPlan({ statusThrough: lastStored(kept) }), initiatives: copied(kept), updates: inTime });
        expect(tamperedCopies(plan)).toEqual([]);
      }),
    );
  });
});
