import type { ActionPlan } from './action-plan';
import type { Instant } from './day';
import type { MeetingId, PersonId, PlanId } from './ids';

/** What a snapshot was taken for: a meeting that was held, or a year that was stated. */
export type SnapshotOccasion = { readonly kind: 'meeting'; readonly meeting: MeetingId } | { readonly kind: 'year'; readonly year: number };

/** The plan as it was seen, complete and frozen (rule 8): what is shown of it comes from here alone. */
export interface Snapshot {
  readonly occasion: SnapshotOccasion;
  /** What "now" was when it was taken: what is due, new or under way is told as of then. */
  readonly takenAt: Instant;
  /** `undefined`: the store does not say. */
  readonly takenBy?: PersonId;
  /** Its history is whole. */
  readonly actionPlan: ActionPlan;
  /** The words that were written of it: a meeting's minutes, a year's status, as its author left them; empty: none. */
  readonly words: string;
}

/** One of the snapshots there are, without what it holds. */
export interface SnapshotEntry {
  readonly occasion: SnapshotOccasion;
  readonly plan: PlanId;
  readonly takenAt: Instant;
}
