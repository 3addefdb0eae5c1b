import type { List } from './list';
import { initiatives } from './initiatives';
import { bodies, decisions, meetings } from './meetings';
import { absences, conversations, reminderOrders, reminderReports, reminders, snapshots } from './service';
import { statusUpdates } from './status-updates';
import { centres, closedDays, goals, plans, strategies, themes } from './structure';

/** Every list of a site, in the order they are made. Apart from the rest, because a reader of plans needs less. */
export const LISTS: readonly List[] = [
  plans, themes, goals, centres, strategies, bodies, meetings, closedDays, initiatives, statusUpdates, decisions, reminders, conversations, reminderOrders, reminderReports, absences, snapshots,
];
