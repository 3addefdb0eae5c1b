import * as React from 'react';

/** How many of a long list are shown: a few at first, and `step` more at each press. */
export function useMore(all: number, first: number, step = 20): { readonly shown: number; readonly left: number; readonly showMore: () => void } {
  const [asked, setAsked] = React.useState(first);
  const shown = Math.min(all, asked);
  return { shown, left: Math.min(step, all - shown), showMore: () => setAsked(shown + step) };
}
