import * as React from 'react';

/** How far a press of the End key has come: the page runs, or has come to rest where it ended then. */
type Run = 'running' | 'arrived' | undefined;

const end = () => document.documentElement.scrollHeight;
const isAtEnd = () => window.scrollY + window.innerHeight >= end() - 1;

/**
 * The End key runs to where the page ended when it was pressed. Lines drawn on the way may turn out higher than was thought and
 * move the end on, also after the page has come to rest, so the run goes on until the last line is drawn; whatever else a reader
 * does in between breaks it off.
 */
export function useEndKey(root: React.RefObject<HTMLElement>, isLastDrawn: boolean): void {
  const run = React.useRef<Run>();
  const isDone = React.useRef(isLastDrawn);
  isDone.current = isLastDrawn;
  const goOn = React.useCallback(() => {
    if (!isAtEnd()) window.scrollTo(0, end());
    else if (isDone.current) run.current = undefined;
  }, []);

  React.useLayoutEffect(() => {
    const onKey = ({ key, target }: KeyboardEvent) => {
      const isRun = key === 'End' && !isAtEnd() && (target === document.body || root.current?.contains(target as Node) === true);
      run.current = isRun ? 'running' : undefined;
    };
    const onRest = () => {
      if (!run.current) return;
      run.current = 'arrived';
      goOn();
    };
    const breakOff = () => void (run.current = undefined);
    const heard = [['keydown', onKey], ['scrollend', onRest], ['wheel', breakOff], ['pointerdown', breakOff]] as const;
    heard.forEach(([name, act]) => window.addEventListener(name, act as EventListener, { passive: true }));
    return () => heard.forEach(([name, act]) => window.removeEventListener(name, act as EventListener));
  }, [root, goOn]);

  React.useLayoutEffect(() => {
    if (run.current === 'arrived') goOn();
  });
}
