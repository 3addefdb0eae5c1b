import type { Texts } from '../da';

export const plan: Texts['plan'] = {
  whole: (all, running) => {
    const first = all === 1 ? '1 initiative' : `${all} initiatives`;
    return running === 0 ? `${first}.` : `${first}, ${running} running.`;
  },
  shown: (shown, all) => `${shown} of ${all} initiatives shown.`,
  noneShown: 'No initiatives shown.',
  search: 'Search the plan',
  clearSearch: 'Clear the search',
  filters: 'Filters',
  lightFilter: 'Traffic light',
  filter: { theme: 'Theme', centre: 'Centre', owner: 'Owner', phase: 'Phase' },
  filterValue: (name, value) => `${name}: ${value}`,
  all: 'All',
  noCentre: 'No centre',
  askedForNext: 'Asked for next meeting',
  freshForNext: 'Confirmed for next meeting',
  clearFilters: 'Clear filters',
  group: 'Group',
  groupings: { goal: 'Theme and goal', centre: 'Centre', owner: 'Owner', light: 'Traffic light' },
  askedFor: (day) => `asked for ${day}`,
  startsIn: (month) => `Starts in ${month}`,
  presentedOn: (body, day) => `To be presented in ${body} on ${day}`,
  awaitsEditor: 'Waits for the editor',
  emptyGoal: 'No initiatives under this goal yet.',
  addFirst: 'Add the first',
  tampered: {
    title: 'The light in the list was changed by hand.',
    text: (inList, stated) => `The list says ${inList}. The newest statement says ${stated}, and that is what counts.`,
    textUnstated: (inList) => `The list says ${inList}, but no statement stands behind it.`,
    cleared: (stated) => `The light in the list is empty. The newest statement says ${stated}, and that is what counts.`,
    putBack: 'Put the list back',
    state: (light) => `State ${light}`,
    done: 'The list is right again.',
    stated: (light) => `Saved. The initiative is now ${light}.`,
    textLabel: 'What is troubling you, and what are you doing about it?',
    textLabelGreen: 'Anything to add? (optional)',
  },
};
