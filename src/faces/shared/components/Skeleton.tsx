import * as React from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useTexts } from '../texts';
import { useCardClass } from './Card';
import { VisuallyHidden } from './VisuallyHidden';

const useStyles = makeStyles({
  root: { display: 'grid', rowGap: '14px', padding: tokens.spacingHorizontalXXL },
  bar: {
    height: '14px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground6,
    animationName: { from: { opacity: 1 }, '50%': { opacity: 0.5 }, to: { opacity: 1 } },
    animationDuration: '1.6s',
    animationIterationCount: 'infinite',
    '@media (prefers-reduced-motion: reduce)': { animationName: 'none' },
    '@media (forced-colors: active)': { backgroundColor: 'GrayText' },
  },
  heading: { height: '24px' },
  lights: { display: 'flex', columnGap: '7px' },
  light: { width: '20px', height: '20px', borderRadius: tokens.borderRadiusCircular },
  gap: { marginLeft: tokens.spacingHorizontalM },
});

const WIDTHS = ['72%', 'lights', '60%', '84%', '52%'] as const;

/** The shape of a plan before it is here. The words are for screen readers, and for everybody when it takes long. */
export function Skeleton() {
  const styles = useStyles();
  const texts = useTexts();
  return (
    <div className={mergeClasses(useCardClass(), styles.root)} aria-busy="true" role="status">
      <VisuallyHidden>{texts.states.loading}</VisuallyHidden>
      <div className={mergeClasses(styles.bar, styles.heading)} style={{ width: '46%' }} />
      {WIDTHS.map((width) =>
        width === 'lights' ? (
          <div key={width} className={styles.lights}>
            {[0, 1, 2, 3, 4, 5].map((n) => (
              <div key={n} className={mergeClasses(styles.bar, styles.light, n === 3 && styles.gap)} />
            ))}
          </div>
        ) : (
          <div key={width} className={styles.bar} style={{ width }} />
        ),
      )}
    </div>
  );
}
