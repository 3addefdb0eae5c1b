import * as React from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import { Fold } from '../../shared/components';

const useStyles = makeStyles({
  title: { margin: '4px 0', fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold },
});

export interface FoldedSectionProps {
  readonly heading: string;
  readonly isOpenAtFirst?: boolean;
  readonly children: React.ReactNode;
}

/** Parts that are over, closed until somebody opens them. */
export function FoldedSection({ heading, isOpenAtFirst, children }: FoldedSectionProps) {
  const styles = useStyles();
  return (
    <Fold summary={<h3 className={styles.title}>{heading}</h3>} isOpenAtFirst={isOpenAtFirst}>
      {children}
    </Fold>
  );
}
