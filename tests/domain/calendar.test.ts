import fc from 'fast-check';
import {
  addDanishDays,
  addDays,
  asDay,
  asInstant,
  danishDayOf,
  danishTimeOf,
  dayFrom,
  daysBetween,
  DEFAULT_CALENDAR,
  easterSunday,
  instantOf,
  isWorkingDay,
  isoWeekOf,
  lastDayOfMonth,
  nextWorkingDay,
  previousWorkingDay,
  publicHolidays,
  readDanishDate,
  weekdayOf,
  namedHolidays,
  readMonthDay,
  workingDaysAfter,
  workingDaysBefore,
  type Instant,
  type WorkingCalendar,
} from '../../src/domain';
import { day, instant } from '../support/builders';

const anyDay = fc.integer({ min: 0, max: 36_500 }).map((days) => addDays(day('2000-01-01'), days));

describe('a day', () => {
  it.each(['2026-02-29', '2026-13-01', '2026-00-10', '2026-04-31', '2026-04-00', '2026-04-99', '0999-04-01', '26-04-01', '2026-4-1', '2026-04-01T00:00:00Z', '12026-04-01', ''])('is not %p', (text) => {
    expect(asDay(text)).toBeUndefined();
  });
  it('counts over leap days and year ends', () => {
    expect(addDays(day('2028-02-28'), 1)).toBe('2028-02-29');
    expect(addDays(day('2027-02-28'), 1)).toBe('2027-03-01');
    expect(addDays(day('2026-12-31'), 1)).toBe('2027-01-01');
    expect(daysBetween(day('2027-01-01'), day('2026-12-31'))).toBe(-1);
    expect(lastDayOfMonth(2028, 2)).toBe('2028-02-29');
    expect(lastDayOfMonth(2026, 12)).toBe('2026-12-31');
    expect(dayFrom({ year: 2026, month: 6, date: 12 })).toBe('2026-06-12');
  });
  it('counts back as far as it counted forth', () => {
    fc.assert(fc.property(anyDay, fc.integer({ min: -5000, max: 5000 }), (from, days) => daysBetween(from, addDays(from, days)) === days));
  });
  it.each([
    ['2026-01-01', 2026, 1],
    ['2027-01-01', 2026, 53],
    ['2024-12-30', 2025, 1],
    ['2026-07-06', 2026, 28],
    ['2026-07-26', 2026, 30],
  ])('%s lies in week %i-%i', (text, year, week) => {
    expect(isoWeekOf(day(text))).toEqual({ year, week });
  });
  it('knows its weekday', () => {
    expect([day('2026-05-25'), day('2026-05-31'), day('1969-12-29')].map(weekdayOf)).toEqual([1, 7, 1]);
  });
});

describe('a day that somebody types', () => {
  it.each(['12.6.2026', '12/6-26', '12-06-2026', '12/6/2026', '12.06.26', ' 12. 6. 2026 ', '2026-06-12', '12. juni 2026', '12.juni 2026', '12.  juni  2026', 'den  12. juni 2026', 'den 12. juni 2026', '12 jun. 2026', '12 jun 2026', '12 . 6 . 2026'])('reads %p', (typed) => {
    expect(readDanishDate(typed)).toBe('2026-06-12');
  });
  it.each(['', 'i morgen', '31.4.2026', '12.13.2026', '12.6', '6.2026', '12.6.226', '12. ju 2026', '12. maz 2026', '112.6.2026', 'x12.6.2026', '12x.6.2026', '12.x6.2026', '12026-06-12', '2026-06-123', 'ja, den 12. juni 2026'])('does not guess at %p', (typed) => {
    expect(readDanishDate(typed)).toBeUndefined();
  });
});

