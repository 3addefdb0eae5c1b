import type { Day } from '../../../../domain';
import type { Language } from '../../../shared/texts';

const LOCALE: Record<Language, string> = { da: 'da-DK', en: 'en-GB' };
/** Danes write maj, juni and juli out. */
const SHORT_ENOUGH = 4;

export interface DayTile {
  readonly date: string;
  /** ”juni”, ”aug.”; with the year when that is another than this one. */
  readonly month: string;
  /** ”fredag”. */
  readonly weekday: string;
}

/** A day as the tile of a calendar shows it. */
export function dayTile(day: Day, today: Day, language: Language): DayTile {
  const noon = new Date(`${day}T12:00:00Z`);
  const say = (options: Intl.DateTimeFormatOptions): string => new Intl.DateTimeFormat(LOCALE[language], { ...options, timeZone: 'UTC' }).format(noon);
  const long = say({ month: 'long' });
  const month = long.length <= SHORT_ENOUGH ? long : say({ month: 'short' });
  return { date: String(Number(day.slice(8))), month: day.slice(0, 4) === today.slice(0, 4) ? month : `${month} ${day.slice(0, 4)}`, weekday: say({ weekday: 'long' }) };
}
