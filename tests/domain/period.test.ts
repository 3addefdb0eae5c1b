import { suggestedDays } from '../../src/domain';
import { day } from '../support/builders';

const PLAN = { from: day('2023-11-01'), to: day('2027-12-31') };

describe('the days that the words of a period speak of', () => {
  it.each([
    ['2024-2026', '2024-01-01', '2026-12-31'],
    ['2024 – 2026', '2024-01-01', '2026-12-31'],
    ['2025', '2025-01-01', '2025-12-31'],
    ['2024-2027 og frem', '2024-01-01', undefined],
    ['2026 –', '2026-01-01', undefined],
    ['2026 – (afhænger af lagerplads)', '2026-01-01', undefined],
    ['fra 2. halvår 2024', '2024-07-01', undefined],
    ['fra 2025, løbende', '2025-01-01', undefined],
    ['siden 2024', '2024-01-01', undefined],
    ['til 2027', undefined, '2027-12-31'],
    ['inden udgangen af 2026', undefined, '2026-12-31'],
    ['2024 – 1. halvår 2026', '2024-01-01', '2026-06-30'],
    ['2. kvartal 2026', '2026-04-01', '2026-06-30'],
    ["efterår '24", '2024-09-01', '2024-11-30'],
    ['Efteråret 2024 – foråret 2026', '2024-09-01', '2026-05-31'],
    ['2024 – sommer 2025', '2024-01-01', '2025-08-31'],
    ['vinter 2025', '2025-12-01', '2026-02-28'],
    ['efterår 2024 – forår 2026 (forlænget til 2027)', '2024-09-01', '2027-12-31'],
    ['forår 2025, 2026 og 2027', '2025-03-01', '2027-12-31'],
    ['skoleårene 2024/25 – 2027/28', '2024-08-01', '2028-07-31'],
    ['august 2026 til marts 2027', '2026-08-01', '2027-03-31'],
    ['aug. 2026', '2026-08-01', '2026-08-31'],
    ['1.3.2026 - 15.6.2026', '2026-03-01', '2026-06-15'],
    ['01-03-2026 – 15-06-2026', '2026-03-01', '2026-06-15'],
    ['1/3-2026 til 15/6-2026', '2026-03-01', '2026-06-15'],
    ['2026 ff.', '2026-01-01', undefined],
    ['efterår 2026 →', '2026-09-01', undefined],
    ['1. halvår 2025 – udgangen af 2027', '2025-01-01', '2027-12-31'],
    ['hele perioden', PLAN.from, PLAN.to],
    ['2024\u20132025 / efter\u00e5r \u201924 \u2014 for\u00e5r \u201926 (evt. f\u00f8r)', '2024-01-01', '2026-05-31'],
    ['efter\u0061\u030ar 2024', '2024-09-01', '2024-11-30'],
  ])('%p: %s to %s', (words, from, to) => {
    expect(suggestedDays(words, PLAN)).toEqual({ ...(from && { from }), ...(to && { to }) });
  });
  it.each(['løbende', 'løbende, kalender 2 gange om året', '2 år fra opstart', 'efter aftale', '', '31.2.2026', '31-02-2026', '12024', 'fase 3'])('are none in %p', (words) => {
    expect(suggestedDays(words, PLAN)).toEqual({});
  });
  it('never end before they start', () => {
    expect(suggestedDays('2027, tidligere 2025')).toEqual({ from: '2027-01-01' });
  });
});
