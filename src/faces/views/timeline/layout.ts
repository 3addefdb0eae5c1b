import type { ActionPlan, Day, Stretch } from '../../../domain';

/** A window in which a name and a bar do not stand beside each other: the name stands above. */
export const STACKED = '(max-width: 800px)';
/** A window too narrow for bars: a list of start and end. */
export const LISTED = '(max-width: 320px)';
/** Years in view where the name stands above the bar. */
export const YEARS_STACKED = 3;

/** What every line needs to be drawn. */
export interface TimelinePlace {
  readonly stretch: Stretch;
  readonly today: Day;
  readonly plan: ActionPlan['plan'];
}

export const percent = (share: number): string => `${Math.round(share * 100_000) / 1000}%`;
