import fc from 'fast-check';
import {
  asId, calendarOf, DEFAULT_CALENDAR, hangingOn, hasEnded, isFree, isWorkingDay, keptPart, moved, nextOrder, partFindings, partsIn, samePart, savedOver, usualClosedDays, withParts, workingDaysBefore,
  type Body, type CentreId, type ClosedOn, type Goal, type GoalId, type Meeting, type MeetingId, type PersonId,
} from '../../src/domain';
import { aBody, aCentre, aClosedDay, aDecision, aGoal, aMeeting, anActionPlan, anInitiative, aPlan, aStatusUpdate, aStrategy, aTheme, day, instant } from '../support/builders';

const codes = (findings: readonly { readonly field: string; readonly code: string }[]) => findings.map(({ field, code }) => `${field} ${code}`);

describe('a body that is made for a time', () => {
  it('is over the day after its last, and one without a last day goes on', () => {
    const ended = (today: string) => hasEnded({ endsOn: day('2026-05-28') }, day(today));
    expect([ended('2026-05-27'), ended('2026-05-28'), ended('2026-05-29'), hasEnded({}, day('2026-05-29'))]).toEqual([false, false, true, false]);
  });
});

describe('what a part needs', () => {
  it.each([
    ['a theme', () => partFindings('themes', aTheme({ title: ' \u200b' })), ['title title-needed']],
    ['a goal', () => partFindings('goals', aGoal({ title: '', theme: '' as Goal['theme'] })), ['title title-needed', 'theme theme-needed']],
    ['a centre', () => partFindings('centres', aCentre({ code: '' })), ['code title-needed']],
    ['a strategy', () => partFindings('strategies', aStrategy({ title: '' })), ['title title-needed']],
    ['a body', () => partFindings('bodies', aBody({ title: '' })), ['title title-needed']],
    ['a meeting', () => partFindings('meetings', aMeeting('2026-06-12', { title: '', body: '' as Meeting['body'] })), ['title title-needed', 'body body-needed']],
  ])('is a name, and for some what they belong to: %s', (_what, findings, expected) => {
    expect(codes(findings())).toEqual(expected);
  });

  it('is a line of at most 255 characters, outer blanks left out', () => {
    expect(partFindings('themes', aTheme({ title: ` ${'å'.repeat(255)} ` }))).toEqual([]);
    expect(partFindings('themes', aTheme({ title: 'å'.repeat(257) }))).toEqual([{ field: 'title', code: 'line-too-long', over: 2, limit: 255 }]);
    expect(codes(partFindings('centres', aCentre({ name: 'x'.repeat(256) })))).toEqual(['name line-too-long']);
    expect(codes(partFindings('bodies', aBody({ rhythm: 'x'.repeat(256) })))).toEqual(['rhythm line-too-long']);
    expect(codes(partFindings('meetings', aMeeting('2026-06-12', { place: 'x'.repeat(256) })))).toEqual(['place line-too-long']);
  });

  it.each([[0, false], [1, true], [400, true], [401, false], [60.5, false], [Number.NaN, false]])('is a status that counts for 1 to 400 days: %d', (freshForDays, isFit) => {
    expect(codes(partFindings('bodies', aBody({ freshForDays })))).toEqual(isFit ? [] : ['freshForDays days-out-of-range']);
  });

  it.each<[readonly number[], string | undefined]>([
    [[], undefined],
    [[30, 10, 5, 3, 1], undefined],
    [[10, 5, 4, 3, 2, 1], 'asking-too-often'],
    [[31], 'asking-out-of-range'],
    [[0], 'asking-out-of-range'],
    [[2.5], 'asking-out-of-range'],
    [[10, 3, 10], 'asking-twice'],
  ])('is asking on at most five different days, 1 to 30 working days before: %j', (askWorkingDaysBefore, code) => {
    expect(codes(partFindings('bodies', aBody({ askWorkingDaysBefore })))).toEqual(code ? [`askWorkingDaysBefore ${code}`] : []);
  });

  it('is a meeting that ends after it begins', () => {
    const startsAt = instant('2026-06-12 09:00');
    expect(codes(partFindings('meetings', aMeeting('2026-06-12', { startsAt, endsAt: startsAt })))).toEqual(['endsAt ends-before-start']);
    expect(partFindings('meetings', aMeeting('2026-06-12', { startsAt, endsAt: instant('2026-06-12 09:01') }))).toEqual([]);
  });

  it.each<[ClosedOn, string | undefined]>([
    [{ kind: 'everyYear', monthDay: '02-29' }, undefined],
    [{ kind: 'everyYear', monthDay: '02-30' }, 'no-such-day'],
    [{ kind: 'everyYear', monthDay: '' }, 'no-such-day'],
    [{ kind: 'once', day: day('2026-05-15') }, undefined],
    [{ kind: 'once', day: '2026-02-29' as never }, 'no-such-day'],
    [{ kind: 'quietWeek', week: 53 }, undefined],
    [{ kind: 'quietWeek', week: 54 }, 'no-such-week'],
    [{ kind: 'quietWeek', week: 0 }, 'no-such-week'],
    [{ kind: 'quietWeek', week: Number.NaN }, 'no-such-week'],
  ])('is a day or a week that there is: %j', (on, code) => {
    expect(codes(partFindings('closedDays', aClosedDay({ on, title: '' })))).toEqual(code ? [`on ${code}`] : []);
  });
});

