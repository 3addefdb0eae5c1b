import { asId, planRows, strategyHelp, type Strategy } from '../../src/domain';
import { anActionPlan, anInitiative, aStatusUpdate, instant } from '../support/builders';

const climate: Strategy = { id: asId('1'), description: '', title: 'Klimaplan 2030' };
const campus: Strategy = { id: asId('2'), description: '', title: 'Campusudvikling' };
const arrivals: Strategy = { id: asId('3'), description: '', title: 'Ældrepolitik' };

const initiatives = [
  anInitiative({ id: asId('10'), title: 'Begge', strategies: [climate.id, campus.id, climate.id] }),
  anInitiative({ id: asId('11'), title: 'Klima', strategies: [climate.id] }),
  anInitiative({ id: asId('12'), title: 'Udgået', strategies: [climate.id], phase: 'dropped' }),
  anInitiative({ id: asId('13'), title: 'Planlagt', strategies: [climate.id], phase: 'planned' }),
  anInitiative({ id: asId('14'), title: 'Ingen' }),
  anInitiative({ id: asId('15'), title: 'Ukendt', strategies: [asId('99')] }),
];
const rows = planRows(anActionPlan({ initiatives, updates: [aStatusUpdate({ initiative: asId('11'), light: 'red' })] }), instant('2026-05-28'));
const help = strategyHelp([climate, arrivals, campus], rows);

it('strategies stand by title as Danes sort, those that nothing helps too', () => {
  expect(help.map(({ strategy }) => strategy.title)).toEqual(['Campusudvikling', 'Klimaplan 2030', 'Ældrepolitik']);
  expect(help[2]?.rows).toEqual([]);
});

it('an initiative stands once under each strategy it helps, unless it was dropped', () => {
  expect(help.map((one) => one.rows.map(({ initiative }) => initiative.title))).toEqual([['Begge'], ['Begge', 'Klima', 'Planlagt'], []]);
});

it('a strategy is rolled up as a goal is: the lights of what runs', () => {
  expect(help[1]?.rollUp).toEqual({ counts: { green: 0, yellow: 0, red: 1, none: 1 }, running: 2, worst: 'red', all: 3 });
});
