import type { PlanId, Snapshot, SnapshotEntry, SnapshotOccasion } from '../../domain';

/** The plan as meetings and years saw it: added once each, never changed. */
export interface Snapshots {
  /** Those of a plan, latest first. @throws PlanError `offline`, `no-answer`, `busy`, `signed-out`. */
  of(plan: PlanId): Promise<readonly SnapshotEntry[]>;
  /** @throws PlanError `not-found`, `malformed-row` for a file that is not a snapshot of ours. */
  read(plan: PlanId, occasion: SnapshotOccasion): Promise<Snapshot>;
  /**
   * Stores it, once: of a plan and an occasion there is one at most.
   * @returns what is stored: of somebody who was quicker, theirs.
   * @throws PlanError `read-only`, and as {@link of}; then nothing is stored.
   */
  add(snapshot: Snapshot): Promise<Snapshot>;
}
