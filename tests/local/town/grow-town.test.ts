import { countedHistory, currentStatuses, tamperedCopies } from '../../../src/domain';
import { seedTown } from '../../../src/local/town/seed';
import { portsOf } from '../../adapters/sharepoint/ports-of';
import type { LocalSite } from '../../support/local-site';
import { aTownSite } from '../../support/town-site';

const EDITOR = 'plansekretariat.cba@eksempelby.example';
const SCALE = 1100;

describe('a town that has grown', () => {
  let site: LocalSite;
  beforeAll(async () => {
    site = await aTownSite();
    await seedTown({ siteUrl: site.url, fetchAs: site.fetchAs, scale: 600 });
  });
  afterAll(() => site.close());

  it('goes on from where it was, and has as many initiatives as it was asked for, all of them readable', async () => {
    await seedTown({ siteUrl: site.url, fetchAs: site.fetchAs, scale: SCALE });
    const { actionPlan, malformed } = await portsOf(site, EDITOR).plans.open();
    expect(actionPlan.initiatives).toHaveLength(SCALE);
    expect(malformed).toEqual([]);
  });

  it('carries copies that a reader may trust before the history is read', async () => {
    const ports = portsOf(site, EDITOR);
    const { actionPlan } = await ports.plans.open();
    const { updates } = countedHistory(await ports.statusUpdates.newer(actionPlan.plan.id, undefined));
    const whole = { ...actionPlan, updates, historyIsWhole: true };
    expect(tamperedCopies(whole)).toEqual([]);
    expect(currentStatuses(actionPlan)).toEqual(currentStatuses(whole));
    expect(actionPlan.plan.statusThrough).toBe(updates.at(-1)?.id);
  });

  it('is not added to by a run that asks for no more', async () => {
    expect(await seedTown({ siteUrl: site.url, fetchAs: site.fetchAs, scale: SCALE })).toMatchObject({ added: 0 });
  });
});
