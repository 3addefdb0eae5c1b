import type { ActionPlan } from './action-plan';
import { movementsSince, type Movement } from './current-status';
import { danishDayOf, instantOf } from './danish-time';
import type { Instant } from './day';
import { lastKnowledgeMeeting } from './gate';
import type { InitiativeId } from './ids';
import type { Body, Meeting } from './meeting';
import type { Goal, Theme } from './plan';
import type { PlanRow } from './plan-rows';
import { compareRows, planTree } from './plan-tree';
import type { RollUp } from './roll-up';
import type { TrafficLight } from './traffic-light';

/** One running initiative on the strip. */
export interface StripPlace {
  readonly row: PlanRow;
  /** 1, 2 …: among the running ones of its theme. */
  readonly place: number;
}

export interface StripGoal {
  readonly goal: Goal;
  readonly number: string;
  readonly places: readonly StripPlace[];
  readonly rollUp: RollUp;
}

export interface StripTheme {
  readonly theme: Theme;
  readonly number: number;
  readonly goals: readonly StripGoal[];
  readonly rollUp: RollUp;
}

/** In the order in which they were created: a place means the same initiative at every meeting, whatever its light. */
const byCreation = (a: PlanRow, b: PlanRow): number => {
  const [one, other] = [a.initiative, b.initiative];
  return one.createdAt === other.createdAt ? Number(one.id) - Number(other.id) : one.createdAt < other.createdAt ? -1 : 1;
};

/** The running initiatives by theme and goal, in places that do not move with their lights. */
export function stripOf(plan: Pick<ActionPlan, 'themes' | 'goals'>, rows: readonly PlanRow[]): readonly StripTheme[] {
  return planTree(plan, rows).map(({ theme, number, goals, rollUp: ofTheme }) => {
    let place = 0;
    const strips = goals.map(({ goal, number: goalNumber, rows: inGoal, rollUp: figures }) => ({
      goal,
      number: goalNumber,
      rollUp: figures,
      places: inGoal.filter(({ phase }) => phase === 'running').sort(byCreation).map((row) => ({ row, place: (place += 1) })),
    }));
    return { theme, number, goals: strips, rollUp: ofTheme };
  });
}

/** The meeting since which the overview tells what is new. */
export interface LastMet {
  readonly meeting: Meeting;
  readonly body: Body | undefined;
  /** By initiative, the lights that are others than they were then; `undefined` until the history is whole: what is in hand may not reach back so far. */
  readonly movements: ReadonlyMap<InitiativeId, Movement> | undefined;
}

/** `undefined` when the knowledge body has not met yet. */
export function lastMet(plan: ActionPlan, now: Instant): LastMet | undefined {
  const meeting = lastKnowledgeMeeting(plan.bodies, plan.meetings, now);
  if (!meeting) return undefined;
  const movements = plan.historyIsWhole ? new Map(movementsSince(plan.updates, meeting.endsAt).map((movement) => [movement.initiative, movement])) : undefined;
  return { meeting, body: plan.bodies.find(({ id }) => id === meeting.body), movements };
}

/** Of the running initiatives, how many went which way. */
export interface MovementCounts {
  readonly toRed: number;
  readonly greenToYellow: number;
  readonly redToYellow: number;
  readonly toGreen: number;
  /** Got their first light, and it is not red. */
  readonly first: number;
}

export function countMovements(rows: readonly PlanRow[], movements: ReadonlyMap<InitiativeId, Movement>): MovementCounts {
  const counts = { toRed: 0, greenToYellow: 0, redToYellow: 0, toGreen: 0, first: 0 };
  for (const row of rows) {
    const movement = row.phase === 'running' ? movements.get(row.initiative.id) : undefined;
    if (movement) counts[wayOf(movement)] += 1;
  }
  return counts;
}

