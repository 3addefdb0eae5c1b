import fc from 'fast-check';
import {
  allForDiscussion,
  asId,
  comingMeetings,
  countMovements,
  coverage,
  filteredRows,
  forDiscussion,
  lastMet,
  lightThen,
  meetingReadiness,
  newsSince,
  NO_CENTRE,
  NO_FILTER,
  PHASES,
  planFacets,
  planRows,
  statusAt,
  stripOf,
  TRAFFIC_LIGHTS,
  type ActionPlan,
  type Initiative,
  type Phase,
  type StatusUpdate,
} from '../../src/domain';
import { aBody, aCentre, aGoal, aMeeting, anActionPlan, anInitiative, aPlan, aStatusUpdate, aTheme, day, instant, personId } from '../support/builders';

const now = instant('2026-05-28 11:00');
const MET = aMeeting('2026-03-06', { id: asId('met'), state: 'held' });
const NEXT = aMeeting('2026-06-12', { id: asId('next') });
const before = instant('2026-03-02 10:00');
const after = instant('2026-05-12 10:00');

const planWith = (over: Partial<ActionPlan>): ActionPlan => anActionPlan({ bodies: [aBody()], meetings: [MET, NEXT], ...over });
const rowsOf = (plan: ActionPlan) => planRows(plan, now);
const titles = (rows: readonly { readonly initiative: Initiative }[]) => rows.map(({ initiative }) => initiative.title);
const metOf = (plan: ActionPlan) => {
  const met = lastMet(plan, now);
  if (!met) throw new Error('The body has not met');
  return met;
};

describe('the strip', () => {
  const goals = [aGoal({ id: asId('a'), order: 1 }), aGoal({ id: asId('b'), order: 2 })];
  const running = (id: string, createdAt: string, goal = 'a', phase: Phase = 'running') => anInitiative({ id: asId(id), title: id, goal: asId(goal), createdAt: instant(createdAt), phase });
  const initiatives = [running('3', '2025-01-01'), running('2', '2024-01-01'), running('11', '2024-01-01'), running('4', '2023-12-01', 'b'), running('5', '2023-01-01', 'a', 'completed')];

  it('holds the running initiatives by goal in the order in which they were created, counted through their theme', () => {
    const plan = planWith({ goals, initiatives });
    const places = stripOf(plan, rowsOf(plan))[0]?.goals.map((goal) => goal.places.map(({ row, place }) => [row.initiative.title, place]));
    expect(places).toEqual([[['2', 1], ['11', 2], ['3', 3]], [['4', 4]]]);
  });

  it('gives an initiative the same place whatever the lights are', () => {
    const placesOf = (updates: readonly StatusUpdate[]) => {
      const plan = planWith({ goals, initiatives, updates });
      return stripOf(plan, rowsOf(plan)).flatMap((theme) => theme.goals.flatMap((goal) => titles(goal.places.map(({ row }) => row))));
    };
    const lights = fc.array(fc.record({ of: fc.constantFrom(...initiatives), light: fc.constantFrom(...TRAFFIC_LIGHTS) }));
    fc.assert(fc.property(lights, (said) => expect(placesOf(said.map(({ of, light }) => aStatusUpdate({ initiative: of.id, light })))).toEqual(placesOf([]))));
  });

  it('keeps goals and themes in which nothing runs', () => {
    const plan = planWith({ goals, themes: [aTheme(), aTheme({ id: asId('2'), order: 2 })] });
    expect(stripOf(plan, rowsOf(plan)).map(({ goals: inTheme }) => inTheme.map(({ places }) => places.length))).toEqual([[0, 0]]);
  });
});

