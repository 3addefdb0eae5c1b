import fc from 'fast-check';
import { importProposal, keptOf, keptRowOf, NO_CHOICES, planRows, planTablesIn, type ActionPlan, type ImportField, type Initiative, type NameFound, type PlanRow } from '../../src/domain';
import hardCases from '../../src/local/town/hard-cases.json';
import { aCentre, aGoal, anActionPlan, anInitiative, aPerson, aStatusUpdate, aStrategy, aTheme, day, instant, personId } from '../support/builders';
import { aFile, aTable, type SaidCell } from '../support/files';

const NOW = instant('2026-05-28');
const READER = { person: personId('editor'), mayContribute: true, mayEditPlan: true, now: NOW };
const PEOPLE = ['Anna Berg', 'Bo Lind', 'Klimakoordinator, BMC'].map((name, at) => aPerson({ id: personId(at + 1), name }));
const CENTRE = aCentre({ id: 'bmc' as never });
const STRATEGY = aStrategy({ id: 'klima' as never });
const texts = (field: string): readonly string[] => hardCases.cases.filter((each) => each.field === field).map(({ value }) => value);

/** The words of a light as an export writes them, and whatever else a plan holds. */
const LIGHTS = { green: '● Grøn', yellow: '▲ Gul', red: '■ Rød', none: '○ Ingen status endnu' } as const;
const FIELDS: readonly (readonly [ImportField, string, (row: PlanRow, plan: ActionPlan) => SaidCell])[] = [
  ['id', 'Id', ({ initiative }) => initiative.id],
  ['theme', 'Tema', ({ theme }) => theme.title],
  ['goal', 'Mål', ({ goal, goalNumber }) => `${goalNumber} ${goal.title}`],
  ['title', 'Indsats/projekt', ({ initiative }) => initiative.title],
  ['description', 'Beskrivelse', ({ initiative }) => initiative.description],
  ['period', 'Tidsperiode', ({ initiative }) => initiative.period.text],
  ['from', 'Start', ({ initiative }) => ({ text: initiative.period.from ?? '', ...(initiative.period.from && { day: initiative.period.from }) })],
  ['to', 'Slut', ({ initiative }) => ({ text: initiative.period.to ?? '', ...(initiative.period.to && { day: initiative.period.to }) })],
  ['light', 'Trafiklys', ({ light }) => LIGHTS[light ?? 'none']],
  ['statusText', 'Statustekst', ({ words }) => words],
  ['owner', 'Ansvarlig', ({ owner }) => owner?.name ?? ''],
  ['deputies', 'Stedfortræder', ({ initiative }, plan) => initiative.deputies.map((id) => plan.people.get(id)?.name).join('; ')],
  ['centre', 'Fagcenter', ({ centre }) => centre?.code ?? ''],
  ['kind', 'Type', ({ initiative }) => (initiative.kind === 'course' ? 'Konkret forløb' : 'Strategisk indsats')],
  ['phase', 'Fase', ({ phase }) => ({ proposed: 'Forslag', planned: 'Planlagt', running: 'I gang', completed: 'Afsluttet', dropped: 'Udgået' })[phase]],
  ['success', 'Vi lykkes når', ({ initiative }) => initiative.success],
  ['strategies', 'Hjælper også', ({ initiative }) => (initiative.strategies.length > 0 ? STRATEGY.title : '')],
];
const textOf = (cell: SaidCell): string => (typeof cell === 'string' ? cell : (cell?.text ?? ''));

