import * as React from 'react';

export interface MeasuredHeights {
  /** By the key of a line, in pixels; filled as lines are drawn. */
  readonly known: ReadonlyMap<string, number>;
  /** Given to each drawn line, which must carry its key as `data-line`. */
  readonly measure: (element: Element | null) => void;
  /** Calls `listener` after the browser has laid out lines whose height was not known; answers with how to stop. */
  readonly subscribe: (listener: () => void) => () => void;
}

/** How high the drawn lines turned out, told by the browser when it has laid them out anyway: asking it earlier would make it do so twice. */
export function useMeasuredHeights(): MeasuredHeights {
  const [heights] = React.useState(() => {
    const known = new Map<string, number>();
    const listeners = new Set<() => void>();
    const observer = new ResizeObserver((entries) => {
      let isNews = false;
      for (const { target, borderBoxSize } of entries) {
        const key = target.getAttribute('data-line');
        const height = borderBoxSize[0]?.blockSize;
        if (!target.isConnected) observer.unobserve(target);
        else if (key && height && known.get(key) !== height) {
          known.set(key, height);
          isNews = true;
        }
      }
      if (isNews) listeners.forEach((listener) => listener());
    });
    const measure = (element: Element | null) => void (element && observer.observe(element));
    const subscribe = (listener: () => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    };
    return { known, measure, subscribe, observer };
  });
  React.useEffect(() => () => heights.observer.disconnect(), [heights]);
  return heights;
}
