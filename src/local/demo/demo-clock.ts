import { addDays, danishDayOf, instantOf, type Instant } from '../../domain';
import type { HostClock } from '../teams';
import type { MovedClock } from './moved-clock';
import { TEXTS } from './texts';

/** The service, as far as a moved clock concerns it. */
export interface Due {
  /** When it next has something to do; `undefined`: never, as far as is known. */
  next(): Promise<Instant | undefined>;
  /** Does what is due now. */
  run(): Promise<void>;
}

const MORNING = '09:00';
/** A card comes a moment after the hour. */
const MOMENT_MS = 60_000;

/** The town's clock as the small Teams shows and moves it: what the service has to do by then is done before it is later. */
export function demoClock(moved: MovedClock, due: Due): HostClock {
  const to = async (name: string): Promise<Date | undefined> => {
    if (name === 'day') return new Date(instantOf(addDays(danishDayOf(moved.now().toISOString() as Instant), 1), MORNING));
    if (name !== 'next') return undefined;
    const next = await due.next();
    return next && new Date(Date.parse(next) + MOMENT_MS);
  };
  return {
    now: moved.now,
    aheadMs: () => moved.aheadMs(),
    jumps: TEXTS.jumps,
    async jump(name) {
      const at = await to(name);
      if (!at) return false;
      moved.forwardTo(at);
      await due.run();
      return true;
    },
  };
}
