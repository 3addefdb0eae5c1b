import * as React from 'react';
import { useWindowVirtualizer } from '@tanstack/react-virtual';
import type { Line } from './lines';

/** The part of the lines that is drawn, and how much room the rest takes. */
export interface LinesWindow {
  readonly first: number;
  /** One past the last. */
  readonly end: number;
  /** Pixels. */
  readonly before: number;
  readonly after: number;
  /** Given to each drawn line, which must carry its place as `data-index`. */
  readonly measure: ((element: Element | null) => void) | undefined;
}

/** Lines drawn beyond the edges of the window, so that a scrolling eye meets no blank. */
const OVERSCAN = 4;

/**
 * The lines in sight, as the window of the page scrolls over them.
 * @param root what holds them: where it begins on the page is where their scrolling begins.
 * @param estimate the height a line will have, before it is measured.
 */
export function useWindowedLines(lines: readonly Line[], root: React.RefObject<HTMLElement>, estimate: (line: Line) => number): LinesWindow {
  const [scrollMargin, setScrollMargin] = React.useState(0);
  React.useLayoutEffect(() => {
    const measure = () => root.current && setScrollMargin(Math.round(root.current.getBoundingClientRect().top + window.scrollY));
    measure();
    window.addEventListener('resize', measure);
    return () => window.removeEventListener('resize', measure);
  }, [root, lines]);
  const virtualizer = useWindowVirtualizer({
    count: lines.length,
    estimateSize: (at) => estimate(lines[at]!),
    getItemKey: (at) => lines[at]?.key ?? at,
    overscan: OVERSCAN,
    scrollMargin,
  });
  const items = virtualizer.getVirtualItems();
  const [first, last] = [items[0], items[items.length - 1]];
  if (!first || !last) return { first: 0, end: 0, before: 0, after: virtualizer.getTotalSize(), measure: virtualizer.measureElement };
  return {
    first: first.index,
    end: last.index + 1,
    before: first.start - scrollMargin,
    after: virtualizer.getTotalSize() - (last.end - scrollMargin),
    measure: virtualizer.measureElement,
  };
}
