import * as React from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { comingMeetings, danishDayOf, meetingReadiness, partsOf, type ActionPlan, type ComingMeeting, type MeetingReadiness, type PlanRow } from '../../../../domain';
import { inSentence } from '../../../shared/body-name';
import { useCardClass, UserText } from '../../../shared/components';
import { useNamed } from '../../../shared/part';
import { usePorts } from '../../../shared/ports';
import { useOverviewMoreTexts } from '../../../shared/texts/overview-more';
import { stort } from '../../../shared/texts/da/words';
import { useFormats } from '../../../shared/texts/useFormats';
import { MoreButton, useMore } from '../../more';
import { useLinkTo } from '../../useRoute';
import { useLinkToRows } from '../useLinkToRows';
import { useOverviewStyles } from '../useOverviewStyles';

const SHOWN = 4;

const useStyles = makeStyles({
  list: { marginTop: '8px' },
  meeting: { display: 'grid', gridTemplateColumns: '56px minmax(0, 1fr)', columnGap: '12px', padding: '10px 0', borderTop: `1px solid ${tokens.colorNeutralStroke2}`, ':first-child': { borderTop: 'none' } },
  tile: { textAlign: 'center', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground3 },
  date: { display: 'block', fontSize: tokens.fontSizeBase500, lineHeight: '24px', fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground1 },
  line: { margin: 0, color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere' },
});

export interface ComingMeetingsProps {
  readonly plan: ActionPlan;
  readonly rows: readonly PlanRow[];
}

/** The meetings ahead, and where one answer serves two of them. */
export function ComingMeetings({ plan, rows }: ComingMeetingsProps) {
  const card = useCardClass();
  const styles = useStyles();
  const common = useOverviewStyles();
  const named = useNamed('coming-meetings');
  const { overview } = useOverviewMoreTexts();
  const linkTo = useLinkTo();
  const { clock } = usePorts();
  const now = clock.now();
  const meetings = comingMeetings(plan, now);
  const readiness = meetingReadiness(plan, rows, now);
  const { shown, left, showMore } = useMore(meetings.length, SHOWN);
  if (meetings.length === 0) return null;
  return (
    <section className={mergeClasses(card, common.pad)} {...named.section}>
      <h2 className={common.heading} {...named.heading}>
        <a className={common.figure} {...linkTo({ view: 'meeting', filters: '' })}>
          {overview.coming}
        </a>
      </h2>
      <ul className={mergeClasses(common.list, styles.list)}>
        {meetings.slice(0, shown).map((coming) => (
          <Coming key={coming.meeting.id} coming={coming} readiness={readiness} />
        ))}
      </ul>
      <MoreButton left={left} onPress={showMore} />
    </section>
  );
}

function Coming({ coming: { meeting, body, isAsking, isServedToo }, readiness }: { readonly coming: ComingMeeting; readonly readiness: MeetingReadiness | undefined }) {
  const styles = useStyles();
  const common = useOverviewStyles();
  const { overview } = useOverviewMoreTexts();
  const formats = useFormats();
  const linkTo = useLinkTo();
  const toRows = useLinkToRows();
  const day = danishDayOf(meeting.startsAt);
  const waiting = isAsking && readiness?.isOpen ? readiness.all - readiness.fresh : 0;
  return (
    <li className={styles.meeting}>
      <time className={styles.tile} dateTime={day}>
        <span className={styles.date}>{partsOf(day).date}</span> {formats.shortMonth(day)}
      </time>
      <div>
        <a className={mergeClasses(common.figure, common.strong)} {...linkTo({ view: 'meeting', page: meeting.id, filters: '' })}>
          <UserText>{body.title}</UserText>
        </a>
        <p className={styles.line}>
          {stort(formats.weekday(day))} {formats.clock(meeting.startsAt)}
          {waiting > 0 && (
            <>
              {' · '}
              <a className={common.figure} {...toRows({ due: true })}>
                {overview.awaits(formats.number(waiting))}
              </a>
            </>
          )}
          {isServedToo && readiness && ` · ${overview.servedToo(inSentence(readiness.body.title))}`}
        </p>
      </div>
    </li>
  );
}
