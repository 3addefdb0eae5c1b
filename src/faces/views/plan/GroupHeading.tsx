import * as React from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { focusRing, Icon, UserText } from '../../shared/components';
import { TrafficLightBadge } from '../../shared/light';
import { useTexts, type Texts } from '../../shared/texts';
import type { GroupSubject, Line } from './lines';
import { RollUpCounts } from './RollUpCounts';

const useStyles = makeStyles({
  theme: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  themeNumber: { marginRight: '8px', fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground3 },
  root: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalM, '@media (max-width: 640px)': { flexWrap: 'wrap', paddingBottom: '6px' } },
  heading: { margin: 0, minWidth: 0, flexGrow: 1, '@media (max-width: 640px)': { flexBasis: '100%' }, fontSize: 'inherit', lineHeight: 'inherit', fontWeight: tokens.fontWeightRegular },
  button: {
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalM,
    width: '100%',
    minHeight: '24px',
    margin: 0,
    padding: 0,
    border: 'none',
    background: 'none',
    font: 'inherit',
    color: 'inherit',
    textAlign: 'left',
    cursor: 'pointer',
    ...focusRing,
    '@media (max-width: 900px)': { minHeight: '44px' },
  },
  chevron: { transitionProperty: 'transform', transitionDuration: tokens.durationFast, '@media (prefers-reduced-motion: reduce)': { transitionDuration: '0.01ms' } },
  onScreen: { '@media print': { display: 'none' } },
  closed: { transform: 'rotate(-90deg)' },
  number: { fontWeight: tokens.fontWeightSemibold, whiteSpace: 'nowrap' },
});

export function ThemeHeading({ line }: { readonly line: Extract<Line, { kind: 'theme' }> }) {
  const styles = useStyles();
  return (
    <h2 className={styles.theme}>
      <span className={styles.themeNumber}>{line.number}</span>{' '}
      <UserText>{line.theme.title}</UserText>
    </h2>
  );
}

/** A goal, or what else the rows are gathered under: folds and unfolds them, and tells how they stand. */
export function GroupHeading({ line, onToggle }: { readonly line: Extract<Line, { kind: 'goal' | 'group' }>; readonly onToggle: (key: string) => void }) {
  const styles = useStyles();
  const texts = useTexts();
  const Heading = line.kind === 'goal' ? 'h3' : 'h2';
  return (
    <div className={styles.root}>
      <Heading className={styles.heading}>
        <button type="button" className={styles.button} aria-expanded={line.isOpen} onClick={() => onToggle(line.key)}>
          <Icon name="chevronDown" size={16} className={mergeClasses(styles.chevron, styles.onScreen, !line.isOpen && styles.closed)} />
          {line.kind === 'goal' ? (
            <>
              <span className={styles.number}>{texts.common.goal(line.number)}</span>
              <UserText>{line.goal.title}</UserText>
            </>
          ) : (
            <Subject subject={line.subject} texts={texts} />
          )}
        </button>
      </Heading>
      <RollUpCounts rollUp={line.rollUp} />
    </div>
  );
}

function Subject({ subject, texts }: { readonly subject: GroupSubject; readonly texts: Texts }) {
  const styles = useStyles();
  switch (subject.by) {
    case 'light':
      return <TrafficLightBadge light={subject.light === 'none' ? undefined : subject.light} />;
    case 'phase':
      return <span className={styles.number}>{texts.common.phase[subject.phase]}</span>;
    case 'owner':
      return <UserText className={styles.number}>{subject.owner?.name ?? texts.common.noOwner}</UserText>;
    case 'centre':
      return subject.centre ? (
        <>
          <span className={styles.number}>{subject.centre.code}</span>
          <UserText>{subject.centre.name}</UserText>
        </>
      ) : (
        <span className={styles.number}>{texts.plan.noCentre}</span>
      );
  }
}