describe('a part as it is kept', () => {
  it('has lines without outer blanks, plain line ends, nobody twice and its asking days from the first to the last', () => {
    expect(keptPart('themes', aTheme({ title: '  Grøn\nomstilling ', description: 'a\r\nb' }))).toMatchObject({ title: 'Grøn omstilling', description: 'a\nb' });
    const person = asId<PersonId>(1);
    expect(keptPart('bodies', aBody({ members: [person, person], askWorkingDaysBefore: [3, 10] }))).toMatchObject({ members: [person], askWorkingDaysBefore: [10, 3] });
    const guest = asId<CentreId>(9);
    expect(keptPart('meetings', aMeeting('2026-06-12', { guests: [guest, guest], place: ' Byrådssalen ' }))).toMatchObject({ guests: [guest], place: 'Byrådssalen' });
  });
  it('keeps its id, and is kept the same when it is kept again', () => {
    const body = aBody({ title: ' Chefforum ' });
    expect(keptPart('bodies', body).id).toBe(body.id);
    expect(keptPart('bodies', keptPart('bodies', body))).toEqual(keptPart('bodies', body));
  });
});

describe('whether two parts say the same', () => {
  it.each<[string, Partial<Body>, Partial<Body>, boolean]>([
    ['another title', { title: 'A' }, { title: 'B' }, false],
    ['people in another order', { members: [asId(1), asId(2)] }, { members: [asId(2), asId(1)] }, true],
    ['one person more', { members: [asId(1)] }, { members: [asId(1), asId(2)] }, false],
    ['a chair that is left out, and one that is none', { chair: undefined }, {}, true],
    ['a chair', { chair: asId(1) }, {}, false],
  ])('%s', (_what, a, b, isSame) => {
    expect(samePart(aBody(a), aBody(b))).toBe(isSame);
  });
  it('looks into the day itself', () => {
    expect(samePart(aClosedDay({ id: asId(1), on: { kind: 'quietWeek', week: 28 } }), aClosedDay({ id: asId(1), on: { kind: 'quietWeek', week: 29 } }))).toBe(false);
  });
});

