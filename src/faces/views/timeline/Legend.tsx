import * as React from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useTimelineTexts } from '../../shared/texts/timeline';
import { EdgeSample } from './Axis';
import { TickSample } from './MeetingTracks';
import { useBarStyles } from './Track';

const useStyles = makeStyles({
  root: { display: 'flex', flexWrap: 'wrap', gap: '6px 20px', margin: '12px 0 0', padding: 0, listStyleType: 'none', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground3 },
  item: { display: 'inline-flex', alignItems: 'center', columnGap: '6px' },
  sample: { position: 'static', display: 'block', width: '28px', height: '12px' },
});

/** What each kind of bar means. */
export function Legend({ hasMeetings, hasEdges }: { readonly hasMeetings: boolean; readonly hasEdges: boolean }) {
  const styles = useStyles();
  const bars = useBarStyles();
  const { key } = useTimelineTexts().timeline;
  const samples = [
    [key.running, undefined],
    [key.red, bars.red],
    [key.planned, bars.planned],
    [key.completed, bars.done],
    [key.ongoing, bars.goesOn],
  ] as const;
  return (
    <ul className={styles.root} aria-label={key.title}>
      {samples.map(([word, look]) => (
        <li key={word} className={styles.item}>
          <span className={mergeClasses(bars.bar, look, styles.sample)} aria-hidden="true" />
          {word}
        </li>
      ))}
      {hasMeetings &&
        [key.meeting, key.next].map((word) => (
          <li key={word} className={styles.item}>
            <TickSample isNext={word === key.next} />
            {word}
          </li>
        ))}
      {hasEdges && (
        <li className={styles.item}>
          <EdgeSample />
          {key.planEdge}
        </li>
      )}
    </ul>
  );
}
