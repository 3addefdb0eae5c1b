import { sheetsLater } from '../../../src/adapters/device';
import { NOTHING_KEPT, type Edition, type KeptSheets } from '../../../src/application/ports';
import { asId } from '../../../src/domain';

const EDITION = asId<Edition>('1');
const SHEETS = new Map([['first/', 1]]);

describe('the sheets of somebody who has none on this device yet', () => {
  it('are not read, and what keeps them is not fetched for that', async () => {
    const fetch = jest.fn(() => Promise.resolve(NOTHING_KEPT));
    expect(await sheetsLater(fetch).read('first/')).toBeUndefined();
    expect(fetch).not.toHaveBeenCalled();
  });

  it('are kept by what is fetched once, with the first of them', async () => {
    const kept: KeptSheets = { ...NOTHING_KEPT, replace: () => Promise.resolve(EDITION), change: () => Promise.resolve('changed') };
    const fetch = jest.fn(() => Promise.resolve(kept));
    const sheets = sheetsLater(fetch);
    expect(await sheets.replace(SHEETS)).toBe(EDITION);
    expect(await sheets.change(EDITION, SHEETS, [])).toBe('changed');
    expect(fetch).toHaveBeenCalledTimes(1);
  });

  it('are not kept where the code for it does not come, and nobody hears of it', async () => {
    const sheets = sheetsLater(() => Promise.reject(new Error('loading chunk 7 failed')));
    expect(await sheets.replace(SHEETS)).toBeUndefined();
    await sheets.clear();
  });
});
