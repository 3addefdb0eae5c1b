import * as React from 'react';
import type { TrafficLight } from '../../../domain';

/** What the parts of a drawn light are called; the icon's styles colour them. */
export interface LightParts {
  readonly shape: string;
  readonly line: string;
  readonly dot: string;
}

/** Drawn on 20 × 20. The heavier the worse: a ring, an outlined triangle, a solid square. */
export const SHAPES: Record<TrafficLight | 'none', (parts: LightParts) => React.ReactElement> = {
  green: ({ shape, line }) => (
    <>
      <circle className={shape} cx="10" cy="10" r="8.1" strokeWidth="1.8" />
      <path className={line} d="M6.4 10.3l2.5 2.5 4.7-5.1" strokeWidth="1.8" />
    </>
  ),
  yellow: ({ shape, line, dot }) => (
    <>
      <path className={shape} d="M10 2.1L18.6 17.4H1.4Z" strokeWidth="1.8" />
      <path className={line} d="M10 7.4v4.6" strokeWidth="2" />
      <circle className={dot} cx="10" cy="14.7" r="1.15" />
    </>
  ),
  red: ({ shape, line, dot }) => (
    <>
      <rect className={shape} x="1" y="1" width="18" height="18" rx="2.5" strokeWidth="1.8" />
      <path className={line} d="M10 4.8v6" strokeWidth="2.6" />
      <circle className={dot} cx="10" cy="14.8" r="1.5" />
    </>
  ),
  none: ({ shape }) => <circle className={shape} cx="10" cy="10" r="8" strokeWidth="1.6" strokeDasharray="3 3.28" />,
};
