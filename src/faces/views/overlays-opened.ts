import * as React from 'react';

let hasAny = false;
const listeners = new Set<() => void>();

/** Something lies over a view of the page for the first time, wherever it was opened from. */
export function noteOverlay(): void {
  hasAny = true;
  listeners.forEach((listener) => listener());
}

/** Whether anything has lain over a view since the page was opened. */
export function useHasOpened(): boolean {
  const [has, setHas] = React.useState(hasAny);
  React.useEffect(() => {
    const listener = (): void => setHas(true);
    if (hasAny) listener(); // it may have come between the drawing and here
    listeners.add(listener);
    return () => void listeners.delete(listener);
  }, []);
  return has;
}
