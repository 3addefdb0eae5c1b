import fc from 'fast-check';
import {
  addDanishDays,
  asId,
  currentStatuses,
  isDueFor,
  isFreshFor,
  nextAskingMeeting,
  nextMeetingOf,
  PHASES,
  readinessFor,
  statusAt,
  windowFor,
  windowStart,
  type Instant,
} from '../../src/domain';
import { aBody, aMeeting, anActionPlan, anInitiative, aStatus, aStatusUpdate, instant, PLAN } from '../support/builders';

const body = aBody({ freshForDays: 60 });
const coming = aMeeting('2026-06-12');

describe('from when an update counts for a meeting', () => {
  it('is the end of the body’s previous held meeting', () => {
    expect(windowStart(coming, body, [coming, aMeeting('2026-05-01', { state: 'held' })])).toBe(instant('2026-05-01 11:00'));
  });
  it('is that of the last one, in whatever order they stand', () => {
    const held = ['2026-04-20', '2026-05-20', '2026-05-04'].map((on) => aMeeting(on, { state: 'held' }));
    for (const meetings of [held, [...held].reverse()]) expect(windowStart(coming, body, meetings)).toBe(instant('2026-05-20 11:00'));
  });
  it('is the end of one that ended as this one begins', () => {
    const before = aMeeting('2026-06-12', { state: 'held', startsAt: instant('2026-06-12 08:00'), endsAt: coming.startsAt });
    expect(windowStart(coming, body, [before])).toBe(coming.startsAt);
  });
  it('is not its own end, when it was held itself', () => {
    const none = aMeeting('2026-06-12', { state: 'held', endsAt: instant('2026-06-12 09:00') });
    expect(windowStart(none, body, [none])).toBe(instant('2026-04-13 09:00'));
  });
  it('is so many days before the meeting when the previous one lies further back, or there was none', () => {
    const from = instant('2026-04-13 09:00');
    expect(windowStart(coming, body, [coming, aMeeting('2026-01-01', { state: 'held' })])).toBe(from);
    expect(windowStart(coming, body, [coming])).toBe(from);
  });
  it.each([
    ['cancelled', { state: 'cancelled' }],
    ['planned and not held', { state: 'planned' }],
    ['of another body', { state: 'held', body: asId<typeof body.id>('direktionen') }],
  ] as const)('is not moved by a meeting that was %s', (_what, over) => {
    expect(windowStart(coming, body, [aMeeting('2026-05-01', over)])).toBe(instant('2026-04-13 09:00'));
  });
  it('is not moved by a meeting after it', () => {
    expect(windowStart(coming, body, [aMeeting('2026-06-13', { state: 'held' })])).toBe(instant('2026-04-13 09:00'));
  });
  it('keeps the hour of the meeting over a change of clocks', () => {
    expect(windowStart(aMeeting('2026-11-12'), body, [])).toBe(instant('2026-09-13 09:00'));
  });
  it('is not known for a meeting of a body that is not there', () => {
    expect(windowFor(coming, [], [])).toBeUndefined();
  });
});

