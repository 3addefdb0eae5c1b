import type { ClockTime } from '../../../domain';
import type { Language } from './language';

interface CalendarWords {
  readonly months: readonly string[];
  /** From Monday. */
  readonly weekdays: readonly string[];
  /** A month where there is little room; Danes write maj, juni and juli out. */
  short(month: string): string;
  dayAndMonth(date: number, month: string): string;
  sentence(day: string): string;
  weekdayInSentence(weekday: string, day: string): string;
  clock(time: ClockTime): string;
  /** Yesterday, today, tomorrow. */
  readonly near: readonly [string, string, string];
  readonly and: string;
  /** What stands between thousands. */
  readonly thousands: string;
}

export const CALENDAR_WORDS: Record<Language, CalendarWords> = {
  da: {
    months: ['januar', 'februar', 'marts', 'april', 'maj', 'juni', 'juli', 'august', 'september', 'oktober', 'november', 'december'],
    weekdays: ['mandag', 'tirsdag', 'onsdag', 'torsdag', 'fredag', 'lørdag', 'søndag'],
    short: (month) => (month.length <= 4 ? month : `${month.slice(0, 3)}.`),
    dayAndMonth: (date, month) => `${date}. ${month}`,
    sentence: (day) => `den ${day}`,
    weekdayInSentence: (weekday, day) => `${weekday} den ${day}`,
    clock: (time) => `kl. ${Number(time.slice(0, 2))}.${time.slice(3)}`,
    near: ['i går', 'i dag', 'i morgen'],
    and: 'og',
    thousands: '.',
  },
  en: {
    months: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
    weekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
    short: (month) => month.slice(0, month === 'September' ? 4 : 3),
    dayAndMonth: (date, month) => `${date} ${month}`,
    sentence: (day) => day,
    weekdayInSentence: (weekday, day) => `${weekday} ${day}`,
    clock: (time) => `at ${Number(time.slice(0, 2))}${time.slice(2)}`,
    near: ['yesterday', 'today', 'tomorrow'],
    and: 'and',
    thousands: ',',
  },
};
