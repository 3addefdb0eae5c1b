import * as React from 'react';
import { askingDays, danishDayOf, type Instant, type Meeting } from '../../../../domain';
import { inSentence } from '../../../shared/body-name';
import { useOpenedPlan } from '../../../shared/queries';
import { useFormats } from '../../../shared/texts/useFormats';

/** A meeting in words. */
export interface MeetingWords {
  /** In running text: "chefforum", "Erhverv på tværs: opstart". */
  nameOf(meeting: Meeting): string;
  /** Its body in running text. */
  bodyOf(meeting: Pick<Meeting, 'body'>): string;
  /** "fredag den 12. juni". */
  dayOf(meeting: Pick<Meeting, 'startsAt'>): string;
  /** "Fredag den 12. juni kl. 9.00-11.00", where it begins a line. */
  whenOf(meeting: Pick<Meeting, 'startsAt' | 'endsAt'>): string;
  /** "fredag den 12. juni kl. 8.00". */
  timeOf(at: Instant): string;
}

export function useMeetingWords(): MeetingWords {
  const { actionPlan } = useOpenedPlan();
  const formats = useFormats();
  return React.useMemo(() => {
    const dayOf = (meeting: Pick<Meeting, 'startsAt'>) => formats.weekdayInSentence(danishDayOf(meeting.startsAt));
    const figures = (at: Instant) => formats.clock(at).replace(/^\D+/, '');
    return {
      nameOf: ({ title }) => inSentence(title),
      bodyOf: ({ body }) => inSentence(actionPlan.bodies.find(({ id }) => id === body)?.title ?? ''),
      dayOf,
      whenOf: (meeting) => `${capital(dayOf(meeting))} ${formats.clock(meeting.startsAt)}-${figures(meeting.endsAt)}`,
      timeOf: (at) => `${formats.weekdayInSentence(danishDayOf(at))} ${formats.clock(at).replace(' ', '\u00a0')}`,
    };
  }, [actionPlan, formats]);
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Whether anybody is asked before the meetings of the body. */
export const useAsks = (): ((meeting: Pick<Meeting, 'body'>) => boolean) => {
  const { bodies } = useOpenedPlan().actionPlan;
  return ({ body }) => bodies.some((one) => one.id === body && askingDays(one).length > 0);
};
