import * as React from 'react';

/** As many more at each press. */
const STEP = 20;

/** How many of a long list are shown: a few at first, and more at each press. */
export function useMore(all: number, first: number): { readonly shown: number; readonly left: number; readonly showMore: () => void } {
  const [asked, setAsked] = React.useState(first);
  const shown = Math.min(all, asked);
  return { shown, left: Math.min(STEP, all - shown), showMore: () => setAsked(shown + STEP) };
}
