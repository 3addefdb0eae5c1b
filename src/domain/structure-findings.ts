import { asDay } from './day';
import { keptLine, LINE_LIMIT } from './initiative-content';
import type { NewPart, StructureKind } from './structure';
import { isInvisible, withPlainLineEnds } from './text-duty';

/** How long a status may count as fresh, in days. */
export const FRESH_FOR_DAYS = { least: 1, most: 400 } as const;
/** At most so many times before one meeting, and never earlier than so many working days. */
export const ASKING = { times: 5, earliest: 30 } as const;
const LAST_WEEK = 53;

/** What stands in the way of keeping a part, and at which of its fields. */
export type PartFinding =
  | { readonly field: 'title' | 'code'; readonly code: 'title-needed' }
  | { readonly field: 'title' | 'code' | 'name' | 'rhythm' | 'place'; readonly code: 'line-too-long'; readonly over: number; readonly limit: number }
  | { readonly field: 'theme'; readonly code: 'theme-needed' }
  | { readonly field: 'body'; readonly code: 'body-needed' }
  | { readonly field: 'freshForDays'; readonly code: 'days-out-of-range' }
  /** `asking-out-of-range`: not a whole number of days from 1 on, or too early; `asking-twice`: the same day again. */
  | { readonly field: 'askWorkingDaysBefore'; readonly code: 'asking-out-of-range' | 'asking-twice' | 'asking-too-often' }
  | { readonly field: 'endsAt'; readonly code: 'ends-before-start' }
  | { readonly field: 'on'; readonly code: 'no-such-day' | 'no-such-week' };

type Judges = { readonly [K in StructureKind]: (part: NewPart<K>) => readonly PartFinding[] };

const JUDGES: Judges = {
  themes: ({ title }) => named('title', title),
  goals: ({ title, theme }) => [...named('title', title), ...(theme ? [] : [{ field: 'theme', code: 'theme-needed' } as const])],
  centres: ({ code, name }) => [...named('code', code), ...line('name', name)],
  strategies: ({ title }) => named('title', title),
  bodies: ({ title, rhythm, freshForDays, askWorkingDaysBefore }) => [
    ...named('title', title),
    ...line('rhythm', rhythm),
    ...(isWithin(freshForDays, FRESH_FOR_DAYS.least, FRESH_FOR_DAYS.most) ? [] : [{ field: 'freshForDays', code: 'days-out-of-range' } as const]),
    ...asking(askWorkingDaysBefore),
  ],
  meetings: ({ title, body, startsAt, endsAt, place }) => [
    ...named('title', title),
    ...(body ? [] : [{ field: 'body', code: 'body-needed' } as const]),
    ...(endsAt > startsAt ? [] : [{ field: 'endsAt', code: 'ends-before-start' } as const]),
    ...line('place', place),
  ],
  closedDays: ({ title, on }) => {
    const findings: PartFinding[] = [...line('title', title)];
    if (on.kind === 'everyYear' && !asDay(`${A_LEAP_YEAR}-${on.monthDay}`)) findings.push({ field: 'on', code: 'no-such-day' });
    if (on.kind === 'once' && !asDay(on.day)) findings.push({ field: 'on', code: 'no-such-day' });
    if (on.kind === 'quietWeek' && !isWithin(on.week, 1, LAST_WEEK)) findings.push({ field: 'on', code: 'no-such-week' });
    return findings;
  },
};

/** Every day that some year has is a day of a leap year. */
const A_LEAP_YEAR = 2000;

/** What stands in the way of keeping it, in the order of its form. */
export const partFindings = <K extends StructureKind>(kind: K, part: NewPart<K>): readonly PartFinding[] => JUDGES[kind](part);

const isWithin = (value: number, least: number, most: number): boolean => Number.isInteger(value) && value >= least && value <= most;

function named(field: 'title' | 'code', typed: string): readonly PartFinding[] {
  return isInvisible(keptLine(typed)) ? [{ field, code: 'title-needed' }] : line(field, typed);
}

function line(field: 'title' | 'code' | 'name' | 'rhythm' | 'place', typed: string): readonly PartFinding[] {
  const over = keptLine(typed).length - LINE_LIMIT;
  return over > 0 ? [{ field, code: 'line-too-long', over, limit: LINE_LIMIT }] : [];
}

function asking(days: readonly number[]): readonly PartFinding[] {
  const field = 'askWorkingDaysBefore';
  if (!days.every((each) => isWithin(each, 1, ASKING.earliest))) return [{ field, code: 'asking-out-of-range' }];
  if (new Set(days).size < days.length) return [{ field, code: 'asking-twice' }];
  return days.length > ASKING.times ? [{ field, code: 'asking-too-often' }] : [];
}

type Keepers = { readonly [K in StructureKind]: (part: NewPart<K>) => NewPart<K> };

const KEEPERS: Keepers = {
  themes: (part) => ({ ...part, title: keptLine(part.title), description: withPlainLineEnds(part.description) }),
  goals: (part) => ({ ...part, title: keptLine(part.title), description: withPlainLineEnds(part.description) }),
  centres: (part) => ({ ...part, code: keptLine(part.code), name: keptLine(part.name) }),
  strategies: (part) => ({ ...part, title: keptLine(part.title), description: withPlainLineEnds(part.description) }),
  bodies: (part) => ({
    ...part,
    title: keptLine(part.title),
    task: withPlainLineEnds(part.task),
    rhythm: keptLine(part.rhythm),
    members: [...new Set(part.members)],
    askWorkingDaysBefore: [...part.askWorkingDaysBefore].sort((a, b) => b - a),
  }),
  meetings: (part) => ({ ...part, title: keptLine(part.title), place: keptLine(part.place), agenda: withPlainLineEnds(part.agenda), plans: [...new Set(part.plans)], guests: [...new Set(part.guests)] }),
  closedDays: (part) => ({ ...part, title: keptLine(part.title) }),
};

/** The part as it is kept: lines without outer blanks, plain line ends, nobody twice, the earliest asking first. */
export const keptPart = <K extends StructureKind, P extends NewPart<K>>(kind: K, part: P): P => ({ ...part, ...KEEPERS[kind](part) });
