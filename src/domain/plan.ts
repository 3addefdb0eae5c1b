import type { Day, Instant } from './day';
import type { CentreId, GoalId, MeetingId, PersonId, PlanId, StatusUpdateId, StrategyId, ThemeId } from './ids';

/** The way of a plan, first to last: a stage is never skipped. */
export const STAGES = ['draft', 'presented', 'rolledOut', 'closed'] as const;
export type Stage = (typeof STAGES)[number];

/** When a plan came to a stage, and who moved it there. */
export interface StageReached {
  readonly at: Instant;
  readonly by?: PersonId;
}

/** What an editor writes of a plan. */
export interface PlanContent {
  readonly title: string;
  /** The policy the plan carries out, as people call it. */
  readonly policy: string;
  readonly from?: Day;
  readonly to?: Day;
}

export interface Plan extends PlanContent {
  readonly id: PlanId;
  readonly stage: Stage;
  /** As far as it is known: of a stage that was written into the list by hand it is not. */
  readonly reached?: Readonly<Partial<Record<Stage, StageReached>>>;
  /** The meeting of the knowledge body where the plan was presented. */
  readonly presentedAt?: MeetingId;
  /** The copies of the current status on the initiatives are true up to and including this update; `undefined`: there are no copies yet. */
  readonly statusThrough?: StatusUpdateId;
}

export interface Theme {
  readonly id: ThemeId;
  readonly plan: PlanId;
  readonly title: string;
  readonly description: string;
  readonly order: number;
}

export interface Goal {
  readonly id: GoalId;
  readonly theme: ThemeId;
  readonly title: string;
  readonly description: string;
  readonly order: number;
}

/** A part of the municipality that carries initiatives. */
export interface Centre {
  readonly id: CentreId;
  /** What people call it: "BMC". */
  readonly code: string;
  readonly name: string;
  readonly manager?: PersonId;
}

/** Another policy that an initiative helps as well. */
export interface Strategy {
  readonly id: StrategyId;
  readonly title: string;
  readonly description: string;
  /** Whose strategy it is. */
  readonly centre?: CentreId;
}

export interface Person {
  readonly id: PersonId;
  readonly name: string;
  readonly email: string;
}
