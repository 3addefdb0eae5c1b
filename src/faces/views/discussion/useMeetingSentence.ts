import { asId, comingMeetings, confirmedFor, danishDayOf, meetingReadiness, type Meeting, type MeetingId, type PlanRow } from '../../../domain';
import { inSentence } from '../../shared/body-name';
import { usePorts } from '../../shared/ports';
import { useOpenedPlan } from '../../shared/queries';
import { useDiscussionTexts } from '../../shared/texts/discussion';
import { useFormats } from '../../shared/texts/useFormats';
import { useNavigation } from '../useRoute';

/** Which meeting the page is for, and how ready the plan is for it: the one that the address names, as the chair's card does, or else the next. */
export function useMeetingSentence(rows: readonly PlanRow[]): { readonly sentence: string; readonly meeting: Meeting | undefined } {
  const { discussion } = useDiscussionTexts();
  const formats = useFormats();
  const { route } = useNavigation();
  const { clock } = usePorts();
  const { actionPlan, siteMeetings } = useOpenedPlan();
  const now = clock.now();
  const next = (meetingReadiness(actionPlan, rows, now) ?? comingMeetings(actionPlan, now)[0])?.meeting;
  const named = route.page === undefined ? undefined : meetingOf([...actionPlan.meetings, ...siteMeetings], asId<MeetingId>(route.page));
  const meeting = named ?? next;
  const lost = route.page !== undefined && !named && discussion.notFound;
  return { meeting, sentence: [lost, meeting ? said(meeting) : discussion.noMeeting, meeting && readiness(meeting)].filter(Boolean).join(' ') };

  function said(meeting: Meeting): string {
    const { title } = actionPlan.bodies.find(({ id }) => id === meeting.body) ?? meeting;
    return discussion[isFor(meeting)](inSentence(title), formats.weekdayInSentence(danishDayOf(meeting.startsAt)));
  }

  function isFor({ id, state, endsAt }: Meeting): 'next' | 'named' | 'over' | 'cancelled' {
    if (state === 'cancelled') return 'cancelled';
    if (state === 'held' || endsAt <= now) return 'over';
    return id === next?.id ? 'next' : 'named';
  }

  function readiness(meeting: Meeting): string | undefined {
    const count = confirmedFor(actionPlan, rows, meeting, now);
    return count && discussion.confirmed(formats.number(count.fresh), formats.number(count.all));
  }
}

const meetingOf = (meetings: readonly Meeting[], id: MeetingId): Meeting | undefined => meetings.find((one) => one.id === id);
