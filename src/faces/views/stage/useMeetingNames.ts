import type { Meeting } from '../../../domain';
import { inSentence } from '../../shared/body-name';
import { useOpenedPlan } from '../../shared/queries';
import { useStageTexts } from '../../shared/texts/stage';
import { useFormats } from '../../shared/texts/useFormats';

export interface MeetingNames {
  /** "fredag den 12. juni". */
  readonly dayOf: (meeting: Meeting) => string;
  /** "chefforum fredag den 12. juni". */
  readonly nameOf: (meeting: Meeting) => string;
}

export function useMeetingNames(): MeetingNames {
  const { stage } = useStageTexts();
  const formats = useFormats();
  const { bodies } = useOpenedPlan().actionPlan;
  const dayOf = ({ startsAt }: Meeting) => formats.weekdayInSentence(formats.dayOf(startsAt));
  return {
    dayOf,
    nameOf: (meeting) => stage.meeting(inSentence(bodies.find(({ id }) => id === meeting.body)?.title ?? meeting.title), dayOf(meeting)),
  };
}