describe('what hangs on a part', () => {
  const theme = aTheme();
  const goal = aGoal();
  const centre = aCentre();
  const strategy = aStrategy();
  const body = aBody();
  const empty = anActionPlan();

  it('keeps a goal while an initiative is there, whatever its phase', () => {
    const initiative = anInitiative({ phase: 'dropped' });
    expect(hangingOn('goals', goal.id, anActionPlan({ initiatives: [initiative] }))).toMatchObject({ initiatives: [initiative.id] });
    expect(isFree(hangingOn('goals', goal.id, empty))).toBe(true);
    expect(isFree(hangingOn('goals', asId<GoalId>('other'), anActionPlan({ initiatives: [initiative] })))).toBe(true);
  });
  it('keeps a theme while it has goals', () => {
    expect(hangingOn('themes', theme.id, empty).goals).toEqual([goal.id]);
    expect(isFree(hangingOn('themes', theme.id, anActionPlan({ goals: [] })))).toBe(true);
  });
  it('keeps a centre with initiatives, strategies or an invitation', () => {
    const meeting = aMeeting('2026-06-12', { guests: [centre.id] });
    const plan = anActionPlan({ initiatives: [anInitiative({ centre: centre.id })], strategies: [aStrategy({ centre: centre.id })], meetings: [meeting] });
    expect(hangingOn('centres', centre.id, plan)).toMatchObject({ initiatives: [plan.initiatives[0]?.id], strategies: [plan.strategies[0]?.id], meetings: [meeting.id] });
    for (const over of [{ initiatives: plan.initiatives }, { strategies: plan.strategies }, { meetings: plan.meetings }]) expect(isFree(hangingOn('centres', centre.id, anActionPlan(over)))).toBe(false);
    expect(isFree(hangingOn('centres', centre.id, empty))).toBe(true);
  });
  it('keeps a strategy that an initiative helps, and a body that meets or works', () => {
    expect(isFree(hangingOn('strategies', strategy.id, anActionPlan({ initiatives: [anInitiative({ strategies: [strategy.id] })] })))).toBe(false);
    expect(isFree(hangingOn('strategies', strategy.id, anActionPlan({ initiatives: [anInitiative()] })))).toBe(true);
    expect(isFree(hangingOn('bodies', body.id, anActionPlan({ meetings: [aMeeting('2026-06-12')] })))).toBe(false);
    expect(isFree(hangingOn('bodies', body.id, anActionPlan({ initiatives: [anInitiative({ workingGroup: body.id })] })))).toBe(false);
    expect(isFree(hangingOn('bodies', body.id, empty))).toBe(true);
  });
  it('keeps a meeting that decided, that somebody spoke to, or where the plan was presented', () => {
    const id = asId<MeetingId>(7);
    expect(isFree(hangingOn('meetings', id, anActionPlan({ decisions: [aDecision({ meeting: id })] })))).toBe(false);
    expect(isFree(hangingOn('meetings', id, anActionPlan({ updates: [aStatusUpdate({ meeting: id })] })))).toBe(false);
    expect(isFree(hangingOn('meetings', id, anActionPlan({ plan: aPlan({ presentedAt: id }) })))).toBe(false);
    expect(isFree(hangingOn('meetings', id, empty))).toBe(true);
  });
  it('never keeps a closing day', () => {
    expect(isFree(hangingOn('closedDays', aClosedDay().id, empty))).toBe(true);
  });
});

describe('moving among siblings', () => {
  const goals = [aGoal({ id: asId(1), order: 1 }), aGoal({ id: asId(2), order: 2 }), aGoal({ id: asId(3), order: 3 })];
  const after = (changed: readonly Goal[], of: readonly Goal[] = goals) =>
    of.map((goal) => changed.find(({ id }) => id === goal.id) ?? goal).sort((a, b) => a.order - b.order).map(({ id, order }) => `${id}:${order}`);

  it('changes two numbers when it goes one place up or down', () => {
    expect(after(moved(goals, asId<GoalId>(3), -1))).toEqual(['1:1', '3:2', '2:3']);
    expect(moved(goals, asId<GoalId>(1), 1)).toHaveLength(2);
  });
  it('stays at the end it has come to, and needs nothing', () => {
    expect(moved(goals, asId<GoalId>(1), -1)).toEqual([]);
    expect(moved(goals, asId<GoalId>(3), 1)).toEqual([]);
    expect(moved(goals, asId<GoalId>(9), 1)).toEqual([]);
  });
  it('mends numbers with gaps, doubles, or none at all', () => {
    const gaps = [aGoal({ id: asId(1), order: 2 }), aGoal({ id: asId(2), order: 2 }), aGoal({ id: asId(3), order: Number.MAX_SAFE_INTEGER })];
    expect(after(moved(gaps, asId<GoalId>(3), -1), gaps)).toEqual(['1:1', '3:2', '2:3']);
  });
  it('leaves them numbered 1, 2, 3 … with everybody still there, and the others in their order', () => {
    const someGoals = fc.uniqueArray(fc.record({ id: fc.integer({ min: 1, max: 99 }), order: fc.integer({ min: -3, max: 9 }) }), { selector: ({ id }) => id, minLength: 1 });
    fc.assert(
      fc.property(someGoals, fc.nat(), fc.integer({ min: -12, max: 12 }), (raw, at, by) => {
        const before = raw.map(({ id, order }) => aGoal({ id: asId<GoalId>(id), order }));
        const moving = before[at % before.length]!;
        const changed = moved(before, moving.id, by);
        const now = before.map((goal) => changed.find(({ id }) => id === goal.id) ?? goal).sort((a, b) => a.order - b.order);
        expect(now.map(({ order }) => order)).toEqual(before.map((_, index) => index + 1));
        const others = (list: readonly Goal[]) => list.filter(({ id }) => id !== moving.id).map(({ id }) => id);
        const inFirstOrder = [...before].sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
        expect(others(now)).toEqual(others(inFirstOrder));
        const place = inFirstOrder.findIndex(({ id }) => id === moving.id) + by;
        expect(now.findIndex(({ id }) => id === moving.id)).toBe(Math.min(Math.max(place, 0), before.length - 1));
      }),
    );
  });
  it('gives one more its place behind the others', () => {
    expect([nextOrder([]), nextOrder(goals)]).toEqual([1, 4]);
  });
});

