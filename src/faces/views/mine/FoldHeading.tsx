import * as React from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { focusRing, Icon } from '../../shared/components';

const PHONE = '@media (max-width: 640px)';

const useStyles = makeStyles({
  heading: { margin: 0, fontSize: 'inherit', lineHeight: 'inherit', fontWeight: 'inherit' },
  fold: {
    display: 'flex',
    alignItems: 'center',
    width: '100%',
    boxSizing: 'border-box',
    gap: '4px 8px',
    padding: '12px 24px',
    textAlign: 'left',
    fontFamily: 'inherit',
    fontSize: 'inherit',
    lineHeight: 'inherit',
    color: tokens.colorNeutralForeground2,
    cursor: 'pointer',
    border: 'none',
    background: 'none',
    borderRadius: tokens.borderRadiusXLarge,
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover, color: tokens.colorNeutralForeground2Hover },
    [PHONE]: { flexWrap: 'wrap', padding: '12px 16px', minHeight: '44px' },
    ...focusRing,
  },
  name: { fontWeight: tokens.fontWeightSemibold },
  chevron: { transitionProperty: 'transform', transitionDuration: tokens.durationFast, '@media (prefers-reduced-motion: reduce)': { transitionDuration: '0.01ms' } },
  opened: { transform: 'rotate(90deg)' },
  aside: { marginLeft: 'auto', [PHONE]: { marginLeft: '28px', flexBasis: '100%' } },
});

export interface FoldHeadingProps {
  readonly name: string;
  /** A word on what is folded away. */
  readonly aside?: string;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  /** Of a card, where the heading is one by itself. */
  readonly className?: string;
}

/** The heading of what is folded away until somebody wants it. */
export function FoldHeading({ name, aside, isOpen, onToggle, className }: FoldHeadingProps) {
  const styles = useStyles();
  return (
    <h3 className={styles.heading}>
      <button type="button" className={mergeClasses(styles.fold, className)} aria-expanded={isOpen} onClick={onToggle}>
        <Icon name="chevronRight" className={mergeClasses(styles.chevron, isOpen && styles.opened)} />
        <span className={styles.name}>{name}</span>
        {aside !== undefined && <span className={styles.aside}>{aside}</span>}
      </button>
    </h3>
  );
}
