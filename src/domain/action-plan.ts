import type { ClosedDays } from './closed-days';
import type { Initiative } from './initiative';
import type { Body, Decision, Meeting } from './meeting';
import type { Centre, Goal, Person, Plan, Strategy, Theme } from './plan';
import type { StatusUpdate } from './status-update';
import type { PersonId } from './ids';
import type { Withdrawn } from './withdrawal';
import type { WorkingCalendar } from './working-days';

/** The whole tree of one plan as read at one time, with what its rules need to know. */
export interface ActionPlan {
  readonly plan: Plan;
  readonly themes: readonly Theme[];
  readonly goals: readonly Goal[];
  readonly initiatives: readonly Initiative[];
  /** Statements, oldest first. Until `historyIsWhole` they are only the newest ones, and reach back to the plan's `statusThrough`. */
  readonly updates: readonly StatusUpdate[];
  readonly historyIsWhole: boolean;
  /** What came with a file and was taken back: it is not among the `updates`, and a copy of it is none. */
  readonly withdrawn?: Withdrawn;
  readonly centres: readonly Centre[];
  readonly strategies: readonly Strategy[];
  readonly bodies: readonly Body[];
  /** Those about the plan: it is on their agenda, or they have none yet. Another plan's meeting makes nothing old here, and nothing new. */
  readonly meetings: readonly Meeting[];
  /** Taken about its initiatives, or at its meetings about none. */
  readonly decisions: readonly Decision[];
  /** What the municipality keeps closed, as somebody set it; empty: nothing has been set. */
  readonly closedDays: readonly ClosedDays[];
  /** What `closedDays` come to, and the usual where there are none. */
  readonly calendar: WorkingCalendar;
  readonly people: ReadonlyMap<PersonId, Person>;
}
