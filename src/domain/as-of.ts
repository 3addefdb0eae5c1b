import type { ActionPlan } from './action-plan';
import type { Instant } from './day';

/**
 * The plan as far as the statements tell how it stood at a time: what was said later, and what came later, is left out. Needs the whole history.
 * Only lights and additions are events. What an initiative says of itself, its phase among it, is as it is now: of that only a snapshot knows better.
 */
export function asOf(plan: ActionPlan, time: Instant): ActionPlan {
  if (!plan.historyIsWhole) throw new Error(`Plan ${plan.plan.id}: its history is not whole`);
  const initiatives = plan.initiatives.filter(({ createdAt }) => createdAt <= time);
  const there = new Set(initiatives.map(({ id }) => id));
  const updates = plan.updates.filter(({ at, initiative }) => at <= time && there.has(initiative));
  return { ...plan, initiatives, updates };
}
