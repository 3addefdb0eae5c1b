import { withHistoryOf } from '../../../src/faces/shared/queries/history';
import { asId, type ActionPlan, type StatusUpdate } from '../../../src/domain';
import { aStatusUpdate, anActionPlan, anOpenedPlan } from '../../support/builders';

const said = (...ids: readonly number[]): readonly StatusUpdate[] => ids.map((id) => aStatusUpdate({ id: asId(id) }));
const read = (from: number, to: number, own: readonly number[], over: Partial<ActionPlan> = {}) =>
  anOpenedPlan(anActionPlan({ updates: said(...own), historyIsWhole: false, ...over }), { statementsRead: { from: asId(from), to: asId(to) } });
const known = read(1, 40, [3, 12], { historyIsWhole: true });

describe('what is known of the history when a plan is read anew', () => {
  it('is kept when the statements just read reach back to it', () => {
    const { actionPlan } = withHistoryOf(known, read(40, 90, [55]));
    expect(actionPlan.updates.map(({ id }) => id)).toEqual(['3', '12', '55']);
    expect(actionPlan.historyIsWhole).toBe(true);
  });
  it('is kept for a plan about which nothing was said lately, while another one is busy', () => {
    expect(withHistoryOf(known, read(38, 90, [])).actionPlan).toMatchObject({ historyIsWhole: true, updates: known.actionPlan.updates });
  });
  it('is not taken for whole when another plan’s statements have pushed some of this one’s out of what was read', () => {
    const fresh = read(41, 90, []);
    expect(withHistoryOf(known, fresh)).toBe(fresh);
  });
  it('is none of another plan’s business', () => {
    const fresh = read(30, 90, [55], { plan: { ...known.actionPlan.plan, id: asId('2') } });
    expect(withHistoryOf(known, fresh)).toBe(fresh);
  });
});
