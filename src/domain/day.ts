import type { Branded } from './ids';

/** A Danish calendar day, `2026-06-12`: not an instant, and without a zone. Sorts as text. */
export type Day = Branded<'Day'>;
/** A point in time in UTC, `2026-06-12T07:00:00.000Z`: always with milliseconds, so that it sorts as text. */
export type Instant = Branded<'Instant'>;
