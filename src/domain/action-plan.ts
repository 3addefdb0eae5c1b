import type { Initiative } from './initiative';
import type { Body, Decision, Meeting } from './meeting';
import type { Centre, Goal, Person, Plan, Strategy, Theme } from './plan';
import type { StatusUpdate } from './status-update';
import type { PersonId } from './ids';

/** The whole tree of one plan as read at one time, with what its rules need to know. */
export interface ActionPlan {
  readonly plan: Plan;
  readonly themes: readonly Theme[];
  readonly goals: readonly Goal[];
  readonly initiatives: readonly Initiative[];
  /** Statements, oldest first. Until `historyIsWhole` they are only the newest ones, and reach back to the plan's `statusThrough`. */
  readonly updates: readonly StatusUpdate[];
  readonly historyIsWhole: boolean;
  readonly centres: readonly Centre[];
  readonly strategies: readonly Strategy[];
  readonly bodies: readonly Body[];
  readonly meetings: readonly Meeting[];
  readonly decisions: readonly Decision[];
  readonly people: ReadonlyMap<PersonId, Person>;
}
