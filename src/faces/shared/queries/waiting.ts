import * as React from 'react';
import { usePorts, type Waiting } from '../ports';

export interface CountedWait {
  readonly reason: Waiting['reason'];
  /** Whole seconds until it is tried again; never below 1, because "in 0 seconds" helps nobody. */
  readonly seconds: number;
}

const SECOND = 1000;

/** The wait that stands between us and the store, counted down; `undefined` when nothing is held up. */
export function useWaiting(): CountedWait | undefined {
  const { patience, clock } = usePorts();
  const [waiting, setWaiting] = React.useState(() => patience.current());
  const [, setTick] = React.useState(0);
  React.useEffect(() => {
    const read = () => setWaiting(patience.current());
    read();
    return patience.subscribe(read);
  }, [patience]);
  React.useEffect(() => {
    if (!waiting) return undefined;
    const timer = window.setInterval(() => setTick((tick) => tick + 1), SECOND);
    return () => window.clearInterval(timer);
  }, [waiting]);
  return waiting && { reason: waiting.reason, seconds: Math.max(1, Math.ceil((waiting.untilMs - Date.parse(clock.now())) / SECOND)) };
}
