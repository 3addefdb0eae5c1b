import type { ActionPlan } from './action-plan';
import type { CentreId } from './ids';
import type { Centre } from './plan';
import { numberedGoals, type NumberedGoal, type PlanRow } from './plan-rows';
import { rollUp } from './roll-up';
import type { TrafficLight } from './traffic-light';

/** What one centre carries under one goal. */
export interface CoverageCell {
  /** `undefined`: those that no centre has taken on. */
  readonly centre: Centre | undefined;
  /** All but the dropped ones: what is planned, proposed or completed carries the goal too. */
  readonly count: number;
  /** Of the running ones. */
  readonly worst: TrafficLight | undefined;
}

export interface CoverageLine extends NumberedGoal {
  /** One for each of the columns, in their order. */
  readonly cells: readonly CoverageCell[];
}

/** Who carries which goals: every goal by every centre, the empty places too. */
export interface Coverage {
  /** As the plan lists its centres; `undefined` stands last, when somebody carries something without a centre. */
  readonly columns: readonly (Centre | undefined)[];
  readonly lines: readonly CoverageLine[];
}

export const isCounted = (row: Pick<PlanRow, 'phase'>): boolean => row.phase !== 'dropped';

export function coverage(plan: Pick<ActionPlan, 'themes' | 'goals' | 'centres'>, rows: readonly PlanRow[]): Coverage {
  const places = new Map<string, PlanRow[]>();
  const keyOf = (goal: string, centre: CentreId | undefined): string => `${goal} ${centre ?? ''}`;
  for (const row of rows) {
    if (!isCounted(row)) continue;
    const key = keyOf(row.goal.id, row.centre?.id);
    const place = places.get(key);
    if (place) place.push(row);
    else places.set(key, [row]);
  }
  const hasStray = rows.some((row) => isCounted(row) && !row.centre);
  const columns = hasStray ? [...plan.centres, undefined] : plan.centres;
  const cellOf = (goal: string, centre: Centre | undefined): CoverageCell => {
    const inCell = places.get(keyOf(goal, centre?.id)) ?? [];
    return { centre, count: inCell.length, worst: rollUp(inCell).worst };
  };
  return { columns, lines: numberedGoals(plan).map((numbered) => ({ ...numbered, cells: columns.map((centre) => cellOf(numbered.goal.id, centre)) })) };
}
