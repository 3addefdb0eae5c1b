import type { TrafficLight } from '../../../../domain';
import type { overviewMore as da } from '../da/overview-more';
import { common } from './common';
import { confirmed } from './confirmed';

const word = (light: TrafficLight): string => common.lightInSentence[light];

export const overviewMore: typeof da = {
  news: (body, day) => `Other news since ${body} on ${day}`,
  noNews: 'There is no other news.',
  moved: (from, to) => `From ${from === 'none' ? 'no status' : word(from)} to ${word(to)}`,
  readYear: (year) => `Read the yearly status of ${year}`,
  newProposal: 'New proposal',
  proposedBy: (centre) => `Proposed by ${centre}.`,
  presented: (body, day) => `To be presented in ${body} on ${day}.`,
  next: (body) => `Next meeting in ${body}`,
  nextOfAll: 'Next meeting',
  noMeeting: 'No meeting is planned yet.',
  confirmed,
  asksRest: (day, isFirst) => (isFirst ? `We ask on ${day}.` : `We ask about the rest on ${day}.`),
  stillCounts: 'Answers count until the meeting is over.',
  notAnswered: 'Awaiting an answer from',
  prepare: 'Prepare the meeting',
  seeReminders: 'See reminders',
  coming: 'Coming meetings',
  awaits: (n) => `${n} awaiting an answer`,
  servedToo: (body) => `answers for ${body} count here too`,
  coverage: 'Who carries which goals?',
  coverageSub: 'Initiatives per goal and centre. An empty cell may be quite right – or an opportunity.',
  cell: (centre, goal, n, worst) => `${centre}, goal ${goal}: ${n === 0 ? 'none yet' : common.initiatives(n)}${worst ? `, worst light ${word(worst)}` : ''}`,
  propose: (cell) => `${cell}. Propose an initiative`,
};
