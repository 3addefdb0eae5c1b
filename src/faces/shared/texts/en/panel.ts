import type { panel as da } from '../da/panel';
import { common } from './common';
import { count } from './words';

const lower = common.lightInSentence;

export const panel: typeof da = {
  loading: 'Loading the initiative …',
  linkCopied: 'The link is copied.',
  notCopied: 'The browser did not let us copy. The link stands in the address bar.',
  since: (day) => `since ${day}`,
  freshFor: (body, day) => `confirmed for ${body} on ${day}`,
  askedFor: (body, day) => `asked for ${body} on ${day}`,
  noOwner: 'No owner has been chosen yet.',
  saidBy: (person, day) => `${person}, ${day}`,
  seeSuccess: 'See it for the whole plan',
  deputies: 'Deputies',
  workingGroup: 'Working group',
  phaseNote: {
    proposed: 'A proposal that awaits the editor. The light comes when the initiative is running.',
    planned: 'Planned. The light follows when the initiative is running.',
    running: '',
    completed: 'The initiative is completed.',
    dropped: 'The initiative is dropped.',
  },
  lightsOverTime: 'Lights over time',
  lightsFirst: (month, light) => `The lights since ${month}: ${lower[light]}`,
  lightsThen: (light, when) => `${lower[light]} ${when}`,
  inMonth: (month) => `in ${month}`,
  onDay: (day) => `on ${day}`,
  ticks: (body) => `The strokes at the foot are meetings of ${body}.`,
  today: 'Today',
  tableDay: 'Date',
  tableBy: 'Stated by',
  statements: 'Statements',
  noStatements: 'There are no statements yet.',
  confirmedTimes: (light, times, day) => `Still ${lower[light]} ${times === 2 ? 'twice' : `${count(times)} times`}, latest on ${day}`,
  confirmed: (light) => `Still ${lower[light]}.`,
  asDeputy: 'deputy',
  onBehalfOf: (owner) => `on behalf of ${owner}`,
  viaCard: 'by card in Teams',
  atMeeting: 'at the meeting',
  decisionIn: (body) => `Decision in ${body}`,
  open: 'Open',
  done: 'Done',
  dueOn: (person, day) => `${person}, by ${day}`,
  olderLoading: 'Loading the oldest statements …',
  olderFailed: 'We did not get the oldest statements.',
};
