import type { ActionPlan, GoalId, InitiativeId, Instant, Meeting, MeetingId, MutationKey, Plan, PlanContent, PlanId, Rights, Stage, StageReached, StatusUpdateId } from '../../domain';
import type { Version, Versioned } from './versioned';

/** Who reads, and what the store lets them do. The screens follow it; the store decides. */
export type Viewer = Rights;

/** A row that cannot be read as what it should be. It is shown at its place and counts nowhere. */
export interface MalformedRow {
  readonly list: 'plans' | 'themes' | 'goals' | 'initiatives' | 'statusUpdates' | 'centres' | 'strategies' | 'bodies' | 'meetings' | 'decisions' | 'closedDays';
  /** The row's number in its list. */
  readonly row: string;
  readonly title: string;
  /** Where in the plan to show it, when that much could be read. */
  readonly goal?: GoalId;
  readonly initiative?: InitiativeId;
  /** `unknown-value`: the column holds something the plan does not know; `missing`: it is empty or points to a row that is not there. */
  readonly reason: 'unknown-value' | 'missing';
  /** The column, as the list names it: `Light`, `Goal`. */
  readonly column: string;
  /** What stands there, as a person would see it. */
  readonly value: string;
  /** Opens the row in SharePoint. */
  readonly address: string;
}

/** What a list no longer has, so that the plan can only be read: without `column` it is the list itself that is gone. */
export interface MissingPart {
  readonly list: MalformedRow['list'];
  /** As the list named it. */
  readonly column?: string;
}

export interface OpenedPlan {
  readonly actionPlan: ActionPlan;
  readonly viewer: Viewer;
  readonly malformed: readonly MalformedRow[];
  /** What is gone from the lists; where anything is, nobody may write. */
  readonly missing?: readonly MissingPart[];
  /** What each initiative's row was when it was read: an edit is saved against it. */
  readonly versions: ReadonlyMap<InitiativeId, Version>;
  readonly planVersion: Version;
  /** Every plan of the site, this one included. */
  readonly plans: readonly Plan[];
  /** Every meeting of the site, whichever plans it is about: those that are about this one stand in `actionPlan`. */
  readonly siteMeetings: readonly Meeting[];
  /** Of the site's statements, whichever plan's, all from the one to the other were read; `undefined`: there are none. */
  readonly statementsRead?: { readonly from: StatusUpdateId; readonly to: StatusUpdateId };
  /** What the site calls itself, for the person who must ask for access. */
  readonly siteTitle: string;
  readonly readAt: Instant;
}

/** A plan's step to a stage. */
export interface StageStep extends Required<StageReached> {
  readonly stage: Stage;
  /** On the way to `presented`. */
  readonly presentedAt?: MeetingId;
}

export interface PlanAtHand {
  readonly opened: OpenedPlan;
  /** The store has said so to this page; otherwise it is what the device kept of an earlier visit. */
  readonly isFromStore: boolean;
}

export interface Plans {
  /** A plan as this page knows it by now, at once and without asking anybody; `undefined` when it does not, or no such plan was there. */
  atHand(plan?: PlanId): PlanAtHand | undefined;
  /** A plan as this person last read it on this device, without asking the store; `undefined` when nothing that can be read is kept. Never rejects. */
  kept(plan?: PlanId): Promise<OpenedPlan | undefined>;
  /**
   * Reads a plan in one round trip; without `plan` the site's first one. Of what is known already, here or on the device, only what changed travels.
   * @throws PlanError `no-access`, `not-found`, `offline`, `no-answer`, `busy`, `signed-out`.
   */
  open(plan?: PlanId): Promise<OpenedPlan>;
  /** Reads every plan of the site, the first one first, in the same one round trip. @throws PlanError as `open`. */
  openAll(): Promise<readonly OpenedPlan[]>;
  /** One plan's own row. @throws PlanError `not-found`. */
  get(plan: PlanId): Promise<Versioned<Plan>>;
  /** Adds a draft once, however often it is called with the same key. @throws PlanError `read-only` for anyone but an editor. */
  add(plan: PlanContent, key: MutationKey): Promise<Plan>;
  /** @throws PlanError `conflict` when someone else has saved since `version` was read, `read-only` for anyone but an editor. */
  save(plan: PlanId, change: Versioned<PlanContent>): Promise<void>;
  /**
   * Writes the stage together with who moved it, and when.
   * @throws PlanError `conflict` when someone else has saved since `version` was read, `read-only` for anyone but an editor.
   */
  moveStage(plan: PlanId, version: Version, step: StageStep): Promise<void>;
}
