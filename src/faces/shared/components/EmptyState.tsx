import * as React from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useCardClass } from './Card';
import { Icon, type IconName } from './icons';

const useStyles = makeStyles({
  root: { textAlign: 'center', padding: '40px 32px', '@media (max-width: 640px)': { padding: '32px 16px' } },
  picture: {
    display: 'grid',
    placeItems: 'center',
    boxSizing: 'border-box',
    width: '56px',
    height: '56px',
    margin: '0 auto 16px',
    borderRadius: tokens.borderRadiusCircular,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  text: { margin: '6px auto 0', maxWidth: '40ch', color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  actions: { display: 'flex', flexWrap: 'wrap', justifyContent: 'center', gap: tokens.spacingHorizontalS, marginTop: '20px' },
});

export interface EmptyStateProps {
  readonly icon: IconName;
  readonly title: React.ReactNode;
  readonly children?: React.ReactNode;
  readonly actions?: React.ReactNode;
  readonly role?: 'status' | 'alert';
}

/** What stands where there is nothing to show: says what is empty and what to do. */
export function EmptyState({ icon, title, children, actions, role }: EmptyStateProps) {
  const styles = useStyles();
  return (
    <section className={mergeClasses(useCardClass(), styles.root)} role={role}>
      <div className={styles.picture}>
        <Icon name={icon} size={26} />
      </div>
      <h2 className={styles.title}>{title}</h2>
      {children && <p className={styles.text}>{children}</p>}
      {actions && <div className={styles.actions}>{actions}</div>}
    </section>
  );
}
