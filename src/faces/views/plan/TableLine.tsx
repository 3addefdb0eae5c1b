import * as React from 'react';
import { mergeClasses } from '@fluentui/react-components';
import type { PlanRow } from '../../../domain';
import { fitsIn, onOneLine, Tag, UserText } from '../../shared/components';
import { GroupHeading, ThemeHeading } from './GroupHeading';
import { EmptyGoal } from './EmptyGoal';
import type { LineContext } from './line-context';
import type { Line } from './lines';
import { MalformedLine } from './MalformedLine';
import { isRed, StatusCell } from './StatusCell';
import { Tampered } from './Tampered';
import { useRowTextStyles } from './useRowTextStyles';
import { useTableStyles } from './useTableStyles';

export interface TableLineProps {
  readonly line: Line;
  /** Its place among all lines, from 0. */
  readonly at: number;
  readonly context: LineContext;
  readonly measure: ((element: Element | null) => void) | undefined;
}

const COLUMNS = 5;

/** One line of the table. The heading of the columns is its first row, so the lines begin with the second. */
export const TableLine = React.memo(function TableLine({ line, at, context, measure }: TableLineProps) {
  const styles = useTableStyles();
  const place = { ref: measure, 'data-line': line.key, 'aria-rowindex': at + 2 };
  switch (line.kind) {
    case 'theme':
      return (
        <tr {...place} className={styles.headingLine}>
          <th className={styles.theme} colSpan={COLUMNS} scope="rowgroup">
            <ThemeHeading line={line} />
          </th>
        </tr>
      );
    case 'goal':
    case 'group':
      return (
        <tr {...place} className={styles.headingLine}>
          <th className={mergeClasses(styles.group, line.kind === 'goal' && line.isFirst && styles.firstGroup)} colSpan={COLUMNS} scope="rowgroup">
            <GroupHeading line={line} onToggle={context.onToggle} />
          </th>
        </tr>
      );
    case 'row':
      return (
        <tr {...place} className={mergeClasses(styles.row, isHigh(line.row) && styles.highRow)} data-initiative={line.row.initiative.id}>
          <RowCells row={line.row} isLast={line.isLast} context={context} />
        </tr>
      );
    case 'malformed':
    case 'tampered':
    case 'emptyGoal':
      return (
        <tr {...place} className={line.kind === 'emptyGoal' ? undefined : styles.screenLine}>
          <td className={line.kind === 'emptyGoal' ? styles.empty : styles.wide} colSpan={COLUMNS}>
            {line.kind === 'malformed' && <MalformedLine malformed={line.malformed} saysWhy={line.isLast} />}
            {line.kind === 'tampered' && <Tampered tampered={line.tampered} />}
            {line.kind === 'emptyGoal' && <EmptyGoal goal={line.goal.id} addTo={context.addTo} />}
          </td>
        </tr>
      );
  }
});

/** The paper's five columns, in the paper's order. */
function RowCells({ row, isLast, context }: { readonly row: PlanRow; readonly isLast: boolean; readonly context: LineContext }) {
  const styles = useTableStyles();
  const text = useRowTextStyles();
  const { initiative } = row;
  const { words, appearance } = context;
  const { texts } = words;
  const isFramed = isRed(row) && appearance !== 'light';
  const cell = mergeClasses(styles.cell, isLast && styles.lastCell, isRed(row) && (isFramed ? styles.redFrame : styles.redGround));
  const first = mergeClasses(cell, styles.nameCell, isRed(row) && (isFramed ? styles.redLineFrame : styles.redLine));
  return (
    <>
      <th scope="row" className={first}>
        <a className={mergeClasses(text.name, initiative.title.length < 4 && text.target)} href={context.hrefOf(initiative.id)} title={initiative.title.length > LONG_TITLE ? initiative.title : undefined} dir="auto">
          {fitsIn(initiative.title, TITLE_LINES) ? onOneLine(initiative.title) : <UserText lines={TITLE_LINES}>{initiative.title}</UserText>}
        </a>
        <span className={text.small}>{texts.common.kind[initiative.kind]}</span>
      </th>
      {textCell(initiative.description, 2, mergeClasses(cell, styles.description))}
      {textCell(initiative.period.text, TITLE_LINES, cell)}
      <td className={cell}>
        <StatusCell row={row} words={words} />
      </td>
      {row.ownerNeed ? (
        <td className={mergeClasses(cell, styles.ownerCell)}>
          {row.owner && <UserText lines={2}>{row.owner.name}</UserText>}
          <Tag className={styles.needsOwner}>{texts.common.needsOwner}</Tag>
        </td>
      ) : (
        textCell(row.owner?.name ?? (initiative.owner ? texts.common.unknownPerson : texts.common.noOwner), 2, mergeClasses(cell, styles.ownerCell))
      )}
    </>
  );
}

/** A cell with nothing but what somebody typed. A short text needs no element of its own to stand alone in its direction: there are thousands of them. */
function textCell(text: string, lines: 2 | 3, className: string) {
  if (!fitsIn(text, lines)) {
    return (
      <td className={className}>
        <UserText lines={lines}>{text}</UserText>
      </td>
    );
  }
  return (
    <td className={className} dir="auto">
      {onOneLine(text)}
    </td>
  );
}

/** Letters of a text that takes some twelve lines of its column on paper. */
const HIGH = 450;
const isHigh = ({ initiative, words }: PlanRow): boolean => Math.max(initiative.description.length, words.length) > HIGH;

/** Longer than this a title may be shortened in its cell, and the whole of it stands in its tip. */
export const LONG_TITLE = 80;
const TITLE_LINES = 3;
