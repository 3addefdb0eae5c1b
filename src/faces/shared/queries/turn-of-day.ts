import * as React from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { ASKING_HOUR, danishDayOf, danishTimeOf, type Instant } from '../../../domain';
import { usePorts } from '../ports';

const LOOK_EVERY_MS = 60_000;

/** Changes when a Danish day begins, and at the hour at which people are asked. */
const partOfDay = (now: Instant): string => `${danishDayOf(now)} ${danishTimeOf(now) < ASKING_HOUR}`;

/**
 * What a page says of today, and of when owners are asked next, is worked out at each reading: one that stays in front of somebody
 * into a new day, or past the hour of asking, reads anew as it does when somebody comes back to it.
 */
export function useReadingEachDay(): void {
  const client = useQueryClient();
  const { clock } = usePorts();
  React.useEffect(() => {
    let known = partOfDay(clock.now());
    const timer = window.setInterval(() => {
      const now = partOfDay(clock.now());
      if (now === known || document.visibilityState === 'hidden') return;
      known = now;
      void client.refetchQueries({ type: 'active', stale: true }, { cancelRefetch: false }); // the parts of a page that share it read once
    }, LOOK_EVERY_MS);
    return () => window.clearInterval(timer);
  }, [client, clock]);
}
