import { dayFrom, type Day } from './day';

/**
 * Reads a day as Danes write it: `12.6.2026`, `12/6-26`, `12-06-2026`, `12. juni 2026`, and `2026-06-12` of machines.
 * A year of two digits lies in this century. `undefined` when it cannot be read, or the calendar has no such day.
 */
export function readDanishDate(typed: string): Day | undefined {
  const text = typed.trim().toLowerCase();
  const machine = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  if (machine) return dayFrom({ year: Number(machine[1]), month: Number(machine[2]), date: Number(machine[3]) });
  const figures = /^(\d{1,2})\s*[./-]\s*(\d{1,2})\s*[./-]\s*(\d{4}|\d{2})$/.exec(text);
  if (figures) return dayFrom({ date: Number(figures[1]), month: Number(figures[2]), year: fullYear(figures[3] ?? '') });
  const words = /^(?:den\s+)?(\d{1,2})\.?\s*([a-zæøå]+)\.?\s+(\d{4})$/.exec(text);
  const month = words && monthNamed(words[2] ?? '');
  return words && month ? dayFrom({ date: Number(words[1]), month, year: Number(words[3]) }) : undefined;
}

/** Reads a day of every year, `24.12.`, `24/12` or `24. december`, with or without a year: `12-24`. */
export function readMonthDay(typed: string): string | undefined {
  const text = typed.trim().replace(/[.\s]+$/, '');
  const day = readDanishDate(text) ?? readDanishDate(`${text}.${A_LEAP_YEAR}`) ?? readDanishDate(`${text} ${A_LEAP_YEAR}`);
  return day?.slice(5);
}

/** Has every day that some year has. */
const A_LEAP_YEAR = 2000;

const MONTHS = ['januar', 'februar', 'marts', 'april', 'maj', 'juni', 'juli', 'august', 'september', 'oktober', 'november', 'december'];

/** 1-12 for a Danish month or its first three letters or more; `undefined` for other words. */
export function monthNamed(word: string): number | undefined {
  const found = word.length < 3 ? -1 : MONTHS.findIndex((month) => month.startsWith(word));
  return found < 0 ? undefined : found + 1;
}

/** `26` is 2026. */
export const fullYear = (figures: string): number => (figures.length === 2 ? 2000 + Number(figures) : Number(figures));
