import type { missing as da } from '../da/missing';

export const missing: typeof da = {
  title: 'The lists have changed, so the plan can only be read for now.',
  column: (column, list) => `The column “${column}” is no longer in the list ${list}.`,
  list: (list) => `The list ${list} is no longer here.`,
  more: (n) => `So it is with ${n} more.`,
  help: 'An administrator can run the set-up again, which puts it back. Everything else is unchanged.',
  lists: {
    plans: 'Action plans',
    themes: 'Themes',
    goals: 'Goals',
    centres: 'Centres',
    strategies: 'Strategies and policies',
    bodies: 'Bodies',
    meetings: 'Meetings',
    decisions: 'Decisions',
    closedDays: 'Closing days and quiet weeks',
    initiatives: 'Initiatives',
    statusUpdates: 'Status updates',
  },
};
