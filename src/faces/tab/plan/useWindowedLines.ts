import * as React from 'react';
import { linesBetween, offsetsOf, type LineRange, type Offsets } from './line-offsets';
import type { Line } from './lines';
import { useMeasuredHeights } from './useMeasuredHeights';

/** The part of the lines that is drawn, and how much room the rest takes. */
export interface LinesWindow extends LineRange {
  /** Pixels. */
  readonly before: number;
  readonly after: number;
  /** Given to each drawn line, which must carry its key as `data-line`; `undefined` where all are drawn. */
  readonly measure: ((element: Element | null) => void) | undefined;
}

/** Which lines are drawn for a height of the page. */
interface Placed {
  readonly lines: readonly Line[];
  /** How far the page has scrolled past the beginning of the lines; below 0 while that is still in sight. */
  readonly top: number;
  readonly offsets: Offsets;
  readonly range: LineRange;
}

/** Lines drawn beyond the edges of the window, so that a scrolling eye meets no blank. */
const EXTRA = 2;

/**
 * The lines in sight, as the window of the page scrolls over them. Heights are taken where the browser has worked them out
 * anyway: nothing here makes it lay the page out while it is being drawn, which is most of what mounting a list costs.
 * @param root what holds the lines: where it stands on the page is where their scrolling begins.
 * @param estimate the height a line will have, before it is measured.
 */
export function useWindowedLines(lines: readonly Line[], root: React.RefObject<HTMLElement>, estimate: (line: Line) => number): LinesWindow {
  const { known, measure, subscribe } = useMeasuredHeights();
  const place = React.useCallback(
    (top: number): Placed => {
      const offsets = offsetsOf(lines, known, estimate);
      return { lines, top, offsets, range: linesBetween(offsets, Math.max(0, top), Math.max(0, top) + window.innerHeight, EXTRA) };
    },
    [lines, known, estimate],
  );
  const [kept, setKept] = React.useState(() => place(0));
  const placed = kept.lines === lines ? kept : place(kept.top);
  const latest = React.useRef({ kept, placed });
  latest.current = { kept, placed };

  React.useEffect(() => {
    const topNow = () => -(root.current?.getBoundingClientRect().top ?? 0);
    const read = () => {
      const { range } = latest.current.placed;
      const next = place(topNow());
      if (range.first !== next.range.first || range.end !== next.range.end) setKept(next);
    };
    /** Lines that turned out as high as was thought, or higher, still fill the window: then all is well until somebody scrolls. */
    const fill = () => {
      const { offsets, range } = latest.current.placed;
      let bottom = offsets[range.first] ?? 0;
      for (const { key } of lines.slice(range.first, range.end)) bottom += known.get(key) ?? 0;
      if (bottom < topNow() + window.innerHeight && range.end < lines.length) read();
    };
    if (latest.current.kept !== latest.current.placed) read();
    const stop = subscribe(fill);
    window.addEventListener('scroll', read, { passive: true });
    window.addEventListener('resize', read);
    return () => {
      stop();
      window.removeEventListener('scroll', read);
      window.removeEventListener('resize', read);
    };
  }, [root, lines, known, place, subscribe]);

  const { offsets, range } = placed;
  const total = offsets[lines.length] ?? 0;
  return { ...range, before: offsets[range.first] ?? 0, after: total - (offsets[range.end] ?? total), measure };
}
