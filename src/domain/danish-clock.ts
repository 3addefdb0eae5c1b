import type { ClockTime } from './danish-time';

/**
 * Reads a clock time as Danes write it: `9`, `9.00`, `09:30`, `kl. 9.15`, `0930`. `undefined` when it cannot be read, or no
 * clock shows it.
 */
export function readDanishClock(typed: string): ClockTime | undefined {
  const text = typed.trim().toLowerCase().replace(/^kl\.?\s*/, '');
  const found = /^(\d{1,2})(?:\s*[.:]\s*(\d{2}))?$/.exec(text) ?? /^(\d{2})(\d{2})$/.exec(text);
  const [hour, minute] = [Number(found?.[1]), Number(found?.[2] ?? 0)];
  if (!found || hour > 23 || minute > 59) return undefined;
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

/** `9.00`: as people write it, without a zero before. */
export const typedClock = (time: ClockTime): string => `${Number(time.slice(0, 2))}.${time.slice(3)}`;
