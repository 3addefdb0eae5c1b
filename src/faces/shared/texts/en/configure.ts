import type { configure as da, remove as daRemove } from '../da/configure';

export const configure: typeof da = {
  title: 'Show the action plan here',
  lead: 'Choose what the tab is to show. Everybody sees it with their own access.',
  site: 'Site',
  teamSite: (name) => `The team's own site (${name})`,
  homeSite: (name) => `The organisation's site (${name})`,
  otherSite: 'Another site',
  address: 'Address of the site',
  addressHint: 'Copy it from the browser. A page of the site will do.',
  problem: {
    'no-address': 'Write a whole address, as the browser shows it.',
    elsewhere: 'The site lies elsewhere than your SharePoint. Choose one that lies where the others do.',
  },
  useSite: 'Find the plan',
  plan: 'Action plan',
  face: 'What is the tab to show?',
  failed: {
    'no-access': 'You have no access to the site. Ask its owner for access, or choose another.',
    'not-found': 'There is no action plan here yet. Choose another site, or ask an administrator to make the plan.',
    other: 'The site did not answer. See whether the address is right, or try again in a while.',
  },
  preview: 'What the tab shows right now',
  nothing: 'There is nothing to show yet.',
  more: (n) => `and ${n} more`,
};

export const remove: typeof daRemove = {
  title: 'Remove the tab',
  text: 'The tab goes from here for everybody. The plan, the initiatives and the statements stay where they are: as lists on your SharePoint site.',
  again: 'You can always add the tab again.',
};
