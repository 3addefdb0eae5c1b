import type { asSeen as danish } from '../da/as-seen';

export const asSeen: typeof danish = {
  viewAs: (who) => `View as of: ${who}`,
  today: 'today',
  year: (year) => `yearly status ${year}`,
  meeting: (body, day) => `${body} ${day}`,
  someMeeting: (day) => `a meeting, kept ${day}`,
  label: 'View the plan as a meeting saw it',
  loading: 'Loading …',
  none: 'Once a meeting has been held, you can view the plan as the meeting saw it.',
  compare: 'Compare two meetings',
  bar: {
    meeting: (body, day) => `You see the plan as ${body} saw it ${day}.`,
    meetingKept: (body, day, kept) => `You see the plan as it was kept ${kept} for ${body} ${day}.`,
    year: (year, kept) => `You see the plan as it was kept ${kept} for the yearly status ${year}.`,
    kept: (kept) => `You see the plan as it was kept ${kept}.`,
    nothing: 'Nothing can be changed here.',
    back: 'Back to today',
    compare: 'Compare with today',
  },
  backToday: 'You see the plan as it is today.',
  notFound: { title: 'The plan was not kept from that meeting', text: 'There is no snapshot here, or you have no access to it.' },
  malformed: { title: 'The snapshot cannot be read', text: 'The file was changed or cut off, so we do not show it. The rest of the plan is unchanged.', open: 'Open the files in SharePoint' },
  newer: { title: 'The snapshot was kept with a newer version of Handleplan', text: 'Reload the page, then it can be shown.', reload: 'Reload the page' },
  offline: 'The snapshot is in SharePoint. We fetch it when the connection returns.',
  failed: { title: 'The snapshot did not come', text: 'Try again in a moment. The plan is unchanged.' },
};
