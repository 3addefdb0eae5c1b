import * as React from 'react';
import { withUpdates } from '../../../domain';
import { usePorts } from '../ports';
import { usePlanCache } from '../queries';
import { StatementAnnouncer } from './StatementAnnouncer';
import { createStatementDesk } from './statement-desk';
import { DeskContext } from './desk-context';

/** The one desk of a page, below the opened plan. What waits from last time leaves at once, and again whenever the connection returns; what arrives stands in the plan. */
export function StatementsProvider({ children }: { readonly children: React.ReactNode }) {
  const ports = usePorts();
  const cache = usePlanCache();
  const [desk] = React.useState(() =>
    createStatementDesk({
      ports,
      later: (ms, task) => {
        const timer = window.setTimeout(task, ms);
        return () => window.clearTimeout(timer);
      },
      onStored: ({ update, meanwhile }) => cache.change((opened) => ({ ...opened, actionPlan: withUpdates(opened.actionPlan, [...meanwhile, update]) }), update.plan),
    }),
  );
  React.useEffect(() => {
    const tryNow = () => desk.tryNow();
    tryNow();
    window.addEventListener('online', tryNow);
    return () => {
      window.removeEventListener('online', tryNow);
      desk.close();
    };
  }, [desk]);
  return (
    <DeskContext.Provider value={desk}>
      {children}
      <StatementAnnouncer />
    </DeskContext.Provider>
  );
}
