import * as React from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { GoalSuccess, SuccessCounts, ThemeSuccess } from '../../../domain';
import { useCardClass, UserText } from '../../shared/components';
import { useSuccessTexts } from '../../shared/texts/success-page';
import { FirstRows } from '../more';
import { OpenRows } from './OpenRows';
import { PromiseRow } from './PromiseRow';

const PHONE = '@media (max-width: 640px)';

const useStyles = makeStyles({
  root: { marginBottom: '24px', overflow: 'hidden', [PHONE]: { marginBottom: '16px' } },
  line: { display: 'flex', alignItems: 'baseline', flexWrap: 'wrap', gap: '2px 12px', padding: '20px 24px 10px', [PHONE]: { padding: '16px 16px 10px' } },
  theme: { margin: 0, minWidth: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  number: { marginRight: '4px', fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground3 },
  count: { marginLeft: 'auto', color: tokens.colorNeutralForeground2, whiteSpace: 'nowrap', [PHONE]: { marginLeft: 0 } },
  goalLine: { backgroundColor: tokens.colorNeutralBackground2, borderTop: `1px solid ${tokens.colorNeutralStroke2}`, padding: '8px 24px', [PHONE]: { padding: '8px 16px' } },
  goal: { margin: 0, minWidth: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightRegular },
  goalNumber: { fontWeight: tokens.fontWeightSemibold, marginRight: '4px', whiteSpace: 'nowrap' },
  kind: { margin: 0, padding: '14px 24px 0', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground3, [PHONE]: { padding: '12px 16px 0' } },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  more: { padding: '4px 24px 8px', borderTop: `1px solid ${tokens.colorNeutralStroke2}`, [PHONE]: { padding: '4px 16px 8px' } },
});

/** One theme with its goals. */
export function ThemeSection({ theme: { theme, number, counts, goals } }: { readonly theme: ThemeSuccess }) {
  const styles = useStyles();
  const card = useCardClass();
  return (
    <section className={mergeClasses(card, styles.root)}>
      <div className={styles.line}>
        <h3 className={styles.theme}>
          <span className={styles.number}>{number}</span> <UserText>{theme.title}</UserText>
        </h3>
        <Count counts={counts} />
      </div>
      {goals.map((goal) => (
        <GoalSection key={goal.goal.id} goal={goal} />
      ))}
    </section>
  );
}

function GoalSection({ goal: { goal, number, counts, kinds, open } }: { readonly goal: GoalSuccess }) {
  const styles = useStyles();
  const { successPage, common } = useSuccessTexts();
  return (
    <>
      <div className={mergeClasses(styles.line, styles.goalLine)}>
        <h4 className={styles.goal}>
          <span className={styles.goalNumber}>{common.goal(number)}</span> <UserText>{goal.title}</UserText>
        </h4>
        <Count counts={counts} />
      </div>
      {kinds.map(({ kind, rows }) => (
        <React.Fragment key={kind}>
          <h5 className={styles.kind}>{successPage.kinds[kind]}</h5>
          <FirstRows rows={rows} className={styles.more}>
            {(shown) => (
              <ul className={styles.list}>
                {shown.map((row) => (
                  <PromiseRow key={row.initiative.id} row={row} />
                ))}
              </ul>
            )}
          </FirstRows>
        </React.Fragment>
      ))}
      {open.length > 0 && <OpenRows rows={open} />}
    </>
  );
}

/** Nothing is counted where nothing was promised. */
function Count({ counts: { reached, promised } }: { readonly counts: SuccessCounts }) {
  const styles = useStyles();
  const { successPage } = useSuccessTexts();
  return promised > 0 ? <span className={styles.count}>{successPage.counts(reached, promised)}</span> : null;
}
