import { danishDayOf, type Body, type Meeting } from '../../../domain';
import { inSentence } from '../../shared/body-name';
import { useMeetingModeTexts } from '../../shared/texts/meeting-mode';
import { useFormats } from '../../shared/texts/useFormats';

/** "Chefforum torsdag den 31. december", and what else is said of where and when. */
export function useMeetingName(): (meeting: Meeting, body: Body | undefined) => { readonly title: string; readonly where: string } {
  const { meetingMode } = useMeetingModeTexts();
  const formats = useFormats();
  return (meeting, body) => ({
    title: meetingMode.title(inSentence(body?.title ?? meeting.title), formats.weekdayInSentence(danishDayOf(meeting.startsAt))),
    where: [formats.clock(meeting.startsAt), meeting.title === body?.title ? '' : meeting.title, meeting.place].filter(Boolean).join(' · '),
  });
}
