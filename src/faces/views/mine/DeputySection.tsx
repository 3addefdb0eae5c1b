import * as React from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import type { PersonId, PlanRow } from '../../../domain';
import { useCardClass } from '../../shared/components';
import { useMineTexts } from '../../shared/texts/mine';
import { FirstRows } from '../more';
import { FoldHeading } from './FoldHeading';

const useStyles = makeStyles({
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
      <FoldHeading name={texts.mine.asDeputy} aside={count} isOpen={isOpen} onToggle={() => setIsOpen(!isOpen)} className={cardClass} />
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
