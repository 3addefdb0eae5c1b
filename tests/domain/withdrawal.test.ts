import fc from 'fast-check';
import { asId, countedHistory, currentStatuses, historyRows, statusOf, tamperedCopies, TRAFFIC_LIGHTS, withdrawalKey, withdrawnBy, withUpdates, type HistoryRow, type StatusUpdate } from '../../src/domain';
import { aStatusUpdate, anActionPlan, anInitiative, instant, personId } from '../support/builders';

const [ANNA, BO] = [personId('1'), personId('2')];
const about = anInitiative({ id: asId('11') });
const stated = (id: number, over: Partial<StatusUpdate> = {}) => aStatusUpdate({ id: asId(id), initiative: about.id, statedBy: ANNA, source: 'import', at: instant(`2026-05-12T07:${String(id).padStart(2, '0')}:00Z`), ...over });
const takenBack = ({ id, statedBy }: StatusUpdate, by = statedBy): HistoryRow => ({ withdraws: id, by });
const lightOf = (rows: readonly HistoryRow[]) => currentStatuses({ initiatives: [about], ...countedHistory(rows), historyIsWhole: true }).get(about.id)?.light;

describe('a light that came with a file and is taken back', () => {
  it('counts nowhere: what was before it holds, and where nothing was there is none', () => {
    const before = stated(1, { light: 'yellow', source: 'tab' });
    const light = stated(2, { light: 'red' });
    expect([lightOf([before, light]), lightOf([before, light, takenBack(light)]), lightOf([light, takenBack(light)])]).toEqual(['red', 'yellow', undefined]);
  });

  it.each<[string, StatusUpdate, HistoryRow]>([
    ['another had brought it in', stated(2), takenBack(stated(2), BO)],
    ['it was stated anywhere else', stated(2, { source: 'tab' }), takenBack(stated(2))],
  ])('counts all the same where %s: nobody rewrites the history', (_why, update, row) => {
    expect(countedHistory([update, row]).updates).toEqual([update]);
  });

  it('is named by its key for ever, and no other key is one', () => {
    expect(withdrawnBy({ key: withdrawalKey(asId('41')), source: 'import' })).toBe('41');
    expect([withdrawnBy({ key: withdrawalKey(asId('41')), source: 'tab' }), withdrawnBy({ key: 'withdraws-41x', source: 'import' }), withdrawnBy({ key: '', source: 'import' })]).toEqual([undefined, undefined, undefined]);
  });

  it('counts no more as soon as one half of the history says so, in whatever order it comes', () => {
    const somebody = fc.constantFrom(ANNA, BO);
    const history = fc.array(fc.record({ light: fc.constantFrom(...TRAFFIC_LIGHTS), statedBy: somebody, source: fc.constantFrom('import' as const, 'tab' as const), isBack: fc.boolean(), by: somebody }), { maxLength: 8 });
    fc.assert(
      fc.property(history.chain((rows) => fc.record({ rows: fc.constant(rows), cut: fc.nat(rows.length * 2), order: fc.shuffledSubarray(rows.map((_row, at) => at), { minLength: rows.length }) })), ({ rows, cut, order }) => {
        const all = rows.flatMap(({ isBack, by, ...over }, at): readonly HistoryRow[] => [stated(at + 1, over), ...(isBack ? [takenBack(stated(at + 1, over), by)] : [])]);
        const shuffled = order.flatMap((at) => [all[at * 2], all[at * 2 + 1]]).filter((row) => row !== undefined);
        const rest = all.filter((row) => !shuffled.includes(row));
        const [first, second] = [shuffled.slice(0, cut), [...shuffled.slice(cut), ...rest]];
        const whole = withUpdates(anActionPlan({}), all);
        const joined = withUpdates(withUpdates(anActionPlan({}), first), second);
        expect(joined.updates).toEqual(whole.updates);
        expect(withUpdates(withUpdates(anActionPlan({}), second), historyRows(withUpdates(anActionPlan({}), first))).updates).toEqual(whole.updates);
        expect(whole.updates).toEqual(countedHistory(all).updates);
      }),
    );
  });

  it('is no light in a copy either, and such a copy is nobody’s doing', () => {
    const light = stated(2, { light: 'red' });
    const row = { ...about, copy: statusOf(light) };
    const plan = withUpdates(anActionPlan({ initiatives: [row] }), [takenBack(light)]);
    expect(currentStatuses({ ...plan, historyIsWhole: false }).size).toBe(0);
    expect(tamperedCopies({ ...plan, historyIsWhole: true })).toEqual([]);
    expect(tamperedCopies({ ...anActionPlan({ initiatives: [row] }), historyIsWhole: true })).toHaveLength(1);
  });
});
