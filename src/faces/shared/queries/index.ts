export { useHousekeeping } from './background';
export { ChosenPlanProvider, useChosenPlan } from './chosen-plan';
export { createQueryClient } from './client';
export { useIsOnline } from './connection';
export { planKeys } from './keys';
export { useEveryPlan, useIsCatchingUp, useOpenedPlan, usePlanCache, usePlanQuery, usePlanRows, type PlanCache } from './plan';
export { useReadingEachDay } from './turn-of-day';
export { useWaiting, type CountedWait } from './waiting';
export { WaitingChanges } from './waiting-changes';
