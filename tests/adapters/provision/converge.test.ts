import fc from 'fast-check';
import { ProvisionStopped } from '../../../src/adapters/sharepoint/provision';
import { aLocalSite, SITE_OWNER, type LocalSite } from '../../support/local-site';
import { aNewlyProvisionedSite, provisioned, TOWN_MORNING } from '../../support/town-site';
import { pictureOf } from './site-picture';

/** Where the power goes: `before` the request is sent, or `after` it is done and before its answer is read. */
interface Cut {
  readonly after: number;
  readonly when: 'before' | 'after';
}

/** The site as somebody reaches it whose machine stops during the request after the first `after`. */
function cutting(site: LocalSite, { after, when }: Cut): typeof globalThis.fetch {
  const send = site.fetchAs(SITE_OWNER);
  let left = after;
  return async (input, init) => {
    left -= 1;
    if (left < -1 || (left === -1 && when === 'before')) throw new TypeError('fetch failed');
    const answer = await send(input, init);
    if (left === -1) throw new TypeError('fetch failed');
    return answer;
  };
}

/** @returns whether it came to its end */
const ranToItsEnd = (site: LocalSite, cut: Cut): Promise<boolean> =>
  provisioned(site, { fetch: cutting(site, cut) }).then(
    () => true,
    (error: unknown) => {
      expect(error).toBeInstanceOf(ProvisionStopped);
      return false;
    },
  );

describe('set-up that is stopped and run again', () => {
  let whole: unknown;
  let requests: number;
  beforeAll(async () => {
    const site = await aNewlyProvisionedSite();
    whole = await pictureOf(site);
    requests = site.requests.length;
    site.close();
  });

  it('comes to the same site when it is stopped after each of its writes, whose answer nobody reads', async () => {
    const site = aLocalSite({ at: TOWN_MORNING });
    let runs = 0;
    while (!(await ranToItsEnd(site, { after: 1, when: 'after' }))) runs += 1;
    expect(runs).toBeGreaterThan(200); // one write a run
    expect(await pictureOf(site)).toEqual(whole);
    expect(await provisioned(site)).toEqual([]);
    site.close();
  });

  it('comes to the same site wherever it is stopped, and however often', async () => {
    const aCut = fc.record({ after: fc.integer({ min: 0, max: requests }), when: fc.constantFrom('before' as const, 'after' as const) });
    await fc.assert(
      fc.asyncProperty(fc.array(aCut, { minLength: 1, maxLength: 3 }), async (cuts) => {
        const site = aLocalSite({ at: TOWN_MORNING });
        for (const cut of cuts) await ranToItsEnd(site, cut);
        await provisioned(site);
        expect(await pictureOf(site)).toEqual(whole);
        expect(await provisioned(site)).toEqual([]);
        site.close();
      }),
      { numRuns: 8 },
    );
  });

  it('says that nobody knows what is there, and makes nothing more, when reading fails', async () => {
    const site = aLocalSite();
    await expect(provisioned(site, { fetch: cutting(site, { after: 0, when: 'before' }) })).rejects.toThrow('SharePoint svarede ikke, så vi ved hvad der findes.');
    expect(site.requests).toHaveLength(0);
    site.close();
  });

  it.each([429, 503])('makes nothing twice when SharePoint is busy (%d): it stops, and says to run again', async (status) => {
    const site = aLocalSite({ at: TOWN_MORNING });
    site.faults.add({ when: 'before', status, match: ({ url }) => url.endsWith('/web/sitegroups') });
    await expect(provisioned(site)).rejects.toThrow('Kør igen.');
    await provisioned(site);
    expect(await pictureOf(site)).toEqual(whole);
    site.close();
  });
});