describe('what moved since the last meeting', () => {
  it('replayed from the lights of then gives the lights of now', () => {
    const initiatives = ['1', '2', '3'].map((id) => anInitiative({ id: asId(id) }));
    const statement = fc.record({ of: fc.constantFrom(...initiatives), light: fc.constantFrom(...TRAFFIC_LIGHTS), minutes: fc.integer({ min: 0, max: 200_000 }) });
    fc.assert(
      fc.property(fc.array(statement), (said) => {
        const updates = said.map(({ of, light, minutes }, at) => aStatusUpdate({ id: asId(at + 1), initiative: of.id, light, at: instant(new Date(Date.parse('2026-01-06T09:00:00Z') + minutes * 60_000).toISOString()) }));
        const plan = planWith({ initiatives, updates });
        const { movements } = metOf(plan);
        for (const row of rowsOf(plan)) {
          const mine = updates.filter(({ initiative }) => initiative === row.initiative.id);
          expect(movements && lightThen(row, movements)).toBe(statusAt(mine, MET.endsAt)?.light);
          expect(movements?.get(row.initiative.id)?.to ?? (movements && lightThen(row, movements))).toBe(row.light);
        }
      }),
    );
  });

  it('is counted by which way it went, of what runs', () => {
    const went = (id: string, from: StatusUpdate['light'] | undefined, to: StatusUpdate['light'], phase: Phase = 'running') => ({
      initiative: anInitiative({ id: asId(id), phase }),
      updates: [...(from ? [aStatusUpdate({ initiative: asId(id), light: from, at: before })] : []), aStatusUpdate({ initiative: asId(id), light: to, at: after })],
    });
    const all = [went('1', 'green', 'red'), went('2', undefined, 'red'), went('3', 'green', 'yellow'), went('4', 'red', 'yellow'), went('5', 'yellow', 'green'), went('6', undefined, 'green'), went('7', 'green', 'green'), went('8', 'green', 'red', 'completed')];
    const plan = planWith({ initiatives: all.map(({ initiative }) => initiative), updates: all.flatMap(({ updates }) => updates) });
    expect(countMovements(rowsOf(plan), metOf(plan).movements ?? new Map())).toEqual({ toRed: 2, greenToYellow: 1, redToYellow: 1, toGreen: 1, first: 1 });
  });

  it('is told since a meeting of the body that held it', () => {
    const others = [aBody({ id: asId('steering'), role: 'steering' }), aBody()];
    expect(lastMet(planWith({ bodies: others }), now)).toMatchObject({ meeting: MET, body: others[1] });
  });
  it('is not known until the history is whole, and is nothing before the knowledge body has met', () => {
    expect(metOf(planWith({ historyIsWhole: false })).movements).toBeUndefined();
    expect(lastMet(planWith({ meetings: [NEXT] }), now)).toBeUndefined();
  });
});

describe('what a meeting ought to discuss', () => {
  const lit = (id: string, light: StatusUpdate['light'], on: string, phase: Phase = 'running') => ({ initiative: anInitiative({ id: asId(id), title: id, phase }), update: aStatusUpdate({ initiative: asId(id), light, at: instant(on) }) });
  const discussed = (all: readonly ReturnType<typeof lit>[]) => {
    const { light, rows } = forDiscussion(rowsOf(planWith({ initiatives: all.map(({ initiative }) => initiative), updates: all.map(({ update }) => update) })));
    return { light, titles: titles(rows) };
  };
  const yellow = lit('3', 'yellow', '2026-05-20');

  it('is the reds, the newest word first', () => {
    expect(discussed([lit('1', 'red', '2026-05-19'), lit('2', 'red', '2026-05-21'), yellow])).toEqual({ light: 'red', titles: ['2', '1'] });
  });
  it('is the yellow ones where nothing is red, also when a completed one ended red', () => {
    expect(discussed([yellow, lit('4', 'green', '2026-05-21'), lit('5', 'red', '2026-05-21', 'completed')])).toEqual({ light: 'yellow', titles: ['3'] });
  });
  it('is nothing when all is green', () => {
    expect(discussed([lit('4', 'green', '2026-05-21')])).toEqual({ light: undefined, titles: [] });
  });
});

describe('everything a meeting may discuss', () => {
  it('is the reds and the yellow ones that run, each with the newest word first', () => {
    const of = (id: string, light: StatusUpdate['light'], on: string, phase: Phase = 'running') => ({ initiative: anInitiative({ id: asId(id), title: id, phase }), update: aStatusUpdate({ initiative: asId(id), light, at: instant(on) }) });
    const all = [of('1', 'yellow', '2026-05-19'), of('2', 'red', '2026-05-18'), of('3', 'yellow', '2026-05-20'), of('4', 'green', '2026-05-21'), of('5', 'red', '2026-05-21', 'completed'), of('6', 'red', '2026-05-19')];
    const { red, yellow } = allForDiscussion(rowsOf(planWith({ initiatives: all.map(({ initiative }) => initiative), updates: all.map(({ update }) => update) })));
    expect([titles(red), titles(yellow)]).toEqual([['6', '2'], ['3', '1']]);
  });
});

