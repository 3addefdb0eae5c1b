import type { success as da } from '../da/success';

export const success: typeof da = {
  answer: { reached: 'Reached', notYet: 'Not yet', none: 'No answer yet' },
  question: 'Have you succeeded? (optional)',
  choice: { reached: 'Yes, reached', notYet: 'Not yet' },
  promised: (promise) => `We succeed when: ${promise}`,
  said: { reached: (person, day) => `${person} wrote ${day} that it is reached.`, notYet: (person, day) => `${person} wrote ${day} that it is not reached yet.` },
};
