import * as React from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { SuccessAnswer } from '../../../domain';
import { useTexts } from '../texts';

const useStyles = makeStyles({
  root: { display: 'inline-flex', alignItems: 'center', columnGap: '6px', color: tokens.colorNeutralForeground2 },
  reached: { color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
  flag: { flexShrink: 0, fill: 'none', stroke: tokens.colorNeutralForeground3, strokeWidth: '1.5', strokeLinecap: 'round', strokeLinejoin: 'round', '@media (forced-colors: active)': { stroke: 'CanvasText' } },
  raised: {
    fill: tokens.colorCompoundBrandBackground,
    stroke: tokens.colorCompoundBrandBackground,
    '@media (forced-colors: active)': { fill: 'CanvasText', stroke: 'CanvasText' },
  },
  unsaid: { strokeDasharray: '2 2.5' },
});

export type SuccessOrNone = SuccessAnswer | 'none';

/** A flag: raised and filled, still empty, or only sketched. Never a shape or a colour of the lights. */
export function SuccessFlag({ answer, size = 20 }: { readonly answer: SuccessOrNone; readonly size?: 16 | 20 }) {
  const styles = useStyles();
  return (
    <svg className={mergeClasses(styles.flag, answer === 'reached' && styles.raised, answer === 'none' && styles.unsaid)} viewBox="0 0 20 20" width={size} height={size} aria-hidden="true" focusable="false">
      <path d="M5.5 17.5V3.5h9.5l-2.5 3.75L15 11H5.5" />
    </svg>
  );
}

/** The flag and its word: reached, not yet, or nobody has said. */
export function SuccessMark({ answer, className }: { readonly answer: SuccessOrNone; readonly className?: string }) {
  const styles = useStyles();
  const { success } = useTexts();
  return (
    <span className={mergeClasses(styles.root, answer === 'reached' && styles.reached, className)}>
      <SuccessFlag answer={answer} />
      {success.answer[answer]}
    </span>
  );
}
