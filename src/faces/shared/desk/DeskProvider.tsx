import * as React from 'react';
import { isStoredInitiative, withInitiative } from '../../../application';
import { withUpdates } from '../../../domain';
import { usePorts } from '../ports';
import { usePlanCache, WaitingChanges } from '../queries';
import { DeskAnnouncer } from './DeskAnnouncer';
import { createDesk } from './desk';
import { DeskContext, useDeskState } from './desk-context';
import { createDeskKeeper, useDeskKeeper } from './desk-keeper';

/**
 * The one desk of a page, below the opened plan. What waits from last time leaves at once, and again whenever the connection
 * returns; what is on its way and what arrives stand in the plan.
 */
export function DeskProvider({ children }: { readonly children: React.ReactNode }) {
  const ports = usePorts();
  const cache = usePlanCache();
  const shared = useDeskKeeper();
  const [keeper] = React.useState(() => shared ?? createDeskKeeper());
  const refresh = React.useRef(shared ? cache.refreshSite : cache.refresh);
  React.useEffect(() => {
    refresh.current = shared ? cache.refreshSite : cache.refresh; // of the plan that is chosen now, or of all that the page shows
  }, [shared, cache]);
  const [desk] = React.useState(() =>
    keeper.desk(() =>
      createDesk({
        ports,
        later: (ms, task) => {
          const timer = window.setTimeout(task, ms);
          return () => window.clearTimeout(timer);
        },
        onStored: (stored) =>
          isStoredInitiative(stored)
            ? cache.change((opened) => withInitiative(opened, stored.initiative), stored.initiative.value.plan)
            : cache.change((opened) => ({ ...opened, actionPlan: withUpdates(opened.actionPlan, [...stored.meanwhile, stored.update]) }), stored.update.plan),
        onConflict: ({ theirs }) => cache.change((opened) => withInitiative(opened, theirs), theirs.value.plan),
        onSettled: () => void refresh.current(),
      }),
    ),
  );
  React.useEffect(
    () =>
      keeper.attend(() => {
        const tryNow = () => desk.tryNow();
        tryNow();
        const countWaiting = () => desk.state().errands.length + desk.state().changes.length;
        const lookAgain = () => {
          const before = countWaiting();
          desk.look();
          if (countWaiting() < before) void refresh.current(); // another page has sent it
        };
        const stopWatching = ports.outbox.watch(lookAgain);
        window.addEventListener('online', tryNow);
        return () => {
          stopWatching();
          window.removeEventListener('online', tryNow);
          desk.close();
        };
      }),
    [keeper, desk, ports],
  );
  useQuestionBeforeLoss();
  return (
    <DeskContext.Provider value={desk}>
      <Shown>{children}</Shown>
    </DeskContext.Provider>
  );
}

/** The plan is shown with what its reader has on the way. */
function Shown({ children }: { readonly children: React.ReactNode }) {
  const { waiting } = useDeskState();
  return (
    <WaitingChanges.Provider value={waiting}>
      {children}
      <DeskAnnouncer />
    </WaitingChanges.Provider>
  );
}

/** The browser asks before it closes a page that alone holds what somebody wrote. */
function useQuestionBeforeLoss(): void {
  const { outbox, drafts } = usePorts();
  React.useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if (!outbox.isAtRisk() && !drafts.isAtRisk()) return;
      event.preventDefault();
      event.returnValue = true; // older browsers ask only for this
    };
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [outbox, drafts]);
}
