import * as React from 'react';
import { usePrinting } from '../../shared/usePrinting';
import type { KeyedLine, UsualHeights } from './line-offsets';
import { useWindowedLines, type LinesWindow } from './useWindowedLines';

/** So many lines are drawn whole: the browser's own search then finds everything in them. */
export const DRAWN_WHOLE = 200;

export interface LinesInSightProps<L extends KeyedLine> {
  readonly lines: readonly L[];
  readonly usual: UsualHeights<L['kind']>;
  /** Draws the lines of a window. */
  readonly children: (window: LinesWindow) => React.ReactElement;
  /** What holds the lines. */
  readonly root: React.RefObject<HTMLElement>;
}

const whole = (lines: readonly KeyedLine[]): LinesWindow => ({ first: 0, end: lines.length, before: 0, after: 0, measure: undefined });

/** Draws all lines of a plan of ordinary size and of one that is printed, and of a large one those in sight. */
export function LinesInSight<L extends KeyedLine>(props: LinesInSightProps<L>): React.ReactElement {
  return props.lines.length > DRAWN_WHOLE ? <WindowedLines {...props} /> : props.children(whole(props.lines));
}

function WindowedLines<L extends KeyedLine>({ lines, usual, children, root }: LinesInSightProps<L>): React.ReactElement {
  const isPrinting = usePrinting();
  const inSight = useWindowedLines(lines, root, usual);
  return children(isPrinting ? whole(lines) : inSight);
}
