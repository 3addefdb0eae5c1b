import * as React from 'react';
import { mergeClasses } from '@fluentui/react-components';
import { useCardClass } from '../../shared/components';
import { LinesInSight, RoomBody, type LinesWindow, type UsualHeights } from '../lines';
import type { Line } from './lines';
import type { LineContext } from './line-context';
import { TableLine } from './TableLine';
import { useTableStyles } from './useTableStyles';

export interface PlanTableProps {
  readonly lines: readonly Line[];
  readonly context: LineContext;
  readonly onClick: (event: React.MouseEvent) => void;
  readonly label: string;
}

/** As most of them turn out in a wide window; each is measured once it is drawn. */
const USUAL: UsualHeights<Line['kind']> = { theme: 60, goal: 42, group: 42, row: 107, malformed: 120, tampered: 190, emptyGoal: 49 };

/** The plan as people know it from paper: a real table, also when only a part of it is drawn. */
export const PlanTable = React.memo(function PlanTable({ lines, context, onClick, label }: PlanTableProps) {
  const styles = useTableStyles();
  const card = useCardClass();
  const root = React.useRef<HTMLTableElement>(null);
  const { columns } = context.words.texts.common;
  return (
    <div className={mergeClasses(card, styles.root)}>
      <table ref={root} className={styles.table} aria-label={label} aria-rowcount={lines.length + 1} onClick={onClick}>
        <colgroup>
          <col className={styles.columnTitle} />
          <col className={styles.columnDescription} />
          <col className={styles.columnPeriod} />
          <col className={styles.columnStatus} />
          <col className={styles.columnOwner} />
        </colgroup>
        <thead className={styles.heads}>
          <tr aria-rowindex={1}>
            {[columns.initiative, columns.description, columns.period, columns.status, columns.owner].map((column) => (
              <th key={column} scope="col" className={styles.head}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <LinesInSight lines={lines} usual={USUAL} root={root}>
          {(window) => <Bodies lines={lines} window={window} context={context} />}
        </LinesInSight>
      </table>
    </div>
  );
});

/** A body for each theme, so that its heading speaks for its rows and no others. */
function Bodies({ lines, window, context }: { readonly lines: readonly Line[]; readonly window: LinesWindow; readonly context: LineContext }) {
  const bodies: { readonly key: string; readonly first: number; end: number }[] = [];
  for (let at = window.first; at < window.end; at += 1) {
    const line = lines[at];
    const body = bodies[bodies.length - 1];
    if (!line) continue;
    if (!body || line.kind === 'theme' || line.kind === 'group') bodies.push({ key: line.key, first: at, end: at + 1 });
    else body.end = at + 1;
  }
  const [top] = bodies;
  return (
    <>
      {window.before > 0 && <RoomBody height={window.before} columns={5} />}
      {bodies.map((body) => (
        <tbody key={body === top ? 'top' : body.key}>
          {lines.slice(body.first, body.end).map((line, offset) => (
            <TableLine key={line.key} line={line} at={body.first + offset} context={context} measure={window.measure} />
          ))}
        </tbody>
      ))}
      {window.after > 0 && <RoomBody height={window.after} columns={5} />}
    </>
  );
}
