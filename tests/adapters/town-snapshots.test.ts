import { keepSnapshots } from '../../src/local/town/keep-snapshots';
import { planRows } from '../../src/domain';
import { SITE_OWNER } from '../support/local-site';
import { aTownSite } from '../support/town-site';
import { portsOf } from './sharepoint/ports-of';

it('the town keeps what its last meetings saw, once however often it is asked to', async () => {
  const site = await aTownSite();
  const options = { siteUrl: site.url, fetch: site.fetchAs(SITE_OWNER), now: () => site.clock.now };
  expect([await keepSnapshots(options), await keepSnapshots(options)]).toEqual([3, 3]);
  const { plans, snapshots } = portsOf(site, 'kommunaldirektoer@eksempelby.example');
  const { actionPlan } = await plans.open();
  const entries = await snapshots.of(actionPlan.plan.id);
  expect(entries).toHaveLength(3);
  const saw = await Promise.all(entries.map(async ({ occasion }) => snapshots.read(actionPlan.plan.id, occasion)));
  const reds = ({ actionPlan: then, takenAt }: (typeof saw)[number]) => planRows(then, takenAt).filter(({ phase, light }) => phase === 'running' && light === 'red').length;
  const inTime = [...saw].sort((a, b) => (a.takenAt < b.takenAt ? -1 : 1));
  expect(inTime.map(({ takenAt, actionPlan: then }) => then.updates.every(({ at }) => at <= takenAt))).toEqual([true, true, true]);
  expect(inTime.map(reds)).toEqual([3, 1, 1]);
  site.close();
});
