import type { ActionPlan } from './action-plan';
import { asOf } from './as-of';
import { currentStatuses, movementsSince, type Movement } from './current-status';
import { danishDayOf, instantOf } from './danish-time';
import { addDays, dayFrom, type Day, type Instant } from './day';
import type { InitiativeId } from './ids';
import type { Phase } from './initiative';
import { allForDiscussion } from './overview';
import type { Strategy, Theme } from './plan';
import { planRows, type PlanRow } from './plan-rows';
import { planTree } from './plan-tree';
import { rollUp, type LightCounts, type RollUp } from './roll-up';
import { strategyHelp } from './strategies';
import { followedRows, hasPromise, successCounts, type SuccessCounts } from './success-tree';

/** What does not run, and was not dropped. */
export type RestingPhase = Exclude<Phase, 'running' | 'dropped'>;

/** How a part of the plan stood at the end of a year, and what became of it since the year before. */
export interface YearOf {
  readonly lights: RollUp;
  /** What runs at its end, in the order of the plan and then in that in which it was created: a place means the same initiative every year. */
  readonly running: readonly PlanRow[];
  /** How many stand otherwise. */
  readonly resting: Readonly<Record<RestingPhase, number>>;
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
  /** The year has ended. */
  readonly isOver: boolean;
  readonly whole: YearOf;
  /** In the order of the plan; all of them. */
  readonly themes: readonly ThemeYear[];
  /** What ran or was completed and helped other strategies, by title, first what reached most; one that nothing helped is left out. */
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
 * The year, as the statements of it tell. Needs the whole history. What was completed after it still ran; other phases, owners and words that are no
 * statements are as they stand now: of a year that is over, its snapshot tells them as they were.
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
  const completions = completionsOf(plan, now);
  const then = isOver ? stillRunning(asOf(plan, until), completions, until) : plan; // what was just said may be ahead of the reader's clock
  const rows = planRows(then, until);
  const isCompleted = ({ phase, initiative }: PlanRow): boolean => phase === 'completed' && (completions.get(initiative.id) ?? '') >= begins;
  const told: Telling = { begins, isCompleted, before: currentStatuses(asOf(plan, begins)), movements: new Map(movementsSince(then.updates, begins).map((movement) => [movement.initiative, movement])) };
  const counted = rows.filter(({ phase }) => phase !== 'dropped').sort(byPlace);
  const helping = counted.filter((row) => row.phase === 'running' || isCompleted(row));
  return {
    year,
    from,
    through: isOver ? addDays(firstDayOf(year + 1), -1) : today,
    isOver,
    whole: yearOf(counted, told),
    themes: planTree(plan, counted, { compare: byPlace }).map(({ theme, number, goals }) => ({ theme, number, ...yearOf(goals.flatMap((goal) => goal.rows), told) })),
    helped: strategyHelp(plan.strategies, helping).flatMap(({ strategy, rows: of }) => (of.length > 0 ? [{ strategy, rows: [...of].sort((a, b) => reach(b) - reach(a)) }] : [])),
  };
}

/** An initiative in two years: the row of each in which it ran. */
export interface PlaceInYears {
  readonly id: InitiativeId;
  readonly now: PlanRow | undefined;
  readonly then: PlanRow | undefined;
}

/** What ran in either of two years, each in the one place it has in both. */
export function placesInYears(now: Pick<YearOf, 'running'>, then: Pick<YearOf, 'running'> | undefined): readonly PlaceInYears[] {
  const [inThis, inThat] = [now, then].map((year) => new Map(year?.running.map((row) => [row.initiative.id, row])));
  const rows = new Map([...(inThat ?? []), ...(inThis ?? [])]);
  return [...rows.values()].sort(byPlace).map(({ initiative: { id } }) => ({ id, now: inThis?.get(id), then: inThat?.get(id) }));
}

/** When each was completed, as far as its last words tell, or else the end of its period: once, in whichever year one asks. */
function completionsOf(plan: ActionPlan, now: Instant): ReadonlyMap<InitiativeId, Instant> {
  const statuses = currentStatuses(plan);
  const today = danishDayOf(now);
  return new Map(
    plan.initiatives.flatMap(({ id, phase, period: { to } }) => {
      const at = statuses.get(id)?.at ?? (to !== undefined && to <= today ? instantOf(to, '12:00') : undefined);
      return phase === 'completed' && at !== undefined ? [[id, at] as const] : [];
    }),
  );
}

const stillRunning = (plan: ActionPlan, completions: ReadonlyMap<InitiativeId, Instant>, until: Instant): ActionPlan => ({
  ...plan,
  initiatives: plan.initiatives.map((initiative) => ((completions.get(initiative.id) ?? '') > until ? { ...initiative, phase: 'running' } : initiative)),
});

/** Where it stands in the plan, whatever has become of it. */
const byPlace = (a: PlanRow, b: PlanRow): number => a.goalNumber.localeCompare(b.goalNumber, 'en', { numeric: true }) || (a.initiative.createdAt === b.initiative.createdAt ? Number(a.initiative.id) - Number(b.initiative.id) : a.initiative.createdAt < b.initiative.createdAt ? -1 : 1);

/** How much there is to show for it. */
const reach = ({ phase, light, success }: PlanRow): number => (success?.answer === 'reached' ? 4 : phase === 'completed' ? 3 : light === 'green' ? 2 : light === undefined ? 0 : 1);

interface Telling {
  readonly begins: Instant;
  readonly isCompleted: (row: PlanRow) => boolean;
  readonly before: ReadonlyMap<InitiativeId, { readonly light: Movement['to'] }>;
  readonly movements: ReadonlyMap<InitiativeId, Movement>;
}

function yearOf(rows: readonly PlanRow[], { begins, isCompleted, before, movements }: Telling): YearOf {
  const running = rows.filter(({ phase }) => phase === 'running');
  const inPhase = (wanted: RestingPhase): number => rows.filter(({ phase }) => phase === wanted).length;
  const { red, yellow } = allForDiscussion(rows);
  return {
    lights: rollUp(rows),
    running,
    resting: { planned: inPhase('planned'), completed: inPhase('completed'), proposed: inPhase('proposed') },
    before: rollUp(running.map(({ phase, initiative }) => ({ phase, light: before.get(initiative.id)?.light }))).counts,
    moved: running.flatMap((row) => {
      const movement = movements.get(row.initiative.id);
      return movement?.from ? [{ row, movement }] : [];
    }).sort((a, b) => (a.movement.at < b.movement.at ? 1 : -1)),
    troubled: [...red, ...yellow],
    completed: rows.filter(isCompleted),
    added: rows.filter(({ initiative }) => initiative.createdAt >= begins),
    success: successCounts(followedRows(rows, { themes: [] })),
    reached: rows.filter((row) => hasPromise(row) && row.success?.answer === 'reached' && row.success.at >= begins),
  };
}
