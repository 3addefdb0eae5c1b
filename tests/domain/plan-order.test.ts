import { asId, planRows, rowOrder, SORTINGS, type Sorting } from '../../src/domain';
import { aGoal, anActionPlan, anInitiative, aPerson, aStatusUpdate, day, instant, personId } from '../support/builders';

const [anna, ole] = [aPerson({ id: personId('1'), name: 'Ålekonsulent' }), aPerson({ id: personId('2'), name: 'Byplanlægger' })];
const second = aGoal({ id: asId('2'), order: 2 });
const initiatives = [
  anInitiative({ id: asId('1'), title: 'a grøn', owner: anna.id, goal: second.id, period: { text: '2025' } }),
  anInitiative({ id: asId('2'), title: 'b rød', owner: undefined, period: { text: 'løbende' } }),
  anInitiative({ id: asId('3'), title: 'c uden status', owner: ole.id, period: { text: '2024-2026' } }),
  anInitiative({ id: asId('4'), title: 'd gul', owner: ole.id, goal: second.id, period: { text: 'noget andet', from: day('2024-01-01'), to: day('2024-12-31') } }),
];
const updates = [
  aStatusUpdate({ initiative: asId('1'), light: 'green', at: instant('2026-05-01') }),
  aStatusUpdate({ initiative: asId('2'), light: 'red', at: instant('2026-03-01') }),
  aStatusUpdate({ initiative: asId('4'), light: 'yellow', at: instant('2026-04-01') }),
];
const rows = planRows(anActionPlan({ initiatives, updates, goals: [aGoal(), second], people: new Map([anna, ole].map((one) => [one.id, one])) }), instant('2026-05-28'));
const sorted = (sorting: Sorting) => [...rows].sort(rowOrder(sorting)).map((row) => row.initiative.title.charAt(0)).join('');

it.each<[Sorting, string, string]>([
  ['light', 'bdac', 'the heaviest first'],
  ['goal', 'bcda', 'as the goals are numbered, and inside a goal the heaviest first'],
  ['title', 'abcd', 'by title'],
  ['owner', 'dcab', 'by name as Danes sort, and those without an owner last'],
  ['period', 'dcab', 'what begins first, then what ends first, and what names no time last'],
  ['newest', 'adbc', 'what was said last first, and what nobody has said anything of last'],
])('rows sorted by %s stand %s: %s', (sorting, expected) => {
  expect(sorted(sorting)).toBe(expected);
});

it('no order leaves two rows without a place of their own', () => {
  for (const sorting of SORTINGS) {
    const compare = rowOrder(sorting);
    for (const a of rows) for (const b of rows) expect(Math.sign(compare(a, b)) + Math.sign(compare(b, a))).toBe(0);
  }
});
