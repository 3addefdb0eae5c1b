import type { compare as danish } from '../da/compare';

export const compare: typeof danish = {
  heading: 'Compare',
  intro: 'See what has changed in the plan from one time to the other.',
  first: 'First',
  then: 'Then',
  now: 'today',
  changed: (n) => (n === 0 ? 'No initiative has changed.' : n === 1 ? 'One initiative has changed.' : `${n} initiatives have changed.`),
  unchanged: (n) => (n === 0 ? '' : n === 1 ? 'One is unchanged.' : `${n} are unchanged.`),
  theme: (n, title) => `${n} ${title}`,
  formerTitle: (title) => `Was called “${title}”`,
  noChange: 'Nothing has changed here.',
  themeNotThere: 'The theme was not there.',
  notThere: 'Was not in the plan.',
  noLonger: 'Is no longer in the plan.',
  kind: { moved: 'Light changed', said: 'New text', new: 'New', started: 'Started', completed: 'Completed', dropped: 'Dropped', gone: 'No longer in the plan', edited: 'Edited' },
  empty: '–',
  none: { title: 'There is nothing to compare yet', text: 'Once a meeting has been held, you can see what has changed since.' },
};