describe('the municipality’s own closing days', () => {
  it('are the usual ones as long as nobody has set any', () => {
    expect(calendarOf([])).toBe(DEFAULT_CALENDAR);
    expect(calendarOf(usualClosedDays().map((on) => ({ on })))).toEqual(DEFAULT_CALENDAR);
  });
  it('take the place of all the usual ones as soon as one is set', () => {
    const calendar = calendarOf([aClosedDay(), aClosedDay({ on: { kind: 'once', day: day('2026-05-15') } }), aClosedDay({ on: { kind: 'quietWeek', week: 42 } })]);
    expect(calendar).toEqual({ closingDays: ['12-23', '2026-05-15'], quietWeeks: [42] });
    expect(isWorkingDay(day('2026-12-24'), calendar)).toBe(true);
  });
  it('close one day of one year, and the other years not', () => {
    const calendar = calendarOf([aClosedDay({ on: { kind: 'once', day: day('2026-05-15') } })]);
    expect(isWorkingDay(day('2026-05-15'), calendar)).toBe(false);
    expect(isWorkingDay(day('2028-05-15'), calendar)).toBe(true);
    expect(workingDaysBefore(day('2026-05-18'), 1, calendar)).toBe('2026-05-13'); // behind the closed Friday lies Ascension Day
  });
  it('reach the plan’s calendar when its parts change, and the other parts leave it alone', () => {
    const plan = withParts(anActionPlan(), 'closedDays', [aClosedDay()]);
    expect(plan.calendar).toEqual({ closingDays: ['12-23'], quietWeeks: [] });
    expect(withParts(plan, 'themes', []).calendar).toBe(plan.calendar);
    expect(partsIn(withParts(plan, 'themes', []), 'themes')).toEqual([]);
  });
});

describe('what is saved over what somebody else has saved', () => {
  const before = aTheme({ title: 'A', order: 1 });
  it.each([
    ['nothing happened', before, { ...before, title: 'B' }, { title: 'B', order: 1 }],
    ['it was only moved', { ...before, order: 2 }, { ...before, title: 'B' }, { title: 'B', order: 2 }],
    ['it was only renamed, and is only moved', { ...before, title: 'C' }, { ...before, order: 3 }, { title: 'C', order: 3 }],
    ['both moved it', { ...before, order: 2 }, { ...before, order: 3 }, { title: 'A', order: 3 }],
  ])('%s', (_what, present, after, expected) => {
    expect(savedOver(before, after, present)).toEqual({ ...before, ...expected });
  });
  it.each([
    ['both renamed it', { ...before, title: 'C' }, { ...before, title: 'B' }],
    ['it was renamed, and is renamed and moved', { ...before, title: 'C' }, { ...before, title: 'B', order: 2 }],
  ])('is nobody’s to say when %s', (_what, present, after) => {
    expect(savedOver(before, after, present)).toBeUndefined();
  });
});
