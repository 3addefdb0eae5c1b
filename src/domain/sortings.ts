/** How rows may stand under each other. `light` is as the plan is read, `goal` by the plan's own numbers, `newest` by the latest statement. */
export const SORTINGS = ['light', 'goal', 'title', 'owner', 'period', 'newest'] as const;
export type Sorting = (typeof SORTINGS)[number];
