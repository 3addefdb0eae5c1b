import * as React from 'react';
import { VisuallyHidden } from './VisuallyHidden';

/** `assertive` interrupts what is being read: only for what stops a save. */
export type Announce = (message: string, urgency?: 'polite' | 'assertive') => void;

const AnnounceContext = React.createContext<Announce>(() => undefined);

/** Says to screen readers what others see happen. The two regions stand in the page from the start: one that arrives with its words is often not read. */
export function Announcer({ children }: { readonly children: React.ReactNode }) {
  const [said, setSaid] = React.useState({ polite: '', assertive: '', turn: 0 });
  const announce = React.useCallback<Announce>(
    (message, urgency = 'polite') => setSaid((before) => ({ polite: '', assertive: '', [urgency]: message, turn: before.turn + 1 })),
    [],
  );
  return (
    <AnnounceContext.Provider value={announce}>
      {children}
      <VisuallyHidden as="div">
        <div aria-live="polite" data-announcer="polite">
          {said.polite && <div key={said.turn}>{said.polite}</div>}
        </div>
        <div aria-live="assertive" data-announcer="assertive">
          {said.assertive && <div key={said.turn}>{said.assertive}</div>}
        </div>
      </VisuallyHidden>
    </AnnounceContext.Provider>
  );
}

export const useAnnounce = (): Announce => React.useContext(AnnounceContext);
