import fc from 'fast-check';
import { followedRows, KINDS, PHASES, planRows, SUCCESS_ANSWERS, successCounts, successTree, type Initiative } from '../../src/domain';
import { aGoal, aStatusUpdate, aTheme, anActionPlan, anInitiative, instant } from '../support/builders';
import { DAY_ZERO, townActionPlan } from '../support/town-plan';
import { instantOf } from '../../src/domain';

const NOW = instant('2026-05-28');
const rowsOf = (...initiatives: readonly Partial<Initiative>[]) => {
  const made = initiatives.map((over) => anInitiative({ success: '120 besøg om året.', ...over }));
  return { plan: anActionPlan({ initiatives: made }), rows: planRows(anActionPlan({ initiatives: made }), NOW) };
};

describe('what is followed', () => {
  it('is what is planned, runs or is completed: a proposal has promised nothing yet, and what was dropped is let off', () => {
    const { rows } = rowsOf(...PHASES.map((phase) => ({ phase })));
    expect(followedRows(rows, { themes: [] }).map(({ phase }) => phase)).toEqual(['planned', 'running', 'completed']);
  });

  it('can be narrowed to a kind and to themes', () => {
    const other = aTheme({ id: aTheme().id, title: 'Et andet' });
    const { rows } = rowsOf({ kind: 'course' }, { kind: 'strategic' });
    expect(followedRows(rows, { kind: 'strategic', themes: [other.id] }).map(({ initiative }) => initiative.kind)).toEqual(['strategic']);
    expect(followedRows(rows, { themes: ['another' as typeof other.id] })).toEqual([]);
  });
});

describe('success, goal by goal', () => {
  it('keeps courses apart from strategic initiatives, and shows those without a promise as open', () => {
    const { plan, rows } = rowsOf({ title: 'Besøg', kind: 'course' }, { title: 'Campus', kind: 'strategic' }, { title: 'Netværk', success: ' ​ ' });
    const [theme] = successTree(plan, rows);
    const [goal] = theme?.goals ?? [];
    expect(goal?.kinds.map(({ kind, rows: own }) => [kind, own.map(({ initiative }) => initiative.title)])).toEqual([['course', ['Besøg']], ['strategic', ['Campus']]]);
    expect(goal?.open.map(({ initiative }) => initiative.title)).toEqual(['Netværk']);
    expect(theme?.counts).toEqual({ promised: 2, reached: 0, notYet: 0, unsaid: 2 });
  });

  it('leaves goals and themes without a row out', () => {
    const { rows } = rowsOf({});
    const plan = anActionPlan({ themes: [aTheme(), aTheme({ id: '2' as never })], goals: [aGoal(), aGoal({ id: '2' as never, theme: '2' as never })] });
    expect(successTree(plan, rows).map(({ goals }) => goals.length)).toEqual([1]);
  });

  it('counts each promise once: reached, not yet or unsaid, and the themes add up to the whole', () => {
    const someone = fc.record({
      kind: fc.constantFrom(...KINDS),
      phase: fc.constantFrom(...PHASES),
      success: fc.constantFrom('', '40 pladser.'),
      said: fc.option(fc.constantFrom(...SUCCESS_ANSWERS), { nil: undefined }),
    });
    fc.assert(
      fc.property(fc.array(someone), (some) => {
        const initiatives = some.map(({ said: _said, ...over }) => anInitiative(over));
        const updates = some.flatMap(({ said }, at) => (said ? [aStatusUpdate({ initiative: initiatives[at]!.id, success: said })] : []));
        const plan = anActionPlan({ initiatives, updates });
        const followed = followedRows(planRows(plan, NOW), { themes: [] });
        const { promised, reached, notYet, unsaid } = successCounts(followed);
        expect(reached + notYet + unsaid).toBe(promised);
        const tree = successTree(plan, followed);
        const sum = (of: (goal: (typeof tree)[number]['goals'][number]) => number) => tree.flatMap(({ goals }) => goals).reduce((total, goal) => total + of(goal), 0);
        expect(sum(({ counts }) => counts.promised)).toBe(promised);
        expect(sum(({ kinds, open }) => open.length + kinds.reduce((total, { rows }) => total + rows.length, 0))).toBe(followed.length);
      }),
    );
  });

  it('tells the town that four of its 27 are reached', () => {
    const followed = followedRows(planRows(townActionPlan(DAY_ZERO), instantOf(DAY_ZERO, '11:00')), { themes: [] });
    expect(successCounts(followed)).toEqual({ promised: 27, reached: 4, notYet: 5, unsaid: 18 });
  });
});
