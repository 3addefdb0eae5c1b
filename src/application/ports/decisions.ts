import type { Day, Decision, DecisionId, MutationKey } from '../../domain';

/** What meetings decided. Editors and chairs write it down. */
export interface Decisions {
  /** Adds it once, however often it is called with the same key. @throws PlanError `read-only`, `offline`, `no-answer`, `busy`, `signed-out`. */
  add(decision: Omit<Decision, 'id'>, key: MutationKey): Promise<Decision>;
  /** Instead of what was said before; whether it is done stays. @throws PlanError `not-found`, `read-only`. */
  save(decision: Omit<Decision, 'isDone' | 'doneOn'>): Promise<Decision>;
  /** @param doneOn `undefined`: it is open again. @throws PlanError `not-found`, `read-only`. */
  settle(id: DecisionId, doneOn: Day | undefined): Promise<Decision>;
}
