import fc from 'fast-check';
import { asId, TRAFFIC_LIGHTS, yearlyStatus, yearsOf, type ActionPlan, type Initiative, type StatusUpdate, type TrafficLight, type YearlyStatus } from '../../src/domain';
import { aGoal, anActionPlan, anInitiative, aPlan, aStatusUpdate, aStrategy, aTheme, day, instant } from '../support/builders';

const NOW = instant('2026-11-30 09:00');
const second = aTheme({ id: asId('2'), order: 2, title: 'Grøn vækst' });
const goal2 = aGoal({ id: asId('2'), theme: second.id });
const climate = aStrategy({ title: 'Klimaplan' });

let updates = 0;
const said = ({ id, plan }: Initiative, light: TrafficLight, on: string, over: Partial<StatusUpdate> = {}): StatusUpdate => aStatusUpdate({ id: asId((updates += 1)), initiative: id, plan, light, at: instant(on), ...over });
const plan = (over: Partial<ActionPlan>): ActionPlan => anActionPlan({ themes: [aTheme(), second], goals: [aGoal(), goal2], strategies: [climate, aStrategy({ title: 'Ungestrategi' })], ...over });
const told = (actionPlan: ActionPlan, year = 2026): YearlyStatus => {
  const status = yearlyStatus(actionPlan, year, NOW);
  if (!status) throw new Error('Nothing to tell');
  return status;
};
const titles = (rows: readonly { readonly initiative: Initiative }[]): readonly string[] => rows.map(({ initiative }) => initiative.title);

describe('a year of the plan', () => {
  const worse = anInitiative({ title: 'blev rød' });
  const better = anInitiative({ title: 'blev grøn', goal: goal2.id, success: '40 elever', strategies: [climate.id] });
  const done = anInitiative({ title: 'afsluttet i år', phase: 'completed', period: { text: '2024-2026', to: day('2026-06-30') } });
  const doneBefore = anInitiative({ title: 'afsluttet før', phase: 'completed', period: { text: '2024', to: day('2024-12-31') } });
  const fresh = anInitiative({ title: 'ny i år', createdAt: instant('2026-04-01') });
  const dropped = anInitiative({ title: 'udgået', phase: 'dropped', createdAt: instant('2026-04-01') });
  const actionPlan = plan({
    initiatives: [worse, better, done, doneBefore, fresh, dropped],
    updates: [said(worse, 'green', '2025-10-01'), said(better, 'yellow', '2025-10-02'), said(worse, 'yellow', '2026-02-01'), said(better, 'green', '2026-03-01', { success: 'reached' }), said(worse, 'red', '2026-09-01')],
  });

  it('counts the lights at its end beside those of what runs when it began', () => {
    const { whole, through } = told(actionPlan);
    expect(whole.lights.counts).toEqual({ red: 1, yellow: 0, green: 1, none: 1 });
    expect(whole.before).toEqual({ red: 0, yellow: 1, green: 1, none: 1 });
    expect(through).toBe('2026-11-30');
  });
  it('tells theme by theme what moved, what is troubled, what came and what was completed', () => {
    const [first, other] = told(actionPlan).themes;
    expect([first, other].map((theme) => theme && [theme.number, titles(theme.troubled), titles(theme.added), titles(theme.completed)])).toEqual([
      [1, ['blev rød'], ['ny i år'], ['afsluttet i år']],
      [2, [], [], []],
    ]);
    expect(told(actionPlan).whole.moved.map(({ row, movement }) => [row.initiative.title, movement.from, movement.to])).toEqual([['blev rød', 'green', 'red'], ['blev grøn', 'yellow', 'green']]);
  });
  it('names what other strategies were helped, and what promise was reached', () => {
    expect(told(actionPlan).helped.map(({ strategy, rows }) => [strategy.title, titles(rows)])).toEqual([['Klimaplan', ['blev grøn']]]);
    expect(titles(told(actionPlan).whole.reached)).toEqual(['blev grøn']);
  });
  it('tells a year that is over as its end was, not as today is', () => {
    const past = told(actionPlan, 2025);
    expect(past.through).toBe('2025-12-31');
    expect(past.whole.lights.counts).toEqual({ red: 0, yellow: 1, green: 1, none: 1 });
    expect(past.whole.reached).toEqual([]);
  });
  it('has nothing to say of a year to come, or while the history is not whole', () => {
    expect(yearlyStatus(actionPlan, 2027, NOW)).toBeUndefined();
    expect(yearlyStatus({ ...actionPlan, historyIsWhole: false }, 2026, NOW)).toBeUndefined();
  });
  it('tells of what was completed in one year alone: until then it ran', () => {
    const finished = anInitiative({ title: 'afsluttet', phase: 'completed', period: { text: '2024-2026', to: day('2026-06-30') }, strategies: [climate.id] });
    const actionPlanWith = plan({ initiatives: [finished, anInitiative({ title: 'planlagt', phase: 'planned', strategies: [climate.id] })], updates: [said(finished, 'green', '2025-05-01'), said(finished, 'yellow', '2026-02-01')] });
    expect([2026, 2025].map((year) => titles(told(actionPlanWith, year).whole.completed))).toEqual([['afsluttet'], []]);
    expect([2026, 2025].map((year) => told(actionPlanWith, year).whole.lights.counts.green)).toEqual([0, 1]);
    expect(told(actionPlanWith).helped.map(({ rows }) => titles(rows))).toEqual([['afsluttet']]);
  });
  it('keeps what runs in its place, whatever its light, and names first what has reached most', () => {
    const [late, early] = [anInitiative({ createdAt: instant('2024-05-01'), title: 'sen', strategies: [climate.id] }), anInitiative({ createdAt: instant('2024-01-01'), title: 'tidlig', strategies: [climate.id] })];
    const other = anInitiative({ createdAt: instant('2023-01-01'), title: 'andet tema', goal: goal2.id });
    const placed = told(plan({ initiatives: [other, late, early], updates: [said(late, 'green', '2026-01-02'), said(early, 'red', '2026-01-03')] }));
    expect(titles(placed.whole.running)).toEqual(['tidlig', 'sen', 'andet tema']);
    expect(placed.themes.map(({ running }) => titles(running))).toEqual([['tidlig', 'sen'], ['andet tema']]);
    expect(placed.helped.map(({ rows }) => titles(rows))).toEqual([['sen', 'tidlig']]);
  });
  it('leaves nothing out while it lasts, though what was just said is newer than the reader’s clock', () => {
    const minuteAhead = plan({ initiatives: [worse, done], updates: [said(worse, 'red', '2026-11-30 09:01'), said(done, 'green', '2026-11-30 09:01')] });
    expect(told(minuteAhead).whole.lights.counts).toMatchObject({ red: 1, none: 0 });
    expect(titles(told(minuteAhead).whole.completed)).toEqual(['afsluttet i år']);
  });
  it('ends on Danish New Year’s Eve, whatever the clock of the reader says', () => {
    const late = plan({ initiatives: [worse], updates: [said(worse, 'red', '2025-12-31 23:59')] });
    expect(told(late, 2025).whole.lights.counts.red).toBe(1);
    expect(told(plan({ initiatives: [worse], updates: [said(worse, 'red', '2026-01-01 00:00')] }), 2025).whole.lights.counts).toMatchObject({ red: 0, none: 1 });
  });
  it('names a promise in the year in which it was reached, and in no later one', () => {
    const kept = plan({ initiatives: [better], updates: [said(better, 'green', '2025-05-01', { success: 'reached' }), said(better, 'green', '2026-03-01')] });
    expect([2025, 2026].map((year) => titles(told(kept, year).whole.reached))).toEqual([['blev grøn'], []]);
    expect(told(kept).whole.success.reached).toBe(1);
  });
  it('begins with the first moment of the first of January, for what came, what was completed and itself', () => {
    const moment = instant('2026-01-01 00:00');
    const [came, ended] = [anInitiative({ title: 'kom', createdAt: moment }), anInitiative({ title: 'endte', phase: 'completed' })];
    const first = plan({ initiatives: [came, ended], updates: [said(ended, 'green', '2026-01-01 00:00')] });
    expect([titles(told(first).whole.added), titles(told(first).whole.completed)]).toEqual([['kom'], ['endte']]);
    expect(yearlyStatus(first, 2025, moment)).toMatchObject({ isOver: true, through: '2025-12-31' });
  });
  it('is to be had from the plan’s first year on, the latest first', () => {
    expect(yearsOf(actionPlan, NOW)).toEqual([2026, 2025, 2024, 2023]);
    expect(yearsOf({ plan: aPlan({ from: undefined }), updates: [] }, NOW)).toEqual([2026]);
  });
});

