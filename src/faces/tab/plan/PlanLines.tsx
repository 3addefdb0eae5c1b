import * as React from 'react';
import type { UsualHeights } from './line-offsets';
import type { Line } from './lines';
import { usePrinting } from './usePrinting';
import { useWindowedLines, type LinesWindow } from './useWindowedLines';

/** A plan of so many lines is drawn whole: the browser's own search then finds everything in it. */
export const DRAWN_WHOLE = 200;

export interface PlanLinesProps {
  readonly lines: readonly Line[];
  readonly usual: UsualHeights;
  /** Draws the lines of a window. */
  readonly children: (window: LinesWindow) => React.ReactElement;
  /** What holds the lines. */
  readonly root: React.RefObject<HTMLElement>;
}

const whole = (lines: readonly Line[]): LinesWindow => ({ first: 0, end: lines.length, before: 0, after: 0, measure: undefined });

/** Draws all lines of a plan of ordinary size and of one that is printed, and of a large one those in sight. */
export function PlanLines(props: PlanLinesProps): React.ReactElement {
  return props.lines.length > DRAWN_WHOLE ? <WindowedLines {...props} /> : props.children(whole(props.lines));
}

function WindowedLines({ lines, usual, children, root }: PlanLinesProps): React.ReactElement {
  const isPrinting = usePrinting();
  const inSight = useWindowedLines(lines, root, usual);
  return children(isPrinting ? whole(lines) : inSight);
}
