import * as React from 'react';
import { asId, meetingRecord, type MeetingId } from '../../../domain';
import { EmptyState, LinkButton } from '../../shared/components';
import { usePorts } from '../../shared/ports';
import { useOpenedPlan } from '../../shared/queries';
import { useMeetingModeTexts } from '../../shared/texts/meeting-mode';
import { useLinkTo, useNavigation } from '../useRoute';
import { HeldMeeting } from './HeldMeeting';
import { MeetingList } from './MeetingList';
import { placeIn } from './place';
import { Preparation } from './Preparation';
import { RunningMeeting } from './RunningMeeting';
import { useFollowing } from './useFollowing';

/** Møder: all of them, or the one that the address names, before, while and after it is held. */
export function MeetingView() {
  const { route } = useNavigation();
  return route.page === undefined ? <MeetingList /> : <OneMeeting key={route.page} id={asId<MeetingId>(route.page)} />;
}

function OneMeeting({ id }: { readonly id: MeetingId }) {
  const { meetingMode: texts } = useMeetingModeTexts();
  const { route } = useNavigation();
  const linkTo = useLinkTo();
  const { clock } = usePorts();
  const { actionPlan } = useOpenedPlan();
  const now = clock.now();
  const record = React.useMemo(() => meetingRecord(actionPlan, id, clock.now()), [actionPlan, id, clock]);
  const place = placeIn(route);
  const meeting = record?.opening.meeting;
  const [openedAs] = React.useState(meeting?.state);
  const isOn = meeting?.state === 'planned' && (place !== undefined || (meeting.startsAt <= now && now <= meeting.endsAt));
  useFollowing(isOn);
  if (!record || !meeting) {
    return (
      <EmptyState icon="clock" title={texts.notFound} actions={<LinkButton {...linkTo({ view: 'meeting', filters: '' })}>{texts.seeAll}</LinkButton>}>
        {texts.notFoundText}
      </EmptyState>
    );
  }
  if (meeting.state === 'held') return <HeldMeeting record={record} isJustHeld={openedAs === 'planned'} />;
  if (place !== undefined && meeting.state === 'planned') return <RunningMeeting record={record} place={place} />;
  return <Preparation record={record} />;
}
