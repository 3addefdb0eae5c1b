import type { Day, Instant } from './day';
import type { BodyId, CentreId, DecisionId, InitiativeId, MeetingId, PersonId, PlanId } from './ids';

export const BODY_ROLES = ['steering', 'knowledge', 'project', 'working'] as const;
export type BodyRole = (typeof BODY_ROLES)[number];

/** Those who meet about the plan (forum). */
export interface Body {
  readonly id: BodyId;
  readonly title: string;
  readonly role: BodyRole;
  /** What it does for the plan. */
  readonly task: string;
  /** How often it meets, as people say it: "2 gange om året". */
  readonly rhythm: string;
  readonly members: readonly PersonId[];
  readonly chair?: PersonId;
  /** An update older than this many days before a meeting does not count as fresh for it. */
  readonly freshForDays: number;
  /** Working days before a meeting at which owners are asked; empty: this body does not ask. */
  readonly askWorkingDaysBefore: readonly number[];
  /** The last day of a body that is made for one thing, as working groups are; `undefined`: it goes on. */
  readonly endsOn?: Day;
}

/** Whether a body that was made for a time is over. */
export const hasEnded = ({ endsOn }: Pick<Body, 'endsOn'>, today: Day): boolean => endsOn !== undefined && endsOn < today;

export const MEETING_STATES = ['planned', 'held', 'cancelled'] as const;
export type MeetingState = (typeof MEETING_STATES)[number];

export interface Meeting {
  readonly id: MeetingId;
  readonly body: BodyId;
  readonly title: string;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly place: string;
  /** One point a line. */
  readonly agenda: string;
  readonly state: MeetingState;
  /** The plans on its agenda. */
  readonly plans: readonly PlanId[];
  /** Centres invited to this one meeting, beside the members of the body. */
  readonly guests: readonly CentreId[];
}

export interface Decision {
  readonly id: DecisionId;
  readonly meeting: MeetingId;
  readonly text: string;
  readonly initiative?: InitiativeId;
  readonly responsible?: PersonId;
  readonly dueOn?: Day;
  readonly isDone: boolean;
  /** As far as somebody wrote it down. */
  readonly doneOn?: Day;
}
