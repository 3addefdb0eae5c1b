import type { successPage as da } from '../da/success-page';
import { common } from './common';
import { capital, count } from './words';

export const successPage: typeof da = {
  lead: 'What each initiative will reach, and whether it is reached. The answers come from the owners along with their statements.',
  summary: ({ promised, reached, notYet, unsaid }) => {
    const first = reached > 0 ? `${reached} of ${promised} reached.` : `${common.initiatives(promised)} ${promised === 1 ? 'says' : 'say'} when we succeed.`;
    const rest = [notYet > 0 && `${notYet} not reached yet`, unsaid > 0 && `${unsaid} without an answer yet`].filter(Boolean).join(', and ');
    return rest ? `${first} ${capital(rest)}.` : first;
  },
  counts: (reached, promised) => `${reached} of ${promised} reached`,
  kinds: { course: 'Concrete courses', strategic: 'Strategic initiatives' },
  allKinds: 'All',
  value: (name, value) => `${name}: ${value}`,
  by: (person, day) => `${person}, ${day}`,
  open: (n) => (n === 1 ? 'One initiative can also say when we succeed:' : `${capital(count(n))} initiatives can also say when we succeed:`),
  write: 'Write it',
  writeOf: (title) => `Write it: when we succeed with ${title}`,
  none: 'No initiative says yet when we succeed',
  noneText: 'Write it under an initiative when you have agreed on it with the businesses. Then you can follow it here.',
  noHits: 'No initiatives match the filters',
  noHitsText: 'Clear the filters, and the others are here again.',
  seePlan: 'Go to the action plan',
};
