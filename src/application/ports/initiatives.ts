import type { Initiative, InitiativeContent, InitiativeId, MutationKey, PlanId } from '../../domain';
import type { Version, Versioned } from './versioned';

export interface NewInitiative extends InitiativeContent {
  readonly key: MutationKey;
  readonly plan: PlanId;
  /** The initiative of an earlier plan that it goes on with. */
  readonly continues?: InitiativeId;
}

/** The initiatives of the site's plans, wherever they are kept. */
export interface Initiatives {
  /** @throws PlanError `not-found`, also when the signed-in person may not see it. */
  get(id: InitiativeId): Promise<Versioned<Initiative>>;
  /** Adds it once, however often it is called with the same key. */
  add(initiative: NewInitiative): Promise<Versioned<Initiative>>;
  /** What was added with a key, as it is now; `undefined` when nothing was. */
  added(key: MutationKey): Promise<Versioned<Initiative> | undefined>;
  /** Saves the content; the status is not touched. @throws PlanError `conflict` when someone else has saved since `version` was read. */
  save(id: InitiativeId, change: Versioned<InitiativeContent>): Promise<Versioned<Initiative>>;
  /**
   * Into the recycle bin; done too when it is there already. What was stated about it stays stored and is nobody's any more.
   * @throws PlanError `conflict` when someone else has saved since `version` was read, `read-only` for anyone but an editor.
   */
  recycle(id: InitiativeId, version: Version): Promise<void>;
}
