import type { ActionPlan } from './action-plan';
import { asOf } from './as-of';
import { currentStatuses, movementsSince, type Movement } from './current-status';
import { danishDayOf, instantOf } from './danish-time';
import { addDays, dayFrom, type Day, type Instant } from './day';
import type { InitiativeId } from './ids';
import { allForDiscussion, completedAt } from './overview';
import type { Strategy, Theme } from './plan';
import { planRows, type PlanRow } from './plan-rows';
import { planTree } from './plan-tree';
import { rollUp, type LightCounts, type RollUp } from './roll-up';
import { strategyHelp } from './strategies';
import { followedRows, hasPromise, successCounts, type SuccessCounts } from './success-tree';

/** How a part of the plan stood at the end of a year, and what became of it since the year before. */
export interface YearOf {
  readonly lights: RollUp;
  /** Of what runs at its end, the lights it had when the year began; `none`: it had none, or was not there. */
  readonly before: LightCounts;
  /** Another light than when the year began, latest first. */
  readonly moved: readonly { readonly row: PlanRow; readonly movement: Movement }[];
  /** What runs and is red, then yellow, each with the newest word first. */
  readonly troubled: readonly PlanRow[];
  readonly completed: readonly PlanRow[];
  /** Came in the year, and was not dropped. */
  readonly added: readonly PlanRow[];
  readonly success: SuccessCounts;
  /** What promised something, and has reached it in the year. */
  readonly reached: readonly PlanRow[];
}

export interface ThemeYear extends YearOf {
  readonly theme: Theme;
  readonly number: number;
}

/** A year of the plan, told as its yearly status tells it. */
export interface YearlyStatus {
  readonly year: number;
  readonly from: Day;
  /** The year's last day; while it lasts, today. */
  readonly through: Day;
  readonly whole: YearOf;
  /** In the order of the plan; all of them. */
  readonly themes: readonly ThemeYear[];
  /** What helped other strategies, by title; one that nothing helped is left out. */
  readonly helped: readonly { readonly strategy: Strategy; readonly rows: readonly PlanRow[] }[];
}

/** The years of which something can be told, latest first: from the first statement, or the plan's first day, until now. */
export function yearsOf({ plan, updates }: Pick<ActionPlan, 'plan' | 'updates'>, now: Instant): readonly number[] {
  const first = updates.reduce<Day | undefined>((day, { at }) => (day === undefined || danishDayOf(at) < day ? danishDayOf(at) : day), plan.from);
  const last = yearIn(danishDayOf(now));
  const count = Math.max(last - yearIn(first ?? danishDayOf(now)), 0) + 1;
  return Array.from({ length: count }, (_, ago) => last - ago);
}

const yearIn = (day: Day): number => Number(day.slice(0, 4));
const firstDayOf = (year: number): Day => dayFrom({ year, month: 1, date: 1 }) as Day;

/**
 * The year, as the statements of it tell. Needs the whole history. Phases, owners and words that are no statements are as they stand now: of a year
 * that is over, its snapshot tells them as they were.
 * @returns `undefined` for a year that has not begun, or while the history is not whole.
 */
export function yearlyStatus(plan: ActionPlan, year: number, now: Instant): YearlyStatus | undefined {
  const from = firstDayOf(year);
  const today = danishDayOf(now);
  if (!plan.historyIsWhole || from > today) return undefined;
  const begins = instantOf(from, '00:00');
  const next = instantOf(firstDayOf(year + 1), '00:00');
  const isOver = next <= now;
  const until = isOver ? (new Date(Date.parse(next) - 1).toISOString() as Instant) : now;
  const then = asOf(plan, until);
  const rows = planRows(then, until);
  const told: Telling = { begins, until, before: currentStatuses(asOf(plan, begins)), movements: new Map(movementsSince(then.updates, begins).map((movement) => [movement.initiative, movement])) };
  const counted = rows.filter(({ phase }) => phase !== 'dropped');
  return {
    year,
    from,
    through: isOver ? addDays(firstDayOf(year + 1), -1) : today,
    whole: yearOf(counted, told),
    themes: planTree(plan, counted).map(({ theme, number, goals }) => ({ theme, number, ...yearOf(goals.flatMap((goal) => goal.rows), told) })),
    helped: strategyHelp(plan.strategies, counted).flatMap(({ strategy, rows: helping }) => (helping.length > 0 ? [{ strategy, rows: helping }] : [])),
  };
}

interface Telling {
  readonly begins: Instant;
  readonly until: Instant;
  readonly before: ReadonlyMap<InitiativeId, { readonly light: Movement['to'] }>;
  readonly movements: ReadonlyMap<InitiativeId, Movement>;
}

function yearOf(rows: readonly PlanRow[], { begins, until, before, movements }: Telling): YearOf {
  const running = rows.filter(({ phase }) => phase === 'running');
  const { red, yellow } = allForDiscussion(rows);
  return {
    lights: rollUp(rows),
    before: rollUp(running.map(({ phase, initiative }) => ({ phase, light: before.get(initiative.id)?.light }))).counts,
    moved: running.flatMap((row) => {
      const movement = movements.get(row.initiative.id);
      return movement?.from ? [{ row, movement }] : [];
    }).sort((a, b) => (a.movement.at < b.movement.at ? 1 : -1)),
    troubled: [...red, ...yellow],
    completed: rows.filter((row) => row.phase === 'completed' && completedAt(row, begins, until) !== undefined),
    added: rows.filter(({ initiative }) => initiative.createdAt >= begins),
    success: successCounts(followedRows(rows, { themes: [] })),
    reached: rows.filter((row) => hasPromise(row) && row.success?.answer === 'reached' && row.success.at >= begins),
  };
}
