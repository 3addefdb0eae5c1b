import type { PlanId } from '../domain';
import type { OpenedPlan, PlanAtHand, Plans } from './ports';

/**
 * Opens a plan for reading; without `plan` the site's first one. The history may still lack its older part: {@link completeHistory}
 * fetches it after the first paint.
 * @throws PlanError `no-access`, `not-found`, `offline`, `no-answer`, `busy`, `signed-out`.
 */
export const openPlan = ({ plans }: { readonly plans: Plans }, plan?: PlanId): Promise<OpenedPlan> => plans.open(plan);

/** A plan as it was when this person last read it on this device: something to look at while {@link openPlan} asks what is true now. */
export const keptPlan = ({ plans }: { readonly plans: Plans }, plan?: PlanId): Promise<OpenedPlan | undefined> => plans.kept(plan);

/** A plan that was read before anybody asked for it: then there is nothing to wait for. */
export const planAtHand = ({ plans }: { readonly plans: Plans }, plan?: PlanId): PlanAtHand | undefined => plans.atHand(plan);
