import type { ActionPlan } from './action-plan';
import { danishOrder, type TextOrder } from './danish-order';
import type { GoalId } from './ids';
import type { Phase } from './initiative';
import type { Goal, Theme } from './plan';
import { numberedGoals, type PlanRow } from './plan-rows';
import { rollUp, type RollUp } from './roll-up';
import { weightOf } from './traffic-light';

/** Behind the running ones, which stand by their light. */
const PHASE_ORDER: Readonly<Record<Phase, number>> = { running: 0, planned: 1, completed: 2, proposed: 3, dropped: 4 };

/** Red, yellow, green, no status, then planned, completed, proposed, dropped; by title among equals. */
export function compareRows(a: PlanRow, b: PlanRow, order: TextOrder = danishOrder): number {
  const weight = (row: PlanRow): number => (row.light ? weightOf(row.light) : -1);
  return (
    PHASE_ORDER[a.phase] - PHASE_ORDER[b.phase] ||
    (a.phase === 'running' ? weight(b) - weight(a) : 0) ||
    order(a.initiative.title, b.initiative.title) ||
    Number(a.initiative.id) - Number(b.initiative.id)
  );
}

export interface GoalGroup {
  readonly goal: Goal;
  /** "1.2". */
  readonly number: string;
  readonly rows: readonly PlanRow[];
  readonly rollUp: RollUp;
}

export interface ThemeGroup {
  readonly theme: Theme;
  readonly number: number;
  readonly goals: readonly GoalGroup[];
  readonly rollUp: RollUp;
}

/**
 * The rows as the plan is read: by theme and goal, inside a goal by {@link compareRows} unless another order is given. Figures are of the rows given,
 * so after a filter they speak of what is shown.
 * @param keepEmpty keep goals and themes without a row: the whole plan shows them, a search does not.
 */
export function planTree(
  plan: Pick<ActionPlan, 'themes' | 'goals'>,
  rows: readonly PlanRow[],
  { keepEmpty = true, compare = compareRows }: { readonly keepEmpty?: boolean; readonly compare?: (a: PlanRow, b: PlanRow) => number } = {},
): readonly ThemeGroup[] {
  const byGoal = new Map<GoalId, PlanRow[]>();
  for (const row of rows) {
    const group = byGoal.get(row.goal.id);
    if (group) group.push(row);
    else byGoal.set(row.goal.id, [row]);
  }
  const themes = new Map<Theme, { number: number; goals: GoalGroup[] }>();
  for (const { goal, theme, themeNumber, goalNumber } of numberedGoals(plan)) {
    const inGoal = (byGoal.get(goal.id) ?? []).sort((a, b) => compare(a, b));
    if (inGoal.length === 0 && !keepEmpty) continue;
    const group = { goal, number: goalNumber, rows: inGoal, rollUp: rollUp(inGoal) };
    const inTheme = themes.get(theme);
    if (inTheme) inTheme.goals.push(group);
    else themes.set(theme, { number: themeNumber, goals: [group] });
  }
  return [...themes].map(([theme, { number, goals }]) => ({ theme, number, goals, rollUp: rollUp(goals.flatMap((group) => group.rows)) }));
}
