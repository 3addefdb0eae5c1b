import { useOpenedPlan } from '../../shared/queries';

/** Whether the set-up offers to change anything: never in a plan that is closed. */
export const useMayChange = (): boolean => {
  const { viewer, actionPlan } = useOpenedPlan();
  return viewer.mayEditPlan && actionPlan.plan.stage !== 'closed';
};
