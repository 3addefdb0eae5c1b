import { Pauses, type Waiting } from '../../../../src/adapters/sharepoint/send/pauses';
import { VirtualTime } from '../virtual-time';

const never = new AbortController().signal;

function aClock() {
  const time = new VirtualTime();
  const told: (Waiting | undefined)[] = [];
  return { time, told, pauses: new Pauses({ now: time.now, wait: time.wait, onWaiting: (waiting) => told.push(waiting) }) };
}

describe('what somebody is told of the pauses', () => {
  it('is the one that ends last, whichever began first, and then the other, and then none', async () => {
    const { time, told, pauses } = aClock();
    const from = time.nowMs;
    await time.settled([pauses.pause(3000, 'busy', from, never), pauses.pause(9000, 'no-answer', from, never), pauses.pause(6000, 'busy', from, never)]);
    const [short, long] = [{ reason: 'busy', untilMs: from + 3000 }, { reason: 'no-answer', untilMs: from + 9000 }];
    expect(told).toEqual([short, long, long, long, long, undefined]);
  });

  it.each([
    [1999, 0, false],
    [2000, 0, true],
    [500, 1500, true],
    [500, 1499, false],
  ])('is nothing of %i milliseconds after %i, unless all of it comes to two seconds', async (ms, waitedMs, isTold) => {
    const { time, told, pauses } = aClock();
    await time.settled([pauses.pause(ms, 'busy', time.nowMs - waitedMs, never)]);
    expect(told).toHaveLength(isTold ? 2 : 0);
  });

  it('is taken back when whoever waited has given up', async () => {
    const { time, told, pauses } = aClock();
    const giving = new AbortController();
    const waiting = pauses.pause(5000, 'busy', time.nowMs, giving.signal);
    giving.abort();
    await expect(waiting).rejects.toThrow();
    expect(told.at(-1)).toBeUndefined();
    expect(told).toHaveLength(2);
  });

  it('may be told to nobody', async () => {
    const time = new VirtualTime();
    const pauses = new Pauses({ now: time.now, wait: time.wait });
    await expect(time.result(pauses.pause(5000, 'busy', time.nowMs, never))).resolves.toBeUndefined();
  });
});

describe('a hold on everything', () => {
  it('is the longest that was asked for, and shrinks as time goes', () => {
    const { time, pauses } = aClock();
    pauses.hold(8000);
    pauses.hold(3000);
    time.nowMs += 2000;
    expect(pauses.heldMs).toBe(6000);
    time.nowMs += 9000;
    expect(pauses.heldMs).toBe(0);
  });

  it('is over for all when somebody would rather not wait', async () => {
    const { time, pauses } = aClock();
    pauses.hold(8000);
    const waiting = pauses.pause(8000, 'busy', time.nowMs, never);
    time.wakeAll();
    await waiting;
    expect(pauses.heldMs).toBe(0);
  });

  it('that is not yet over stays, when a shorter pause beside it ends', async () => {
    const { time, pauses } = aClock();
    await time.settled([pauses.pause(1000, 'no-answer', time.nowMs, never)]);
    pauses.hold(4000);
    expect(pauses.heldMs).toBe(4000);
  });
});
