import type { PlanFilter } from './plan-filter';

/** Apart from the filtering itself, because every figure of the overview leads to rows and none of them filters. */
export const NO_FILTER: PlanFilter = { text: '', lights: [], themes: [], goals: [], centres: [], owners: [], phases: [], due: false, fresh: false, news: false };
