import type { decisions as da } from '../da/decisions';

export const decisions: typeof da = {
  mine: 'Decisions you answer for',
  takenAt: (body: string, day: string) => `Decided in ${body} ${day}`,
  dueOn: (day: string) => `by ${day}`,
  about: (title: string) => `About ${title}`,
  doneOn: (day: string) => `Done ${day}`,
  done: 'Done',
  markDone: 'Mark as done',
  markDoneOf: (text: string) => `Mark as done: ${text}`,
  reopen: 'Open again',
  reopenOf: (text: string) => `Open again: ${text}`,
  correct: 'Correct',
  correctOf: (text: string) => `Correct the decision: ${text}`,
  saidDone: 'The decision is marked as done.',
  saidOpen: 'The decision is open again.',
  notSaved: 'It was not saved.',
  offline: 'You are offline. Try again when the connection is back.',
};