function wayOf({ from, to }: Movement): keyof MovementCounts {
  if (to === 'red') return 'toRed';
  if (from === undefined) return 'first';
  if (to === 'green') return 'toGreen';
  return from === 'red' ? 'redToYellow' : 'greenToYellow';
}

/** What a meeting ought to talk about. */
export interface Discussion {
  /** The reds; where there are none, the yellow ones. `undefined`: all is green, or nothing has a light. */
  readonly light: Exclude<TrafficLight, 'green'> | undefined;
  /** The newest word first. */
  readonly rows: readonly PlanRow[];
}

export function forDiscussion(rows: readonly PlanRow[]): Discussion {
  const red = newestWordFirst(rows, 'red');
  if (red.length > 0) return { light: 'red', rows: red };
  const yellow = newestWordFirst(rows, 'yellow');
  return { light: yellow.length > 0 ? 'yellow' : undefined, rows: yellow };
}

/** Everything a meeting may talk about: what runs and is red, and what runs and is yellow, each with the newest word first. */
export const allForDiscussion = (rows: readonly PlanRow[]): Readonly<Record<Exclude<TrafficLight, 'green'>, readonly PlanRow[]>> => ({ red: newestWordFirst(rows, 'red'), yellow: newestWordFirst(rows, 'yellow') });

function newestWordFirst(rows: readonly PlanRow[], light: TrafficLight): readonly PlanRow[] {
  const saidAt = (row: PlanRow): string => row.status?.at ?? '';
  return rows.filter((row) => row.phase === 'running' && row.light === light).sort((a, b) => (saidAt(a) === saidAt(b) ? compareRows(a, b) : saidAt(a) < saidAt(b) ? 1 : -1));
}

/** The light an initiative had when the meeting ended; `undefined`: none. */
export const lightThen = (row: PlanRow, movements: ReadonlyMap<InitiativeId, Movement>): TrafficLight | undefined => {
  const movement = movements.get(row.initiative.id);
  return movement ? movement.from : row.light;
};

/** Something that has happened since the meeting. */
export type NewsItem =
  | { readonly kind: 'moved'; readonly row: PlanRow; readonly at: Instant; readonly movement: Movement }
  | { readonly kind: 'completed' | 'new'; readonly row: PlanRow; readonly at: Instant };

/**
 * What is new since the meeting: lights that moved, then what was completed, then what was added, each with the latest first.
 * @param told what the reader has been told already, and is not told again.
 */
export function newsSince(rows: readonly PlanRow[], { meeting, movements }: LastMet, told: readonly PlanRow[], now: Instant): readonly NewsItem[] {
  if (!movements) return [];
  const known = new Set(told);
  const news = rows.flatMap((row): readonly NewsItem[] => {
    if (known.has(row)) return [];
    if (row.isNew) return [{ kind: 'new', row, at: row.initiative.createdAt }];
    const movement = movements.get(row.initiative.id);
    if (row.phase === 'running') return movement ? [{ kind: 'moved', row, at: movement.at, movement }] : [];
    const at = row.phase === 'completed' ? completedAt(row, meeting.endsAt, now) : undefined;
    return at ? [{ kind: 'completed', row, at }] : [];
  });
  return news.sort((a, b) => KINDS_OF_NEWS.indexOf(a.kind) - KINDS_OF_NEWS.indexOf(b.kind) || (a.at === b.at ? 0 : a.at < b.at ? 1 : -1));
}

const KINDS_OF_NEWS: readonly NewsItem['kind'][] = ['moved', 'completed', 'new'];

/** No row says when it was completed: it was since a time when its last statement, or the end of its period, lies after that. `undefined`: it was not. */
export function completedAt({ status, initiative }: PlanRow, since: Instant, now: Instant): Instant | undefined {
  if (status && status.at > since) return status.at;
  const { to } = initiative.period;
  return to && to > danishDayOf(since) && to <= danishDayOf(now) ? instantOf(to, '12:00') : undefined;
}
