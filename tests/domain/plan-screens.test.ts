import fc from 'fast-check';
import {
  asId,
  danishOrder,
  filteredRows,
  initiativesAskedOf,
  initiativesOf,
  isFiltering,
  isSameTitle,
  NO_FILTER,
  planFacets,
  planRows,
  planTree,
  searchable,
  type ActionPlan,
  type Initiative,
  type PlanFilter,
  type TrafficLight,
} from '../../src/domain';
import { aBody, aCentre, aGoal, aMeeting, anActionPlan, anInitiative, aPerson, aPlan, aStatusUpdate, aTheme, instant, personId } from '../support/builders';

const now = instant('2026-05-28');
const rowsOf = (plan: ActionPlan) => planRows(plan, now);

/** A plan of these initiatives, each with the light it is given. */
function planOf(initiatives: readonly (readonly [Partial<Initiative>, TrafficLight?])[], over: Partial<ActionPlan> = {}): ActionPlan {
  const rows = initiatives.map(([initiative, light]) => ({ initiative: anInitiative(initiative), light }));
  const updates = rows.flatMap(({ initiative, light }) => (light ? [aStatusUpdate({ initiative: initiative.id, light })] : []));
  return anActionPlan({ initiatives: rows.map(({ initiative }) => initiative), updates, ...over });
}

const found = (plan: ActionPlan, filter: Partial<PlanFilter>) => filteredRows(rowsOf(plan), { ...NO_FILTER, ...filter }).map((row) => row.initiative.title);

describe('the rows of a plan', () => {
  it('stand red, yellow, green, no status, then planned, completed, proposed, dropped; by title among equals', () => {
    const plan = planOf([
      [{ title: 'dropped', phase: 'dropped' }, 'red'],
      [{ title: 'proposed', phase: 'proposed' }],
      [{ title: 'completed', phase: 'completed' }, 'green'],
      [{ title: 'planned', phase: 'planned' }, 'yellow'],
      [{ title: 'none' }],
      [{ title: 'green å' }, 'green'],
      [{ title: 'green z' }, 'green'],
      [{ title: 'yellow' }, 'yellow'],
      [{ title: 'red' }, 'red'],
    ]);
    const shown = planTree(plan, rowsOf(plan))[0]?.goals[0]?.rows.map((row) => row.initiative.title);
    expect(shown).toEqual(['red', 'yellow', 'green z', 'green å', 'none', 'planned', 'completed', 'proposed', 'dropped']);
  });

  it('are grouped by theme and goal in the order of the plan, with numbers that leave no gap', () => {
    const themes = [aTheme({ id: asId('b'), order: 20 }), aTheme({ id: asId('a'), order: 10 })];
    const goals = [
      aGoal({ id: asId('b1'), theme: asId('b') }),
      aGoal({ id: asId('a2'), theme: asId('a'), order: 7 }),
      aGoal({ id: asId('a1'), theme: asId('a'), order: 3 }),
      aGoal({ id: asId('lost'), theme: asId('gone') }),
    ];
    const plan = planOf([[{ goal: asId('a2') }, 'red'], [{ goal: asId('b1') }, 'green'], [{ goal: asId('gone') }], [{ goal: asId('lost') }]], { themes, goals });
    const tree = planTree(plan, rowsOf(plan));
    expect(tree.map(({ number, goals: of, rollUp }) => [number, of.map((goal) => `${goal.number} ${goal.rows.length}`), rollUp.worst])).toEqual([
      [1, ['1.1 0', '1.2 1'], 'red'],
      [2, ['2.1 1'], 'green'],
    ]);
    const hits = planTree(plan, rowsOf(plan).filter((row) => row.light === 'red'), { keepEmpty: false });
    expect(hits.map(({ number, goals: of }) => [number, of.map((goal) => goal.number)])).toEqual([[1, ['1.2']]]);
  });

  it('keep the words that were last said under the light', () => {
    const plan = planOf([[{ id: asId('77') }]]);
    const said = aStatusUpdate({ initiative: asId('77'), text: '17 virksomheder deltager.', at: instant('2026-03-02') });
    const still = aStatusUpdate({ initiative: asId('77'), confirmsUnchanged: true, at: instant('2026-05-02') });
    expect(rowsOf({ ...plan, updates: [said, still] })[0]).toMatchObject({ words: '17 virksomheder deltager.', status: { at: still.at } });
    const red = aStatusUpdate({ initiative: asId('77'), light: 'red', text: 'Gået i stå.', at: instant('2026-04-02') });
    expect(rowsOf({ ...plan, updates: [red, still] })[0]?.words).toBe('');
  });

  it('are due for nobody before the plan is rolled out', () => {
    const bodies = [aBody()];
    const meetings = [aMeeting('2026-06-12')];
    const due = (stage: ActionPlan['plan']['stage']) => rowsOf(planOf([[{}]], { bodies, meetings, plan: aPlan({ stage }) }))[0]?.isDue;
    expect([due('rolledOut'), due('presented'), due('draft'), due('closed')]).toEqual([true, false, false, false]);
  });
});

