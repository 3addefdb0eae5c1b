import { addDays, danishDayOf, danishTimeOf, daysBetween, instantOf, readDanishClock, readDanishDate, typedClock } from '../../../../domain';
import type { BodyId, CentreId, Day, Instant, Meeting, NewPart, PlanId } from '../../../../domain';
import { typedDay } from '../../forms/initiative-draft';
import type { Found } from '../part/found';

/** The form of a meeting as it stands: every word as typed. */
export interface MeetingDraft {
  readonly body: BodyId | '';
  readonly title: string;
  readonly date: string;
  readonly from: string;
  readonly to: string;
  readonly place: string;
  readonly agenda: string;
  readonly plans: readonly PlanId[];
  readonly guests: readonly CentreId[];
}

export const emptyMeeting = (plan: PlanId): MeetingDraft => ({ body: '', title: '', date: '', from: '9.00', to: '11.00', place: '', agenda: '', plans: [plan], guests: [] });

export const draftOfMeeting = (meeting: Meeting): MeetingDraft => ({
  body: meeting.body,
  title: meeting.title,
  date: typedDay(danishDayOf(meeting.startsAt)),
  from: typedClock(danishTimeOf(meeting.startsAt)),
  to: typedClock(danishTimeOf(meeting.endsAt)),
  place: meeting.place,
  agenda: meeting.agenda,
  plans: meeting.plans,
  guests: meeting.guests,
});

type Times = Pick<Meeting, 'startsAt' | 'endsAt'>;

/** When a draft says that the meeting is; `undefined` while that cannot be read. A meeting that ends on another day than it begins goes on doing so. */
export function readTimes({ date, from, to }: Pick<MeetingDraft, 'date' | 'from' | 'to'>, before?: Meeting): Times | undefined {
  const [day, starts, ends] = [readDanishDate(date), readDanishClock(from), readDanishClock(to)];
  if (!day || !starts || !ends) return undefined;
  const lastsDays = before ? daysBetween(danishDayOf(before.startsAt), danishDayOf(before.endsAt)) : 0;
  return { startsAt: near(day, starts, before?.startsAt), endsAt: near(addDays(day, lastsDays), ends, before?.endsAt) };
}

/** What was not changed stays as it was kept, to the second. */
const near = (day: Day, time: string, kept: Instant | undefined): Instant => (kept && danishDayOf(kept) === day && danishTimeOf(kept) === time ? kept : instantOf(day, time));

/** Stands in for a time that cannot be read yet, so that the rest can be judged. It is never saved: {@link unreadIn} stands in the way. */
const UNREAD: Times = { startsAt: '1970-01-01T09:00:00.000Z' as Instant, endsAt: '1970-01-01T10:00:00.000Z' as Instant };

/** What a draft says. @param before the meeting as it was; `undefined` for a new one. */
export function meetingFrom({ date, from, to, body, ...said }: MeetingDraft, before?: Meeting): NewPart<'meetings'> {
  return { ...said, body: body as BodyId, ...(readTimes({ date, from, to }, before) ?? UNREAD), state: before?.state ?? 'planned' };
}

/** What is typed and is no day or no clock time. */
export function unreadIn({ date, from, to }: MeetingDraft): readonly Found[] {
  return [
    ...(readDanishDate(date) ? [] : [{ field: 'date', code: date.trim() === '' ? 'date-needed' : 'date-not-read' }]),
    ...(readDanishClock(from) ? [] : [{ field: 'from', code: 'clock-not-read' }]),
    ...(readDanishClock(to) ? [] : [{ field: 'to', code: 'clock-not-read' }]),
  ];
}
