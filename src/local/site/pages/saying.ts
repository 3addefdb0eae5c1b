import { wallClock } from '../dates';
import type { Host } from '../host';
import type { Saying } from './formatting';
import { textsOf } from './texts';

const two = (number: number): string => String(number).padStart(2, '0');
const MOST_DECIMALS = 10;

/** How the site writes numbers, truths and times: its own locale, and the clock of its own zone. */
export function sayingOf({ zone, locale }: Pick<Host, 'zone' | 'locale'>): Saying {
  const texts = textsOf(locale);
  const isDanish = texts.language === 'da';
  const number = new Intl.NumberFormat(texts.tag, { maximumFractionDigits: MOST_DECIMALS });
  const date = (instant: number): string => {
    const { year, month, day } = wallClock(instant, zone);
    return isDanish ? `${two(day)}-${two(month)}-${String(year).padStart(4, '0')}` : `${month}/${day}/${year}`;
  };
  const time = (instant: number): string => {
    const { hour, minute } = wallClock(instant, zone);
    return isDanish ? `${two(hour)}:${two(minute)}` : `${hour % 12 || 12}:${two(minute)} ${hour < 12 ? 'AM' : 'PM'}`;
  };
  return {
    number: (value) => number.format(value),
    truth: (value) => (value ? texts.yes : texts.no),
    date, time,
    dateAndTime: (instant) => `${date(instant)} ${time(instant)}`,
    calendar: (instant) => {
      const { year, month, day } = wallClock(instant, zone);
      return { year, month: month - 1, day };
    },
  };
}