describe('Danish clocks', () => {
  it.each([
    ['2026-03-29T00:59:59.000Z', '2026-03-29', '01:59'],
    ['2026-03-29T01:00:00.000Z', '2026-03-29', '03:00'],
    ['2026-10-25T00:59:00.000Z', '2026-10-25', '02:59'],
    ['2026-10-25T01:00:00.000Z', '2026-10-25', '02:00'],
    ['2026-06-11T22:00:00.000Z', '2026-06-12', '00:00'],
    ['2026-12-31T23:00:00.000Z', '2027-01-01', '00:00'],
  ])('at %s show %s %s', (at, onDay, time) => {
    expect([danishDayOf(at as Instant), danishTimeOf(at as Instant)]).toEqual([onDay, time]);
  });
  it('agree with Intl', () => {
    const format = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Copenhagen', dateStyle: 'short', timeStyle: 'short' });
    const anyTime = fc.integer({ min: Date.UTC(2000, 0, 1), max: Date.UTC(2080, 0, 1) });
    fc.assert(
      fc.property(anyTime, (ms) => {
        const at = new Date(ms).toISOString() as Instant;
        expect(`${danishDayOf(at)} ${danishTimeOf(at)}`).toBe(format.format(ms));
      }),
    );
  });
  it('say again the time that was made from them', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 4, max: 23 }), (on, hour) => {
        const time = `${String(hour).padStart(2, '0')}:30`;
        const at = instantOf(on, time);
        expect([danishDayOf(at), danishTimeOf(at)]).toEqual([on, time]);
      }),
    );
  });
  it('give one answer for the hour that is left out and for the one that comes twice', () => {
    expect(danishTimeOf(instantOf(day('2026-03-29'), '02:30'))).toBe('03:30');
    expect(instantOf(day('2026-10-25'), '02:30')).toBe('2026-10-25T00:30:00.000Z');
  });
  it('stay at the same hour over a change of clocks, to the second', () => {
    expect(addDanishDays('2026-04-01T07:00:12.000Z' as Instant, -7)).toBe('2026-03-25T08:00:12.000Z');
  });
  it('read no time without a zone', () => {
    expect(asInstant('2026-06-12T09:00:00')).toBeUndefined();
    expect(asInstant('2026-06-12T09:00:00+02:00')).toBe('2026-06-12T07:00:00.000Z');
    expect(asInstant('2026-06-12T07:00:00Z')).toBe('2026-06-12T07:00:00.000Z');
    expect(asInstant('2026-06-12T09:00:00+0200')).toBe('2026-06-12T07:00:00.000Z');
    expect(asInstant('2026-06-12T09:00:00Z i går')).toBeUndefined();
    expect(asInstant('i går Z')).toBeUndefined();
    expect(instant('2026-06-12 09:00')).toBe('2026-06-12T07:00:00.000Z');
  });
});

