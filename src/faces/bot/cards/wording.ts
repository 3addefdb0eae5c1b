import { danishDayOf, daysBetween, type Day, type Instant } from '../../../domain';
import { inSentence } from '../../shared/body-name';
import type { Speech } from '../texts';
import type { CardMeeting } from './state';

const A_WEEK = 7;

/** ”i morgen”, ”på fredag”, and from a week on ”fredag den 12. juni”. */
export function whenItMeets({ texts, formats }: Speech, day: Day, now: Instant): string {
  const days = daysBetween(danishDayOf(now), day);
  if (days >= 0 && days <= 1) return formats.nearDay(day);
  return days > 1 && days < A_WEEK ? texts.onWeekday(formats.weekday(day)) : formats.weekdayInSentence(day);
}

/** ”kl. 9.15” today, ”den 12. juni kl. 9.15” otherwise. */
export const momentOf = ({ formats }: Speech, at: Instant, now: Instant): string => (danishDayOf(at) === danishDayOf(now) ? formats.clock(at) : formats.moment(at));

/** ”chefforum den 12. juni og Erhverv på tværs den 16. juni”. */
export const meetingsInSentence = ({ texts, formats }: Speech, meetings: readonly CardMeeting[]): string =>
  formats.list(meetings.map(({ body, day }) => texts.meetingOn(inSentence(body), formats.dayInSentence(day))));
