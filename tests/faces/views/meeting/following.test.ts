import { follow } from '../../../../src/faces/views/meeting/following';

/** A minute goes by as fast as nobody waits. */
function virtually(answers: (nowMs: number) => string = () => 'same', mayAsk: (nowMs: number) => boolean = () => true) {
  let nowMs = 0;
  let task: { readonly atMs: number; readonly run: () => void } | undefined;
  const asked: number[] = [];
  const stop = follow({
    ask: () => Promise.resolve((asked.push(nowMs), answers(nowMs))),
    mayAsk: () => mayAsk(nowMs),
    nowMs: () => nowMs,
    later: (ms, run) => {
      task = { atMs: nowMs + ms, run };
      return () => (task = undefined);
    },
  });
  const until = async (endMs: number): Promise<readonly number[]> => {
    while (task && task.atMs <= endMs) {
      const { atMs, run } = task;
      [nowMs, task] = [atMs, undefined];
      run();
      for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
    }
    nowMs = endMs;
    return asked;
  };
  return { until, stop };
}

describe('following a meeting', () => {
  it('asks twelve times a minute', async () => {
    expect(await virtually().until(60_000)).toHaveLength(12);
  });
  it('asks twice a minute once nothing has happened for ten, and often again after the next change', async () => {
    const asked = await virtually((nowMs) => (nowMs < 1_200_000 ? 'before' : 'after')).until(1_300_000);
    expect(asked.filter((atMs) => atMs > 720_000 && atMs <= 780_000)).toHaveLength(2);
    expect(asked.filter((atMs) => atMs > 1_230_000 && atMs <= 1_290_000)).toHaveLength(12);
  });
  it('asks nothing while nobody looks, and goes on when somebody does', async () => {
    const asked = await virtually(undefined, (nowMs) => nowMs > 60_000).until(120_000);
    expect([asked.length, Math.min(...asked)]).toEqual([12, 65_000]);
  });
  it('asks nothing more when the page is left', async () => {
    const following = virtually();
    await following.until(20_000);
    following.stop();
    expect(await following.until(90_000)).toHaveLength(4);
  });
});
