import { asId, keyOfCarried, toCarryOn, type ActionPlan } from '../../src/domain';
import { aGoal, anActionPlan, anInitiative, aTheme } from '../support/builders';

const theme = aTheme({ id: asId('1'), title: 'Hænder og hoveder', order: 1 });
const from = anActionPlan({ themes: [theme, aTheme({ id: asId('2'), title: 'Grøn vækst', order: 2 })], goals: [aGoal({ id: asId('1'), theme: asId('1'), title: 'Flere elever' }), aGoal({ id: asId('2'), theme: asId('2'), title: 'Mindre spild' })] });
const next = (over: Partial<ActionPlan> = {}): ActionPlan =>
  anActionPlan({ themes: [aTheme({ id: asId('11'), title: 'Hænder og hoveder' }), aTheme({ id: asId('12'), title: 'Klima' })], goals: [aGoal({ id: asId('21'), theme: asId('11'), title: 'flere elever ' }), aGoal({ id: asId('22'), theme: asId('12'), title: 'Flere elever' })], initiatives: [], ...over });

describe('what may go on in another plan', () => {
  it('is what runs and what is planned, in the order of the plan', () => {
    const initiatives = (['completed', 'planned', 'dropped', 'proposed', 'running'] as const).map((phase, at) => anInitiative({ title: phase, phase, goal: asId(at === 1 ? '2' : '1') }));
    expect(toCarryOn({ ...from, initiatives }, next()).map(({ initiative }) => initiative.title)).toEqual(['running', 'planned']);
  });
  it('stands under the goal of the same name, under the theme of the same name first, and is asked for where none is', () => {
    const initiatives = [anInitiative({ goal: asId('1') }), anInitiative({ goal: asId('2') })];
    expect(toCarryOn({ ...from, initiatives }, next()).map(({ goal }) => goal)).toEqual(['21', undefined]);
    const without = next({ themes: [aTheme({ id: asId('12'), title: 'Klima' })] });
    expect(toCarryOn({ ...from, initiatives }, without).map(({ goal }) => goal)).toEqual(['22', undefined]);
  });
  it('is not asked for where two goals are called so and neither theme is the same', () => {
    const both = next({ themes: [aTheme({ id: asId('11'), title: 'Andet' }), aTheme({ id: asId('12'), title: 'Klima' })] });
    expect(toCarryOn({ ...from, initiatives: [anInitiative({ goal: asId('1') })] }, both)[0]?.goal).toBeUndefined();
  });
  it('says what goes on there already, and as what', () => {
    const old = anInitiative({ goal: asId('1') });
    const there = anInitiative({ goal: asId('21'), continues: old.id });
    expect(toCarryOn({ ...from, initiatives: [old] }, next({ initiatives: [there] }))[0]?.as).toBe(there.id);
  });
  it('has a key of its own in each plan', () => {
    expect(new Set([keyOfCarried(asId('1'), asId('2')), keyOfCarried(asId('1'), asId('3')), keyOfCarried(asId('12'), asId('3')), keyOfCarried(asId('1'), asId('23'))]).size).toBe(4);
  });
});
