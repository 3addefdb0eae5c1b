import * as React from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { PlanRow } from '../../../domain';
import { Tag, useCardClass, UserText } from '../../shared/components';
import { useLandmark } from '../../shared/part';
import { LinesInSight, type UsualHeights } from '../lines';
import { EmptyGoal } from './EmptyGoal';
import { GroupHeading, ThemeHeading } from './GroupHeading';
import type { Line } from './lines';
import { MalformedLine } from './MalformedLine';
import type { PlanTableProps } from './PlanTable';
import { isRed, StatusCell } from './StatusCell';
import type { LineContext } from './line-context';
import { Tampered } from './Tampered';
import { useRowTextStyles } from './useRowTextStyles';

const RULE = `1px solid ${tokens.colorNeutralStroke2}`;

const useStyles = makeStyles({
  root: { overflowX: 'clip' },
  theme: { padding: '20px 16px 4px' },
  group: { padding: '4px 16px', backgroundColor: tokens.colorNeutralBackground2, borderTop: RULE, borderBottom: RULE },
  firstGroup: { borderTop: 'none' },
  block: { padding: '14px 16px', borderBottom: RULE, cursor: 'pointer', overflowWrap: 'anywhere' },
  lastBlock: { borderBottom: 'none' },
  redGround: { backgroundColor: tokens.colorStatusDangerBackground1, boxShadow: `inset 4px 0 0 ${tokens.colorStatusDangerBackground3}` },
  redFrame: { boxShadow: `inset 4px 0 0 ${tokens.colorStatusDangerBackground3}, inset 0 0 0 1px ${tokens.colorStatusDangerBackground2}` },
  status: { marginTop: '8px' },
  small: { display: 'block', marginTop: '6px', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground3 },
  next: { marginTop: '2px' },
  plain: { padding: '12px 16px', borderBottom: RULE, color: tokens.colorNeutralForeground2 },
  notice: { padding: '8px 16px', borderBottom: RULE },
});

const USUAL: UsualHeights<Line['kind']> = { theme: 52, goal: 79, group: 79, row: 209, malformed: 200, tampered: 300, emptyGoal: 64 };

/** The plan in a narrow window: name, light and text, period, owner. The order on the screen is the order in the page. */
export const PlanBlocks = React.memo(function PlanBlocks({ lines, context, onClick, label }: PlanTableProps) {
  const styles = useStyles();
  const root = React.useRef<HTMLDivElement>(null);
  return (
    <div ref={root} className={mergeClasses(useCardClass(), styles.root)} role={useLandmark('region')} aria-label={label} onClick={onClick}>
      <LinesInSight lines={lines} usual={USUAL} root={root}>
        {({ first, end, before, after, measure }) => (
          <>
            {before > 0 && <div style={{ height: before }} />}
            {lines.slice(first, end).map((line) => (
              <div key={line.key} ref={measure} data-line={line.key}>
                <Block line={line} context={context} />
              </div>
            ))}
            {after > 0 && <div style={{ height: after }} />}
          </>
        )}
      </LinesInSight>
    </div>
  );
});

const Block = React.memo(function Block({ line, context }: { readonly line: Line; readonly context: LineContext }) {
  const styles = useStyles();
  switch (line.kind) {
    case 'theme':
      return (
        <div className={styles.theme}>
          <ThemeHeading line={line} />
        </div>
      );
    case 'goal':
    case 'group':
      return (
        <div className={mergeClasses(styles.group, line.kind === 'goal' && line.isFirst && styles.firstGroup)}>
          <GroupHeading line={line} onToggle={context.onToggle} />
        </div>
      );
    case 'row':
      return <RowBlock row={line.row} isLast={line.isLast} context={context} />;
    case 'malformed':
      return (
        <div className={styles.notice}>
          <MalformedLine malformed={line.malformed} saysWhy={line.isLast} />
        </div>
      );
    case 'tampered':
      return (
        <div className={styles.notice}>
          <Tampered tampered={line.tampered} />
        </div>
      );
    case 'emptyGoal':
      return (
        <div className={styles.plain}>
          <EmptyGoal goal={line.goal.id} addTo={context.addTo} />
        </div>
      );
  }
});

function RowBlock({ row, isLast, context: { words, appearance, hrefOf } }: { readonly row: PlanRow; readonly isLast: boolean; readonly context: LineContext }) {
  const styles = useStyles();
  const text = useRowTextStyles();
  const { initiative, owner } = row;
  const { common } = words.texts;
  const red = isRed(row) && (appearance === 'light' ? styles.redGround : styles.redFrame);
  return (
    <article className={mergeClasses(styles.block, isLast && styles.lastBlock, red)} data-initiative={initiative.id}>
      <div>
        <a className={mergeClasses(text.name, text.target)} href={hrefOf(initiative.id)}>
          <UserText lines={3}>{initiative.title}</UserText>
        </a>
      </div>
      <span className={text.small}>{common.kind[initiative.kind]}</span>
      <div className={styles.status}>
        <StatusCell row={row} words={words} />
      </div>
      {initiative.period.text && (
        <span className={styles.small}>
          <UserText lines={2}>{initiative.period.text}</UserText>
        </span>
      )}
      <span className={mergeClasses(styles.small, styles.next)}>{owner ? <UserText>{owner.name}</UserText> : !row.ownerNeed && (initiative.owner ? common.unknownPerson : common.noOwner)} {row.ownerNeed && <Tag>{common.needsOwner}</Tag>}</span>
    </article>
  );
}
