import * as React from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { InitiativeId, StripTheme } from '../../../domain';
import { focusRing, Icon, UserText } from '../../shared/components';
import { useOwnId } from '../../shared/part';
import { useOverviewTexts } from '../../shared/texts/overview';
import { useMediaQuery } from '../../shared/useMediaQuery';
import { GoalCounts } from './GoalCounts';
import { Strip } from './Strip';
import { useLinkToRows } from './useLinkToRows';
import { PHONE, useOverviewStyles } from './useOverviewStyles';
import { useStripKeys } from './useStripKeys';

const MIDDLE = '@media (max-width: 1000px)';
const RULE = `1px solid ${tokens.colorNeutralStroke2}`;

const useStyles = makeStyles({
  /** A line between the columns and none before the first of a row: that one lies beyond the edge. */
  root: { display: 'grid', gridTemplateColumns: 'repeat(4, minmax(0, 1fr))', rowGap: '16px', margin: '24px -24px 0', overflow: 'hidden', [MIDDLE]: { gridTemplateColumns: 'repeat(2, minmax(0, 1fr))' }, [PHONE]: { gridTemplateColumns: 'minmax(0, 1fr)', rowGap: 0, margin: '16px -16px 0' } },
  few: { gridTemplateColumns: 'repeat(auto-fit, minmax(240px, 1fr))' },
  theme: { display: 'grid', gridTemplateRows: 'subgrid', rowGap: 0, alignContent: 'start', minWidth: 0, marginLeft: '-1px', padding: '0 24px 8px', borderLeft: RULE, [PHONE]: { display: 'block', margin: 0, padding: '12px 16px', borderLeft: 'none', borderTop: RULE } },
  heading: { marginBottom: '8px' },
  number: { marginRight: '2px', fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground3 },
  goal: { display: 'flex', flexDirection: 'column', padding: '12px 0', borderTop: RULE, color: 'inherit', textDecorationLine: 'none', overflowWrap: 'anywhere', ':hover > :first-child': { textDecorationLine: 'underline' }, ...focusRing },
  fold: { display: 'flex', alignItems: 'flex-start', columnGap: '8px', width: '100%', minHeight: '44px', margin: '-4px 0 0', padding: '11px 0', border: 'none', background: 'none', font: 'inherit', color: 'inherit', textAlign: 'left', cursor: 'pointer', ...focusRing },
  foldWords: { flexGrow: 1, minWidth: 0 },
  chevron: { transitionProperty: 'transform', transitionDuration: tokens.durationFast, '@media (prefers-reduced-motion: reduce)': { transitionDuration: '0.01ms' } },
  open: { transform: 'rotate(180deg)' },
  goals: { marginTop: '8px' },
});

export interface ThemesProps {
  readonly themes: readonly StripTheme[];
  /** A plan too large for a light each shows its counts alone. */
  readonly hasStrip: boolean;
  readonly hrefOf: (id: InitiativeId) => string;
}

/** The themes with their lights and goals. On a phone the goals fold out. */
export function Themes({ themes, hasStrip, hrefOf }: ThemesProps) {
  const styles = useStyles();
  const texts = useOverviewTexts();
  const isPhone = useMediaQuery('(max-width: 640px)');
  const { onKeyDown, ...keys } = useStripKeys(themes);
  const mostGoals = Math.max(0, ...themes.map(({ goals }) => goals.length));
  return (
    <div className={mergeClasses(styles.root, themes.length < 4 && styles.few)} role="group" aria-label={texts.overview.howThemesStand} onKeyDown={onKeyDown}>
      {themes.map((theme) => {
        const strip = hasStrip && <Strip theme={theme} hrefOf={hrefOf} {...keys} />;
        return isPhone ? (
          <FoldedTheme key={theme.theme.id} theme={theme} strip={strip} />
        ) : (
          <div key={theme.theme.id} className={styles.theme} style={{ gridRow: `span ${mostGoals + (hasStrip ? 2 : 1)}` }}>
            {strip}
            <ThemeHeading theme={theme} />
            <Goals theme={theme} />
          </div>
        );
      })}
    </div>
  );
}

function ThemeHeading({ theme: { theme, number } }: { readonly theme: StripTheme }) {
  const styles = useStyles();
  const common = useOverviewStyles();
  const toRows = useLinkToRows();
  return (
    <h3 className={mergeClasses(common.heading, styles.heading)}>
      <a className={common.figure} {...toRows({ themes: [theme.id] })}>
        <span className={styles.number}>{number}</span> <UserText>{theme.title}</UserText>
      </a>
    </h3>
  );
}

function Goals({ theme }: { readonly theme: StripTheme }) {
  const styles = useStyles();
  const toRows = useLinkToRows();
  return (
    <>
      {theme.goals.map(({ goal, rollUp }) => (
        <a key={goal.id} className={styles.goal} {...toRows({ goals: [goal.id] })}>
          <UserText>{goal.title}</UserText>
          <GoalCounts rollUp={rollUp} />
        </a>
      ))}
    </>
  );
}

function FoldedTheme({ theme, strip }: { readonly theme: StripTheme; readonly strip: React.ReactNode }) {
  const styles = useStyles();
  const common = useOverviewStyles();
  const [isOpen, setIsOpen] = React.useState(false);
  const id = useOwnId(`goals-${theme.theme.id}`);
  return (
    <div className={styles.theme}>
      <h3 className={common.heading}>
        <button type="button" className={styles.fold} aria-expanded={isOpen} aria-controls={isOpen ? id : undefined} onClick={() => setIsOpen(!isOpen)}>
          <span className={styles.foldWords}>
            <span className={styles.number}>{theme.number}</span> <UserText>{theme.theme.title}</UserText>
          </span>
          <Icon name="chevronDown" className={mergeClasses(styles.chevron, isOpen && styles.open)} />
        </button>
      </h3>
      {strip}
      {isOpen && (
        <div id={id} className={styles.goals}>
          <Goals theme={theme} />
        </div>
      )}
    </div>
  );
}
