import * as React from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { shareOf, type MeetingTrack } from '../../../domain';
import { UserText, VisuallyHidden } from '../../shared/components';
import { useTimelineTexts } from '../../shared/texts/timeline';
import { useFormats } from '../../shared/texts/useFormats';
import { percent, type TimelinePlace } from './layout';
import { useTimelineStyles } from './useTimelineStyles';

const useStyles = makeStyles({
  tick: { position: 'absolute', top: '6px', width: '4px', height: '14px', marginLeft: '-2px', borderRadius: '2px', backgroundColor: tokens.colorNeutralForeground3, printColorAdjust: 'exact', '@media (forced-colors: active)': { backgroundColor: 'CanvasText' } },
  next: { top: '4px', width: '6px', height: '18px', marginLeft: '-3px', backgroundColor: tokens.colorCompoundBrandBackground, '@media (forced-colors: active)': { backgroundColor: 'Highlight' } },
  still: { position: 'static', display: 'block', marginLeft: 0 },
  blocks: { position: 'relative', zIndex: 1, margin: 0, padding: '8px 16px', listStyleType: 'none' },
  text: { display: 'block', paddingBottom: '8px', color: tokens.colorNeutralForeground2 },
  small: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2 },
});

interface MeetingTracksProps {
  readonly tracks: readonly MeetingTrack[];
  readonly place: TimelinePlace;
}

/** A row of ticks for each body. The days are read aloud, and each tick tells its own. */
export function MeetingTable({ tracks, place }: MeetingTracksProps) {
  const styles = useTimelineStyles();
  const { timeline } = useTimelineTexts();
  const sentence = useMeetingSentence();
  if (tracks.length === 0) return null;
  return (
    <div className={styles.meetings}>
      <table className={styles.table} aria-label={timeline.meetings}>
        <colgroup>
          <col className={styles.names} />
          <col />
        </colgroup>
        <thead>
          <tr>
            {[timeline.body, timeline.meetingDays].map((column) => (
              <th key={column} scope="col" className={styles.hiddenHead}>
                <VisuallyHidden>{column}</VisuallyHidden>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {tracks.map((track) => (
            <tr key={track.body.id}>
              <th scope="row" className={styles.bodyName}>
                <UserText lines={1}>{track.body.title}</UserText>
              </th>
              <td className={styles.tracks}>
                <Ticks track={track} place={place} />
                <VisuallyHidden>{sentence(track)}</VisuallyHidden>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The same with each body above its ticks; without ticks, when it meets next. */
export function MeetingBlocks({ tracks, place, asList }: MeetingTracksProps & { readonly asList: boolean }) {
  const styles = useStyles();
  const timelineStyles = useTimelineStyles();
  const { timeline } = useTimelineTexts();
  const sentence = useMeetingSentence();
  const formats = useFormats();
  const nextOf = ({ meetings }: MeetingTrack) => {
    const next = meetings.find(({ isNext }) => isNext);
    return next ? timeline.nextMeeting(formats.weekdayInSentence(next.day)) : timeline.noMore;
  };
  if (tracks.length === 0) return null;
  return (
    <div className={timelineStyles.meetings}>
      <ul className={styles.blocks} aria-label={timeline.meetings}>
        {tracks.map((track) => (
          <li key={track.body.id}>
            <span className={mergeClasses(timelineStyles.words, styles.small)}>
              <UserText>{track.body.title}</UserText>
            </span>
            {asList ? (
              <span className={styles.text}>{nextOf(track)}</span>
            ) : (
              <>
                <Ticks track={track} place={place} />
                <VisuallyHidden>{sentence(track)}</VisuallyHidden>
              </>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Ticks({ track, place: { stretch } }: { readonly track: MeetingTrack; readonly place: TimelinePlace }) {
  const styles = useStyles();
  const timelineStyles = useTimelineStyles();
  const formats = useFormats();
  return (
    <div className={timelineStyles.bodyTrack} aria-hidden="true">
      {track.meetings
        .filter(({ day }) => day >= stretch.from && day <= stretch.to)
        .map(({ meeting, day, isNext }) => (
          <span key={meeting.id} className={mergeClasses(styles.tick, isNext && styles.next)} style={{ left: percent(shareOf(day, stretch)) }} title={`${track.body.title} ${formats.dayInSentence(day)}`} />
        ))}
    </div>
  );
}

/** "9 møder: den 6. marts, den 12. juni … Næste møde er den 12. juni." */
function useMeetingSentence(): (track: MeetingTrack) => string {
  const { timeline } = useTimelineTexts();
  const formats = useFormats();
  return ({ meetings }) => {
    const next = meetings.find(({ isNext }) => isNext);
    const all = timeline.meetingsOn(meetings.length, formats.list(meetings.map(({ day }) => formats.dayInSentence(day))));
    return `${all} ${next ? timeline.nextMeeting(formats.dayInSentence(next.day)) : timeline.noMore}`;
  };
}

/** A tick beside its word. */
export function TickSample({ isNext }: { readonly isNext: boolean }) {
  const styles = useStyles();
  return <span className={mergeClasses(styles.tick, isNext && styles.next, styles.still)} />;
}
