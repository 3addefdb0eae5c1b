import * as React from 'react';
import { makeStyles, mergeClasses } from '@fluentui/react-components';

/** Line drawings on 20 × 20. Own, because a first view needs few of them and an icon package costs more than all of these. */
const PATHS = {
  add: 'M10 4v12M4 10h12',
  back: 'M11.5 5l-5 5 5 5M7 10h8',
  check: 'M4 10.5l4 4 8-9',
  chevronDown: 'M5 8l5 5 5-5',
  chevronUp: 'M5 12l5-5 5 5',
  chevronRight: 'M8 5l5 5-5 5',
  clock: 'M10 3.5a6.5 6.5 0 100 13 6.5 6.5 0 000-13zM10 6.5V10l2.5 2',
  close: 'M5 5l10 10M15 5L5 15',
  eye: 'M2.5 10S5.2 5 10 5s7.5 5 7.5 5-2.7 5-7.5 5-7.5-5-7.5-5zM10 7.8a2.2 2.2 0 100 4.4 2.2 2.2 0 000-4.4z',
  filter: 'M3.5 6h13M6 10h8M8.5 14h3',
  history: 'M4 10a6 6 0 106-6 6.5 6.5 0 00-5 2.5M4.5 3.5V7H8M10 7v3l2 2',
  link: 'M8.5 11.5l3-3M7.5 9L5.8 10.7a2.5 2.5 0 003.5 3.5L11 12.5M12.5 11l1.7-1.7a2.5 2.5 0 00-3.5-3.5L9 7.5',
  lock: 'M5.5 9h9A1.5 1.5 0 0116 10.5v5a1.5 1.5 0 01-1.5 1.5h-9A1.5 1.5 0 014 15.5v-5A1.5 1.5 0 015.5 9zM7 9V6.5a3 3 0 016 0V9',
  more: 'M4.5 10h.01M10 10h.01M15.5 10h.01',
  offline: 'M3 3l14 14M6 8a3.5 3.5 0 00-.5 7H14M8 6.2A4.5 4.5 0 0114.6 10 3 3 0 0117 13',
  open: 'M8 5H5.5A1.5 1.5 0 004 6.5v8A1.5 1.5 0 005.5 16h8a1.5 1.5 0 001.5-1.5V12M11 4h5v5M16 4l-6.5 6.5',
  pencil: 'M4 16l1-4 8.5-8.5 3 3L8 15z',
  person: 'M10 10a3 3 0 100-6 3 3 0 000 6zM4.5 16.5a5.5 5.5 0 0111 0',
  search: 'M9 4a5 5 0 100 10A5 5 0 009 4zM13 13l4 4',
  settings: 'M3.5 6.5h6M13.5 6.5h3M11.5 4.5a2 2 0 100 4 2 2 0 000-4zM3.5 13.5h3M10.5 13.5h6M8.5 11.5a2 2 0 100 4 2 2 0 000-4z',
  star: 'M10 3l2 4.5 5 .5-3.7 3.3 1 4.9L10 13.7 5.7 16.2l1-4.9L3 8l5-.5z',
} as const;
export type IconName = keyof typeof PATHS;

const useStyles = makeStyles({
  root: { flexShrink: 0, fill: 'none', stroke: 'currentColor', strokeWidth: '1.5', strokeLinecap: 'round', strokeLinejoin: 'round', '@media (forced-colors: active)': { stroke: 'CanvasText' } },
});

/** A drawing beside words, or inside a control that has a name of its own: hidden from screen readers. */
export function Icon({ name, size = 20, className }: { readonly name: IconName; readonly size?: 16 | 20 | 26; readonly className?: string }) {
  const styles = useStyles();
  return (
    <svg className={mergeClasses(styles.root, className)} viewBox="0 0 20 20" width={size} height={size} aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}
