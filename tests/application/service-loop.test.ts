import { PlanError, ServiceLoop, type ReminderOrders, type ServiceRun } from '../../src/application';
import { asId, type Instant, type OrderId } from '../../src/domain';
import { AskedTown, CHEFFORUM, PER } from '../support/asked-town';
import { instant } from '../support/builders';

describe('the loop of the service', () => {
  const RUN: ServiceRun = { sent: { sent: 1, uncertain: 0, failed: 0, left: 0, troubles: [] }, absences: [], meetings: [CHEFFORUM], orders: [], nextAt: undefined };
  /** A loop whose pauses end when the test says so. */
  function aLoop(town: AskedTown, runs: () => Promise<ServiceRun>, minutes = 10, reminderOrders: ReminderOrders = town.ports().reminderOrders) {
    let wake: () => void = () => undefined;
    let count = 0;
    const loop: ServiceLoop = new ServiceLoop({
      ...town.ports(),
      reminderOrders,
      run: () => { count += 1; return runs(); },
      pause: (_ms, signal) => new Promise((resolve) => { wake = resolve; signal.addEventListener('abort', () => resolve(), { once: true }); }),
    }, minutes);
    const settle = async (): Promise<void> => { for (let turn = 0; turn < 10; turn += 1) await Promise.resolve(); };
    return { loop, runs: () => count, minute: async () => { wake(); await settle(); }, settle };
  }

  it('runs at once, and again after so many minutes', async () => {
    const { loop, runs, minute, settle } = aLoop(new AskedTown(), () => Promise.resolve(RUN), 3);
    const ended = loop.start();
    await settle();
    expect(runs()).toBe(1);
    await minute();
    await minute();
    expect(runs()).toBe(1);
    await minute();
    expect(runs()).toBe(2);
    loop.stop();
    await ended;
  });

  it('runs within the minute when somebody has asked for something, and not again for what it knows', async () => {
    const town = new AskedTown();
    const known = { ...RUN, orders: town.orders };
    let last = RUN;
    const { loop, runs, minute, settle } = aLoop(town, () => Promise.resolve(last));
    const ended = loop.start();
    await settle();
    town.orders.push({ kind: 'askNow', id: asId<OrderId>('41'), meeting: CHEFFORUM, by: PER, at: instant('2026-12-01 07:00') });
    last = known;
    await minute();
    expect(runs()).toBe(2);
    await minute();
    expect(runs()).toBe(2);
    loop.stop();
    await ended;
  });

  it('never runs twice at a time', async () => {
    let end: (run: ServiceRun) => void = () => undefined;
    const { loop, runs } = aLoop(new AskedTown(), () => new Promise((resolve) => { end = resolve; }));
    const both = [loop.runOnce(), loop.runOnce()];
    expect(runs()).toBe(1);
    end(RUN);
    await Promise.all(both);
    void loop.runOnce();
    expect(runs()).toBe(2);
  });

  it('goes on after a failure, and says its code and no more', async () => {
    const town = new AskedTown();
    const { loop } = aLoop(town, () => Promise.reject(new PlanError('signed-out', 'Lone Lund')));
    await loop.runOnce();
    expect(loop.health).toEqual({ lastRun: town.site.now, nextRun: instant('2026-12-01 08:10') as Instant, nextStep: undefined, error: 'signed-out' });
    expect(town.notes).toEqual([{ level: 'alarm', event: 'run-failed', facts: { code: 'signed-out', error: 'PlanError' } }]);
  });

  it.each([
    ['lists-changed', 'alarm'],
    ['not-found', 'alarm'],
    ['offline', 'warning'],
    ['busy', 'warning'],
  ] as const)('calls for somebody unless what is wrong passes by itself (%s: %s)', async (code, level) => {
    const town = new AskedTown();
    await aLoop(town, () => Promise.reject(new PlanError(code, 'ReminderOrders'))).loop.runOnce();
    expect(town.notes).toEqual([{ level, event: 'run-failed', facts: { code, error: 'PlanError' } }]);
  });

  it('goes on though it cannot be asked whether somebody has asked for something', async () => {
    const town = new AskedTown();
    const { loop, runs, minute, settle } = aLoop(town, () => Promise.resolve(RUN), 2, { of: () => Promise.reject(new Error('A bug')), add: () => Promise.reject(new Error('Nobody adds')) });
    const ended = loop.start();
    await settle();
    await minute();
    await minute();
    expect(runs()).toBe(2);
    loop.stop();
    await expect(ended).resolves.toBeUndefined();
  });

  it('is stopped between cards, and ends', async () => {
    const { loop, settle } = aLoop(new AskedTown(), () => Promise.resolve(RUN));
    const ended = loop.start();
    await settle();
    loop.stop();
    await expect(ended).resolves.toBeUndefined();
  });
});
