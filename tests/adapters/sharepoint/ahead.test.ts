import { SITE_OWNER, type LocalSite } from '../../support/local-site';
import { memorySheets } from '../../support/memory-device';
import { aTownSite } from '../../support/town-site';
import { portsOf } from './ports-of';

let site: LocalSite;
beforeAll(async () => {
  site = await aTownSite();
});
beforeEach(() => void (site.requests.length = 0));
afterAll(() => site.close());

const readAhead = async () => {
  const ports = portsOf(site, SITE_OWNER, { ahead: 'site' });
  await ports.begun;
  return ports;
};

describe('a site that is read before anybody asks', () => {
  it('is asked once: the plan is at hand, and whoever asks first gets what was read', async () => {
    const { plans } = await readAhead();
    const atHand = plans.atHand();
    expect([atHand?.opened.actionPlan.initiatives.length, atHand?.isFromStore]).toEqual([32, true]);
    expect(site.requests).toHaveLength(1);
  });

  it('is not asked again by the first who opens it, and answers the second with what stands then', async () => {
    const { plans } = await readAhead();
    const first = await plans.open();
    expect(site.requests).toHaveLength(1);
    const second = await plans.open();
    expect(site.requests).toHaveLength(2);
    expect(second).not.toBe(first);
  });

  it('is asked for what stands now by whoever opens it after having had what was at hand', async () => {
    const { plans } = await readAhead();
    plans.atHand();
    await plans.open();
    expect(site.requests).toHaveLength(2);
  });

  it('tells a failure to whoever asks, and to nobody before', async () => {
    const { begun, plans } = portsOf(site, SITE_OWNER, { ahead: 'site', isOnline: () => false, fetch: () => Promise.reject(new TypeError('Failed to fetch')) });
    await begun;
    expect(plans.atHand()).toBeUndefined();
    await expect(plans.open()).rejects.toMatchObject({ code: 'offline' });
  });

  it('has nothing at hand of a plan that is not there', async () => {
    const { plans } = await readAhead();
    expect(plans.atHand('999' as never)).toBeUndefined();
  });

  it('is not asked at all when only the device is', async () => {
    const kept = memorySheets();
    const read = await portsOf(site, SITE_OWNER, { kept }).plans.open();
    await new Promise((written) => setImmediate(written));
    site.requests.length = 0;
    const { begun, plans } = portsOf(site, SITE_OWNER, { kept, ahead: 'device' });
    await begun;
    expect(plans.atHand()).toEqual({ opened: read, isFromStore: false });
    expect(site.requests).toEqual([]);
  });
});
