import * as React from 'react';
import { usePorts } from '../ports';

/** Whole seconds until a time (ms since 1970), counted down; 0 when it has passed or is not known. */
export function useSecondsUntil(untilMs: number | undefined): number {
  const { clock } = usePorts();
  const left = () => (untilMs === undefined ? 0 : Math.max(0, Math.ceil((untilMs - Date.parse(clock.now())) / 1000)));
  const [, tick] = React.useReducer((count: number) => count + 1, 0);
  React.useEffect(() => {
    if (untilMs === undefined) return undefined;
    const timer = window.setInterval(tick, 1000);
    return () => window.clearInterval(timer);
  }, [untilMs]);
  return left();
}
