import { askedPause } from '../../../../src/adapters/sharepoint/send/retry-after';

const NOW = new Date('2026-11-25T08:00:00Z');

it.each([
  ['seconds', { 'retry-after': '17' }, 17_000],
  ['a date', { 'retry-after': 'Wed, 25 Nov 2026 08:00:03 GMT' }, 3000],
  ['a date on a clock that runs five minutes ahead of ours', { 'retry-after': 'Wed, 25 Nov 2026 08:05:03 GMT', date: 'Wed, 25 Nov 2026 08:05:00 GMT' }, 3000],
  ['a date that has passed', { 'retry-after': 'Wed, 25 Nov 2026 07:00:00 GMT' }, 0],
  ['seconds, beside a limit that is reset later', { 'retry-after': '2', 'ratelimit-reset': '9' }, 9000],
  ['seconds, beside a limit that is reset sooner', { 'retry-after': '12', 'ratelimit-reset': '9' }, 12_000],
  ['only when the limit is reset', { 'ratelimit-reset': '5' }, 5000],
  ['seconds and a bit', { 'retry-after': '7.25' }, 7250],
  ['seconds in air', { 'retry-after': ' 17 ' }, 17_000],
  ['seconds in words', { 'retry-after': '17 s' }, undefined],
  ['seconds without an end', { 'retry-after': '17.' }, undefined],
  ['a number that is no date and no seconds', { 'retry-after': '2026-11-25T08:00:03Z' }, undefined],
  ['a word of two letters', { 'retry-after': 'Mo 1' }, undefined],
  ['a date, and the site’s own clock is nonsense', { 'retry-after': 'Wed, 25 Nov 2026 08:00:03 GMT', date: 'soon' }, 3000],
  ['nothing', {}, undefined],
  ['nonsense', { 'retry-after': 'soon' }, undefined],
  ['less than nothing', { 'retry-after': '-4' }, undefined],
])('a site that asks for a pause by %s is understood', (_how, headers, ms) => {
  expect(askedPause(new Headers(headers as Record<string, string>), NOW)).toBe(ms);
});
