import * as React from 'react';
import { linesBetween, offsetsOf, type KeyedLine, type LineRange, type Offsets, type UsualHeights } from './line-offsets';
import { useEndKey } from './useEndKey';
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
  readonly lines: readonly KeyedLine[];
  /** How far the page has scrolled past the beginning of the lines; below 0 while that is still in sight. */
  readonly top: number;
  readonly offsets: Offsets;
  readonly range: LineRange;
}

/** A line that a reader has before them, and where in the window it stands. */
interface Anchor {
  readonly key: string;
  readonly top: number;
}

/** Lines drawn beyond the edges of the window, so that a scrolling eye meets no blank: once those in sight are there, and the browser has time. */
const EXTRA = 2;

/**
 * The lines in sight, as the window of the page scrolls over them. Heights are taken where the browser has worked them out
 * anyway: nothing here makes it lay the page out while it is being drawn, which is most of what mounting a list costs.
 * @param root what holds the lines: where it stands on the page is where their scrolling begins.
 */
export function useWindowedLines<L extends KeyedLine>(lines: readonly L[], root: React.RefObject<HTMLElement>, usual: UsualHeights<L['kind']>): LinesWindow {
  const { known, measure, subscribe } = useMeasuredHeights();
  const place = React.useCallback(
    (top: number, extra = EXTRA): Placed => {
      const offsets = offsetsOf(lines, known, usual);
      return { lines, top, offsets, range: linesBetween(offsets, Math.max(0, top), Math.max(0, top) + window.innerHeight, extra) };
    },
    [lines, known, usual],
  );
  const [kept, setKept] = React.useState(() => place(0, 0));
  const placed = kept.lines === lines ? kept : place(kept.top);
  const latest = React.useRef({ kept, placed });
  latest.current = { kept, placed };
  const anchor = React.useRef<Anchor>();

  React.useEffect(() => {
    const topNow = () => -(root.current?.getBoundingClientRect().top ?? 0);
    const read = () => {
      const { range } = latest.current.placed;
      const next = place(topNow());
      if (range.first === next.range.first && range.end === next.range.end) return;
      anchor.current = anchorIn(root.current);
      setKept(next);
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
    const stopWaiting = whenIdle(read);
    window.addEventListener('scroll', read, { passive: true });
    window.addEventListener('resize', read);
    const list = root.current;
    list?.addEventListener('focusin', read); // a reader with Tab may be at the next line before the page tells that it scrolled
    return () => {
      stop();
      stopWaiting();
      list?.removeEventListener('focusin', read);
      window.removeEventListener('scroll', read);
      window.removeEventListener('resize', read);
    };
  }, [root, lines, known, place, subscribe]);

  /** Lines above that turn out higher or lower than was thought must not move what is being read. */
  React.useLayoutEffect(() => {
    const held = anchor.current;
    anchor.current = undefined;
    const line = held && root.current?.querySelector(`[data-line="${held.key}"]`);
    const moved = line ? line.getBoundingClientRect().top - held.top : 0;
    if (Math.abs(moved) >= 1) window.scrollBy(0, moved);
  });
  useEndKey(root, placed.range.end === lines.length);
  React.useEffect(() => {
    const list = root.current;
    if (!list) return undefined;
    list.style.overflowAnchor = 'none'; // the browser's own way of it, which does not see into tables
    return () => void (list.style.overflowAnchor = '');
  }, [root]);

  const { offsets, range } = placed;
  const total = offsets[lines.length] ?? 0;
  return { ...range, before: offsets[range.first] ?? 0, after: total - (offsets[range.end] ?? total), measure };
}

function anchorIn(list: Element | null): Anchor | undefined {
  for (const line of list?.querySelectorAll('[data-line]') ?? []) {
    const { top, bottom } = line.getBoundingClientRect();
    if (bottom > 0) return { key: line.getAttribute('data-line') ?? '', top };
  }
  return undefined;
}

/** Not every browser tells when it has time; there it waits for the first scroll. */
function whenIdle(act: () => void): () => void {
  if (!('requestIdleCallback' in window)) return () => undefined;
  const handle = window.requestIdleCallback(act);
  return () => window.cancelIdleCallback(handle);
}
