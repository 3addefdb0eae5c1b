import * as React from 'react';
import type { Line } from './lines';

export interface MeasuredHeights {
  /** By the key of a line, in pixels. Filled as lines are drawn; nobody is told, for what is drawn already stands where it stands. */
  readonly known: ReadonlyMap<string, number>;
  /** Given to each drawn line, which must carry its place as `data-index`. */
  readonly measure: (element: Element | null) => void;
}

/** How high the drawn lines turned out, told by the browser after it has laid them out. */
export function useMeasuredHeights(lines: readonly Line[]): MeasuredHeights {
  const current = React.useRef(lines);
  current.current = lines;
  const [heights] = React.useState(() => {
    const known = new Map<string, number>();
    const observer = new ResizeObserver((entries) => {
      for (const { target, borderBoxSize } of entries) {
        const line = current.current[Number(target.getAttribute('data-index'))];
        const height = borderBoxSize[0]?.blockSize;
        if (!target.isConnected) observer.unobserve(target);
        else if (line && height !== undefined) known.set(line.key, height);
      }
    });
    return { known, observer, measure: (element: Element | null) => void (element && observer.observe(element)) };
  });
  React.useEffect(() => () => heights.observer.disconnect(), [heights]);
  return heights;
}
