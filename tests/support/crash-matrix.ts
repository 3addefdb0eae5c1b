import { World, type Life } from './reminding';

export interface CrashMatrix {
  readonly aWorld: () => World | Promise<World>;
  /** How many instances begin at once; each is killed at another await. */
  readonly instances: number;
  /** Every so many awaits of a whole run. */
  readonly every: number;
}

export interface MatrixResult {
  /** How often an instance was killed. */
  readonly deaths: number;
  readonly sent: number;
  readonly uncertain: number;
}

/** Kills the service at each of its awaits, and starts it again until nothing is left to do. @throws Error where a card came twice, was lost, or is not told as it is */
export async function crashMatrix({ aWorld, instances, every }: CrashMatrix): Promise<MatrixResult> {
  const whole = await aWorld();
  const first = whole.run();
  await whole.time.result(first);
  const total = { deaths: 0, sent: 0, uncertain: 0 };
  for (let diesAt = 1; diesAt <= first.instance.awaits; diesAt += every) {
    const world = await aWorld();
    const lives = Array.from({ length: instances }, (_, at): Life => ({ diesAt: 1 + ((diesAt + at * 37) % first.instance.awaits), clockAheadMs: at * 3000 }));
    total.deaths += (await world.runAll(lives)).filter((outcome) => outcome === 'died').length;
    await world.untilQuiet(lives.map(({ clockAheadMs }) => ({ ...(clockAheadMs !== undefined && { clockAheadMs }) })));
    const { sent, uncertain, failed } = await world.judge();
    if (failed > 0) throw new Error('A card failed');
    if (uncertain > 24 * instances) throw new Error(`${uncertain} are unsure: more than were in hand`);
    total.sent += sent;
    total.uncertain += uncertain;
  }
  return total;
}
