import { inOrder, numberedGoals, type GoalId, type PlanId, type ThemeId } from '../../domain';
import type { OpenSite } from './open-site';

interface Choice<Id extends string> {
  readonly id: Id;
  readonly title: string;
}

/** What whoever edits a page chooses among, each in the plan's own order. */
export interface Choices {
  readonly plans: readonly Choice<PlanId>[];
  readonly themes: readonly Choice<ThemeId>[];
  readonly goals: readonly Choice<GoalId>[];
}

/** @throws PlanError as reading the plan does. */
export async function choicesOf({ ports }: OpenSite, plan: PlanId | undefined): Promise<Choices> {
  const { plans, actionPlan } = await ports.plans.open(plan);
  const named = <Id extends string>({ id, title }: Choice<Id>): Choice<Id> => ({ id, title });
  return {
    plans: plans.map(named),
    themes: inOrder(actionPlan.themes).map(named),
    goals: numberedGoals(actionPlan).map(({ goal, goalNumber }) => ({ id: goal.id, title: `${goalNumber} ${goal.title}` })),
  };
}
