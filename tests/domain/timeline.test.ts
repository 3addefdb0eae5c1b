import fc from 'fast-check';
import {
  addDays,
  asId,
  axisMarks,
  barIn,
  compareSpans,
  daysBetween,
  meetingTracks,
  shareOf,
  spanOn,
  stretchOf,
  timelineAxis,
  zoomAround,
  zoomsOf,
  type Period,
  type Stretch,
} from '../../src/domain';
import { aBody, aMeeting, day, instant } from '../support/builders';

const stretch = (from: string, to: string): Stretch => ({ from: day(from), to: day(to) });
const PLAN = stretch('2023-11-01', '2027-12-31');
const words = (text: string): Period => ({ text });
const TODAY = day('2026-05-28');

describe('where a period stands on the axis', () => {
  it.each([
    ['2024-2025', '2024-01-01', '2025-12-31', ''],
    ['2024–2025 / efterår ’24 — forår ’26 (evt. før)', '2024-01-01', '2026-05-31', ''],
    ['hele perioden', '2023-11-01', '2027-12-31', ''],
    ['løbende', '2023-11-01', '2027-12-31', 'both'],
    ['LØBENDE, dog tidligst når kommuneplanen er vedtaget', '2023-11-01', '2027-12-31', 'both'],
    ['fra 2. halvår 2024', '2024-07-01', '2027-12-31', 'end'],
    ['2024-2027 og frem', '2024-01-01', '2027-12-31', 'end'],
    ['til 2026', '2023-11-01', '2026-12-31', 'start'],
    ['skoleårene 2024/25 – 2027/28', '2024-08-01', '2028-07-31', ''],
    ['fra 2029', '2029-01-01', '2029-01-01', 'end'],
  ])('%p: %s to %s, open at %s', (text, from, to, open) => {
    expect(spanOn(words(text), PLAN, PLAN)).toEqual({ from, to, openStart: ['start', 'both'].includes(open), openEnd: ['end', 'both'].includes(open) });
  });

  it.each(['2 år fra opstart', 'efter aftale', ''])('is nowhere when the words name no time: %p', (text) => {
    expect(spanOn(words(text), PLAN, PLAN)).toBeUndefined();
  });

  it('follows the days that were chosen, whatever the words say', () => {
    const chosen: Period = { text: 'løbende, kalender 2 gange om året', from: day('2024-01-01') };
    expect(spanOn(chosen, PLAN, PLAN)).toEqual({ from: '2024-01-01', to: '2027-12-31', openStart: false, openEnd: true });
    expect(spanOn({ text: '2024', from: day('2025-03-01'), to: day('2025-05-31') }, PLAN, PLAN)).toMatchObject({ from: '2025-03-01', to: '2025-05-31', openEnd: false });
  });

  it('is nowhere when the days contradict each other', () => {
    expect(spanOn({ text: '2025', from: day('2026-01-01'), to: day('2025-01-01') }, PLAN, PLAN)).toBeUndefined();
  });
});

describe('the axis', () => {
  it('is the period of the plan, in whole months', () => {
    expect(timelineAxis(stretch('2023-11-12', '2027-12-01'), [], TODAY)).toEqual({ from: '2023-11-01', to: '2027-12-31' });
  });
  it('reaches a little further where initiatives run past the plan, and not to where a slip of the pen points', () => {
    expect(timelineAxis(PLAN, [words('2026-2028'), words('løbende')], TODAY)).toEqual({ from: '2023-11-01', to: '2028-12-31' });
    expect(timelineAxis(PLAN, [words('2024-2099')], TODAY)).toEqual(PLAN);
  });
  it('covers what the initiatives speak of when the plan names no period, else the year it is', () => {
    expect(timelineAxis({}, [words('2025'), words('forår 2027')], TODAY)).toEqual({ from: '2025-01-01', to: '2027-05-31' });
    expect(timelineAxis({}, [words('løbende')], TODAY)).toEqual({ from: '2026-01-01', to: '2026-12-31' });
  });
});

describe('zooming', () => {
  it('shows all of it, or years as a whole', () => {
    expect(stretchOf('whole', PLAN)).toEqual(PLAN);
    expect(stretchOf({ firstYear: 2023, lastYear: 2023 }, PLAN)).toEqual({ from: '2023-01-01', to: '2023-12-31' });
    expect(stretchOf({ firstYear: 2025, lastYear: 2027 }, PLAN)).toEqual({ from: '2025-01-01', to: '2027-12-31' });
  });
  it('to years off the axis shows all of it', () => {
    expect(stretchOf({ firstYear: 2031, lastYear: 2031 }, PLAN)).toEqual(PLAN);
  });
  it('offers every year, and every run of three', () => {
    expect(zoomsOf(PLAN, 1).map(({ firstYear }) => firstYear)).toEqual([2023, 2024, 2025, 2026, 2027]);
    expect(zoomsOf(PLAN, 3)).toEqual([{ firstYear: 2023, lastYear: 2025 }, { firstYear: 2024, lastYear: 2026 }, { firstYear: 2025, lastYear: 2027 }]);
    expect(zoomsOf(stretch('2026-01-01', '2027-06-30'), 3)).toEqual([{ firstYear: 2026, lastYear: 2027 }]);
  });
  it('around a day puts its year in the middle where there is room', () => {
    expect(zoomAround(TODAY, PLAN, 3)).toEqual({ firstYear: 2025, lastYear: 2027 });
    expect(zoomAround(day('2023-12-01'), PLAN, 3)).toEqual({ firstYear: 2023, lastYear: 2025 });
    expect(zoomAround(day('2040-01-01'), PLAN, 1)).toEqual({ firstYear: 2027, lastYear: 2027 });
  });
});