describe('other news since the meeting', () => {
  const moved = anInitiative({ id: asId('1'), title: 'moved' });
  const red = anInitiative({ id: asId('2'), title: 'red' });
  const done = anInitiative({ id: asId('3'), title: 'done', phase: 'completed' });
  const ended = anInitiative({ id: asId('4'), title: 'ended', phase: 'completed', period: { text: '', to: day('2026-04-30') } });
  const long = anInitiative({ id: asId('5'), title: 'long over', phase: 'completed', period: { text: '', to: day('2026-03-06') } });
  const later = anInitiative({ id: asId('6'), title: 'before its time', phase: 'completed', period: { text: '', to: day('2026-12-31') } });
  const proposal = anInitiative({ id: asId('7'), title: 'proposal', phase: 'proposed', createdAt: after });
  const still = anInitiative({ id: asId('8'), title: 'still' });
  const updates = [
    aStatusUpdate({ initiative: moved.id, light: 'green', at: before }),
    aStatusUpdate({ initiative: moved.id, light: 'yellow', at: after }),
    aStatusUpdate({ initiative: red.id, light: 'red', at: after }),
    aStatusUpdate({ initiative: done.id, light: 'green', at: instant('2026-05-02') }),
    aStatusUpdate({ initiative: still.id, light: 'green', at: before }),
    aStatusUpdate({ initiative: still.id, light: 'green', at: after }),
  ];
  const plan = planWith({ initiatives: [proposal, still, long, later, ended, done, red, moved], updates });
  const rows = rowsOf(plan);

  it('are the lights that moved, then what was completed, then what was added; what has been told is left out', () => {
    const news = newsSince(rows, metOf(plan), forDiscussion(rows).rows, now);
    expect(news.map(({ kind, row }) => `${kind} ${row.initiative.title}`)).toEqual(['moved moved', 'completed done', 'completed ended', 'new proposal']);
  });
  it('are none until the history is whole', () => {
    expect(newsSince(rows, metOf({ ...plan, historyIsWhole: false }), [], now)).toEqual([]);
  });
});

describe('how ready the plan is for the next meeting', () => {
  const owned = (id: string, owner: string | undefined, phase: Phase = 'running') => anInitiative({ id: asId(id), owner: owner === undefined ? undefined : personId(owner), phase });
  const initiatives = [owned('1', 'one'), owned('2', 'two'), owned('3', 'two'), owned('4', undefined), owned('5', 'three'), owned('6', 'two', 'planned')];
  const updates = [aStatusUpdate({ initiative: asId('5'), at: after })];
  const plan = planWith({ initiatives, updates });
  const ready = (of: ActionPlan, at = now) => meetingReadiness(of, planRows(of, at), at);

  it('counts who has answered, and who has most left stands first', () => {
    expect(ready(plan)).toMatchObject({ meeting: NEXT, all: 5, fresh: 1, isOpen: true, unanswered: [{ owner: 'two', count: 2 }, { owner: 'one', count: 1 }, { owner: undefined, count: 1 }] });
  });
  it('says when owners are asked next, and nothing once the last step has come', () => {
    expect(ready(plan, instant('2026-05-27 11:00'))?.asksNext?.on).toBe(day('2026-05-28'));
    expect(ready(plan)?.asksNext?.on).toBe(day('2026-06-09'));
    expect(ready(plan, instant('2026-06-10'))?.asksNext).toBeUndefined();
  });
  it('says of a meeting far ahead that nobody need answer yet', () => {
    expect(ready(planWith({ initiatives, meetings: [aMeeting('2026-12-11')] }))?.isOpen).toBe(false);
  });
  it('is nobody\'s question before the plan is rolled out, or when no meeting is planned', () => {
    expect(ready(planWith({ initiatives, plan: aPlan({ stage: 'draft' }) }))).toBeUndefined();
    expect(ready(planWith({ initiatives, meetings: [MET] }))).toBeUndefined();
  });
});

