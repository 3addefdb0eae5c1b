import type { MeetingRecord } from '../../../domain';
import { minutesText } from '../../shared/papers/meeting-paper';
import { useOpenedPlan } from '../../shared/queries';
import { useMeetingPaperWords } from './useMeetingPaperWords';

/** Drafts the text for the plan's item in the minutes. */
export function useMinutes(): (record: MeetingRecord) => string {
  const { actionPlan } = useOpenedPlan();
  const words = useMeetingPaperWords();
  return (record) => minutesText(actionPlan, record, words);
}
