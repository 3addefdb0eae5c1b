import * as React from 'react';
import type { Desk } from './desk';
import type { DeskState } from './desk-state';

export const DeskContext = React.createContext<Desk | undefined>(undefined);

export function useDesk(): Desk {
  const desk = React.useContext(DeskContext);
  if (!desk) throw new Error('useDesk outside DeskProvider');
  return desk;
}

/** What is on its way and what has arrived; renders anew at each change. */
export function useDeskState(): DeskState {
  const desk = useDesk();
  const [state, setState] = React.useState(desk.state());
  React.useEffect(() => {
    const read = () => setState(desk.state());
    read();
    return desk.subscribe(read);
  }, [desk]);
  return state;
}
