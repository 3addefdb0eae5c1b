import * as React from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import { VisuallyHidden } from '../../shared/components';
import { useOverviewTexts } from '../../shared/texts/overview';

const useStyles = makeStyles({
  root: {
    display: 'inline-block',
    maxWidth: '100%',
    height: '12px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground6,
    '@media (forced-colors: active)': { backgroundColor: 'GrayText' },
  },
});

/** Keeps the place of words that need the older statements, which come a moment after the plan. */
export function Pending({ width, isSaid = false }: { readonly width: string; readonly isSaid?: boolean }) {
  const styles = useStyles();
  const { overview } = useOverviewTexts();
  return (
    <>
      <span className={styles.root} style={{ width }} aria-hidden="true" />
      {isSaid && <VisuallyHidden>{overview.loading}</VisuallyHidden>}
    </>
  );
}
