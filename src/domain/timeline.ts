import { addDays, dayFrom, daysBetween, lastDayOfMonth, partsOf, type Day, type Instant } from './day';
import { danishDayOf } from './danish-time';
import { nextMeetingOf } from './freshness';
import type { Period } from './initiative';
import type { Body, BodyRole, Meeting } from './meeting';
import { isReversed, suggestedDays } from './period';

/** Whole days, the last one included. */
export interface Stretch {
  readonly from: Day;
  readonly to: Day;
}

/** A period on the axis of a plan. An end that its words leave open reaches to the edge of the axis. */
export interface Span extends Stretch {
  /** When it begins is not said. */
  readonly openStart: boolean;
  /** It goes on: no end is said. */
  readonly openEnd: boolean;
}

/** Words that name no day and yet say when: all the time, with no end in sight. */
const ONGOING = /løbende|vedvarende|ongoing/iu;

/** The days of a period: those that were chosen for it, else those that its words speak of. */
function daysOf(period: Period, plan: Partial<Stretch>): Partial<Stretch> | undefined {
  const days = period.from || period.to ? period : suggestedDays(period.text, plan);
  if (isReversed(days)) return undefined;
  return days.from || days.to || ONGOING.test(period.text.normalize('NFC')) ? days : undefined;
}

/**
 * Where a period stands on the axis; `undefined` when its words name no time ("2 år fra opstart") or its days contradict
 * each other. It may reach beyond the axis.
 */
export function spanOn(period: Period, axis: Stretch, plan: Partial<Stretch>): Span | undefined {
  const days = daysOf(period, plan);
  if (!days) return undefined;
  const from = days.from ?? earlier(axis.from, days.to ?? axis.from);
  const to = days.to ?? later(axis.to, from);
  return { from, to, openStart: days.from === undefined, openEnd: days.to === undefined };
}

const earlier = (a: Day, b: Day): Day => (a < b ? a : b);
const later = (a: Day, b: Day): Day => (a > b ? a : b);
const firstDayOfMonth = (day: Day): Day => `${day.slice(0, 8)}01` as Day;
const endOfMonth = (day: Day): Day => lastDayOfMonth(partsOf(day).year, partsOf(day).month);
const yearOf = (day: Day): number => partsOf(day).year;
const yearsOf = (first: number, last: number): Stretch => ({ from: dayFrom({ year: first, month: 1, date: 1 }) as Day, to: dayFrom({ year: last, month: 12, date: 31 }) as Day });

/** So much further than the plan an axis may reach to hold what people wrote: a slip of the pen ("2204") must not make all else a dot. */
const YEARS_BEYOND = 2;

/**
 * The stretch of time that a plan's timeline covers, in whole months: the plan's own period, and a little more where
 * initiatives begin before it or run past it. A plan without a period covers what its initiatives speak of, else the year it is.
 */
export function timelineAxis(plan: Partial<Stretch>, periods: readonly Period[], today: Day): Stretch {
  const days = periods.flatMap((period) => {
    const { from, to } = daysOf(period, plan) ?? {};
    return [from, to].filter((day): day is Day => day !== undefined);
  });
  const [firstYear, lastYear] = [yearOf(plan.from ?? plan.to ?? today) - YEARS_BEYOND, yearOf(plan.to ?? plan.from ?? today) + YEARS_BEYOND];
  const within = days.filter((day) => yearOf(day) >= firstYear && yearOf(day) <= lastYear);
  const all = [plan.from, plan.to, ...within].filter((day): day is Day => day !== undefined);
  if (all.length === 0) return yearsOf(yearOf(today), yearOf(today));
  return { from: firstDayOfMonth(all.reduce(earlier)), to: endOfMonth(all.reduce(later)) };
}

/** The part of the axis that is looked at: all of it, or whole years. */
export type Zoom = 'whole' | { readonly firstYear: number; readonly lastYear: number };

/** The stretch that is looked at. Years are shown whole, also where the axis covers a part of one; years off the axis show all of it. */
export function stretchOf(zoom: Zoom, axis: Stretch): Stretch {
  if (zoom === 'whole' || zoom.lastYear < yearOf(axis.from) || zoom.firstYear > yearOf(axis.to)) return axis;
  return yearsOf(zoom.firstYear, zoom.lastYear);
}

