import * as React from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { MeetingRecord } from '../../../domain';
import { Button, focusRing, LinkButton, UserText, useCardClass, VisuallyHidden } from '../../shared/components';
import { TrafficLightIcon } from '../../shared/light';
import { useIsOnline, useOpenedPlan, usePlanRows } from '../../shared/queries';
import { useMeetingModeTexts } from '../../shared/texts/meeting-mode';
import { useMediaQuery } from '../../shared/useMediaQuery';
import { useOverviewStyles } from '../overview/useOverviewStyles';
import { useLinkTo, useNavigation } from '../useRoute';
import { Closing } from './Closing';
import { END, toMeeting, type Place } from './place';
import { Point } from './Point';
import { useMeetingName } from './useMeetingName';
import { usePlaceKeys } from './usePlaceKeys';

const PHONE = '@media (max-width: 640px)';
/** The panel beside a meeting, and small phones. */
const SLIM = '@media (max-width: 400px)';

const useStyles = makeStyles({
  bar: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px 16px', marginBottom: '16px' },
  name: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold, minWidth: 0, overflowWrap: 'anywhere' },
  follows: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground3 },
  leave: { marginLeft: 'auto', [PHONE]: { marginLeft: '-13px' } },
  two: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) 320px', columnGap: '24px', alignItems: 'start' },
  point: { boxSizing: 'border-box', minWidth: 0, padding: '20px 24px', [PHONE]: { padding: '16px' } },
  steps: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS, marginBottom: '16px' },
  count: { flexGrow: 1, color: tokens.colorNeutralForeground2, fontVariantNumeric: 'tabular-nums', [SLIM]: { flexBasis: '100%' } },
  step: { [SLIM]: { flexGrow: 1 } },
  hint: { margin: '12px 0 0' },
  list: { listStyleType: 'none', margin: '8px 0 0', padding: 0 },
  to: {
    display: 'grid',
    gridTemplateColumns: '20px minmax(0, 1fr)',
    columnGap: '10px',
    padding: '8px 10px',
    margin: '0 -10px',
    borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorNeutralForeground1,
    textDecorationLine: 'none',
    ':hover': { textDecorationLine: 'underline' },
    ...focusRing,
  },
  here: { fontWeight: tokens.fontWeightSemibold, backgroundColor: tokens.colorNeutralBackground3, '@media (forced-colors: active)': { border: '1px solid', padding: '7px 9px' } },
  light: { marginTop: '2px' },
});

export interface RunningMeetingProps {
  readonly record: MeetingRecord;
  readonly place: Place;
  /** One comes to it from its preparation. */
  readonly takesFocus: boolean;
}

/** The meeting itself: one point at a time, the worst first, and at the end what comes of it. Everybody goes through it at their own pace. */
export function RunningMeeting({ record, place, takesFocus }: RunningMeetingProps) {
  const styles = useStyles();
  const card = useCardClass();
  const common = useOverviewStyles();
  const { meetingMode: texts } = useMeetingModeTexts();
  const linkTo = useLinkTo();
  const { amend } = useNavigation();
  const { viewer } = useOpenedPlan();
  const rows = usePlanRows();
  const isOnline = useIsOnline();
  const isWide = useMediaQuery('(min-width: 1001px)');
  const root = React.useRef<HTMLDivElement>(null);
  const heading = React.useRef<HTMLHeadingElement>(null);
  const { meeting, body } = record.opening;
  const name = useMeetingName()(meeting, body);
  const points = usePointsWith(record, place, rows);
  const places: readonly Place[] = [...points.map(({ row }) => row.initiative.id), END];
  const at = Math.max(0, places.indexOf(place));
  const point = points[at];
  const goTo = (to: number): void => {
    const next = places[Math.min(Math.max(to, 0), places.length - 1)];
    if (next !== undefined && next !== place) amend(toMeeting(meeting.id, next));
  };
  usePlaceKeys(root, at, places.length, goTo);
  const shown = React.useRef(takesFocus ? undefined : place);
  React.useEffect(() => {
    if (shown.current === place) return;
    shown.current = place;
    heading.current?.focus();
  }, [place]);
  return (
    <div ref={root}>
      <div className={styles.bar}>
        <h2 className={styles.name}>{name.title}</h2>
        <span className={styles.follows}>{isOnline ? texts.follows : texts.followsNot}</span>
        <LinkButton look="subtle" className={styles.leave} {...linkTo(toMeeting(meeting.id))}>
          {texts.leaveTo}
        </LinkButton>
      </div>
      <div className={isWide ? styles.two : undefined}>
        <section className={mergeClasses(card, styles.point)}>
          <div className={styles.steps}>
            <span className={styles.count}>{point && texts.point(at + 1, points.length)}</span>
            <Button className={styles.step} icon="back" disabled={at === 0} onClick={() => goTo(at - 1)}>
              {texts.previous}
            </Button>
            <Button className={styles.step} look={point ? 'primary' : 'secondary'} disabled={!point} onClick={() => goTo(at + 1)}>
              {texts.next}
            </Button>
          </div>
          {point ? <Point key={point.row.initiative.id} meeting={meeting} point={point} headingRef={heading} met={record.opening} /> : <Closing record={record} headingRef={heading} viewer={viewer} />}
        </section>
        {isWide && (
          <nav className={mergeClasses(card, common.pad)} aria-label={texts.points}>
            <h3 className={common.heading}>{texts.points}</h3>
            <ol className={styles.list}>
              {points.map(({ row }, index) => (
                <li key={row.initiative.id}>
                  <a className={mergeClasses(styles.to, index === at && styles.here)} aria-current={index === at ? 'step' : undefined} {...linkTo(toMeeting(meeting.id, row.initiative.id))}>
                    <TrafficLightIcon light={row.light} className={styles.light} />
                    <UserText lines={2}>{row.initiative.title}</UserText>
                  </a>
                </li>
              ))}
              <li>
                <a className={mergeClasses(styles.to, !point && styles.here)} aria-current={point ? undefined : 'step'} {...linkTo(toMeeting(meeting.id, END))}>
                  <span />
                  <span>{texts.closing}</span>
                </a>
              </li>
            </ol>
            <p className={mergeClasses(common.small, styles.hint)}>{texts.keys}</p>
          </nav>
        )}
      </div>
      {!isWide && <VisuallyHidden as="div">{texts.keys}</VisuallyHidden>}
    </div>
  );
}

/** The points, and the one that somebody stands at: whoever came by a link, or whose point was somebody else's a moment ago, stays there. */
function usePointsWith({ points }: MeetingRecord, place: Place, rows: ReturnType<typeof usePlanRows>): MeetingRecord['points'] {
  if (place === END || points.some(({ row }) => row.initiative.id === place)) return points;
  const row = rows.find(({ initiative }) => initiative.id === place);
  return row ? [...points, { row, before: row.light, said: [], decisions: [] }] : points;
}
