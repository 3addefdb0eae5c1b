import { keepSnapshots } from '../../src/local/town/keep-snapshots';
import { planRows, yearlyStatus } from '../../src/domain';
import { SITE_OWNER } from '../support/local-site';
import { aTownSite } from '../support/town-site';
import { portsOf } from './sharepoint/ports-of';

it('the town keeps what its last meetings saw, and last year’s status, once however often it is asked to', async () => {
  const site = await aTownSite();
  const options = { siteUrl: site.url, fetch: site.fetchAs(SITE_OWNER), now: () => site.clock.now };
  expect([await keepSnapshots(options), await keepSnapshots(options)]).toEqual([4, 4]);
  const { plans, snapshots } = portsOf(site, 'kommunaldirektoer@eksempelby.example');
  const { actionPlan } = await plans.open();
  const entries = await snapshots.of(actionPlan.plan.id);
  expect(entries).toHaveLength(4);
  const read = await Promise.all(entries.map(async ({ occasion }) => snapshots.read(actionPlan.plan.id, occasion)));
  const saw = read.filter(({ occasion }) => occasion.kind === 'meeting');
  const reds = ({ actionPlan: then, takenAt }: (typeof saw)[number]) => planRows(then, takenAt).filter(({ phase, light }) => phase === 'running' && light === 'red').length;
  const inTime = [...saw].sort((a, b) => (a.takenAt < b.takenAt ? -1 : 1));
  expect(inTime.map(({ takenAt, actionPlan: then }) => then.updates.every(({ at }) => at <= takenAt))).toEqual([true, true, true]);
  expect(inTime.map(reds)).toEqual([3, 1, 1]);
  const [year] = read.filter(({ occasion }) => occasion.kind === 'year');
  expect(year).toMatchObject({ occasion: { year: 2025 }, takenAt: '2026-01-12T09:00:00.000Z' });
  expect(year && yearlyStatus(year.actionPlan, 2025, year.takenAt)).toMatchObject({ isOver: true, whole: { lights: { running: 23, counts: { red: 1, yellow: 5, green: 17, none: 0 } } } });
  site.close();
});
