import { asId, planComparison, type ActionPlan, type Initiative, type InitiativeId } from '../../src/domain';
import { aGoal, anActionPlan, anInitiative, aStatus, aStatusUpdate, aTheme, day, instant, personId } from '../support/builders';

const id = (text: string): InitiativeId => asId(text);
const THEN = instant('2026-03-06 11:00');
const NOW = instant('2026-06-12 11:00');
const stated = (of: string, light: 'green' | 'yellow' | 'red', text: string, at = '2026-03-02 10:00') => aStatusUpdate({ initiative: id(of), light, text, at: instant(at) });
const one = (over: Partial<Initiative> = {}): Initiative => anInitiative({ id: id('1'), ...over });

/** What became of the one initiative, or nothing. */
function became(before: Partial<ActionPlan>, after: Partial<ActionPlan>) {
  const { themes } = planComparison({ actionPlan: anActionPlan(before), at: THEN }, { actionPlan: anActionPlan(after), at: NOW });
  return themes.flatMap(({ changes }) => changes).map(({ kind }) => kind);
}

describe('two times of a plan beside each other', () => {
  const green = [stated('1', 'green', 'Det går.')];

  it.each<[string, Partial<ActionPlan>, Partial<ActionPlan>, readonly string[]]>([
    ['nothing, when nothing is another', { initiatives: [one()], updates: green }, { initiatives: [one()], updates: green }, []],
    ['nothing, when it was only confirmed', { initiatives: [one()], updates: green }, { initiatives: [one()], updates: [...green, stated('1', 'green', '', '2026-05-02 10:00')] }, []],
    ['nothing, when only its copy and its line ends are others', { initiatives: [one({ description: 'a\nb' })], updates: green }, { initiatives: [one({ description: 'a\r\nb ', copy: aStatus() })], updates: green }, []],
    ['a light that is another', { initiatives: [one()], updates: green }, { initiatives: [one()], updates: [...green, stated('1', 'red', 'Nej.', '2026-05-02 10:00')] }, ['moved']],
    ['a first light', { initiatives: [one()], updates: [] }, { initiatives: [one()], updates: green }, ['moved']],
    ['other words under the same light', { initiatives: [one()], updates: green }, { initiatives: [one()], updates: [...green, stated('1', 'green', 'Endnu bedre.', '2026-05-02 10:00')] }, ['said']],
    ['one that is new', { initiatives: [] }, { initiatives: [one()] }, ['new']],
    ['one whose row is gone', { initiatives: [one()] }, { initiatives: [] }, ['gone']],
    ['one that was completed, whatever its light', { initiatives: [one()], updates: green }, { initiatives: [one({ phase: 'completed' })], updates: [...green, stated('1', 'red', 'x', '2026-05-02 10:00')] }, ['completed']],
    ['one that was dropped', { initiatives: [one()] }, { initiatives: [one({ phase: 'dropped' })] }, ['dropped']],
    ['one that began', { initiatives: [one({ phase: 'planned' })] }, { initiatives: [one()], updates: green }, ['started']],
    ['another owner', { initiatives: [one()] }, { initiatives: [one({ owner: personId('ny') })] }, ['edited']],
    ['another centre', { initiatives: [one()] }, { initiatives: [one({ centre: asId('9') })] }, ['edited']],
    ['other days under the same words', { initiatives: [one()] }, { initiatives: [one({ period: { ...one().period, to: day('2031-01-01') } })] }, ['edited']],
    ['other strategies', { initiatives: [one()] }, { initiatives: [one({ strategies: [asId('3')] })] }, ['edited']],
    ['a light nobody looks at any more', { initiatives: [one({ phase: 'completed' })], updates: green }, { initiatives: [one({ phase: 'completed' })], updates: [...green, stated('1', 'red', 'x', '2026-05-02 10:00')] }, []],
  ])('tell of %s', (_what, before, after, kinds) => {
    expect(became(before, after)).toEqual(kinds);
  });

  it('count each theme at both times, in the order of the later plan, those that are gone last', () => {
    const [a, b, c] = ['a', 'b', 'c'].map((theme, order) => ({ theme: aTheme({ id: asId(theme), title: theme, order }), goal: aGoal({ id: asId(theme), theme: asId(theme) }) }));
    const of = (goal: string, over: Partial<Initiative> = {}) => anInitiative({ id: id(goal), goal: asId(goal), ...over });
    const then = anActionPlan({ themes: [a!.theme, b!.theme], goals: [a!.goal, b!.goal], initiatives: [of('a'), of('b')], updates: [stated('b', 'red', 'Nej.')] });
    const now = anActionPlan({ themes: [{ ...b!.theme, order: 9 }, c!.theme], goals: [b!.goal, c!.goal], initiatives: [of('b'), of('c')], updates: [stated('b', 'red', 'Nej.')] });
    const { themes, changes, unchanged, before, after } = planComparison({ actionPlan: then, at: THEN }, { actionPlan: now, at: NOW });
    expect(themes.map(({ theme, before: was, after: is, changes: told }) => [theme.title, was?.counts.red, is?.counts.red, told.map(({ kind }) => kind)])).toEqual([
      ['c', undefined, 0, ['new']],
      ['b', 1, 1, []],
      ['a', 0, undefined, ['gone']],
    ]);
    expect([changes, unchanged, before.running, after.running]).toEqual([2, 1, 2, 2]);
  });

  it('put an initiative that was moved where it is now, and lights before edits', () => {
    const goals = [aGoal({ id: asId('x') }), aGoal({ id: asId('y'), order: 2 })];
    const then = anActionPlan({ goals, initiatives: [one({ goal: asId('x') }), anInitiative({ id: id('2'), goal: asId('x') })] });
    const now = anActionPlan({ goals, initiatives: [one({ goal: asId('y') }), anInitiative({ id: id('2'), goal: asId('x') })], updates: [stated('2', 'yellow', 'Måske.', '2026-05-02 10:00')] });
    const { themes } = planComparison({ actionPlan: then, at: THEN }, { actionPlan: now, at: NOW });
    expect(themes.flatMap(({ changes }) => changes).map(({ id: of, kind, before, after }) => [of, kind, before?.goalNumber, after?.goalNumber])).toEqual([['2', 'moved', '1.1', '1.1'], ['1', 'edited', '1.1', '1.2']]);
  });
});
