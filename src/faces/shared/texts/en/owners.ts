import type { owners as da } from '../da/owners';
import { common } from './common';
import { capital, count } from './words';

export const owners: typeof da = {
  heading: 'Needs an owner',
  sub: (n) => (n === 1 ? 'Choose who is to have it, or take it yourself.' : 'Choose who is to have them, or take them yourself.'),
  handedOverTo: (manager) => `${manager} has it for now and chooses a new owner.`,
  handedOver: 'The former owner has passed it on.',
  yours: 'You have it for now. Choose a new owner, or take it yourself.',
  left: 'The owner is no longer in the organisation.',
  leftAdvice: 'Choose a new one, or ask the centre manager.',
  none: 'No owner has been chosen yet.',
  choose: 'Choose an owner',
  chooseOf: (title) => `Choose an owner for ${title}`,
  take: 'I take it myself',
  takeOf: (title) => `I take it myself: ${title}`,
  taken: (title) => `You now own ${title}.`,
  giveBack: { owner: 'I no longer own this', deputy: 'I am no longer deputy' },
  question: {
    owner: (title, manager) => `Pass ”${title}” on? ${manager ? `${manager} gets it and chooses` : 'The editor chooses'} a new owner.`,
    deputy: (title) => `Stop being deputy for ”${title}”? Its owner still has it.`,
  },
  yes: { owner: 'Yes, pass it on', deputy: 'Yes, stop' },
  no: 'No, keep it',
  done: {
    owner: (manager) => `Thanks for your time with the initiative. ${manager ? `${manager} has got it and chooses` : 'The editor chooses'} a new owner.`,
    deputy: 'Thanks. You are no longer deputy.',
  },
  notSaved: {
    offline: 'You are offline. Nothing is changed. Try again when the connection is there.',
    'no-answer': 'No answer from SharePoint. Try again in a while.',
    busy: 'SharePoint is busy right now. Try again in a while.',
    'signed-out': 'You are signed out. Sign in again, and then try again.',
    conflict: 'Somebody else has changed the initiative meanwhile. Load the page again, and look at it.',
    other: 'It is not saved. Load the page again, and then try again.',
  },
  stated: (person, light) => `${person} has stated ${common.lightInSentence[light]} on your behalf`,
  statedSub: 'See the text, and correct it if you like.',
  seen: 'Seen',
  needing: (n) => (n === 1 ? 'One initiative needs an owner.' : `${capital(count(n))} initiatives need an owner.`),
  leftOf: (title) => `${title}: the owner is no longer in the organisation.`,
  more: (n) => `and ${common.initiatives(n)} more`,
  manyRunning: (n) => `${n} initiatives are running. That is many to talk about at a meeting. See whether some can be joined or completed.`,
  manyOwned: (names) => `${names}. See whether some can be shared out.`,
  moreOwners: (n) => `${count(n)} more with over five`,
  owned: (person, n) => `${person} owns ${n} running initiatives`,
  hide: 'Hide',
};
