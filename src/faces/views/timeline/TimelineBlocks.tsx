import * as React from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { focusRing, VisuallyHidden } from '../../shared/components';
import { useLandmark } from '../../shared/part';
import { useTimelineTexts } from '../../shared/texts/timeline';
import { LinesInSight, type UsualHeights } from '../lines';
import type { TimelineLine } from './timeline-lines';
import { GoalName, RowName, ThemeName, type TimelineListProps } from './TimelineTable';
import { Track } from './Track';
import { useTimelineStyles } from './useTimelineStyles';

const useStyles = makeStyles({
  root: { position: 'relative', zIndex: 1 },
  block: { padding: '8px 16px 2px', overflowWrap: 'anywhere' },
  name: { display: 'inline-block', padding: '2px 8px 2px 0', backgroundColor: tokens.colorNeutralBackground1 },
  bar: { position: 'relative', display: 'block', width: '100%', height: '36px', margin: 0, padding: 0, border: 'none', background: 'none', font: 'inherit', color: 'inherit', textAlign: 'left', cursor: 'pointer', ...focusRing },
  dates: { display: 'inline-block', padding: '0 8px 6px 0', backgroundColor: tokens.colorNeutralBackground1, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  facts: { display: 'grid', gridTemplateColumns: 'auto minmax(0, 1fr)', gap: '0 12px', margin: '2px 0 6px 26px', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  fact: { color: tokens.colorNeutralForeground3 },
  value: { margin: 0 },
});

const BARS: UsualHeights<TimelineLine['kind']> = { theme: 48, goal: 28, row: 70 };
const DATES: UsualHeights<TimelineLine['kind']> = { theme: 48, goal: 44, row: 74 };

/** The timeline in a narrow window: the name above its bar, or above its start and end where even a bar has no room. */
export const TimelineBlocks = React.memo(function TimelineBlocks({ asList, ...props }: TimelineListProps & { readonly asList: boolean }) {
  const styles = useStyles();
  const { shell } = useTimelineTexts();
  const root = React.useRef<HTMLDivElement>(null);
  const { lines, onClick } = props;
  return (
    <div ref={root} className={styles.root} role={useLandmark('region')} aria-label={shell.timeline} onClick={onClick}>
      <LinesInSight lines={lines} usual={asList ? DATES : BARS} root={root}>
        {({ first, end, before, after, measure }) => (
          <>
            {before > 0 && <div style={{ height: before }} />}
            {lines.slice(first, end).map((line) => (
              <div key={line.key} ref={measure} data-line={line.key}>
                <Block {...props} line={line} asList={asList} />
              </div>
            ))}
            {after > 0 && <div style={{ height: after }} />}
          </>
        )}
      </LinesInSight>
    </div>
  );
});

type BlockProps = Omit<TimelineListProps, 'lines' | 'onClick'> & { readonly asList: boolean };

function Block({ line, ...props }: BlockProps & { readonly line: TimelineLine }) {
  const styles = useStyles();
  const timeline = useTimelineStyles();
  if (line.kind === 'theme') {
    return (
      <div className={timeline.heading}>
        <ThemeName line={line} />
      </div>
    );
  }
  if (line.kind === 'goal') {
    return (
      <div className={timeline.goalHeading}>
        <GoalName line={line} />
      </div>
    );
  }
  return (
    <article className={styles.block} data-initiative={line.row.initiative.id}>
      <div className={styles.name}>
        <RowName line={line} hrefOf={props.hrefOf} />
      </div>
      {props.asList ? <StartAndEnd {...props} line={line} /> : <TouchedTrack {...props} line={line} />}
    </article>
  );
}

type RowProps = BlockProps & { readonly line: Extract<TimelineLine, { kind: 'row' }> };

/** A finger finds no tip: it asks for the dates. */
function TouchedTrack({ line: { row, span }, place, words }: RowProps) {
  const styles = useStyles();
  const { timeline } = useTimelineTexts();
  const [isAsked, setIsAsked] = React.useState(false);
  return (
    <>
      <button type="button" className={styles.bar} aria-expanded={isAsked} onClick={() => setIsAsked(!isAsked)}>
        <span aria-hidden="true">
          <Track row={row} span={span} place={place} words={words} />
        </span>
        <VisuallyHidden>{timeline.showDates(row.initiative.title)}</VisuallyHidden>
      </button>
      {isAsked && <div className={styles.dates}>{words.whole(row, span)}</div>}
    </>
  );
}

function StartAndEnd({ line: { row, span }, words }: RowProps) {
  const styles = useStyles();
  const { timeline, common } = useTimelineTexts();
  const facts = span
    ? [
        [timeline.start, words.start(span)],
        [timeline.end, words.end(span)],
      ]
    : [[common.columns.period, words.written(row)]];
  return (
    <dl className={styles.facts}>
      {facts.map(([name, value]) => (
        <React.Fragment key={name}>
          <dt className={mergeClasses(styles.fact)}>{name}</dt>
          <dd className={styles.value}>{value}</dd>
        </React.Fragment>
      ))}
    </dl>
  );
}
