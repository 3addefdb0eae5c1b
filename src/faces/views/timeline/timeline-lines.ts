import { compareRows, compareSpans, planTree, spanOn, type ActionPlan, type Goal, type PlanRow, type Span, type Stretch, type Theme } from '../../../domain';

/** One line of the timeline, from the top. */
export type TimelineLine =
  | { readonly kind: 'theme'; readonly key: string; readonly theme: Theme; readonly number: number }
  | { readonly kind: 'goal'; readonly key: string; readonly goal: Goal; readonly number: string }
  | { readonly kind: 'row'; readonly key: string; readonly row: PlanRow; readonly span: Span | undefined };

/** By theme and goal; inside a goal by when it begins, so that one reads down as time goes on. Goals without an initiative have no line. */
export function timelineLines(plan: ActionPlan, rows: readonly PlanRow[], axis: Stretch): readonly TimelineLine[] {
  const lines: TimelineLine[] = [];
  for (const { theme, number, goals } of planTree(plan, rows, { keepEmpty: false })) {
    lines.push({ kind: 'theme', key: `theme-${theme.id}`, theme, number });
    for (const { goal, number: goalNumber, rows: inGoal } of goals) {
      lines.push({ kind: 'goal', key: `goal-${goal.id}`, goal, number: goalNumber });
      const placed = inGoal.map((row) => ({ row, span: spanOn(row.initiative.period, axis, plan.plan) }));
      placed.sort((a, b) => compareSpans(a.span, b.span) || compareRows(a.row, b.row));
      for (const { row, span } of placed) lines.push({ kind: 'row', key: `row-${row.initiative.id}`, row, span });
    }
  }
  return lines;
}
