import fc from 'fast-check';
import { addDays, asId, DEFAULT_CALENDAR, meetingChange, meetingMove, planRows, type ActionPlan, type BodyId, type MeetingChange, type ReminderStep } from '../../src/domain';
import { aBody, aMeeting, anActionPlan, anInitiative, aPlan, aStatusUpdate, day, instant, personId } from '../support/builders';

const CHAIR = personId('chair');
const chefforum = aBody({ chair: CHAIR });
const project = aBody({ id: asId<BodyId>('projekt'), title: 'Erhverv på tværs', role: 'project', chair: CHAIR });
const coming = aMeeting('2026-06-12', { id: asId('12-juni') });
const running = anInitiative({ id: asId('i1') });
const said = (on: string) => aStatusUpdate({ id: asId('1'), initiative: running.id, at: instant(on) });

const plan = (over: Partial<ActionPlan> = {}): ActionPlan => anActionPlan({ bodies: [chefforum, project], meetings: [coming], initiatives: [running], ...over });
const context = (now: string) => ({ calendar: DEFAULT_CALENDAR, now: instant(now) });
const fates = ({ steps }: MeetingChange) => steps.map(({ fate, step }) => `${step.kind} ${step.workingDaysBefore} ${fate} ${step.on.slice(5)}`);
const move = (to: string, now: string, of = plan()) => meetingMove(of, coming, instant(to), context(now));

describe('a meeting that is moved', () => {
  it('moves the steps that have not been taken', () => {
    expect(fates(move('2026-06-19 09:00', '2026-05-20'))).toEqual(['ask 10 moves 06-04', 'ask 3 moves 06-16', 'digest 1 moves 06-18']);
  });
  it('leaves a step where it is when only the hour changes', () => {
    expect(fates(move('2026-06-12 13:00', '2026-05-20'))).toEqual(['ask 10 stays 05-28', 'ask 3 stays 06-09', 'digest 1 stays 06-11']);
  });
  it('repeats no step that has been taken, to the minute', () => {
    expect(fates(move('2026-08-21 09:00', '2026-05-28 08:00'))).toEqual(['ask 10 done 05-28', 'ask 3 moves 08-18', 'digest 1 moves 08-20']);
    expect(fates(move('2026-08-21 09:00', '2026-05-28 07:59'))).toEqual(['ask 10 moves 08-07', 'ask 3 moves 08-18', 'digest 1 moves 08-20']);
  });
  it('asks the next working morning when it has come so near that the day of asking has passed', () => {
    expect(fates(move('2026-05-29 09:00', '2026-05-20'))).toEqual(['ask 10 catchesUp 05-21', 'ask 3 moves 05-26', 'digest 1 moves 05-28']);
  });
  it('asks once, not twice, when two days of asking have passed', () => {
    expect(fates(move('2026-05-21 09:00', '2026-05-19 10:00'))).toEqual(['ask 10 dropped 05-28', 'ask 3 catchesUp 05-20', 'digest 1 moves 05-20']);
  });
  it('asks at once when the day of asking is today, until people go home', () => {
    const { steps } = move('2026-05-22 09:00', '2026-05-19 10:00');
    expect(steps.map(({ fate, step }) => `${fate} ${step.at}`)).toEqual(['dropped 2026-05-28T06:00:00.000Z', 'catchesUp 2026-05-19T08:00:00.000Z', 'moves 2026-05-21T06:00:00.000Z']);
    expect(fates(move('2026-05-22 09:00', '2026-05-19 17:00'))).toContain('ask 3 catchesUp 05-20');
  });
  it('asks on the same morning when it is not eight yet', () => {
    expect(fates(move('2026-05-21 09:00', '2026-05-20 07:30'))).toContain('ask 3 catchesUp 05-20');
  });
  it('asks on the same morning in the hour in which late asks are made, and on the next one after it', () => {
    expect(fates(move('2026-05-22 13:00', '2026-05-20 08:59'))).toContain('ask 3 catchesUp 05-20');
    expect(fates(move('2026-05-22 13:00', '2026-05-20 09:00'))).toContain('ask 3 catchesUp 05-21');
  });
  it('leaves out what no working morning is left for', () => {
    expect(fates(move('2026-05-22 09:00', '2026-05-21 10:00'))).toEqual(['ask 10 dropped 05-28', 'ask 3 dropped 06-09', 'digest 1 moves 05-21']);
  });
  it('tells the chair on the day before the meeting, or not at all', () => {
    expect(fates(move('2026-05-22 09:00', '2026-05-21 16:59'))).toContain('digest 1 moves 05-21');
    expect(fates(move('2026-05-22 09:00', '2026-05-21 17:00'))).toContain('digest 1 dropped 06-11');
  });
  it('goes by what the service has told of, where it has', () => {
    const told = (...closed: readonly ReminderStep[]) => fates(meetingMove(plan(), coming, instant('2026-08-21 09:00'), { ...context('2026-06-09 12:00'), closed }));
    expect(told()).toEqual(['ask 10 moves 08-07', 'ask 3 moves 08-18', 'digest 1 moves 08-20']);
    expect(told({ kind: 'ask', workingDaysBefore: 10 })).toEqual(['ask 10 done 05-28', 'ask 3 moves 08-18', 'digest 1 moves 08-20']);
  });
  it('does not catch up on what was asked already', () => {
    expect(fates(move('2026-06-03 09:00', '2026-06-01 10:00'))).toEqual(['ask 10 done 05-28', 'ask 3 catchesUp 06-02', 'digest 1 moves 06-02']);
  });
  it('has no steps before the plan is rolled out', () => {
    const change = move('2026-06-19 09:00', '2026-05-20', plan({ plan: aPlan({ stage: 'presented' }) }));
    expect([change.steps, change.own.due, change.asking]).toEqual([[], [], { due: [], becomeDue: [], noLongerDue: [] }]);
  });
  it('asks again about what was said too early for the new day, and no longer about what now counts', () => {
    const later = move('2026-06-19 09:00', '2026-05-20', plan({ updates: [said('2026-04-15')] }));
    expect([later.own.from.before, later.own.from.after]).toEqual([instant('2026-04-13 09:00'), instant('2026-04-20 09:00')]);
    expect([later.own.becomeDue, later.own.noLongerDue, later.own.due]).toEqual([[running.id], [], [running.id]]);
    const earlier = move('2026-06-05 09:00', '2026-05-20', plan({ updates: [said('2026-04-10')] }));
    expect([earlier.own.becomeDue, earlier.own.noLongerDue, earlier.own.due]).toEqual([[], [running.id], []]);
  });
  it('tells when owners are asked for another body’s meeting instead', () => {
    const other = aMeeting('2026-06-16', { body: project.id });
    const change = move('2026-06-19 09:00', '2026-05-20', plan({ meetings: [coming, other] }));
    expect([change.asking.before?.id, change.asking.after?.id]).toEqual([coming.id, other.id]);
  });
  it('tells what is asked about for the other meeting, that was not before', () => {
    const other = aMeeting('2026-06-16', { body: project.id });
    const change = move('2026-06-19 09:00', '2026-05-20', plan({ meetings: [coming, other], updates: [said('2026-04-15')] }));
    expect([change.asking.becomeDue, change.asking.noLongerDue]).toEqual([[running.id], []]);
  });
  it('leaves the windows of other meetings alone', () => {
    const others = [aMeeting('2026-06-16', { body: project.id }), aMeeting('2026-11-12')];
    expect(move('2026-06-19 09:00', '2026-05-20', plan({ meetings: [coming, ...others] })).others).toEqual([]);
  });

  it('says of the due what the plan’s rows say once it is saved, and undoes it on the way back', () => {
    const anyDay = fc.integer({ min: 0, max: 300 }).map((after) => addDays(day('2026-05-21'), after));
    const statements = fc.array(fc.integer({ min: 1, max: 150 }), { maxLength: 4 });
    fc.assert(
      fc.property(anyDay, statements, (to, ago) => {
        const initiatives = ago.map((_, at) => anInitiative({ id: asId(`i${at}`) }));
        const updates = ago.map((days, at) => aStatusUpdate({ id: asId(String(at + 1)), initiative: initiatives[at]!.id, at: instant(`${addDays(day('2026-05-20'), -days)} 10:00`) }));
        const before = plan({ initiatives, updates });
        const now = instant('2026-05-20');
        const change = meetingMove(before, coming, instant(`${to} 09:00`), { calendar: DEFAULT_CALENDAR, now });
        const after = { ...before, meetings: [change.own.meeting] };
        expect(planRows(after, now).filter(({ isDue }) => isDue).map(({ initiative }) => initiative.id)).toEqual(change.own.due);
        const back = meetingMove(after, change.own.meeting, coming.startsAt, { calendar: DEFAULT_CALENDAR, now });
        expect([back.own.becomeDue, back.own.noLongerDue]).toEqual([change.own.noLongerDue, change.own.becomeDue]);
        expect(back.own.meeting).toEqual(coming);
      }),
    );
  });
});

