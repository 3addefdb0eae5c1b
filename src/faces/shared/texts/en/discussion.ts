import type { discussion as da } from '../da/discussion';
import { confirmed } from './confirmed';

export const discussion: typeof da = {
  next: (body, day) => `The next meeting of ${body} is on ${day}.`,
  named: (body, day) => `The meeting of ${body} is on ${day}.`,
  over: (body, day) => `The meeting of ${body} was on ${day}. Here is what is for discussion now.`,
  cancelled: (body, day) => `The meeting of ${body} on ${day} is cancelled. Here is what is for discussion now.`,
  notFound: 'The meeting no longer exists.',
  confirmed,
  noMeeting: 'No meeting is planned yet.',
  none: 'No reds or yellows at present',
  noneText: 'When an initiative turns yellow or red, it stands here with its text.',
  toMeeting: 'Go to the meeting',
  seePlan: 'Go to the action plan',
};
