import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import SlowFirst from '../../config/jest/slow-first';

const ROOT = resolve(__dirname, '..', '..');

describe('the files of a level', () => {
  const orderOf = (bytes: Readonly<Record<string, number>>): readonly string[] => {
    const sizes = new Map(Object.entries(bytes).map(([file, size]) => [join(ROOT, file), size]));
    const context = { config: { rootDir: ROOT, cache: false }, hasteFS: { getSize: (path: string) => sizes.get(path) ?? null } };
    return new SlowFirst().sort([...sizes.keys()].map((path) => ({ path, context }))).map(({ path }) => path.slice(ROOT.length + 1));
  };

  it('begin with those known to be slow, on a machine that has never run them, and the others by their size', () => {
    const order = orderOf({ 'tests/a.test.ts': 2_000, 'tests/b.test.ts': 20_000, 'tests/adapters/sharepoint/fault-schedules.test.ts': 956, 'tests/c.test.ts': 3_000, 'tests/journeys/screens.test.ts': 9 });
    expect(order).toEqual(['tests/journeys/screens.test.ts', 'tests/adapters/sharepoint/fault-schedules.test.ts', 'tests/b.test.ts', 'tests/c.test.ts', 'tests/a.test.ts']);
  });

  it('are there, those that are named as slow', () => {
    expect(Object.keys(SlowFirst.SLOW).filter((file) => !existsSync(join(ROOT, file)))).toEqual([]);
  });
});
