import type { part as da } from '../da/part';

export const part: typeof da = {
  notLoaded: 'The action plan could not be fetched.',
  again: 'Try again',
  noPlan: { title: 'There is no action plan here yet', read: 'Once whoever edits the page has made the plan, you see it here.' },
};
