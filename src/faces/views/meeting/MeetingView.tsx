import * as React from 'react';
import { asId, meetingRecord, type Meeting, type MeetingId } from '../../../domain';
import { EmptyState, LinkButton } from '../../shared/components';
import { usePorts } from '../../shared/ports';
import { useOpenedPlan } from '../../shared/queries';
import { useMeetingModeTexts } from '../../shared/texts/meeting-mode';
import { useLinkTo, useNavigation } from '../useRoute';
import { HeldMeeting } from './HeldMeeting';
import { MeetingList } from './MeetingList';
import { placeIn, type Place } from './place';
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
  const isOn = meeting?.state === 'planned' && (place !== undefined || (meeting.startsAt <= now && now <= meeting.endsAt));
  useFollowing(isOn);
  const shown = meeting && shownOf(meeting, place);
  const takesFocus = useHasChanged(shown);
  if (!record || !meeting) {
    return (
      <EmptyState icon="clock" title={texts.notFound} actions={<LinkButton {...linkTo({ view: 'meeting', filters: '' })}>{texts.seeAll}</LinkButton>}>
        {texts.notFoundText}
      </EmptyState>
    );
  }
  if (shown === 'held') return <HeldMeeting record={record} takesFocus={takesFocus} />;
  if (shown === 'running' && place !== undefined) return <RunningMeeting record={record} place={place} takesFocus={takesFocus} />;
  return <Preparation record={record} takesFocus={takesFocus} />;
}

function shownOf({ state }: Meeting, place: Place | undefined): 'held' | 'running' | 'preparation' {
  if (state === 'held') return 'held';
  return place !== undefined && state === 'planned' ? 'running' : 'preparation';
}

/** Whether it has been another since one came. */
function useHasChanged(value: unknown): boolean {
  const first = React.useRef(value);
  const hasChanged = React.useRef(false);
  if (value !== first.current) hasChanged.current = true;
  return hasChanged.current;
}
