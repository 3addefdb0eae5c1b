import { dayFrom, partsOf, type Day } from '../../../domain';

/** A cell's number format, understood as far as a plan needs it. */
export interface NumberFormat {
  readonly isDate: boolean;
  readonly code: string;
}

const GENERAL: NumberFormat = { isDate: false, code: 'General' };

/** The formats that a workbook may name by number alone, as a Danish Excel shows them. */
const BUILT_IN: Readonly<Record<number, string>> = {
  1: '0', 2: '0.00', 3: '#,##0', 4: '#,##0.00', 9: '0%', 10: '0.00%',
  14: 'dd-mm-yyyy', 15: 'd-mmm-yy', 16: 'd-mmm', 17: 'mmm-yy', 18: 'hh:mm', 19: 'hh:mm:ss', 20: 'hh:mm', 21: 'hh:mm:ss', 22: 'dd-mm-yyyy hh:mm', 45: 'mm:ss', 46: 'hh:mm:ss', 47: 'mm:ss',
};
/** In these the language decides, and all are dates. */
const isLocalDate = (id: number): boolean => (id >= 27 && id <= 36) || (id >= 50 && id <= 58);

/** What of a format is said literally, or says nothing of the kind of number: quoted, escaped, in brackets, filled up. */
const LITERAL = /"([^"]*)"|\\(.)|\[[^\]]*\]|_.|\*./g;

export function numberFormat(id: number, custom: ReadonlyMap<number, string>): NumberFormat {
  const code = custom.get(id) ?? BUILT_IN[id] ?? (isLocalDate(id) ? BUILT_IN[14]! : undefined);
  if (code === undefined || /^general$/i.test(code)) return GENERAL;
  const bare = code.replace(LITERAL, '');
  return { code, isDate: /[ymdhs]/i.test(bare) && !/[0#?]/.test(bare.replace(/s\.0+/gi, '')) };
}

const MS_A_DAY = 86_400_000;
const SECONDS_A_DAY = 86_400;

/**
 * The day that a number of days means. Workbooks of Excel's count from 1900, with a 29 February of that year that never was, or from 1904.
 * @returns `undefined` for a time of day without a day, and for what the calendar does not have.
 */
export function dayOfSerial(serial: number, is1904: boolean): Day | undefined {
  const whole = Math.floor(serial) + (is1904 ? 1462 : 0);
  if (!(whole >= 1) || whole === 60) return undefined;
  const date = new Date(Date.UTC(1899, 11, 31) + (whole > 60 ? whole - 1 : whole) * MS_A_DAY);
  return dayFrom({ year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, date: date.getUTCDate() });
}

/** The number as a person sees it in its cell, in Danish: `1.234,5`, `50%`, `12-06-2026`, `juni 2026`. */
export function numberText(value: number, format: NumberFormat, is1904: boolean): string {
  if (format.isDate) return dateText(value, format.code, is1904) ?? plainNumber(value);
  if (format === GENERAL) return plainNumber(value);
  return patternText(value, format.code);
}

const plain = new Intl.NumberFormat('da-DK', { maximumSignificantDigits: 11, useGrouping: false });
const plainNumber = (value: number): string => plain.format(value);

function patternText(value: number, code: string): string {
  const sections = code.split(';');
  const isOwn = value < 0 && sections.length > 1;
  const section = (isOwn ? sections[1] : value === 0 && sections.length > 2 ? sections[2] : sections[0]) ?? '';
  const literals: string[] = [];
  const marked = section.replace(LITERAL, (_whole, quoted: string | undefined, escaped: string | undefined) => (literals.push(quoted ?? escaped ?? ''), '\0'));
  const said = (text: string): string => text.replace(/\0/g, () => literals.shift() ?? '');
  const place = /[0#?][0#?,.]*/.exec(marked);
  if (!place) return said(marked.replace(/@|general/gi, () => plainNumber(value)));
  const [digits = ''] = place;
  const decimals = digits.split('.')[1] ?? '';
  const shown = (isOwn ? Math.abs(value) : value) * (marked.includes('%') ? 100 : 1);
  const number = new Intl.NumberFormat('da-DK', {
    minimumFractionDigits: Math.min(20, decimals.replace(/[^0]/g, '').length),
    maximumFractionDigits: Math.min(20, decimals.replace(/[^0#?]/g, '').length),
    useGrouping: /[0#?],[0#?]/.test(digits),
  }).format(shown);
  return `${said(marked.slice(0, place.index))}${number}${said(marked.slice(place.index + digits.length).replace(/[0#?,.]/g, ''))}`.trim();
}

const inDanish = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat => new Intl.DateTimeFormat('da-DK', { timeZone: 'UTC', ...options });
const NAMES = { mmmm: inDanish({ month: 'long' }), mmm: inDanish({ month: 'short' }), dddd: inDanish({ weekday: 'long' }), ddd: inDanish({ weekday: 'short' }) };
const two = (value: number): string => String(value).padStart(2, '0');

/** `undefined` where the number means no moment. */
function dateText(value: number, code: string, is1904: boolean): string | undefined {
  const day = dayOfSerial(value, is1904);
  const section = code.split(';')[0] ?? '';
  const hasDay = /[yd]|mmm/i.test(section.replace(LITERAL, ''));
  if (value < 0 || (hasDay && day === undefined)) return undefined;
  const { year, month, date } = day ? partsOf(day) : { year: 1900, month: 1, date: 1 };
  const seconds = Math.round((value - Math.floor(value)) * SECONDS_A_DAY) % SECONDS_A_DAY;
  const name = (of: keyof typeof NAMES): string => NAMES[of].format(new Date(Date.UTC(year, month - 1, date))).replace(/\.$/, '');
  const isTwelve = /am\/pm|a\/p/i.test(section);
  const hours = Math.floor(seconds / 3600);
  let isTime = false; // after an hour, m means minutes
  return section
    .replace(/"([^"]*)"|\\(.)|\[[^\]]*\]|_.|\*.|am\/pm|a\/p|y+|m+|d+|h+|s+(\.0+)?/gi, (token, quoted: string | undefined, escaped: string | undefined, _fraction, at: number) => {
      if (quoted !== undefined || escaped !== undefined) return quoted ?? escaped ?? '';
      const isLong = token.length > 1;
      switch (token[0]!.toLowerCase()) {
        case 'y':
          return token.length > 2 ? String(year) : two(year % 100);
        case 'd':
          return token.length > 2 ? name(token.length === 3 ? 'ddd' : 'dddd') : isLong ? two(date) : String(date);
        case 'h':
          isTime = true;
          return ((shown: number) => (isLong ? two(shown) : String(shown)))(isTwelve ? hours % 12 || 12 : hours);
        case 's':
          return two(seconds % 60);
        case 'a':
          return hours < 12 ? 'AM' : 'PM';
        case 'm': {
          const isMinute = isTime || /^[^a-z]*s/i.test(section.slice(at + token.length));
          if (isMinute && token.length <= 2) return two(Math.floor(seconds / 60) % 60);
          return token.length > 2 ? name(token.length === 3 ? 'mmm' : 'mmmm') : isLong ? two(month) : String(month);
        }
        default:
          return '';
      }
    })
    .replace(/@/g, '')
    .trim();
}