describe('an initiative', () => {
  const window = { meeting: coming, from: instant('2026-05-01 11:00'), to: coming.endsAt };

  it('is fresh from the first moment of the window to the end of the meeting', () => {
    const at = (text: string) => isFreshFor(window, aStatus({ at: text as Instant }));
    expect([at('2026-05-01T08:59:59.999Z'), at('2026-05-01T09:00:00.000Z'), at(coming.endsAt), at(addDanishDays(coming.endsAt, 1))]).toEqual([false, true, true, false]);
  });
  it.each(PHASES)('is asked about only when it runs: %s', (phase) => {
    expect(isDueFor(window, anInitiative({ phase }), undefined)).toBe(phase === 'running');
  });
  it('stays fresh once it is, whatever is stated after: time only takes from what is due', () => {
    const times = fc.array(fc.integer({ min: 0, max: 60 * 24 * 80 }), { maxLength: 20 });
    fc.assert(
      fc.property(times, (minutes) => {
        const updates = minutes.sort((a, b) => a - b).map((minute) => aStatusUpdate({ at: new Date(Date.UTC(2026, 3, 1) + minute * 60_000).toISOString() as Instant }));
        const inTime = updates.filter(({ at }) => at <= window.to);
        const dueAfterEach = inTime.map((_, index) => isDueFor(window, anInitiative(), statusAt(inTime.slice(0, index + 1))));
        expect(dueAfterEach).toEqual([...dueAfterEach].sort((a, b) => Number(b) - Number(a)));
      }),
    );
  });
  it('that is fresh for a meeting is fresh for every window around it that begins earlier', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 120 }), (a, b, ago) => {
        const status = aStatus({ at: addDanishDays(coming.startsAt, -ago) });
        const opened = (days: number) => ({ ...window, from: windowStart(coming, { freshForDays: days }, []) });
        expect(isFreshFor(opened(Math.min(a, b)), status) && !isFreshFor(opened(Math.max(a, b)), status)).toBe(false);
      }),
    );
  });
  it('answers every meeting in whose window the update falls', () => {
    const other = windowFor(aMeeting('2026-06-16', { body: asId('projektgruppe') }), [aBody({ id: asId('projektgruppe') })], []);
    const status = aStatus({ at: instant('2026-05-28 09:16') });
    expect([isFreshFor(window, status), other && isFreshFor(other, status)]).toEqual([true, true]);
  });
  it('counts towards how ready the plan is', () => {
    const [fresh, due, resting] = [anInitiative(), anInitiative(), anInitiative({ phase: 'completed' })];
    const updates = [aStatusUpdate({ initiative: fresh.id, at: instant('2026-05-28') }), aStatusUpdate({ initiative: due.id, at: instant('2026-04-02') })];
    const plan = anActionPlan({ initiatives: [fresh, due, resting], updates });
    expect(readinessFor(window, plan.initiatives, currentStatuses(plan))).toEqual({ fresh: [fresh.id], due: [due.id] });
  });
});

describe('the next meeting', () => {
  const now = instant('2026-05-28');
  it('of a body is the first planned one that is not over', () => {
    const running = aMeeting('2026-05-28', { startsAt: instant('2026-05-28 11:30'), endsAt: instant('2026-05-28 12:30') });
    expect(nextMeetingOf(body.id, [coming, running, aMeeting('2026-05-27'), aMeeting('2026-05-29', { state: 'cancelled' })], now)).toBe(running);
    expect(nextMeetingOf(body.id, [coming, running], instant('2026-05-28 12:30'))).toBe(coming);
  });
  it('that is asked for is of a body that asks, and about the plan or without an agenda yet', () => {
    const working = aBody({ id: asId('ag'), role: 'working', askWorkingDaysBefore: [] });
    const group = aMeeting('2026-06-01', { body: working.id });
    const ofAnother = aMeeting('2026-06-02', { plans: [asId('2')] });
    expect(nextAskingMeeting(PLAN, [body, working], [group, ofAnother, coming], now)).toBe(coming);
    const open = aMeeting('2026-06-03', { plans: [] });
    expect(nextAskingMeeting(PLAN, [body, working], [group, ofAnother, coming, open], now)).toBe(open);
    expect(nextAskingMeeting(PLAN, [working], [group], now)).toBeUndefined();
    expect(nextAskingMeeting(PLAN, [body], [coming, aMeeting('2026-05-27')], now)).toBe(coming);
    expect(nextAskingMeeting(PLAN, [body], [coming], coming.endsAt)).toBeUndefined();
  });
  it('is the first in the list of two that begin at once', () => {
    const [one, other] = [aMeeting('2026-06-01'), aMeeting('2026-06-01')];
    expect([nextMeetingOf(body.id, [one, other], now), nextMeetingOf(body.id, [other, one], now)]).toEqual([one, other]);
  });
});
