export { useHousekeeping } from './background';
export { createQueryClient } from './client';
export { useIsOnline } from './connection';
export { planKeys } from './keys';
export { useOpenedPlan, usePlanCache, usePlanQuery, usePlanRows, type PlanCache } from './plan';
export { useWaiting, type CountedWait } from './waiting';
