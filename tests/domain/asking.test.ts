import fc from 'fast-check';
import {
  addDays,
  askingDays,
  askingSteps,
  askingStepsOf,
  danishDayOf,
  danishTimeOf,
  DEFAULT_CALENDAR,
  isWorkingDay,
  movedTo,
  readDanishClock,
  STAGES,
  typedClock,
} from '../../src/domain';
import { aBody, aMeeting, anActionPlan, aPlan, day, instant, personId } from '../support/builders';

const body = aBody({ askWorkingDaysBefore: [10, 3], chair: personId('chair') });
const calendar = DEFAULT_CALENDAR;
const days = (on: string, of = body) => askingSteps(aMeeting(on), of, calendar).map((step) => `${step.kind} ${step.on}`);

const anyMeeting = fc
  .tuple(fc.integer({ min: 0, max: 36_890 }), fc.integer({ min: 3, max: 23 }), fc.constantFrom('00', '15', '30'))
  .map(([after, hour, minute]) => aMeeting('2026-06-12', { startsAt: instant(`${addDays(day('2000-01-01'), after)} ${String(hour).padStart(2, '0')}:${minute}`) }));
const anyBody = fc.uniqueArray(fc.integer({ min: 1, max: 25 }), { minLength: 1, maxLength: 4 }).map((asked) => aBody({ askWorkingDaysBefore: asked, chair: personId('chair') }));

describe('the steps before a meeting', () => {
  it('are the asking days and then the digest to the chair, weekends and holidays passed over', () => {
    expect(days('2026-06-12')).toEqual(['ask 2026-05-28', 'ask 2026-06-09', 'digest 2026-06-11']); // 5 June is a closing day
  });
  it('pass over the quiet weeks of the summer', () => {
    expect(days('2026-08-04')).toEqual(['ask 2026-06-30', 'ask 2026-07-30', 'digest 2026-08-03']);
  });
  it('pass over Christmas and New Year', () => {
    expect(days('2027-01-05')).toEqual(['ask 2026-12-16', 'ask 2026-12-29', 'digest 2027-01-04']);
  });
  it('are at eight by Danish clocks on both sides of a change of clocks', () => {
    expect(askingSteps(aMeeting('2026-04-01'), body, calendar).map(({ at }) => at)).toEqual(['2026-03-18T07:00:00.000Z', '2026-03-27T07:00:00.000Z', '2026-03-31T06:00:00.000Z']);
    expect(askingSteps(aMeeting('2026-10-28'), body, calendar).map(({ at }) => at)).toEqual(['2026-10-14T06:00:00.000Z', '2026-10-23T06:00:00.000Z', '2026-10-27T07:00:00.000Z']);
  });
  it('are none for a body that does not ask', () => {
    expect(days('2026-06-12', aBody({ askWorkingDaysBefore: [], chair: personId('chair') }))).toEqual([]);
  });
  it('have no digest where there is no chair', () => {
    expect(days('2026-06-12', aBody({ askWorkingDaysBefore: [3] }))).toEqual(['ask 2026-06-09']);
  });
  it('take each asking day once, earliest first, and none that is not before the meeting', () => {
    expect(askingDays({ askWorkingDaysBefore: [3, 0, 10, 3, -1, 2.5] })).toEqual([10, 3]);
  });

  it('are working days before the day of the meeting, at eight Danish time, in order, whatever the year', () => {
    fc.assert(
      fc.property(anyMeeting, anyBody, (meeting, of) => {
        const steps = askingSteps(meeting, of, calendar);
        for (const { on, at } of steps) {
          expect(isWorkingDay(on, calendar)).toBe(true);
          expect(on < danishDayOf(meeting.startsAt)).toBe(true);
          expect([danishDayOf(at), danishTimeOf(at)]).toEqual([on, '08:00']);
        }
        const asks = steps.filter(({ kind }) => kind === 'ask').map(({ at }) => at);
        expect(asks).toEqual([...new Set(asks)].sort());
        expect(steps.map(({ at }) => at)).toEqual(steps.map(({ at }) => at).sort());
        expect(steps[steps.length - 1]?.kind).toBe('digest');
      }),
    );
  });
  it('have as many working days between them and the meeting as the body says', () => {
    fc.assert(
      fc.property(anyMeeting, anyBody, (meeting, of) => {
        for (const { on, workingDaysBefore } of askingSteps(meeting, of, calendar)) {
          let count = 0;
          for (let at = on; at < danishDayOf(meeting.startsAt); at = addDays(at, 1)) count += isWorkingDay(at, calendar) ? 1 : 0;
          expect(count).toBe(workingDaysBefore);
        }
      }),
    );
  });
  it('are the same again when the meeting is moved there and back', () => {
    fc.assert(
      fc.property(anyMeeting, anyMeeting, anyBody, (meeting, other, of) => {
        const back = movedTo(movedTo(meeting, other.startsAt), meeting.startsAt);
        expect(back).toEqual(meeting);
        expect(askingSteps(back, of, calendar)).toEqual(askingSteps(meeting, of, calendar));
      }),
    );
  });
});

describe('the steps before a meeting about a plan', () => {
  const of = (over: Parameters<typeof aMeeting>[1] = {}, stage: (typeof STAGES)[number] = 'rolledOut') =>
    askingStepsOf(anActionPlan({ plan: aPlan({ stage }), bodies: [body] }), aMeeting('2026-06-12', over), calendar).length;

  it.each(STAGES)('are there only while the plan is rolled out: %s', (stage) => {
    expect(of({}, stage)).toBe(stage === 'rolledOut' ? 3 : 0);
  });
  it('are not there when the meeting is held or cancelled, is about another plan, or of a body that is not there', () => {
    expect([of({ state: 'held' }), of({ state: 'cancelled' }), of({ plans: ['7'] as never }), of({ body: 'gone' as never }), of({ plans: [] })]).toEqual([0, 0, 0, 0, 3]);
  });
});

describe('a clock time that somebody types', () => {
  it.each([
    ['9', '09:00'],
    ['9.00', '09:00'],
    ['kl. 9.15', '09:15'],
    ['Kl 09:30', '09:30'],
    ['0930', '09:30'],
    ['23.59', '23:59'],
    ['0.05', '00:05'],
    ['9 . 15', '09:15'],
  ])('reads %p', (typed, time) => {
    expect(readDanishClock(typed)).toBe(time);
  });
  it.each(['', 'ni', '24.00', '9.60', '9.5', '9-10', '930', '10930', '09301', 'kl.'])('does not guess at %p', (typed) => {
    expect(readDanishClock(typed)).toBeUndefined();
  });
  it('is written back as people write it', () => {
    expect(['09:00', '13:05', '00:30'].map(typedClock)).toEqual(['9.00', '13.05', '0.30']);
  });
});
