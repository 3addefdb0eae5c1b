import type { Texts } from '../da';

const seconds = (n: number) => (n === 1 ? '1 second' : `${n} seconds`);

export const states: Texts['states'] = {
  loading: 'Loading the plan …',
  empty: { title: 'The plan is ready for its first initiatives', text: 'Themes and goals are in place. Write the first initiative.' },
  noHits: { title: (search) => `No initiatives match “${search}”`, titleWithoutSearch: 'No initiatives match the filters', text: 'Try a shorter word, or remove a filter.', textWithoutSearch: 'Remove a filter to see more.' },
  noAccess: {
    title: 'You cannot see this action plan yet',
    text: (site) => `The plan lives on the SharePoint site ${site}. Ask the plan’s editor for access. The tab then works at once.`,
    action: 'Request access',
  },
  noPlan: { title: 'There is no action plan here yet', text: 'The site is ready. Ask an administrator to create the plan.' },
  readOnly: 'You can read the plan. The editor can give you access to write.',
  notFound: { title: 'The initiative is not here', text: 'The initiative no longer exists, or you have no access to it.', action: 'Go to the action plan' },
  offline: {
    title: 'You are offline.',
    withPlan: (moment) => `You see the plan as it was ${moment}. What you save stays on this device and is sent when the connection returns.`,
    withoutPlan: 'We fetch the plan when the connection returns.',
  },
  noAnswer: {
    title: 'We got no answer from SharePoint.',
    retryIn: (n) => `We try again in ${seconds(n)}.`,
    text: 'Try again in a moment. What you have saved is still there.',
    kept: (n) => `Your text is still here. We try again in ${seconds(n)}.`,
  },
  busy: {
    title: 'SharePoint is busy right now.',
    retryIn: (n) => `We try again in ${seconds(n)}. You need not do anything.`,
    text: 'Try again in a moment. What you have saved is still there.',
  },
  signedOut: { title: 'You are signed out.', text: 'Sign in again to go on where you were.', textKept: 'Sign in again to go on where you were. Your text is still here.', action: 'Sign in' },
  malformed: {
    light: { before: 'The list says the light is', after: 'The plan knows green, yellow and red. Correct the field in the list to bring the row back.' },
    goal: 'The row points to a goal that does not exist. Choose a goal to bring the row back.',
    other: { before: (column) => `The list says the field “${column}” is`, after: 'The plan does not know that. Correct the field in the list to bring the row back.' },
    missing: (column) => `The field “${column}” is empty in the list. Fill it in to bring the row back.`,
    note: 'The row is left out of the figures until it is corrected. The rest of the plan is unchanged.',
    elsewhere: (n) => (n === 1 ? '1 row in the lists cannot be read' : `${n} rows in the lists cannot be read`),
    open: 'Open the row in SharePoint',
    untitled: 'Untitled',
  },
  bug: {
    title: 'Something went wrong on our side',
    text: (code) => `What you have saved is still there. Reload the page. If it happens again, send the code ${code} to your administrator.`,
    action: 'Reload the page',
  },
  error: {
    conflict: 'Somebody else has saved meanwhile. Both versions are here.',
    'not-found': 'The initiative no longer exists, or you have no access to it.',
    'no-access': 'You cannot see this action plan yet. Ask the plan’s editor for access.',
    'read-only': 'You can read the plan. The editor can give you access to write.',
    offline: 'You are offline. What you save stays on this device and is sent when the connection returns.',
    'no-answer': 'We got no answer from SharePoint. Your text is still here.',
    busy: 'SharePoint is busy right now. Your text is still here. Try again in a moment.',
    'signed-out': 'You are signed out. Sign in again to go on where you were. Your text is still here.',
    'malformed-row': 'The row in the list cannot be read. Correct it in the list to bring it back.',
    'text-needed': 'Write briefly what is troubling you. The meeting is then prepared.',
    'text-needed-worse': 'The light has gone down. Say briefly what happened.',
    'text-too-long': 'The text can be at most 1,000 characters.',
    'title-needed': 'Give the initiative a title.',
    'title-too-long': 'The title can be at most 255 characters.',
    'goal-needed': 'Choose the goal the initiative belongs to.',
    'owner-needed': 'Choose one owner.',
    'period-reversed': 'The end lies before the start. Swap them, or correct one.',
    'gate-closed': 'The plan can be rolled out once it has been presented in chefforum. Choose the meeting where it was.',
  },
};
