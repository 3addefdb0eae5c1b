import { tokens } from '@fluentui/react-components';

/** The ring on whatever has the keyboard: 2 px, 1 px off. */
export const focusRing = {
  ':focus-visible': { outlineStyle: 'solid', outlineWidth: '2px', outlineColor: tokens.colorStrokeFocus2, outlineOffset: '1px' },
} as const;

/** Nothing moves for those who have asked for calm. */
export const calm = { '@media (prefers-reduced-motion: reduce)': { transitionDuration: '0.01ms', animationDuration: '0.01ms', animationIterationCount: '1' } } as const;
