import type { signIn as da } from '../da/sign-in';

export const signIn: typeof da = {
  noAccess: {
    title: 'You cannot see this action plan yet',
    text: (site) => `The plan lives on the SharePoint site ${site}. Ask the plan’s editor for access. The tab then works at once.`,
    action: 'Request access',
  },
  guest: {
    title: 'As a guest you cannot see this action plan yet',
    text: (site) => `Ask whoever invited you for access to the SharePoint site ${site}. If you have access, open the site in a browser and sign in to the organisation that invited you.`,
    action: 'Open the site',
  },
  consent: {
    title: 'Handleplan needs your consent',
    text: 'Allow Handleplan to fetch and save the plan on your behalf. It can do what you can do in SharePoint, and no more.',
    action: 'Give consent',
  },
  blocked: {
    title: 'Your organisation gives no access from here',
    text: 'A rule of yours asks for another device or another network. Try from your work computer, or ask your IT support.',
  },
  other: {
    title: 'The plan belongs to another organisation',
    text: 'You are signed in to Teams as a guest or from another organisation. Switch organisation at the top of Teams, or ask the editor of the plan to invite you.',
  },
};