describe('a search', () => {
  const title = (text: string) => planOf([[{ title: text }]]);
  it.each([
    ['A\u030angstro\u0308m og smo\u0308rebro\u0308d, a\u030aen', 'åen'],
    ['Klima\u200bplan\u200c 2030\u200d\ufeff', 'Klimaplan 2030'],
    ['Erhvervs\u00adpark\u00a0Nord,\u00a0etape\u202f2', 'erhvervspark nord'],
    ['Rødgrød med fløde på ærø', 'RØDGRØD ÆRØ'],
    ['\u0130stanbul-dialog', 'istanbul'],
    ['Én indgang', 'én'],
  ])('in %p finds it by %p', (text, query) => {
    expect(found(title(text), { text: query })).toEqual([text]);
  });
  it('does not take ø for o, nor å for a', () => {
    expect(found(title('Ærø'), { text: 'aero' })).toEqual([]);
    expect(found(title('åen'), { text: 'aen' })).toEqual([]);
  });
  it('looks into title, description, status text, owner and centre, and wants every word', () => {
    const owner = aPerson({ id: personId('o'), name: 'Klimakoordinator' });
    const centre = aCentre({ code: 'BMC' });
    const plan = planOf([[{ id: asId('5'), title: 'Solceller', description: 'På haller', owner: owner.id, centre: centre.id }]], {
      people: new Map([[owner.id, owner]]),
      centres: [centre],
      updates: [aStatusUpdate({ initiative: asId('5'), text: 'Netselskabet svarer' })],
    });
    for (const text of ['solceller', 'haller', 'netselskabet', 'klimakoord', 'bmc', 'bmc sol svarer']) expect(found(plan, { text })).toHaveLength(1);
    expect(found(plan, { text: 'bmc vindmøller' })).toEqual([]);
  });
  it('is answered the same whether a text is plain or holds one character that nobody sees', () => {
    const text = fc.string({ unit: fc.constantFrom(...' \t\n\u00a0\ufeff-\u2013_`\'"aZæØåé9') });
    fc.assert(fc.property(text, (plain) => expect(searchable(`${plain}\u200b`)).toBe(searchable(plain))));
  });
  it('for nothing one can see is no search', () => {
    expect(isFiltering({ ...NO_FILTER, text: ' \u200b ' })).toBe(false);
    expect(isFiltering({ ...NO_FILTER, text: 'å' })).toBe(true);
  });
  it('takes titles for the same that differ only in blanks and case', () => {
    expect(isSameTitle('   Energitjek    til   virksomheder   ', 'energitjek til virksomheder')).toBe(true);
    expect(searchable('Klima\u200bplan')).toBe('klimaplan');
  });
});