describe('working days', () => {
  const plain: WorkingCalendar = { closingDays: [], quietWeeks: [] };

  it.each([
    [2000, '2000-04-23'],
    [2008, '2008-03-23'],
    [2024, '2024-03-31'],
    [2025, '2025-04-20'],
    [2026, '2026-04-05'],
    [2027, '2027-03-28'],
    [2038, '2038-04-25'],
  ])('Easter of %i is %s', (year, easter) => {
    expect(easterSunday(year)).toBe(easter);
  });

  it.each([
    ['2026-04-02', 'skærtorsdag'],
    ['2026-04-03', 'langfredag'],
    ['2026-04-06', '2. påskedag'],
    ['2026-05-14', 'Kristi himmelfartsdag'],
    ['2026-05-25', '2. pinsedag'],
    ['2026-12-25', 'juledag'],
    ['2026-01-01', 'nytårsdag'],
    ['2023-05-05', 'store bededag, for the last time'],
    ['2026-07-08', 'a quiet week'],
    ['2026-06-05', 'a closing day'],
    ['2026-05-30', 'a Saturday'],
  ])('%s is none: %s', (text) => {
    expect(isWorkingDay(day(text), DEFAULT_CALENDAR)).toBe(false);
  });

  it.each([
    ['2024-04-26', 'store bededag was abolished from 2024 on'],
    ['2026-05-15', 'the day after Ascension'],
    ['2026-07-27', 'the quiet weeks are over'],
  ])('%s is one: %s', (text) => {
    expect(isWorkingDay(day(text), DEFAULT_CALENDAR)).toBe(true);
  });

  it('leaves 5 June, 24 and 31 December to the house', () => {
    expect(['2026-06-05', '2026-12-24', '2026-12-31'].map((text) => isWorkingDay(day(text), plain))).toEqual([true, true, true]);
  });

  it('has ten public holidays a year since 2024, and had eleven', () => {
    expect([publicHolidays(2023).size, publicHolidays(2024).size]).toEqual([11, 10]);
  });

  it('counts ten working days before chefforum of 12 June 2026 over Whit Monday and the closing day', () => {
    expect(workingDaysBefore(day('2026-06-12'), 10, DEFAULT_CALENDAR)).toBe('2026-05-28');
    expect(workingDaysBefore(day('2026-06-12'), 3, DEFAULT_CALENDAR)).toBe('2026-06-09');
  });

  it.each([
    ['the first working day after Easter', '2026-04-07', '2026-04-01'],
    ['the first working day after Christmas', '2026-12-28', '2026-12-23'],
    ['the first working day after the quiet weeks', '2026-07-27', '2026-07-03'],
  ])('one working day before %s is before the rest', (_what, meeting, asked) => {
    expect(workingDaysBefore(day(meeting), 1, DEFAULT_CALENDAR)).toBe(asked);
  });

  const someCalendar = fc.record({
    closingDays: fc.subarray(['06-05', '12-24', '12-31', '10-12', '02-29']),
    quietWeeks: fc.subarray([7, 28, 29, 30, 42, 52, 53]),
  });

  it('counted back and forth return to where they began', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 30 }), someCalendar, (anywhere, days, calendar) => {
        const start = nextWorkingDay(anywhere, calendar);
        expect(workingDaysAfter(workingDaysBefore(start, days, calendar), days, calendar)).toBe(start);
        expect(workingDaysBefore(workingDaysAfter(start, days, calendar), days, calendar)).toBe(start);
      }),
    );
  });

  it('lie next to each other: there is none in between', () => {
    fc.assert(
      fc.property(anyDay, someCalendar, (from, calendar) => {
        const next = nextWorkingDay(from, calendar);
        expect(next > from && isWorkingDay(next, calendar)).toBe(true);
        for (let between = addDays(from, 1); between < next; between = addDays(between, 1)) expect(isWorkingDay(between, calendar)).toBe(false);
        expect(previousWorkingDay(next, calendar) <= from).toBe(true);
      }),
    );
  });

  it('refuses to count in a calendar that has none', () => {
    const always = { closingDays: [], quietWeeks: Array.from({ length: 53 }, (_, week) => week + 1) };
    expect(() => nextWorkingDay(day('2026-05-28'), always)).toThrow(RangeError);
  });
});

describe('the public holidays by name', () => {
  it('are those of the calendar, first to last', () => {
    expect(namedHolidays(2026).map(({ day: on, holiday }) => `${on} ${holiday}`)).toEqual([
      '2026-01-01 newYear', '2026-04-02 maundyThursday', '2026-04-03 goodFriday', '2026-04-05 easter', '2026-04-06 easterMonday', '2026-05-14 ascension', '2026-05-24 whitSunday', '2026-05-25 whitMonday', '2026-12-25 christmas', '2026-12-26 secondChristmas',
    ]);
  });
  it('held store bededag until 2023', () => {
    expect([2023, 2024].map((year) => namedHolidays(year).some(({ holiday }) => holiday === 'greatPrayer'))).toEqual([true, false]);
  });
});

describe('a day of every year as people write it', () => {
  it.each([
    ['24.12.', '12-24'], ['24.12', '12-24'], ['24/12', '12-24'], ['24-12', '12-24'], ['24. december', '12-24'], ['den 24. dec', '12-24'], ['24.12.2026', '12-24'], ['29.2.', '02-29'], ['5. juni', '06-05'],
    [' 24.12. . ', '12-24'], ['1. januar', '01-01'], ['30.2.', undefined], ['juleaften', undefined], ['', undefined], ['24', undefined],
  ])('"%s"', (typed, read) => {
    expect(readMonthDay(typed)).toBe(read);
  });
});
