import type { PlanId } from '../domain';
import type { OpenedPlan, Plans } from './ports';

/**
 * Opens a plan for reading; without `plan` the site's first one. The history may still lack its older part: {@link completeHistory}
 * fetches it after the first paint.
 * @throws PlanError `no-access`, `not-found`, `offline`, `no-answer`, `busy`, `signed-out`.
 */
export const openPlan = ({ plans }: { readonly plans: Plans }, plan?: PlanId): Promise<OpenedPlan> => plans.open(plan);