describe('the meetings ahead', () => {
  const project = aBody({ id: asId('project'), title: 'Erhverv på tværs', role: 'project' });
  const group = aBody({ id: asId('group'), title: 'Arbejdsgruppen', role: 'working', askWorkingDaysBefore: [] });
  const of = (body: typeof project, on: string, over = {}) => aMeeting(on, { id: asId(`${body.id} ${on}`), body: body.id, ...over });
  const listed = (plan: ActionPlan) => comingMeetings(plan, now).map(({ meeting, isAsking, isServedToo }) => [meeting.id, isAsking, isServedToo]);

  it('stand earliest first; one answer serves another body that asks soon, not a body that does not ask, nor the same body\'s next meeting', () => {
    const soon = of(project, '2026-06-16');
    const meetings = [soon, MET, of(group, '2026-06-15'), NEXT, aMeeting('2026-07-01', { id: asId('again') }), of(project, '2026-12-01'), of(project, '2026-06-01', { state: 'cancelled' })];
    expect(listed(planWith({ bodies: [aBody(), project, group], meetings }))).toEqual([
      ['next', true, false],
      ['group 2026-06-15', false, false],
      ['project 2026-06-16', false, true],
      ['again', false, false],
      ['project 2026-12-01', false, false],
    ]);
  });
  it('leave out what is over and what is of no body', () => {
    expect(listed(planWith({ meetings: [aMeeting('2026-05-01'), aMeeting('2026-06-20', { body: asId('gone') })] }))).toEqual([]);
  });
});

describe('who carries which goals', () => {
  const centres = [aCentre({ id: asId('bmc') }), aCentre({ id: asId('sac'), code: 'SAC' })];
  const goals = [aGoal({ id: asId('a'), order: 1 }), aGoal({ id: asId('b'), order: 2 })];
  const initiative = fc.record({ goal: fc.constantFrom('a', 'b', 'lost'), centre: fc.constantFrom('bmc', 'sac', 'gone', undefined), phase: fc.constantFrom(...PHASES), light: fc.constantFrom(...TRAFFIC_LIGHTS, undefined) });
  const plans = fc.array(initiative).map((all) => {
    const initiatives = all.map(({ goal, centre, phase }, at) => anInitiative({ id: asId(at), goal: asId(goal), centre: centre && asId(centre), phase }));
    const updates = all.flatMap(({ light }, at) => (light ? [aStatusUpdate({ initiative: asId(at), light })] : []));
    return planWith({ goals, centres, initiatives, updates });
  });

  it('counts every row once, but the dropped ones', () => {
    fc.assert(
      fc.property(plans, (plan) => {
        const rows = rowsOf(plan);
        const { lines } = coverage(plan, rows);
        const sum = lines.flatMap(({ cells }) => cells).reduce((total, { count }) => total + count, 0);
        expect(sum).toBe(rows.filter(({ phase }) => phase !== 'dropped').length);
      }),
    );
  });
  it('has in each cell what the plan shows when it is filtered by that goal and that centre', () => {
    const phases = PHASES.filter((phase) => phase !== 'dropped');
    fc.assert(
      fc.property(plans, (plan) => {
        const rows = rowsOf(plan);
        for (const { goal, cells } of coverage(plan, rows).lines) {
          for (const { centre, count } of cells) expect(filteredRows(rows, { ...NO_FILTER, goals: [goal.id], centres: [centre?.id ?? NO_CENTRE], phases })).toHaveLength(count);
        }
      }),
    );
  });
  it('shows the worst light of what runs, and a column without a centre only where something is in it', () => {
    const initiatives = [anInitiative({ id: asId('1'), goal: asId('a'), centre: asId('sac') }), anInitiative({ id: asId('2'), goal: asId('a'), centre: asId('sac'), phase: 'completed' })];
    const updates = [aStatusUpdate({ initiative: asId('1'), light: 'yellow' }), aStatusUpdate({ initiative: asId('2'), light: 'red' })];
    const plan = planWith({ goals, centres, initiatives, updates });
    const { columns, lines } = coverage(plan, rowsOf(plan));
    expect(columns).toEqual(centres);
    expect(lines[0]?.cells).toEqual([{ centre: centres[0], count: 0, worst: undefined }, { centre: centres[1], count: 2, worst: 'yellow' }]);
  });
});

describe('the filters that figures lead to', () => {
  const centre = aCentre({ id: asId('bmc') });
  const initiatives = [anInitiative({ id: asId('1'), title: 'fresh', centre: centre.id }), anInitiative({ id: asId('2'), title: 'due' }), anInitiative({ id: asId('3'), title: 'planned', phase: 'planned' })];
  const plan = planWith({ initiatives, centres: [centre], updates: [aStatusUpdate({ initiative: asId('1'), at: after })] });
  const rows = rowsOf(plan);

  it('find what is confirmed for the next meeting, which neither what is due nor what does not run is', () => {
    expect(titles(filteredRows(rows, { ...NO_FILTER, fresh: true }))).toEqual(['fresh']);
    expect(planFacets(rows, NO_FILTER)).toMatchObject({ fresh: 1, due: 1, withoutCentre: 2, goals: [{ count: 3 }] });
  });
});