/** Every run of so many whole years on the axis; a shorter axis has one run, of all its years. */
export function zoomsOf(axis: Stretch, years: number): readonly Exclude<Zoom, 'whole'>[] {
  const [first, last] = [yearOf(axis.from), yearOf(axis.to)];
  const runs = Math.max(1, last - first + 2 - years);
  return Array.from({ length: runs }, (_, at) => ({ firstYear: first + at, lastYear: Math.min(last, first + at + years - 1) }));
}

/** The run with the day nearest its middle. */
export function zoomAround(day: Day, axis: Stretch, years: number): Exclude<Zoom, 'whole'> {
  const [first, last] = [yearOf(axis.from), yearOf(axis.to)];
  const wished = yearOf(day) - Math.floor((years - 1) / 2);
  const firstYear = Math.max(first, Math.min(wished, last - years + 1));
  return { firstYear, lastYear: Math.min(last, firstYear + years - 1) };
}

/** How far along the stretch a day begins: 0 at its first day, 1 after its last; beyond that outside it. */
export const shareOf = (day: Day, stretch: Stretch): number => daysBetween(stretch.from, day) / (daysBetween(stretch.from, stretch.to) + 1);

/** What is seen of a span in a stretch: where it lies, in shares of the stretch, and whether it goes on beyond an edge. */
export interface Bar {
  readonly start: number;
  readonly end: number;
  readonly cutAtStart: boolean;
  readonly cutAtEnd: boolean;
}

/** `before` or `after` when nothing of the span lies in the stretch: on which side it does. */
export function barIn(span: Span, stretch: Stretch): Bar | 'before' | 'after' {
  if (span.to < stretch.from) return 'before';
  if (span.from > stretch.to) return 'after';
  const [start, end] = [shareOf(span.from, stretch), shareOf(addDays(span.to, 1), stretch)];
  return { start: Math.max(0, start), end: Math.min(1, end), cutAtStart: start < 0, cutAtEnd: end > 1 };
}

/** A mark on the axis: where a year or a month begins. */
export interface AxisMark {
  readonly unit: 'year' | 'month';
  /** The first day of it that is seen. */
  readonly day: Day;
  readonly at: number;
  /** How much of the stretch it takes, as a share: a name needs room. */
  readonly width: number;
}

/** The marks of a stretch, in order: months of a single year, years of more. */
export function axisMarks(stretch: Stretch): readonly AxisMark[] {
  const unit = yearOf(stretch.from) === yearOf(stretch.to) ? 'month' : 'year';
  const marks: AxisMark[] = [];
  for (let day = stretch.from; day <= stretch.to; ) {
    const next = addDays(unit === 'month' ? endOfMonth(day) : yearsOf(yearOf(day), yearOf(day)).to, 1);
    const at = shareOf(day, stretch);
    marks.push({ unit, day, at, width: Math.min(1, shareOf(next, stretch)) - at });
    day = next;
  }
  return marks;
}

/** A body and its meetings on the axis. */
export interface MeetingTrack {
  readonly body: Body;
  /** By time; cancelled ones are left out. */
  readonly meetings: readonly { readonly meeting: Meeting; readonly day: Day; readonly isNext: boolean }[];
}

/** Those who follow the plan most closely first. */
const BODY_ORDER: readonly BodyRole[] = ['knowledge', 'project', 'steering', 'working'];

/** A track for each body that meets within the stretch. The next meeting is marked also when others stand before it in the list. */
export function meetingTracks(bodies: readonly Body[], meetings: readonly Meeting[], stretch: Stretch, now: Instant): readonly MeetingTrack[] {
  const tracks = bodies.map((body): MeetingTrack => {
    const next = nextMeetingOf(body.id, meetings, now);
    const own = meetings.filter((meeting) => meeting.body === body.id && meeting.state !== 'cancelled').map((meeting) => ({ meeting, day: danishDayOf(meeting.startsAt), isNext: meeting.id === next?.id }));
    return { body, meetings: own.filter(({ day }) => day >= stretch.from && day <= stretch.to).sort((a, b) => (a.meeting.startsAt < b.meeting.startsAt ? -1 : 1)) };
  });
  return tracks.filter((track) => track.meetings.length > 0).sort((a, b) => BODY_ORDER.indexOf(a.body.role) - BODY_ORDER.indexOf(b.body.role));
}

/** What begins first stands first, then what ends first; what has no place on the axis comes last. */
export function compareSpans(a: Span | undefined, b: Span | undefined): number {
  if (!a || !b) return Number(!a) - Number(!b);
  return compareDays(a.from, b.from) || compareDays(a.to, b.to);
}

const compareDays = (a: Day, b: Day): number => (a === b ? 0 : a < b ? -1 : 1);
