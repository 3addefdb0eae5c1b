import { LONGEST_WAIT_MS, Pace } from '../../src/application';
import type { Instant } from '../../src/domain';
import { VirtualTime } from '../adapters/sharepoint/virtual-time';

const SECOND = 1000;

describe('the pace', () => {
  const atPace = (perSecond: number) => {
    const time = new VirtualTime();
    return { time, pace: new Pace({ clock: { now: () => time.now().toISOString() as Instant }, wait: time.wait }, perSecond) };
  };

  it('keeps calls apart, also those whose writing was held up and came all at once', async () => {
    const { time, pace } = atPace(50);
    const at: number[] = [];
    const from = time.nowMs;
    const call = async (number: number): Promise<void> => {
      await pace.approach();
      if (number < 20) await time.wait(400 - (time.nowMs - from)); // a slow store
      await pace.turn();
      at.push(time.nowMs - from);
    };
    await time.settled(Array.from({ length: 60 }, (_, number) => call(number)));
    expect(at).toHaveLength(60);
    at.slice(1).forEach((each, number) => expect(each - (at[number] ?? 0)).toBeGreaterThanOrEqual(20));
  });

  it('lets nobody call while it is held, and nobody wait for what lasts too long', async () => {
    const { time, pace } = atPace(20);
    await pace.turn();
    pace.hold(7 * SECOND);
    const from = time.nowMs;
    expect(await time.result(pace.turn())).toBe(true);
    expect(time.nowMs - from).toBe(7 * SECOND);
    pace.hold(LONGEST_WAIT_MS + SECOND);
    expect([await time.result(pace.approach()), await time.result(pace.turn())]).toEqual([false, false]);
    expect(time.nowMs - from).toBe(7 * SECOND);
  });
});
