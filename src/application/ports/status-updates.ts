import type { HistoryRow, InitiativeId, NewStatusUpdate, PlanId, StatusUpdate, StatusUpdateId } from '../../domain';

export interface StoredStatusUpdate {
  readonly update: StatusUpdate;
  /** What others stated about the same initiative after `seen`, oldest first, this update left out. */
  readonly meanwhile: readonly StatusUpdate[];
}

export interface StatusUpdates {
  /**
   * Stores a statement once, however often it is called with the same key, in one request.
   * @param seen the newest statement about the initiative that its author had before them.
   * @throws PlanError `read-only`, `offline`, `no-answer` (unknown whether it was stored), `busy`, `signed-out`.
   */
  record(update: NewStatusUpdate, seen?: StatusUpdateId): Promise<StoredStatusUpdate>;
  /**
   * Writes once, however often it is called, that a statement of the same person's is taken back. It stays where it is, and counts no more.
   * @param words what whoever reads the list itself finds there.
   * @throws PlanError as {@link record}.
   */
  withdraw(update: StatusUpdate, words: string): Promise<void>;
  /** The history stored before `before`, oldest first, all of it. */
  older(plan: PlanId, before: StatusUpdateId): Promise<readonly HistoryRow[]>;
  /** The history stored after `after`, oldest first; of the whole plan, for a refresh that costs only what changed. */
  newer(plan: PlanId, after: StatusUpdateId | undefined): Promise<readonly HistoryRow[]>;
}

/** One row's copies, and the statements they are to be made from; `undefined` empties them. */
export interface CopyToMove {
  readonly initiative: InitiativeId;
  readonly update: StatusUpdate | undefined;
  /** The statement that last spoke of success. */
  readonly success: StatusUpdate | undefined;
}

/** The copies of the current status on the initiatives' rows, and the mark on the plan up to which they are true. */
export interface StatusCopies {
  /**
   * Writes copies onto rows and then moves the plan's mark; any prefix of it leaves the plan readable and right.
   * @throws PlanError `read-only` for those who may not.
   */
  moveOn(plan: PlanId, copies: readonly CopyToMove[], through: StatusUpdateId | undefined): Promise<void>;
}
