import { tokens } from '@fluentui/react-components';

/** The ring on whatever has the keyboard: 2 px, 1 px off. */
export const focusRing = {
  ':focus-visible': { outlineStyle: 'solid', outlineWidth: '2px', outlineColor: tokens.colorStrokeFocus2, outlineOffset: '1px' },
} as const;

/** Words within what is pointed at that have a colour of their own give it up while it is. */
const WORDS_WITHIN = { '& span': { color: 'inherit' } } as const;

/** The ground under the pointer and what is read on it: in high contrast the ground turns as bright as the words were. */
export const pointedAt = { ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover, color: tokens.colorNeutralForeground1Hover, ...WORDS_WITHIN } } as const;
/** The same where nothing but its words tells a control from what lies around it. */
export const subtlyPointedAt = { ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover, color: tokens.colorNeutralForeground1Hover, ...WORDS_WITHIN } } as const;
/** Over either, for what is chosen: its ground stays dark in high contrast. */
export const chosenPointedAt = { ':hover': { backgroundColor: tokens.colorBrandBackground2Hover, color: tokens.colorNeutralForeground1 } } as const;

/** Nothing moves for those who have asked for calm. */
export const calm = { '@media (prefers-reduced-motion: reduce)': { transitionDuration: '0.01ms', animationDuration: '0.01ms', animationIterationCount: '1' } } as const;
