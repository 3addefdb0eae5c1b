import * as React from 'react';
import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { danishDayOf, KEPT_WITHIN_DAYS, mayKeepMeetings, mayStillBeKept, wordOfOccasion, type MeetingRecord, type SnapshotOccasion } from '../../../domain';
import { Button, LinkButton, Message, Skeleton, useCardClass, UserText } from '../../shared/components';
import { useNamed } from '../../shared/part';
import { usePorts } from '../../shared/ports';
import { useOpenedPlan } from '../../shared/queries';
import { isKept, useSnapshot, useSnapshots } from '../../shared/queries/snapshots';
import { CopyTextButton } from '../../shared/status-form';
import { useMeetingModeTexts } from '../../shared/texts/meeting-mode';
import { useFormats } from '../../shared/texts/useFormats';
import { toComparison } from '../compare/place';
import { DecisionLines } from '../decisions';
import { useOverviewStyles } from '../overview/useOverviewStyles';
import { useLinkTo } from '../useRoute';
import { Holding } from './Holding';
import { MeetingHead } from './MeetingHead';
import { OtherPlans } from './OtherPlans';
import { OwnMinutes } from './OwnMinutes';
import { MinutesFile } from './PaperButtons';
import { useHeadingFocus } from './useHeadingFocus';
import { useMeetingStyles } from './useMeetingStyles';

const useStyles = makeStyles({
  words: { margin: '12px 0 0', maxWidth: '76ch' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px', marginTop: '16px' },
});

export interface HeldMeetingProps {
  readonly record: MeetingRecord;
  /** One comes to it from the meeting itself. */
  readonly takesFocus: boolean;
}

/** After a meeting: its minutes as they were left, and what it decided as that stands now. What lacks its snapshot is offered it. */
export function HeldMeeting({ record, takesFocus }: HeldMeetingProps) {
  const styles = useMeetingStyles();
  const own = useStyles();
  const common = useOverviewStyles();
  const card = useCardClass();
  const minutes = useNamed('meeting-minutes');
  const decisions = useNamed('meeting-decisions');
  const texts = useMeetingModeTexts();
  const { held } = texts.meetingMode;
  const formats = useFormats();
  const { actionPlan, viewer } = useOpenedPlan();
  const linkTo = useLinkTo();
  const { clock } = usePorts();
  const { meeting, body, decided } = record.opening;
  const plan = actionPlan.plan.id;
  const occasion = React.useMemo<SnapshotOccasion>(() => ({ kind: 'meeting', meeting: meeting.id }), [meeting.id]);
  const list = useSnapshots(plan);
  const isThere = isKept(list.data, occasion);
  const snapshot = useSnapshot(isThere ? plan : undefined, occasion);
  const failed = list.error ?? snapshot.error;
  const again = () => void (list.error ? list.refetch() : snapshot.refetch());
  const heading = useHeadingFocus(takesFocus);
  const content = () => {
    if (failed) {
      return (
        <Message role="alert" icon="clock" title={held.failed} actions={<Button onClick={again}>{texts.common.tryAgain}</Button>}>
          {held.failedText}
        </Message>
      );
    }
    if (snapshot.data) {
      const { words, takenAt } = snapshot.data;
      return (
        <>
          <p className={styles.note}>{held.kept(formats.dayInSentence(danishDayOf(takenAt)))}</p>
          <p className={own.words}>{words === '' ? held.noMinutes : <UserText lines="all">{words}</UserText>}</p>
          <div className={own.actions}>
            {words !== '' && (
              <>
                <CopyTextButton text={words} />
                <MinutesFile record={record} words={words} />
              </>
            )}
            <LinkButton look="subtle" {...linkTo({ view: 'overview', filters: '', seen: wordOfOccasion(occasion) })}>
              {held.seeAsThen}
            </LinkButton>
            <LinkButton look="subtle" {...linkTo(toComparison(occasion))}>
              {held.compare}
            </LinkButton>
          </div>
          <OwnMinutes meeting={meeting.id} kept={words} />
          <OtherPlans meeting={meeting} />
        </>
      );
    }
    if (list.data && !isThere) {
      const isLate = !mayStillBeKept(meeting, clock.now());
      if (mayKeepMeetings(viewer) && !isLate) return <Holding record={record} onHeld={() => heading.current?.focus()} />;
      return (
        <>
          <p className={styles.note}>{`${held.notKept} ${isLate ? held.tooLate(KEPT_WITHIN_DAYS) : held.notKeptText}`}</p>
          <OwnMinutes meeting={meeting.id} kept={undefined} />
        </>
      );
    }
    return <Skeleton />;
  };
  return (
    <>
      <MeetingHead meeting={meeting} body={body} headingRef={heading}>
        <p className={styles.sub}>{texts.meetingMode.heldSince}</p>
      </MeetingHead>
      <div className={mergeClasses(styles.stack, styles.column)}>
        <section className={mergeClasses(card, common.pad)} {...minutes.section}>
          <h3 className={common.heading} {...minutes.heading}>
            {held.minutes}
          </h3>
          {content()}
        </section>
        {decided.length > 0 && (
          <section className={mergeClasses(card, common.pad)} {...decisions.section}>
            <h3 className={common.heading} {...decisions.heading}>
              {texts.meetingMode.decidedHere}
            </h3>
            <DecisionLines decisions={decided} namesMeeting={false} />
          </section>
        )}
      </div>
    </>
  );
}