const initiative = fc.record({
  title: fc.constantFrom('Havnen', 'Torvet', ...texts('initiative.title')), description: fc.constantFrom('', ...texts('initiative.description')), success: fc.constantFrom('', 'Ni ud af ti'), goal: fc.constantFrom('1', '2'), kind: fc.constantFrom('course' as const, 'strategic' as const),
  text: fc.constantFrom('', '2025', ...texts('initiative.periodText')), from: fc.option(fc.constantFrom(day('2024-03-01'), day('2025-01-01')), { nil: undefined }), to: fc.option(fc.constant(day('2026-10-31')), { nil: undefined }),
  owner: fc.constantFrom(...PEOPLE.map(({ id }) => id), undefined), deputies: fc.subarray(PEOPLE.map(({ id }) => id)), centre: fc.constantFrom(CENTRE.id, undefined), strategies: fc.subarray([STRATEGY.id]), phase: fc.constantFrom('proposed' as const, 'planned' as const, 'running' as const, 'completed' as const, 'dropped' as const),
  light: fc.constantFrom('green' as const, 'yellow' as const, 'red' as const, undefined), words: fc.constantFrom('Vi venter', ...texts('statusUpdate.text')),
});
const plans = fc.array(initiative, { minLength: 1, maxLength: 5 }).map((all): ActionPlan => {
  const initiatives = all.map(({ text, from, to, light: _light, words: _words, ...content }, at): Initiative => ({ ...anInitiative({ id: String(at + 1) as never }), ...content, goal: content.goal as never, period: { text, ...(from && { from }), ...(to && { to }) } }));
  const updates = all.flatMap(({ light, words }, at) => (light ? [aStatusUpdate({ id: String(at + 1) as never, initiative: String(at + 1) as never, light, text: words })] : []));
  return anActionPlan({ themes: [aTheme()], goals: [aGoal(), aGoal({ id: '2' as never, title: 'Kortere vej', order: 2 })], centres: [CENTRE], strategies: [STRATEGY], people: new Map(PEOPLE.map((person) => [person.id, person])), initiatives, updates });
});

/** An export, edited by whoever has it, and laid beside a plan. */
function back(exported: ActionPlan, now: ActionPlan, edit: (cells: readonly SaidCell[], at: number) => readonly SaidCell[] = (cells) => cells) {
  const rows = planRows(exported, NOW);
  const written = rows.map((row) => FIELDS.map(([, , write]) => write(row, exported)));
  const kept = keptOf({ plan: exported.plan.id, rows: rows.map((row, at) => keptRowOf(row, Object.fromEntries(FIELDS.map(([field], column) => [field, textOf(written[at]?.[column])])))) });
  const content = aFile([aTable([FIELDS.map(([, heading]) => heading), ...written.map(edit)])], { kind: 'xlsx', kept });
  return importProposal({ ...planTablesIn(content, now), kept }, now, new Map<string, NameFound>(), NO_CHOICES, READER);
}

describe('an export that comes back', () => {
  it('changes nothing, and asks nothing, whatever stands in the plan and whatever has become of it since', () => {
    fc.assert(
      fc.property(plans, plans, (exported, later) => {
        const still = new Set(exported.initiatives.map(({ id }) => id));
        const now = { ...later, initiatives: later.initiatives.filter(({ id }) => still.has(id)) };
        const gone = exported.initiatives.length - now.initiatives.length;
        const { rows, missing } = back(exported, now);
        const isOurs = rows.filter((row) => row.initiative !== undefined);
        expect(missing).toEqual([]);
        expect(rows).toHaveLength(exported.initiatives.length);
        expect(isOurs.map(({ state, asks, fields, conflicts }) => [state, asks, fields, conflicts])).toEqual(isOurs.map(() => ['same', [], [], []]));
        expect(rows.length - isOurs.length).toBe(gone);
      }),
      { numRuns: 150 },
    );
  });

  it('changes what was edited, row by row, and nothing else', () => {
    fc.assert(
      fc.property(plans, fc.array(fc.constantFrom('title', 'description', 'success', 'period', 'none'), { minLength: 5, maxLength: 5 }), (plan, edits) => {
        const { rows } = back(plan, plan, (cells, at) => cells.map((cell, column) => (FIELDS[column]?.[0] === edits[at] ? 'Rettet i arket' : cell)));
        expect(rows.map(({ state, fields, asks }) => [state, fields, asks.map(({ kind }) => kind)])).toEqual(rows.map(({ initiative: it }, at) => (edits[at] === 'none' ? ['same', [], []] : ['changed', [edits[at]], it?.owner ? [] : ['owner']])));
      }),
      { numRuns: 100 },
    );
  });
});
