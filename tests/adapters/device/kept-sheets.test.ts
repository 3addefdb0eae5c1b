import 'fake-indexeddb/auto';
import type { IDBPDatabase } from 'idb';
import type { Scope } from '../../../src/adapters/device';
import { deviceSheets } from '../../../src/adapters/device/kept-sheets';
import { openSheets } from '../../../src/adapters/device/kept-sheets';

const SCOPE: Scope = { tenant: 'town', person: 'owner', site: 'https://town.test/sites/plan' };
const never = () => new Promise<never>(() => undefined);
let editions = 0;
const sheetsOf = (over: Partial<Parameters<typeof deviceSheets>[0]> = {}) => deviceSheets({ scope: SCOPE, newEdition: () => `edition ${(editions += 1)}`, wait: never, ...over });
const named = (...names: readonly string[]) => new Map(names.map((name) => [name, [name]]));

afterEach(() => sheetsOf().clear());

describe('sheets on the device', () => {
  it('are there on the next visit, those that are asked for alone', async () => {
    await sheetsOf().replace(named('first/head', 'first/goals/0', 'history/0'));
    expect([...(await sheetsOf().read('first/'))!.sheets]).toEqual([['first/goals/0', ['first/goals/0']], ['first/head', ['first/head']]]);
    expect([...(await sheetsOf().read('history/'))!.sheets.keys()]).toEqual(['history/0']);
  });

  it('are none of another person’s, organisation’s or site’s', async () => {
    await sheetsOf().replace(named('first/head'));
    for (const other of [{ person: 'own' }, { person: 'owner2' }, { tenant: 'tow' }, { site: 'https://town.test/sites/pla' }, { site: 'https://town.test/sites/plan/sub' }]) {
      const theirs = sheetsOf({ scope: { ...SCOPE, ...other } });
      expect(await theirs.read('')).toBeUndefined();
      await theirs.clear();
    }
    expect(await sheetsOf({ scope: { ...SCOPE, site: 'https://town.test/sites/PLAN/' } }).read('first/')).toBeDefined();
  });

  it('are all gone when they are cleared, and stay so for a page that still thinks it has them', async () => {
    const page = sheetsOf();
    const edition = (await page.replace(named('first/head', 'history/0')))!;
    await sheetsOf().clear();
    expect(await sheetsOf().read('')).toBeUndefined();
    expect(await page.change(edition, named('first/head'), [])).toBe('gone');
    expect(await sheetsOf().read('')).toBeUndefined();
  });

  it('are changed some at a time', async () => {
    const page = sheetsOf();
    const edition = (await page.replace(named('first/head', 'history/0', 'history/1')))!;
    const next = await page.change(edition, new Map([['history/1', ['changed']]]), ['history/0']);
    const read = await sheetsOf().read('');
    expect(read).toEqual({ edition: next, sheets: new Map<string, unknown>([['first/head', ['first/head']], ['history/1', ['changed']]]) });
  });

  it('are changed by one of two tabs alone: the other learns that they are not what it thinks', async () => {
    const [one, other] = [sheetsOf(), sheetsOf()];
    const edition = (await one.replace(named('first/head')))!;
    expect(await other.change(edition, named('first/a'), [])).not.toBe('changed');
    expect(await one.change(edition, named('first/b'), [])).toBe('changed');
    expect([...(await sheetsOf().read(''))!.sheets.keys()]).toEqual(['first/a', 'first/head']);
  });

  it.each<[string, () => Promise<IDBPDatabase>]>([
    ['forbids a database', () => Promise.reject(new DOMException('denied', 'SecurityError'))],
    ['has a database of a later version', () => Promise.reject(new DOMException('later', 'VersionError'))],
    ['has a broken database', async () => ({ transaction: () => { throw new DOMException('broken', 'UnknownError'); } }) as unknown as IDBPDatabase],
    ['closes the database each time', async () => ({ transaction: () => { throw new DOMException('closed', 'InvalidStateError'); } }) as unknown as IDBPDatabase],
  ])('are not kept on a device that %s, and nobody is troubled', async (_what, open) => {
    const sheets = sheetsOf({ open });
    expect(await sheets.read('')).toBeUndefined();
    expect(await sheets.replace(named('first/head'))).toBeUndefined();
    expect(await sheets.change('edition 1' as never, named('first/head'), [])).toBe('gone');
    await sheets.clear();
  });

  it('are not waited for when another tab blocks them', async () => {
    expect(await sheetsOf({ open: never, wait: () => Promise.resolve() }).read('first/')).toBeUndefined();
  });

  it('are kept again when the browser had closed the database behind our back', async () => {
    const first = await openSheets();
    const opened = [first, await openSheets()];
    const sheets = sheetsOf({ open: () => Promise.resolve(opened.shift()!) });
    await sheets.replace(named('first/head'));
    first.close();
    expect((await sheets.read('first/'))?.sheets.size).toBe(1);
  });
});
