import * as React from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import { focusRing, Icon } from '../../shared/components';

const useStyles = makeStyles({
  summary: {
    display: 'flex',
    alignItems: 'center',
    columnGap: '8px',
    minHeight: '32px',
    marginBottom: '8px',
    cursor: 'pointer',
    listStyleType: 'none',
    borderRadius: tokens.borderRadiusMedium,
    '::-webkit-details-marker': { display: 'none' },
    '@media (max-width: 640px)': { minHeight: '44px' },
    ...focusRing,
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold },
  turned: { transform: 'rotate(90deg)' },
});

export interface FoldedSectionProps {
  readonly heading: string;
  readonly isOpenAtFirst?: boolean;
  readonly children: React.ReactNode;
}

/** Parts that are over, closed until somebody opens them. */
export function FoldedSection({ heading, isOpenAtFirst = false, children }: FoldedSectionProps) {
  const styles = useStyles();
  const [isOpen, setIsOpen] = React.useState(isOpenAtFirst);
  return (
    <details open={isOpen} onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary className={styles.summary}>
        <Icon name="chevronRight" size={16} className={isOpen ? styles.turned : undefined} />
        <h3 className={styles.title}>{heading}</h3>
      </summary>
      {isOpen && children}
    </details>
  );
}
