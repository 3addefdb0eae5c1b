import fc from 'fast-check';
import type { Day, Instant } from '../../../src/domain';
import { formatsFor } from '../../../src/faces/shared/texts/format';
import { languageFrom } from '../../../src/faces/shared/texts/language';
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
    [da.clock('2026-05-28T07:14:00.000Z' as Instant), 'kl. 9.14'],
    [da.clock('2026-11-25T08:05:00.000Z' as Instant), 'kl. 9.05'],
    [da.moment('2026-05-28T07:14:00.000Z' as Instant), 'i dag kl. 9.14'],
    [da.number(1_000), '1.000'],
    [da.list(['CBA', 'SAC', 'BMC']), 'CBA, SAC og BMC'],
  ])('%s', (written, expected) => {
    expect(written).toBe(expected);
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
