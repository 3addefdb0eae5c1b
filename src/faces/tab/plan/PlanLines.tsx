import * as React from 'react';
import type { Line } from './lines';
import type { LinesWindow } from './useWindowedLines';
import { usePrinting } from './usePrinting';

/** A plan of so many lines is drawn whole: the browser's own search then finds everything in it. */
const DRAWN_WHOLE = 200;
/** Fills any window while the rest of the program for large plans is on its way. */
const FIRST_LINES = 30;

export interface PlanLinesProps {
  readonly lines: readonly Line[];
  readonly estimate: (line: Line) => number;
  /** Draws the lines of a window. */
  readonly children: (window: LinesWindow) => React.ReactElement;
  /** What holds the lines. */
  readonly root: React.RefObject<HTMLElement>;
}

type Windowed = (props: PlanLinesProps) => React.ReactElement;
let loaded: Windowed | undefined;

/** Fetches what draws large plans. Afterwards they are drawn at once. */
export const loadWindowedLines = async (): Promise<Windowed> => (loaded = (await import(/* webpackChunkName: "large-plan" */ './WindowedLines')).WindowedLines);

/** Draws all lines of a plan of ordinary size and of one that is printed, and of a large one those in sight. */
export function PlanLines(props: PlanLinesProps) {
  const { lines, estimate, children } = props;
  const isPrinting = usePrinting();
  const isLarge = lines.length > DRAWN_WHOLE && !isPrinting;
  const [ready, setReady] = React.useState(() => loaded);
  React.useEffect(() => {
    let isCurrent = true;
    if (isLarge && !ready) void loadWindowedLines().then((windowed) => isCurrent && setReady(() => windowed));
    return () => {
      isCurrent = false;
    };
  }, [isLarge, ready]);
  if (!isLarge) return children({ first: 0, end: lines.length, before: 0, after: 0, measure: undefined });
  if (ready) return React.createElement(ready, props);
  const after = lines.slice(FIRST_LINES).reduce((sum, line) => sum + estimate(line), 0);
  return children({ first: 0, end: FIRST_LINES, before: 0, after, measure: undefined });
}
