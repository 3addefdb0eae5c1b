import { lastStored, withUpdates, type ActionPlan } from '../domain';
import type { StatusUpdates } from './ports';

/**
 * Brings the statements up to date; only what is new travels.
 * @returns the same plan when nothing is.
 * @throws PlanError `offline`, `no-answer`, `busy`, `signed-out`.
 */
export const followStatements = async ({ statusUpdates }: { readonly statusUpdates: StatusUpdates }, plan: ActionPlan): Promise<ActionPlan> =>
  withUpdates(plan, await statusUpdates.newer(plan.plan.id, lastStored(plan.updates) ?? plan.plan.statusThrough));
