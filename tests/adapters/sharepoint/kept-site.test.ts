import { initiatives, statusUpdates } from '../../../src/adapters/sharepoint/lists';
import { completeHistory, PlanError, type OpenedPlan } from '../../../src/application';
import { SITE_OWNER, type LocalSite } from '../../support/local-site';
import { memorySheets, type MemorySheets } from '../../support/memory-device';
import { aTownSite } from '../../support/town-site';
import { byHand } from './by-hand';
import { portsOf } from './ports-of';

let site: LocalSite;
let hand: ReturnType<typeof byHand>;
beforeAll(async () => {
  site = await aTownSite();
  hand = byHand(site);
});
afterAll(() => site.close());

const page = (kept: MemorySheets) => portsOf(site, SITE_OWNER, { kept });
const wholePlan = async (ports: ReturnType<typeof page>): Promise<OpenedPlan> => {
  const opened = await ports.plans.open();
  return { ...opened, actionPlan: await completeHistory(ports, opened.actionPlan) };
};
/** A device on which the plan has been read once. */
async function aDevice(): Promise<MemorySheets> {
  const kept = memorySheets();
  await wholePlan(page(kept));
  await new Promise((written) => setImmediate(written));
  return kept;
}

describe('what is kept of a plan', () => {
  it('is the plan as it was read, without a request', async () => {
    const kept = memorySheets();
    const read = await page(kept).plans.open();
    await new Promise((written) => setImmediate(written));
    site.requests.length = 0;
    expect(await page(kept).plans.kept()).toEqual(read);
    expect(site.requests).toEqual([]);
  });

  it.each<[string, (kept: MemorySheets) => void]>([
    ['of another form', (kept) => kept.edit('first/head', (head) => ({ ...head, schema: 0 }))],
    ['read with other columns', (kept) => kept.edit('first/head', (head) => ({ ...head, columns: 'Id,Title' }))],
    ['without its head', (kept) => void kept.all.delete('first/head')],
    ['with a head that is cut off', (kept) => kept.edit('first/head', () => '{"schema":1,')],
    ['with rights that are no numbers', (kept) => kept.edit('first/head', (head) => ({ ...head, masks: { ...(head['masks'] as object), plans: { High: 'all', Low: '1' } } }))],
    ['with rows that are none', (kept) => kept.edit('first/initiatives/0', () => [{ Id: 1 }, 'x'])],
    ['with rows of the wrong types', (kept) => kept.edit('first/goals/0', (rows) => (rows as unknown as { Id: number }[]).map((row) => ({ ...row, ThemeId: '<b>1</b>' })))],
    ['with rows out of order', (kept) => kept.edit('first/initiatives/0', (rows) => [...(rows as unknown as unknown[])].reverse())],
    ['with people who are none', (kept) => kept.edit('first/people/0', () => [{ Id: 1, Title: null }])],
  ])('is nothing when it is %s, and the plan comes from the site', async (_what, spoil) => {
    const kept = await aDevice();
    spoil(kept);
    const ports = page(kept);
    expect(await ports.plans.kept()).toBeUndefined();
    expect((await ports.plans.open()).actionPlan.initiatives).toHaveLength(32);
  });

  it('is written anew only where something changed: a sheet for each stretch of rows, and the head', async () => {
    const kept = await aDevice();
    const ports = page(kept);
    await ports.plans.kept();
    await hand.change(initiatives, 3, { Title: 'Nyt navn' });
    await hand.add(statusUpdates, { Initiative: 1, Plan: 1, Light: 'green', MutationKey: 'kept-1' });
    kept.writes.length = 0;
    await ports.plans.open();
    await new Promise((written) => setImmediate(written));
    expect(kept.writes).toEqual([3]);
    expect((await page(kept).plans.kept())?.actionPlan.initiatives[2]?.title).toBe('Nyt navn');
  });

  it('is whole again when two tabs have written to it in turn', async () => {
    const kept = await aDevice();
    const [one, other] = [page(kept), page(kept)];
    await Promise.all([one.plans.kept(), other.plans.kept()]);
    await hand.change(initiatives, 4, { Title: 'Først' });
    await one.plans.open();
    await hand.change(initiatives, 5, { Title: 'Siden' });
    await other.plans.open();
    await one.plans.open();
    await new Promise((written) => setImmediate(written));
    const titles = (await page(kept).plans.kept())?.actionPlan.initiatives.slice(3, 5).map(({ title }) => title);
    expect(titles).toEqual(['Først', 'Siden']);
  });

  it('is gone when its reader has lost access, and they are told so', async () => {
    const kept = await aDevice();
    const ports = portsOf(site, 'skolesekretaer.uuc@eksempelby.example', { kept });
    await ports.plans.kept();
    await expect(ports.plans.open()).rejects.toMatchObject({ name: PlanError.name, code: 'no-access' });
    expect(kept.all.size).toBe(0);
    expect(await ports.plans.kept()).toBeUndefined();
  });

  it('is not written again by a page that was open when somebody signed out in another', async () => {
    const kept = await aDevice();
    const ports = page(kept);
    await ports.plans.kept();
    await kept.clear();
    await ports.plans.open();
    await new Promise((written) => setImmediate(written));
    expect(kept.all.size).toBe(0);
  });

  it('holds the history apart, and gives it back without a request', async () => {
    await hand.addMany(statusUpdates, Array.from({ length: 1200 }, (_, at) => ({ Initiative: (at % 32) + 1, Plan: 1, Light: 'green', MutationKey: `long-${at}` })));
    const kept = await aDevice();
    const ports = page(kept);
    const painted = (await ports.plans.kept())!;
    expect([painted.actionPlan.updates.length, painted.actionPlan.historyIsWhole]).toEqual([500, false]);
    site.requests.length = 0;
    const whole = await completeHistory(ports, painted.actionPlan);
    expect(site.requests).toEqual([]);
    expect(whole.updates).toEqual((await wholePlan(portsOf(site, SITE_OWNER))).actionPlan.updates);
    kept.writes.length = 0;
    await hand.add(statusUpdates, { Initiative: 1, Plan: 1, Light: 'red', Text: 'Stop', MutationKey: 'long-last' });
    await ports.plans.open();
    await new Promise((written) => setImmediate(written));
    expect(kept.writes.every((sheets) => sheets <= 5)).toBe(true);
  });
});
