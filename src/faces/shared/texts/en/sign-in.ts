import type { signIn as da } from '../da/sign-in';

export const signIn: typeof da = {
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
