import * as React from 'react';
import type { DeskState, StatementDesk } from './statement-desk';

export const DeskContext = React.createContext<StatementDesk | undefined>(undefined);

export function useStatementDesk(): StatementDesk {
  const desk = React.useContext(DeskContext);
  if (!desk) throw new Error('useStatementDesk outside StatementsProvider');
  return desk;
}

/** What is on its way and what has arrived; renders anew at each change. */
export function useDeskState(): DeskState {
  const desk = useStatementDesk();
  const [state, setState] = React.useState(desk.state());
  React.useEffect(() => {
    const read = () => setState(desk.state());
    read();
    return desk.subscribe(read);
  }, [desk]);
  return state;
}
