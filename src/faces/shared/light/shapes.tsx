import * as React from 'react';
import type { LightOrNone } from '../../../domain';

/** Drawn on 20 × 20, in the icon's own fill and stroke; what is signed on a shape has a class of its own. The heavier the worse: a ring, an outlined triangle, a solid square. */
export const SHAPES: Record<LightOrNone, (sign: string) => React.ReactElement> = {
  green: (sign) => (
    <>
      <circle cx="10" cy="10" r="8.1" strokeWidth="1.8" />
      <path className={sign} d="M6.4 10.3l2.5 2.5 4.7-5.1" strokeWidth="1.8" />
    </>
  ),
  yellow: (sign) => (
    <>
      <path d="M10 2.1L18.6 17.4H1.4Z" strokeWidth="1.8" />
      <path className={sign} d="M10 7.4v4.5M10 14.7h.01" strokeWidth="2.1" />
    </>
  ),
  red: (sign) => (
    <>
      <rect x="1" y="1" width="18" height="18" rx="2.5" strokeWidth="1.8" />
      <path className={sign} d="M10 4.8v5.9M10 14.8h.01" strokeWidth="2.7" />
    </>
  ),
  none: () => <circle cx="10" cy="10" r="8" strokeWidth="1.6" strokeDasharray="3 3.28" />,
};
