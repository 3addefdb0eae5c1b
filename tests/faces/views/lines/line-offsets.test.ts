import fc from 'fast-check';
import { linesBetween, offsetsOf } from '../../../../src/faces/views/lines/line-offsets';

const lines = (count: number) => Array.from({ length: count }, (_, at) => ({ kind: 'row', key: `row-${at}` }) as const);
const usual = (row: number) => ({ row });
const heights = fc.array(fc.integer({ min: 1, max: 300 }), { minLength: 1, maxLength: 60 });

describe('which lines are drawn', () => {
  it('covers the window whatever the heights and wherever it has scrolled, and no line more than asked for', () => {
    fc.assert(
      fc.property(heights, fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: 1, max: 2000 }), fc.integer({ min: 0, max: 3 }), (all, share, height, extra) => {
        const known = new Map(all.map((one, at) => [`row-${at}`, one]));
        const offsets = offsetsOf(lines(all.length), known, usual(Number.NaN));
        const total = offsets[all.length]!;
        const top = share * total;
        const { first, end } = linesBetween(offsets, top, top + height, extra);
        expect(offsets[first]).toBeLessThanOrEqual(top);
        expect(end === all.length || offsets[end]! > top + height).toBe(true);
        const inSight = all.filter((_, at) => offsets[at]! <= top + height && offsets[at + 1]! > top).length;
        expect(end - first).toBeLessThanOrEqual(inSight + 1 + 2 * extra);
      }),
    );
  });

  it('takes a measured height where there is one, and the usual one where not', () => {
    expect([...offsetsOf(lines(3), new Map([['row-1', 40]]), usual(100))]).toEqual([0, 100, 140, 240]);
  });

  it('draws nothing of nothing', () => {
    expect(linesBetween(offsetsOf([], new Map(), usual(1)), 0, 800, 2)).toEqual({ first: 0, end: 0 });
  });
});
