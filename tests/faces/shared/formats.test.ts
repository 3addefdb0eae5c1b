import fc from 'fast-check';
import type { Day, Instant } from '../../../src/domain';
import { formatsFor } from '../../../src/faces/shared/texts/format';
import { languageFrom } from '../../../src/faces/shared/texts/language';
import { antal } from '../../../src/faces/shared/texts/da/words';
import { count } from '../../../src/faces/shared/texts/en/words';
import { day } from '../../support/builders';

const now = '2026-05-28T07:14:00.000Z' as Instant;
const da = formatsFor('da', () => now);

describe('days and numbers, as Danes write them', () => {
  it.each<[string, string]>([
    [da.dayInSentence(day('2026-06-12')), 'den 12. juni'],
    [da.dayInSentence(day('2025-11-04')), 'den 4. november 2025'],
    [da.weekdayInSentence(day('2026-06-12')), 'fredag den 12. juni'],
    [da.day(day('2026-05-12')), '12. maj'],
    [da.day(day('2025-05-12')), '12. maj 2025'],
    [da.nearDay(day('2026-05-28')), 'i dag'],
    [da.nearDay(day('2026-05-27')), 'i går'],
    [da.nearDay(day('2026-05-29')), 'i morgen'],
    [da.nearDay(day('2026-05-30')), 'den 30. maj'],
    [da.month(day('2026-08-01')), 'august 2026'],
    [da.shortMonth(day('2026-06-01')), 'juni'],
    [da.shortMonth(day('2025-08-01')), 'aug. 2025'],
    [da.clock('2026-05-28T07:14:00.000Z' as Instant), 'kl. 9.14'],
    [da.clock('2026-11-25T08:05:00.000Z' as Instant), 'kl. 9.05'],
    [da.moment('2026-05-28T07:14:00.000Z' as Instant), 'i dag kl. 9.14'],
    [da.number(1_000), '1.000'],
    [da.list(['CBA', 'SAC', 'BMC']), 'CBA, SAC og BMC'],
  ])('%s', (written, expected) => {
    expect(written).toBe(expected);
  });

  it('writes a number inside a sentence as a word up to ten, and in figures of three above', () => {
    expect([1, 10, 11, 1_562, 1_000_000].map((n) => antal(n))).toEqual(['én', 'ti', '11', '1.562', '1.000.000']);
    expect([1, 10, 11, 1_562].map(count)).toEqual(['one', 'ten', '11', '1,562']);
  });

  it('sorts æ, ø and å last, and Aa as å', () => {
    expect(['Ålborg', 'Aarhus', 'Ærø', 'Zone', 'Øre', 'Anker'].sort(da.compare)).toEqual(['Anker', 'Zone', 'Ærø', 'Øre', 'Ålborg', 'Aarhus']);
  });

  it('counts a moment by the clock of Copenhagen, also the hour before midnight', () => {
    expect(da.dayOf('2026-05-28T22:30:00.000Z' as Instant)).toBe('2026-05-29');
  });

  it('writes a day as that day, wherever on the year it falls', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date('1990-01-01'), max: new Date('2090-12-31'), noInvalidDate: true }), (date) => {
        const value = date.toISOString().slice(0, 10) as Day;
        expect(da.day(value)).toMatch(new RegExp(`^${Number(value.slice(8))}\\. `));
        expect(da.dayOf(`${value}T12:00:00.000Z` as Instant)).toBe(value);
      }),
    );
  });
});

/** Any Danish day of the plans' years, and any whole number. */
const anyDay = fc.date({ min: new Date('2000-01-01'), max: new Date('2100-12-31'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10) as Day);

describe.each([
  ['da', 'da-DK', 'kl. '],
  ['en', 'en-GB', 'at '],
] as const)('the words of %s are those of Intl', (language, locale, at) => {
  const formats = formatsFor(language, () => now);
  const asDate = (value: Day) => new Date(`${value}T12:00:00Z`);
  const say = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
  const [dayMonth, dayMonthYear, monthYear, month, shortMonth, weekday] = [
    say({ day: 'numeric', month: 'long' }), say({ day: 'numeric', month: 'long', year: 'numeric' }), say({ month: 'long', year: 'numeric' }), say({ month: 'long' }), say({ month: 'short' }), say({ weekday: 'long' }),
  ];
  const [time, numbers, lists] = [new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit', timeZone: 'Europe/Copenhagen' }), new Intl.NumberFormat(locale), new Intl.ListFormat(locale, { type: 'conjunction' })];

  it('for days', () => {
    fc.assert(fc.property(anyDay, (value) => {
      expect(formats.monthDay(value.slice(5))).toBe(dayMonth.format(asDate(`2000-${value.slice(5)}` as Day)));
      expect(formats.printedDay(value)).toContain(dayMonthYear.format(asDate(value)));
      expect(formats.month(value)).toBe(monthYear.format(asDate(value)));
      expect(formats.monthName(value)).toBe(month.format(asDate(value)));
      if (!['06', '07'].includes(value.slice(5, 7))) expect(formats.shortMonth(value)).toBe(`${shortMonth.format(asDate(value))}${value.startsWith('2026') ? '' : ` ${value.slice(0, 4)}`}`);
      expect(formats.weekday(value)).toBe(weekday.format(asDate(value)));
    }));
  });

  it('for clocks', () => {
    fc.assert(fc.property(anyDay, fc.integer({ min: 0, max: 1439 }), (value, minute) => {
      const instant = new Date(Date.parse(value) + minute * 60_000).toISOString() as Instant;
      expect(formats.clock(instant)).toBe(at + time.format(new Date(instant)));
    }));
  });

  it('for whole numbers and lists', () => {
    fc.assert(fc.property(fc.integer({ min: -10_000_000, max: 10_000_000 }), fc.array(fc.constantFrom('CBA', 'SAC', 'BMC'), { maxLength: 5 }), (value, items) => {
      expect(formats.number(Math.abs(value))).toBe(numbers.format(Math.abs(value)));
      expect(formats.list(items)).toBe(lists.format(items));
    }));
  });
});

describe('the language of a reader', () => {
  it.each([
    [['da-DK', 'en'], 'da'],
    [['nb-NO', 'en-GB'], 'en'],
    [[undefined, 'EN'], 'en'],
    [['is'], 'da'],
    [[], 'da'],
  ] as const)('of %j is %s', (wishes, language) => {
    expect(languageFrom(wishes)).toBe(language);
  });
});
