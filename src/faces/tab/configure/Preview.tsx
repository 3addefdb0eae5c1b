import * as React from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { OpenedPlan } from '../../../application';
import { allForDiscussion, initiativesAskedOf, planRows, rollUp, WORST_FIRST, type Instant, type PlanRow } from '../../../domain';
import { useCardClass, UserText } from '../../shared/components';
import { TrafficLightIcon } from '../../shared/light';
import { useLanguage } from '../../shared/texts';
import { useConfigureTexts } from '../../shared/texts/configure';
import { formatsFor } from '../../shared/texts/format';
import type { Face } from './tab-choice';

/** Enough to know the plan again by. */
const SHOWN = 4;

const useStyles = makeStyles({
  root: { padding: '16px' },
  plan: { margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  face: { margin: '4px 0 0', fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, fontWeight: tokens.fontWeightSemibold },
  counts: { display: 'flex', flexWrap: 'wrap', gap: '4px 16px', margin: '8px 0 0', fontWeight: tokens.fontWeightSemibold },
  count: { display: 'inline-flex', alignItems: 'center', columnGap: '6px' },
  rows: { listStyleType: 'none', margin: '12px 0 0', padding: 0 },
  row: { display: 'grid', gridTemplateColumns: '20px minmax(0, 1fr)', columnGap: '10px', padding: '8px 0', borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  period: { display: 'block', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground3 },
  more: { margin: '8px 0 0', color: tokens.colorNeutralForeground3 },
});

export interface PreviewProps {
  readonly opened: OpenedPlan;
  readonly face: Face;
  readonly now: Instant;
}

/** A little of what the tab will show, of the very plan and for the one who sets it up. */
export function Preview({ opened: { actionPlan, viewer }, face, now }: PreviewProps) {
  const styles = useStyles();
  const card = useCardClass();
  const { configure, overview, shell } = useConfigureTexts();
  const { language } = useLanguage();
  const formats = React.useMemo(() => formatsFor(language, () => now), [language, now]);
  const rows = React.useMemo(() => planRows(actionPlan, now), [actionPlan, now]);
  const shown = shownBy(face, rows, viewer.person);
  const { counts } = rollUp(rows);
  return (
    <section className={mergeClasses(card, styles.root)} aria-label={configure.preview}>
      <p className={styles.plan}>
        <UserText>{actionPlan.plan.title}</UserText>
      </p>
      <h2 className={styles.face}>{shell[face]}</h2>
      {face === 'overview' && (
        <p className={styles.counts}>
          {WORST_FIRST.map((light) => (
            <span key={light} className={styles.count}>
              <TrafficLightIcon light={light} size={16} />
              {overview.counted(light, counts[light], formats.number(counts[light]))}
            </span>
          ))}
        </p>
      )}
      {shown.length === 0 && <p className={styles.more}>{configure.nothing}</p>}
      <ul className={styles.rows}>
        {shown.slice(0, SHOWN).map(({ initiative, light }) => (
          <li key={initiative.id} className={styles.row}>
            <TrafficLightIcon light={light} size={16} />
            <span>
              <UserText lines={2}>{initiative.title}</UserText>
              {face === 'timeline' && <span className={styles.period}>{initiative.period.text}</span>}
            </span>
          </li>
        ))}
      </ul>
      {shown.length > SHOWN && <p className={styles.more}>{configure.more(shown.length - SHOWN)}</p>}
    </section>
  );
}

function shownBy(face: Face, rows: readonly PlanRow[], person: OpenedPlan['viewer']['person']): readonly PlanRow[] {
  const { red, yellow } = allForDiscussion(rows);
  switch (face) {
    case 'overview':
    case 'discussion': return [...red, ...yellow];
    case 'mine': return initiativesAskedOf(rows, person);
    case 'plan':
    case 'timeline': return rows;
  }
}
