import { wordOfOccasion, type SnapshotOccasion } from '../../../domain';
import type { Destination } from '../routes';

/** How an address names the plan of today among what was kept. */
export const NOW = 'nu';

/** Two times of the plan beside each other. @param then left out: today. */
export const toComparison = (first: SnapshotOccasion, then?: SnapshotOccasion): Destination => ({ view: 'compare', page: `${wordOfOccasion(first)}/${then ? wordOfOccasion(then) : NOW}`, filters: '', seen: '' });
