import type { absences as da } from '../da/absences';

export const absences: typeof da = {
  heading: 'Are you away?',
  lead: 'Your deputies get the card meanwhile. An initiative without a deputy waits until you are back.',
  from: 'From',
  to: 'To and including',
  hint: 'For example 21.12.2026.',
  notRead: 'We cannot read the date. Write it as 21.12.2026.',
  needed: 'Write a date.',
  reversed: 'The last day lies before the first. Swap them, or change one of them.',
  past: 'Those days are over. Write the ones to come.',
  save: 'Save absence',
  saved: (days) => `Saved. You are away ${days}.`,
  period: (from, to) => (from === to ? from : `${from} to ${to}`),
  coming: 'Your absences',
  remove: 'Remove',
  removeOf: (days) => `Remove ${days}`,
  removed: (days) => `Removed: ${days}.`,
  undo: 'Undo',
  notFetched: 'We could not fetch your absences just now.',
  noList: 'The site has no list for absences yet. Ask an administrator to run the set-up again.',
  notSaved: {
    offline: 'You are offline. It is not saved. Try again when the connection is back.',
    'read-only': 'You can read the plan. The editor can give you access to write.',
    other: 'It was not saved. Try again in a moment.',
  },
};