describe('a meeting that is cancelled', () => {
  const cancel = (now: string, of = plan()) => meetingChange(of, { ...coming, state: 'cancelled' }, context(now));
  it('drops the steps that are left, and undoes none that was taken', () => {
    expect(fates(cancel('2026-06-01'))).toEqual(['ask 10 done 05-28', 'ask 3 dropped 06-09', 'digest 1 dropped 06-11']);
  });
  it('asks for nothing any more', () => {
    const { own, asking } = cancel('2026-06-01');
    expect([own.due, own.noLongerDue, asking.after]).toEqual([[], [running.id], undefined]);
  });
});

describe('a meeting that is held', () => {
  const next = aMeeting('2026-07-01');
  const hold = (of: ActionPlan) => meetingChange(of, { ...coming, state: 'held' }, context('2026-06-12 12:00'));
  it('makes statements count for the body’s next meeting from its end, and asks anew', () => {
    const { others } = hold(plan({ meetings: [coming, next], updates: [said('2026-06-10')] }));
    expect(others.map(({ meeting, from, becomeDue }) => [meeting.id, from.after, becomeDue])).toEqual([[next.id, instant('2026-06-12 11:00'), [running.id]]]);
  });
  it('changes nothing for another body, or where the next meeting is so far off that the days decide', () => {
    const far = aMeeting('2026-12-01');
    expect(hold(plan({ meetings: [coming, far, aMeeting('2026-07-02', { body: project.id })] })).others).toEqual([]);
  });
});

describe('a new meeting', () => {
  it('brings its steps, those that have passed left out or caught up on', () => {
    expect(fates(meetingChange(plan({ meetings: [] }), coming, context('2026-06-01 10:00')))).toEqual(['ask 10 catchesUp 06-02', 'ask 3 comes 06-09', 'digest 1 comes 06-11']);
  });
});
