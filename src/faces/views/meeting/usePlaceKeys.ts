import * as React from 'react';

const OWN_KEYS = 'input, textarea, select, [contenteditable], [role="combobox"], [role="menu"], [role="dialog"]';

/** → and j go on, ← and k go back, Home and End to the first and the last. Letters only where the focus is in the meeting; none while one writes or something lies over it. */
export function usePlaceKeys(root: React.RefObject<HTMLElement>, at: number, count: number, goTo: (to: number) => void): void {
  const latest = React.useRef({ at, count, goTo });
  React.useLayoutEffect(() => {
    latest.current = { at, count, goTo };
  });
  React.useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.metaKey || event.ctrlKey || event.altKey || event.shiftKey) return;
      const target = event.target instanceof Element ? event.target : undefined;
      const isWithin = target !== undefined && root.current?.contains(target) === true;
      if (!isWithin && target !== document.body && target?.tagName !== 'MAIN') return;
      if (target?.closest(OWN_KEYS) || document.querySelector('[role="dialog"]')) return;
      const { at: here, count: all, goTo: go } = latest.current;
      const to = { ArrowRight: here + 1, ArrowLeft: here - 1, Home: 0, End: all - 1, ...(isWithin && { j: here + 1, k: here - 1 }) }[event.key];
      if (to === undefined) return;
      event.preventDefault();
      go(to);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [root]);
}
