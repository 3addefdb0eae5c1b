import * as React from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { PersonId, PlanRow } from '../../../domain';
import { focusRing, Icon, useCardClass } from '../../shared/components';
import { useMineTexts } from '../../shared/texts/mine';
import { FirstRows } from '../more';

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
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover, color: tokens.colorNeutralForeground2Hover },
    [PHONE]: { flexWrap: 'wrap', padding: '12px 16px' },
    ...focusRing,
  },
  name: { fontWeight: tokens.fontWeightSemibold },
  chevron: { transitionProperty: 'transform', transitionDuration: tokens.durationFast, '@media (prefers-reduced-motion: reduce)': { transitionDuration: '0.01ms' } },
  opened: { transform: 'rotate(90deg)' },
  count: { marginLeft: 'auto', [PHONE]: { marginLeft: '28px', flexBasis: '100%' } },
  owner: { margin: `0 0 ${tokens.spacingVerticalS}`, color: tokens.colorNeutralForeground2 },
  item: { display: 'grid', rowGap: 0 },
});

export interface DeputySectionProps {
  readonly rows: readonly PlanRow[];
  readonly isAsked: boolean;
  readonly isAnswered: (row: PlanRow) => boolean;
  readonly startsOpen: boolean;
  readonly nameOf: (person: PersonId) => string;
  readonly card: (row: PlanRow) => React.ReactNode;
}

/** What somebody answers for in another's place: folded away while they have initiatives of their own to look at. */
export function DeputySection({ rows, isAsked, isAnswered, startsOpen, nameOf, card }: DeputySectionProps) {
  const styles = useStyles();
  const cardClass = useCardClass();
  const texts = useMineTexts();
  const [isOpen, setIsOpen] = React.useState(startsOpen);
  if (rows.length === 0) return null;
  const ready = rows.filter(isAnswered).length;
  const count = !isAsked ? texts.common.initiatives(rows.length) : ready === rows.length ? texts.mine.deputyReady(rows.length) : texts.mine.progress(ready, rows.length);
  return (
    <>
      <h3 className={styles.heading}>
        <button type="button" className={mergeClasses(cardClass, styles.fold)} aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
          <Icon name="chevronRight" className={mergeClasses(styles.chevron, isOpen && styles.opened)} />
          <span className={styles.name}>{texts.mine.asDeputy}</span>
          <span className={styles.count}>{count}</span>
        </button>
      </h3>
      {isOpen && (
        <FirstRows rows={rows}>
          {(shown) =>
            shown.map((row) => (
              <div key={row.initiative.id} className={styles.item}>
                {row.initiative.owner && <p className={styles.owner}>{texts.mine.deputyFor(nameOf(row.initiative.owner))}</p>}
                {card(row)}
              </div>
            ))
          }
        </FirstRows>
      )}
    </>
  );
}
