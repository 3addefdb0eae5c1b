import * as React from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Icon, type IconName } from './icons';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    alignItems: 'flex-start',
    columnGap: '10px',
    padding: '10px 12px',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground1,
    '@media print': { display: 'none' },
  },
  /** On the page's own ground, which is that colour already. */
  onPage: { backgroundColor: tokens.colorNeutralBackground1 },
  body: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  text: { margin: 0, maxWidth: '76ch' },
  title: { fontWeight: tokens.fontWeightSemibold },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, marginTop: tokens.spacingVerticalM },
});

export interface MessageProps {
  readonly icon?: IconName;
  readonly title?: string;
  readonly children?: React.ReactNode;
  readonly actions?: React.ReactNode;
  /** `alert` only for what stops a save; `undefined` for what stood there when the page came. */
  readonly role?: 'status' | 'alert';
  readonly onPage?: boolean;
  readonly className?: string;
}

/** What happened, what to do, that nothing is lost: a neutral bar where the work is. */
export function Message({ icon, title, children, actions, role, onPage = false, className }: MessageProps) {
  const styles = useStyles();
  return (
    <div className={mergeClasses(styles.root, onPage && styles.onPage, className)} role={role}>
      {icon && <Icon name={icon} />}
      <div className={styles.body}>
        <p className={styles.text}>
          {title && <span className={styles.title}>{title}</span>} {children}
        </p>
        {actions && <div className={styles.actions}>{actions}</div>}
      </div>
    </div>
  );
}