describe('the filters', () => {
  const [bmc, cba] = [aCentre({ code: 'BMC' }), aCentre({ code: 'CBA' })];
  const plan = planOf(
    [
      [{ title: 'a', centre: bmc.id }, 'red'],
      [{ title: 'b', centre: bmc.id }, 'green'],
      [{ title: 'c', centre: cba.id }, 'green'],
      [{ title: 'd', centre: cba.id }],
      [{ title: 'e', centre: cba.id, phase: 'completed' }, 'green'],
    ],
    { centres: [bmc, cba], bodies: [aBody()], meetings: [aMeeting('2026-06-12')] },
  );
  it('count lights after the other filters and not after their own', () => {
    const facets = planFacets(rowsOf(plan), { ...NO_FILTER, lights: ['green'], centres: [bmc.id] });
    expect(facets.lights).toEqual({ green: 1, yellow: 0, red: 1, none: 0 });
    expect(facets.centres.map(({ value, count }) => [value.code, count])).toEqual([['BMC', 1], ['CBA', 1]]);
  });
  it('count a light only where it runs, as the roll-up does', () => {
    expect(planFacets(rowsOf(plan), NO_FILTER).lights).toEqual({ green: 2, yellow: 0, red: 1, none: 1 });
    expect(found(plan, { lights: ['green'] })).toEqual(['b', 'c']);
    expect(found(plan, { lights: ['none'] })).toEqual(['d']);
  });
  it('leave what passes all of them, and within one filter any choice', () => {
    expect(found(plan, { lights: ['red', 'green'], centres: [bmc.id] })).toEqual(['a', 'b']);
    expect(found(plan, { phases: ['completed'] })).toEqual(['e']);
    expect(found(plan, { due: true })).toEqual(['d']);
    expect(found(plan, NO_FILTER)).toHaveLength(5);
  });
  it('count what is due and what is new', () => {
    expect(planFacets(rowsOf(plan), NO_FILTER)).toMatchObject({ due: 1, news: 0 });
  });
  it('count as many rows as each choice shows', () => {
    const filter: PlanFilter = { ...NO_FILTER, centres: [cba.id] };
    const { lights, phases } = planFacets(rowsOf(plan), filter);
    for (const light of ['green', 'red', 'none'] as const) expect(filteredRows(rowsOf(plan), { ...filter, lights: [light] })).toHaveLength(lights[light]);
    for (const { value, count } of phases) expect(filteredRows(rowsOf(plan), { ...filter, phases: [value] })).toHaveLength(count);
  });
});

describe('Mine indsatser', () => {
  const me = personId('me');
  const plan = planOf(
    [
      [{ title: 'fresh red', owner: me }, 'red'],
      [{ title: 'due', owner: me }],
      [{ title: 'deputy, due', deputies: [me] }],
      [{ title: 'completed', owner: me, phase: 'completed' }],
      [{ title: 'not mine' }],
    ],
    { bodies: [aBody()], meetings: [aMeeting('2026-06-12')] },
  );
  it('are those one owns and those one is deputy for, what is due first', () => {
    const { owned, asDeputy } = initiativesOf(rowsOf(plan), me);
    expect(owned.map((row) => row.initiative.title)).toEqual(['due', 'fresh red', 'completed']);
    expect(asDeputy.map((row) => row.initiative.title)).toEqual(['deputy, due']);
    expect(found(plan, { mine: me })).toHaveLength(4);
  });
  it('are asked about, one’s own before those of others', () => {
    expect(initiativesAskedOf(rowsOf(plan), me).map((row) => row.initiative.title)).toEqual(['due', 'deputy, due']);
  });
});

it('titles stand in Danish order: æ, ø, å last, aa as å, figures by what they are worth', () => {
  const sorted = ['ål', 'zebra', 'Aalborg', 'Æble', 'ørn', 'abe', 'Étape 2', 'etape 10', 'Zoo'];
  expect([...sorted].sort(danishOrder)).toEqual([...sorted].sort(new Intl.Collator('da-DK', { numeric: true }).compare));
});
it('titles that read alike stand in one order all the same, and only the very same are equal', () => {
  const alike = ['etape 2', 'Etape 2', 'etape 02', 'étape 2'];
  const inOrder = [...alike].sort(danishOrder);
  expect([...alike].reverse().sort(danishOrder)).toEqual(inOrder);
  expect(alike.map((title) => danishOrder(title, title))).toEqual([0, 0, 0, 0]);
  expect(danishOrder('etape 2', 'étape 2')).toBe(-1);
  expect(['etape 100', 'etape 020', 'etape 0', 'etape 3'].sort(danishOrder)).toEqual(['etape 0', 'etape 3', 'etape 020', 'etape 100']);
});
