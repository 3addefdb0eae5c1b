import { liveAYear } from '../year/live-a-year';

/** Until the first meeting of the project group is over; `npm run year` lives on. */
const FIRST_DAYS = 13;

it('the town is asked before its meeting: the late step at once, the silent once more, the chair the day before, and nobody twice', async () => {
  const { lines, findings } = await liveAYear({ days: FIRST_DAYS });
  expect(findings).toEqual([]);
  expect(lines.map((line) => ('held' in line ? `${line.on} held` : `${line.on} ${line.step}`))).toEqual(['2026-11-26 ask-10', '2026-12-02 ask-3', '2026-12-04 digest-1', '2026-12-07 held']);
  const [first, second] = lines.map((line) => ('held' in line ? { cards: 0, answered: 0 } : line));
  expect(second?.cards).toBe((first?.cards ?? 0) - (first?.answered ?? 0)); // whoever answered is left alone
});
