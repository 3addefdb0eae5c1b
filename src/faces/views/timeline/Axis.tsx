import * as React from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { addDays, axisMarks, partsOf, shareOf, type AxisMark, type Day, type Stretch } from '../../../domain';
import { useTimelineTexts } from '../../shared/texts/timeline';
import { useFormats } from '../../shared/texts/useFormats';
import { percent, type TimelinePlace } from './layout';

const STACKED = '@media (max-width: 800px)';
const TODAY = `2px solid ${tokens.colorCompoundBrandStroke}`;

const useStyles = makeStyles({
  head: { position: 'sticky', top: 0, zIndex: 3, boxSizing: 'border-box', height: '41px', backgroundColor: tokens.colorNeutralBackground1, borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: `${tokens.borderRadiusXLarge} ${tokens.borderRadiusXLarge} 0 0`, '@media print': { position: 'relative' } },
  axis: { position: 'absolute', top: 0, bottom: 0, left: 'var(--axis-start)', right: '16px', pointerEvents: 'none' },
  name: { position: 'absolute', top: '10px', paddingLeft: '8px', fontWeight: tokens.fontWeightSemibold, whiteSpace: 'nowrap' },
  month: { top: '12px', paddingLeft: '6px', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, fontWeight: tokens.fontWeightRegular },
  /** Between the quarters there is no room for a name. */
  betweenQuarters: { '@media (max-width: 1240px)': { display: 'none' } },
  line: { position: 'absolute', top: 0, bottom: 0, borderLeft: `1px solid ${tokens.colorNeutralStroke2}` },
  edgeOfPlan: { borderLeft: `2px dotted ${tokens.colorNeutralForeground3}` },
  sample: { height: '14px' },
  inFront: { zIndex: 2, [STACKED]: { zIndex: 0 } },
  today: { position: 'absolute', top: '41px', bottom: 0, marginLeft: '-1px', borderLeft: TODAY },
  stem: { position: 'absolute', top: '24px', bottom: '-1px', marginLeft: '-1px', borderLeft: TODAY },
  pill: {
    position: 'absolute',
    top: '8px',
    padding: '2px 8px',
    borderRadius: '10px',
    border: `1px solid ${tokens.colorTransparentStroke}`,
    backgroundColor: tokens.colorBrandBackground,
    color: tokens.colorNeutralForegroundOnBrand,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
    whiteSpace: 'nowrap',
    transform: 'translateX(-50%)',
    '@media (forced-colors: active)': { backgroundColor: 'Highlight', color: 'HighlightText', forcedColorAdjust: 'none' },
  },
});

/** A name fits into so much of the axis. */
const ROOM_FOR_YEAR = 0.06;

/** The pill of today and half a name before it, as shares of an axis beside names and of one below them; the pill of a day that is named is twice as wide. */
const ROOM_FOR_TODAY = { wide: { before: 0.08, after: 0.035 }, stacked: { before: 0.22, after: 0.1 } };

interface Pill {
  readonly isStacked: boolean;
  /** It says which day it is, and not that it is today. */
  readonly isNamed: boolean;
}

/** Whether the pill would lie on a name that begins there. */
function meetsToday(at: number, now: number | undefined, { isStacked, isNamed }: Pill): boolean {
  const { before, after } = ROOM_FOR_TODAY[isStacked ? 'stacked' : 'wide'];
  const reach = isNamed ? 2 : 1;
  return now !== undefined && at > now - before * reach && at < now + after * reach;
}

/** The middle of today, where it lies in the stretch. */
function middleOf(today: Day, stretch: Stretch): number | undefined {
  if (today < stretch.from || today > stretch.to) return undefined;
  return (shareOf(today, stretch) + shareOf(addDays(today, 1), stretch)) / 2;
}

/** The years, or the months of one year, over the bars; and where today is. A picture: the lines say their dates in words. */
export function AxisHead({ place, isStacked }: { readonly place: TimelinePlace; readonly isStacked: boolean }) {
  const styles = useStyles();
  const { timeline } = useTimelineTexts();
  const formats = useFormats();
  const { stretch, today } = place;
  const now = middleOf(today, stretch);
  const pill: Pill = { isStacked, isNamed: formats.seenDay !== undefined };
  const nameOf = ({ unit, day }: AxisMark) => (unit === 'year' ? String(partsOf(day).year) : formats.monthName(day));
  return (
    <div className={styles.head} aria-hidden="true">
      <div className={styles.axis}>
        {axisMarks(stretch).map((mark) => (
          <span
            key={mark.day}
            className={mergeClasses(styles.name, mark.unit === 'month' && styles.month, mark.unit === 'month' && partsOf(mark.day).month % 3 !== 1 && styles.betweenQuarters)}
            style={{ left: mark.unit === 'year' && meetsToday(mark.at, now, pill) ? `calc(${percent(now ?? 0)} + ${pill.isNamed ? 50 : 22}px)` : percent(mark.at) }}
          >
            {(mark.unit === 'year' ? mark.width >= ROOM_FOR_YEAR : !meetsToday(mark.at, now, pill)) && nameOf(mark)}
          </span>
        ))}
        {now !== undefined && (
          <>
            <span className={styles.stem} style={{ left: percent(now) }} />
            <span className={styles.pill} style={{ left: percent(now) }}>
              {formats.seenDay ?? timeline.today}
            </span>
          </>
        )}
      </div>
    </div>
  );
}

/** Where the plan begins and ends, when that is seen and is not the edge of the axis. */
export const edgesOf = ({ stretch, plan }: TimelinePlace): readonly number[] =>
  [plan.from && shareOf(plan.from, stretch), plan.to && shareOf(addDays(plan.to, 1), stretch)].filter((at): at is number => at !== undefined && at > 0.005 && at < 0.995);

/** A piece of the line, beside its word. */
export function EdgeSample() {
  const styles = useStyles();
  return <span className={mergeClasses(styles.edgeOfPlan, styles.sample)} aria-hidden="true" />;
}

/** The lines that run down through all rows: where a year or a month begins, where the plan does, and today. */
export function AxisLines({ place }: { readonly place: TimelinePlace }) {
  const styles = useStyles();
  const { stretch, today } = place;
  const now = middleOf(today, stretch);
  const marks = axisMarks(stretch).slice(1);
  return (
    <>
      <div className={styles.axis} aria-hidden="true">
        {marks.map(({ day, at }) => (
          <span key={day} className={styles.line} style={{ left: percent(at) }} />
        ))}
        {edgesOf(place).map((at) => (
          <span key={at} className={mergeClasses(styles.line, styles.edgeOfPlan)} style={{ left: percent(at) }} />
        ))}
      </div>
      {now !== undefined && (
        <div className={mergeClasses(styles.axis, styles.inFront)} aria-hidden="true">
          <span className={styles.today} style={{ left: percent(now) }} />
        </div>
      )}
    </>
  );
}
