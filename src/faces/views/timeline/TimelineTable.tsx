import * as React from 'react';
import { mergeClasses } from '@fluentui/react-components';
import { UserText, VisuallyHidden } from '../../shared/components';
import { TrafficLightIcon } from '../../shared/light';
import { useTimelineTexts } from '../../shared/texts/timeline';
import { LinesInSight, RoomBody, type LinesWindow, type UsualHeights } from '../lines';
import type { TimelinePlace } from './layout';
import type { TimelineLine } from './timeline-lines';
import { Track } from './Track';
import type { SpanWords } from './useSpanWords';
import { useTimelineStyles } from './useTimelineStyles';

export interface TimelineListProps {
  readonly lines: readonly TimelineLine[];
  readonly place: TimelinePlace;
  readonly words: SpanWords;
  readonly hrefOf: (id: Extract<TimelineLine, { kind: 'row' }>['row']['initiative']['id']) => string;
  readonly onClick: (event: React.MouseEvent) => void;
}

const USUAL: UsualHeights<TimelineLine['kind']> = { theme: 48, goal: 28, row: 36 };

/** Names and bars beside each other: a table of two columns, whose second says the dates in words to who cannot see the bars. */
export const TimelineTable = React.memo(function TimelineTable(props: TimelineListProps) {
  const styles = useTimelineStyles();
  const { shell, common } = useTimelineTexts();
  const root = React.useRef<HTMLTableElement>(null);
  const { lines, onClick } = props;
  return (
    <table ref={root} className={styles.table} aria-label={shell.timeline} aria-rowcount={lines.length + 1} onClick={onClick}>
      <colgroup>
        <col className={styles.names} />
        <col />
      </colgroup>
      <thead>
        <tr aria-rowindex={1}>
          {[common.columns.initiative, common.columns.period].map((column) => (
            <th key={column} scope="col" className={styles.hiddenHead}>
              <VisuallyHidden>{column}</VisuallyHidden>
            </th>
          ))}
        </tr>
      </thead>
      <LinesInSight lines={lines} usual={USUAL} root={root}>
        {(window) => <Bodies {...props} window={window} />}
      </LinesInSight>
    </table>
  );
});

/** A body for each theme, so that its heading speaks for its rows and no others. */
function Bodies({ window: { first, end, before, after, measure }, ...props }: TimelineListProps & { readonly window: LinesWindow }) {
  const { lines } = props;
  const bodies: { readonly key: string; readonly first: number; end: number }[] = [];
  for (let at = first; at < end; at += 1) {
    const line = lines[at];
    const body = bodies[bodies.length - 1];
    if (!line) continue;
    if (!body || line.kind === 'theme') bodies.push({ key: body ? line.key : 'top', first: at, end: at + 1 });
    else body.end = at + 1;
  }
  return (
    <>
      {before > 0 && <RoomBody height={before} columns={2} />}
      {bodies.map((body) => (
        <tbody key={body.key}>
          {lines.slice(body.first, body.end).map((line, offset) => (
            <TableLine key={line.key} line={line} at={body.first + offset} measure={measure} place={props.place} words={props.words} hrefOf={props.hrefOf} />
          ))}
        </tbody>
      ))}
      {after > 0 && <RoomBody height={after} columns={2} />}
    </>
  );
}

interface TableLineProps extends Pick<TimelineListProps, 'place' | 'words' | 'hrefOf'> {
  readonly line: TimelineLine;
  readonly at: number;
  readonly measure: LinesWindow['measure'];
}

const TableLine = React.memo(function TableLine({ line, at, measure, place, words, hrefOf }: TableLineProps) {
  const styles = useTimelineStyles();
  const mark = { ref: measure, 'data-line': line.key, 'aria-rowindex': at + 2 };
  if (line.kind === 'theme') {
    return (
      <tr {...mark}>
        <th className={styles.heading} colSpan={2} scope="rowgroup">
          <ThemeName line={line} />
        </th>
      </tr>
    );
  }
  if (line.kind === 'goal') {
    return (
      <tr {...mark}>
        <th className={styles.goalHeading} colSpan={2} scope="rowgroup">
          <GoalName line={line} />
        </th>
      </tr>
    );
  }
  const { row, span } = line;
  return (
    <tr {...mark} className={styles.row} data-initiative={row.initiative.id}>
      <th scope="row" className={styles.label}>
        <RowName line={line} hrefOf={hrefOf} className={styles.oneLine} />
      </th>
      <td className={styles.tracks}>
        <div className={styles.track} aria-hidden="true">
          <Track row={row} span={span} place={place} words={words} />
        </div>
        <VisuallyHidden>{words.whole(row, span)}</VisuallyHidden>
      </td>
    </tr>
  );
});

export function ThemeName({ line }: { readonly line: Extract<TimelineLine, { kind: 'theme' }> }) {
  const styles = useTimelineStyles();
  return (
    <h2 className={styles.theme}>
      <span className={styles.words}>
        <span className={styles.themeNumber}>{line.number}</span> <UserText>{line.theme.title}</UserText>
      </span>
    </h2>
  );
}

export function GoalName({ line }: { readonly line: Extract<TimelineLine, { kind: 'goal' }> }) {
  const styles = useTimelineStyles();
  return (
    <h3 className={styles.goal}>
      <span className={styles.words}>
        {line.number} <UserText>{line.goal.title}</UserText>
      </span>
    </h3>
  );
}

/** The light of what runs, the name, and the phase of what does not. */
export function RowName({ line: { row }, hrefOf, className }: { readonly line: Extract<TimelineLine, { kind: 'row' }>; readonly hrefOf: TimelineListProps['hrefOf']; readonly className?: string }) {
  const styles = useTimelineStyles();
  const { common, trafficLight } = useTimelineTexts();
  const { initiative, phase, light } = row;
  const isRunning = phase === 'running';
  return (
    <div className={styles.name}>
      {isRunning ? <TrafficLightIcon light={light} /> : <span className={styles.noLight} />}
      <a className={mergeClasses(styles.link, className)} href={hrefOf(initiative.id)} title={initiative.title}>
        <UserText>{initiative.title}</UserText>
        {isRunning && <VisuallyHidden>, {light ? trafficLight[light] : common.noLight}</VisuallyHidden>}
      </a>
      {!isRunning && <span className={styles.quiet}>({common.phase[phase].toLowerCase()})</span>}
    </div>
  );
}
