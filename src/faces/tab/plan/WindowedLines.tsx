import type * as React from 'react';
import type { PlanLinesProps } from './PlanLines';
import { useWindowedLines } from './useWindowedLines';

/** Draws the lines in sight. In a file of its own because it brings a package that only large plans need. */
export function WindowedLines({ lines, estimate, children, root }: PlanLinesProps): React.ReactElement {
  return children(useWindowedLines(lines, root, estimate));
}
