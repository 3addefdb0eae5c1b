import * as React from 'react';
import { mergeClasses } from '@fluentui/react-components';
import { mayKeepMeetings, meetingPreparation, type LastMet, type MeetingRecord } from '../../../domain';
import { LinkButton, Message, useCardClass } from '../../shared/components';
import { useNamed } from '../../shared/part';
import { usePorts } from '../../shared/ports';
import { useOpenedPlan, usePlanRows } from '../../shared/queries';
import { useMeetingModeTexts } from '../../shared/texts/meeting-mode';
import { useMediaQuery } from '../../shared/useMediaQuery';
import { Headline } from '../overview/Headline';
import { useOverviewStyles } from '../overview/useOverviewStyles';
import { useOpenInitiative } from '../useOpenInitiative';
import { useLinkTo } from '../useRoute';
import { MeetingHead } from './MeetingHead';
import { PaperButtons } from './PaperButtons';
import { END, toMeeting } from './place';
import { Discussed, News, OpenDecisions, Presented, Silent } from './PreparationSections';
import { useHeadingFocus } from './useHeadingFocus';
import { useMeetingStyles } from './useMeetingStyles';

export interface PreparationProps {
  readonly record: MeetingRecord;
  /** One comes back to it from the meeting. */
  readonly takesFocus: boolean;
}

/** Everything a meeting is opened with, as this body sees it since it last met. */
export function Preparation({ record, takesFocus }: PreparationProps) {
  const styles = useMeetingStyles();
  const common = useOverviewStyles();
  const card = useCardClass();
  const now = useNamed('meeting-now');
  const heading = useHeadingFocus(takesFocus);
  const { meetingMode: texts } = useMeetingModeTexts();
  const linkTo = useLinkTo();
  const { clock } = usePorts();
  const { actionPlan, viewer } = useOpenedPlan();
  const rows = usePlanRows();
  const { onClick } = useOpenInitiative();
  const isOneColumn = useMediaQuery('(max-width: 1000px)');
  const { meeting, body } = record.opening;
  const preparation = React.useMemo(() => meetingPreparation(actionPlan, meeting.id, clock.now()) ?? record.opening, [actionPlan, meeting.id, clock, record.opening]);
  const met: LastMet | undefined = preparation.previous && { meeting: preparation.previous, body, movements: preparation.movements };
  const [first] = record.points;
  const hasBegun = record.points.some(({ said, decisions }) => said.length + decisions.length > 0) || record.decisions.length > 0;
  const discussion = <Discussed preparation={preparation} met={met} />;
  const presented = preparation.presented.length > 0 && <Presented rows={preparation.presented} />;
  const news = met && <News met={met} items={preparation.news} />;
  const aside = (
    <>
      <OpenDecisions preparation={preparation} />
      {preparation.silent.length > 0 && <Silent rows={preparation.silent} />}
    </>
  );
  return (
    <div onClick={onClick}>
      <MeetingHead
        meeting={meeting}
        body={body}
        headingRef={heading}
        actions={
          <>
            {meeting.state === 'planned' && (
              <LinkButton look={mayKeepMeetings(viewer) ? 'primary' : 'secondary'} {...linkTo(toMeeting(meeting.id, first?.row.initiative.id ?? END))}>
                {hasBegun ? texts.goOn : texts.start}
              </LinkButton>
            )}
            <PaperButtons preparation={preparation} />
          </>
        }
      />
      {meeting.state === 'cancelled' && <Message icon="clock" onPage className={styles.cancelled}>{texts.cancelled}</Message>}
      <section className={mergeClasses(card, common.pad)} {...now.section}>
        <Headline id={now.heading.id} rows={rows} rollUp={preparation.lights} met={met} knowing={met ? undefined : body} />
      </section>
      {isOneColumn ? (
        <div className={mergeClasses(styles.stack, styles.gap)}>
          {discussion}
          {presented}
          {aside}
          {news}
        </div>
      ) : (
        <div className={mergeClasses(styles.two, styles.gap)}>
          <div className={styles.stack}>
            {discussion}
            {presented}
            {news}
          </div>
          <div className={styles.stack}>{aside}</div>
        </div>
      )}
    </div>
  );
}
