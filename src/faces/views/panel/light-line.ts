import { lightSteps } from '../../../domain';
import type { Instant, StatusUpdate, TrafficLight } from '../../../domain';

/** A place along the line: 0 is its left end, 1 its right end. */
export type Share = number;

export interface LightLine {
  /** From each change of the light to the next; the last one reaches today. */
  readonly steps: readonly { readonly light: TrafficLight; readonly from: Share; readonly to: Share }[];
  readonly meetings: readonly Share[];
  readonly today: Share;
  /** Where years (or, in a short history, months) begin. */
  readonly marks: readonly { readonly place: Share; readonly at: Instant; readonly unit: 'year' | 'month' }[];
}

const DAY_MS = 24 * 60 * 60 * 1000;
/** A line shorter than this would stretch a few days over the whole picture. */
const SHORTEST_MS = 90 * DAY_MS;
const ROOM_BEFORE = 0.03;
const ROOM_AFTER = 0.06;

/** Lays the lights of one initiative out along time; `undefined` when nothing was ever stated. */
export function lightLine(updates: readonly StatusUpdate[], meetings: readonly Instant[], now: Instant): LightLine | undefined {
  const steps = lightSteps(updates);
  const first = steps[0];
  if (!first) return undefined;
  const today = Date.parse(now);
  const start = Math.min(Date.parse(first.from), today - SHORTEST_MS);
  const length = today - start;
  const from = start - length * ROOM_BEFORE;
  const place = (at: Instant | number): Share => ((typeof at === 'number' ? at : Date.parse(at)) - from) / (length * (1 + ROOM_BEFORE + ROOM_AFTER));
  return {
    steps: steps.map((step) => ({ light: step.light, from: place(step.from), to: place(step.to ?? now) })),
    meetings: meetings.filter((at) => Date.parse(at) >= from && Date.parse(at) <= today).map(place),
    today: place(today),
    marks: marksBetween(from, today, place),
  };
}

/** How close two marks may stand, or a mark and today, before their words run together in a narrow panel. */
const CLOSEST = { year: 0.18, month: 0.3 } as const;

function marksBetween(from: number, to: number, place: (at: number) => Share): LightLine['marks'] {
  const years = beginnings(from, to, 12);
  const unit = years.length > 1 ? 'year' : 'month';
  const marks: { place: Share; at: Instant; unit: 'year' | 'month' }[] = [];
  for (const at of unit === 'year' ? years : beginnings(from, to, 1)) {
    const here = place(at);
    const last = marks[marks.length - 1];
    const runsIntoToday = place(to) - here < CLOSEST[unit];
    if (!runsIntoToday && (!last || here - last.place >= CLOSEST[unit])) marks.push({ place: here, at: new Date(at).toISOString() as Instant, unit });
  }
  return marks;
}

/** Every `months`-th beginning of a month, in UTC, counted from January: a picture needs no finer zone. */
function beginnings(from: number, to: number, months: number): readonly number[] {
  const first = new Date(from);
  const found: number[] = [];
  for (let month = months === 12 ? 12 : first.getUTCMonth() + 1; ; month += months) {
    const at = Date.UTC(first.getUTCFullYear(), month, 1, 12);
    if (at > to) return found;
    found.push(at);
  }
}
