import { withRows, type Line } from '../../../../src/faces/views/plan/lines';

/** As `t g r r g r`: themes, goals and rows. */
const lines = (shape: string) => shape.split(' ').map((kind, at) => ({ kind: { t: 'theme', g: 'goal', r: 'row', m: 'malformed' }[kind], key: `${kind}${at}` }) as unknown as Line);
const shapeOf = (shown: readonly Line[]) => shown.map(({ key }) => key[0]).join(' ');

describe('the first rows of a plan', () => {
  it.each([
    ['t g r r r', 2, 't g r r'],
    ['t g r g r', 1, 't g r'],
    ['t g r t g r', 1, 't g r'],
    ['t g r m g r', 1, 't g r m'],
    ['t g r', 5, 't g r'],
  ])('%s, down to %d, are %s: no heading stands without what it heads', (shape, rows, shown) => {
    expect(shapeOf(withRows(lines(shape), rows))).toBe(shown);
  });
});
