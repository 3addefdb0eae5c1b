import * as React from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import { focusRing } from './focus';
import { Icon } from './icons';

const useStyles = makeStyles({
  summary: {
    display: 'flex',
    alignItems: 'center',
    columnGap: '8px',
    minHeight: '36px',
    marginLeft: '-4px',
    padding: '0 4px',
    fontWeight: tokens.fontWeightSemibold,
    cursor: 'pointer',
    listStyleType: 'none',
    borderRadius: tokens.borderRadiusMedium,
    '::-webkit-details-marker': { display: 'none' },
    '@media (max-width: 640px)': { minHeight: '44px' },
    ...focusRing,
  },
  turned: { transform: 'rotate(90deg)' },
});

export interface FoldProps {
  /** What it says closed and open: some words, or a heading. */
  readonly summary: React.ReactNode;
  readonly isOpenAtFirst?: boolean;
  /** Something in it is to be seen now: it opens, if it is closed. */
  readonly isNeeded?: boolean;
  readonly className?: string;
  readonly children: React.ReactNode;
}

/** What not everybody has to see, below a line that opens it; drawn once it is open. */
export function Fold({ summary, isOpenAtFirst = false, isNeeded = false, className, children }: FoldProps) {
  const styles = useStyles();
  const [isOpen, setIsOpen] = React.useState(isOpenAtFirst);
  const [wasNeeded, setWasNeeded] = React.useState(isNeeded);
  if (wasNeeded !== isNeeded) {
    setWasNeeded(isNeeded);
    if (isNeeded) setIsOpen(true);
  }
  return (
    <details className={className} open={isOpen} onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary className={styles.summary}>
        <Icon name="chevronRight" size={16} className={isOpen ? styles.turned : undefined} />
        {summary}
      </summary>
      {isOpen && children}
    </details>
  );
}
