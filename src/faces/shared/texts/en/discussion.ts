import type { discussion as da } from '../da/discussion';

export const discussion: typeof da = {
  next: (body, day) => `The next meeting of ${body} is on ${day}.`,
  noMeeting: 'No meeting is planned yet.',
  none: 'No reds or yellows at present',
  noneText: 'When an initiative turns yellow or red, it stands here with its text.',
  seePlan: 'Go to the action plan',
};