it('a yearly status counts each running initiative once before and once after, in the themes as in the whole', () => {
  const days = fc.date({ min: new Date('2024-01-01T00:00:00Z'), max: new Date('2026-11-29T00:00:00Z'), noInvalidDate: true });
  const anything = fc.array(fc.record({ of: fc.nat(3), light: fc.constantFrom(...TRAFFIC_LIGHTS), at: days }), { maxLength: 20 });
  fc.assert(
    fc.property(anything, fc.constantFrom(2024, 2025, 2026), (statements, year) => {
      const initiatives = [anInitiative(), anInitiative({ goal: goal2.id }), anInitiative({ phase: 'planned' }), anInitiative({ goal: goal2.id, phase: 'completed' })];
      const sorted = [...statements].sort((a, b) => a.at.getTime() - b.at.getTime());
      const actionPlan = plan({ initiatives, updates: sorted.flatMap(({ of, light, at }) => { const about = initiatives[of]; return about ? [said(about, light, at.toISOString())] : []; }) });
      const { whole, themes } = told(actionPlan, year);
      const sum = (counts: YearlyStatus['whole']['before']): number => Object.values(counts).reduce((a, b) => a + b, 0);
      expect(sum(whole.before)).toBe(sum(whole.lights.counts));
      expect(themes.reduce((all, theme) => all + sum(theme.before), 0)).toBe(sum(whole.before));
      expect(themes.flatMap((theme) => titles(theme.troubled)).sort()).toEqual([...titles(whole.troubled)].sort());
    }),
  );
});
