import * as React from 'react';
import type { StatementStep } from './useStatementCard';

/** After a form or a statement the focus stays where the light can be stated. @returns for what stands around it. */
export function useFocusOnStatement({ step }: StatementStep): React.RefObject<HTMLDivElement> {
  const root = React.useRef<HTMLDivElement>(null);
  const before = React.useRef(step);
  React.useEffect(() => {
    const isLost = document.activeElement === document.body || document.activeElement === null;
    if (before.current !== step && step !== 'form' && isLost) root.current?.querySelector<HTMLElement>('button')?.focus();
    before.current = step;
  }, [step]);
  return root;
}