describe('a bar', () => {
  const year = stretch('2026-01-01', '2026-12-31');
  const bar = (from: string, to: string) => barIn({ ...stretch(from, to), openStart: false, openEnd: false }, year);
  it('begins where its first day begins and ends where its last day ends', () => {
    expect(bar('2026-01-01', '2026-12-31')).toEqual({ start: 0, end: 1, cutAtStart: false, cutAtEnd: false });
    expect(bar('2026-12-31', '2026-12-31')).toMatchObject({ start: 364 / 365, end: 1 });
  });
  it('is cut where it goes on beyond what is seen', () => {
    expect(bar('2025-06-01', '2027-06-01')).toEqual({ start: 0, end: 1, cutAtStart: true, cutAtEnd: true });
  });
  it('that lies elsewhere says on which side', () => {
    expect(bar('2024-01-01', '2025-12-31')).toBe('before');
    expect(bar('2027-01-01', '2027-12-31')).toBe('after');
  });

  const days = fc.tuple(fc.integer({ min: 0, max: 3000 }), fc.integer({ min: 0, max: 3000 })).map(([start, length]) => ({ from: addDays(day('2022-01-01'), start), to: addDays(day('2022-01-01'), start + length) }));
  it('lies within what is seen and takes as much of it as the days that both have', () => {
    fc.assert(
      fc.property(days, days, (span, seen) => {
        const found = barIn({ ...span, openStart: false, openEnd: false }, seen);
        const shared = daysBetween(span.from > seen.from ? span.from : seen.from, span.to < seen.to ? span.to : seen.to) + 1;
        if (typeof found === 'string') return expect(shared).toBeLessThanOrEqual(0);
        expect(found.start).toBeGreaterThanOrEqual(0);
        expect(found.end).toBeLessThanOrEqual(1);
        return expect(found.end - found.start).toBeCloseTo(shared / (daysBetween(seen.from, seen.to) + 1), 9);
      }),
    );
  });
  it('stands on an axis whose marks leave no gap', () => {
    fc.assert(
      fc.property(days, (seen) => {
        const marks = axisMarks(seen);
        expect(marks[0]?.at).toBe(0);
        marks.forEach(({ at, width }, index) => expect(at + width).toBeCloseTo(marks[index + 1]?.at ?? 1, 9));
      }),
    );
  });
});

it('the axis is marked by years, and a single year by its months', () => {
  expect(axisMarks(PLAN).map(({ unit, day: first }) => [unit, first])).toEqual([['year', '2023-11-01'], ['year', '2024-01-01'], ['year', '2025-01-01'], ['year', '2026-01-01'], ['year', '2027-01-01']]);
  expect(axisMarks(stretch('2026-01-01', '2026-12-31')).map(({ day: first }) => first).slice(0, 3)).toEqual(['2026-01-01', '2026-02-01', '2026-03-01']);
  expect(shareOf(day('2027-01-01'), stretch('2026-01-01', '2026-12-31'))).toBe(1);
});

describe('the meetings on the axis', () => {
  const knowledge = aBody();
  const steering = aBody({ id: asId('direktionen'), title: 'Direktionen', role: 'steering' });
  const project = aBody({ id: asId('projekt'), title: 'Erhverv på tværs', role: 'project' });
  const idle = aBody({ id: asId('idle'), title: 'Arbejdsgruppe', role: 'working' });
  const meetings = [
    aMeeting('2026-09-01'),
    aMeeting('2026-06-12'),
    aMeeting('2026-03-06', { state: 'held' }),
    aMeeting('2026-06-01', { state: 'cancelled' }),
    aMeeting('2030-06-01'),
    aMeeting('2026-08-20', { body: steering.id }),
    aMeeting('2026-06-16', { body: project.id }),
  ];
  const tracks = () => meetingTracks([steering, idle, project, knowledge], meetings, PLAN, instant('2026-05-28'));

  it('have a track for each body that meets, those who follow the plan most closely first', () => {
    expect(tracks().map(({ body }) => body.title)).toEqual(['Chefforum', 'Erhverv på tværs', 'Direktionen']);
  });
  it('stand by time without the cancelled ones, and the next of each body is marked', () => {
    expect(tracks()[0]?.meetings.map(({ day: on, isNext }) => [on, isNext])).toEqual([['2026-03-06', false], ['2026-06-12', true], ['2026-09-01', false]]);
    expect(tracks()[2]?.meetings.map(({ isNext }) => isNext)).toEqual([true]);
  });
  it('are on the Danish day on which they begin', () => {
    const late = aMeeting('2026-06-12', { startsAt: instant('2026-06-12T22:30:00Z') });
    expect(meetingTracks([knowledge], [late], PLAN, instant('2026-05-28'))[0]?.meetings[0]?.day).toBe('2026-06-13');
  });
});

it('what begins first stands first, and what has no place on the axis last', () => {
  const span = (from: string, to: string) => ({ ...stretch(from, to), openStart: false, openEnd: false });
  const spans = [undefined, span('2025-01-01', '2026-12-31'), span('2024-01-01', '2027-12-31'), span('2025-01-01', '2025-12-31')];
  expect([...spans].sort(compareSpans).map((one) => one?.to)).toEqual(['2027-12-31', '2025-12-31', '2026-12-31', undefined]);
});
