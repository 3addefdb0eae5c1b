import * as React from 'react';
import { isPlanError } from '../../../application';
import { asId, nextAskingMeeting, preparesMeetings, type MeetingId } from '../../../domain';
import { Button, EmptyState, LinkButton, Skeleton } from '../../shared/components';
import { usePorts } from '../../shared/ports';
import { useOpenedPlan } from '../../shared/queries';
import { useReminderTexts } from '../../shared/texts/reminders';
import { useLinkTo, useNavigation } from '../useRoute';
import { Reminders } from './Reminders';
import { useReminders } from './useReminders';

/** Påmindelser of the meeting that the address names, or of the next one that asks. */
export function RemindersView() {
  const { reminders: texts, states, common } = useReminderTexts();
  const { route } = useNavigation();
  const linkTo = useLinkTo();
  const { clock } = usePorts();
  const { actionPlan, viewer, siteMeetings } = useOpenedPlan();
  const { plan, bodies, meetings } = actionPlan;
  const asked = route.page === undefined ? nextAskingMeeting(plan.id, bodies, meetings, clock.now())?.id : asId<MeetingId>(route.page);
  const meeting = [...meetings, ...siteMeetings].find(({ id }) => id === asked);
  const { data: read, error, refetch } = useReminders(meeting?.id);
  if (!meeting) {
    return route.page === undefined ? (
      <EmptyState icon="clock" title={texts.noMeeting}>
        {texts.noMeetingText}
      </EmptyState>
    ) : (
      <EmptyState icon="clock" title={texts.notFound} actions={<LinkButton {...linkTo({ view: 'reminders', filters: '' })}>{texts.seeNext}</LinkButton>}>
        {texts.notFoundText}
      </EmptyState>
    );
  }
  if (read?.is === 'notForReader' || (read?.service === 'noLists' && !preparesMeetings(viewer, bodies))) {
    return (
      <EmptyState icon="lock" title={texts.notForYou} actions={<LinkButton {...linkTo({ view: 'mine', filters: '' })}>{texts.seeMine}</LinkButton>}>
        {texts.notForYouText}
      </EmptyState>
    );
  }
  if (read) return <Reminders key={meeting.id} meeting={meeting} read={read} />;
  if (!error) return <Skeleton />;
  if (!isPlanError(error)) throw error;
  return (
    <EmptyState icon={error.code === 'offline' ? 'offline' : 'clock'} role="alert" title={texts.failed} actions={<Button onClick={() => void refetch()}>{common.tryAgain}</Button>}>
      {error.code === 'offline' ? states.offline.title : texts.failedText}
    </EmptyState>
  );
}
