import type { Texts } from '../da';
import { common } from './common';
import { capital, count } from './words';

const lower = common.lightInSentence;
const characters = (n: string) => (n === '1' ? '1 character' : `${n} characters`);
const left = (n: number) => (n === 0 ? 'All is ready.' : `${capital(count(n))} left.`);

export const statusForm: Texts['statusForm'] = {
  still: { green: 'Still green', yellow: 'Still yellow', red: 'Still red' },
  orChangeTo: 'or change to',
  question: 'How is it going now?',
  firstQuestion: 'How is it going?',
  textLabel: {
    green: 'Anything to add? (optional)',
    yellow: 'What is troubling you, and what are you doing about it?',
    red: 'What is troubling you, and what are you doing about it?',
  },
  hint: 'Yellow and red always have a short text.',
  counter: (length, most) => `${length} of ${characters(most)}`,
  lastYouWrote: 'Last time you wrote:',
  lastWrote: (person) => `Last time ${person} wrote:`,
  useAgain: 'Use the text again',
  worse: (from, to) => `The light has gone from ${lower[from]} to ${lower[to]}. Say briefly what happened.`,
  tooLong: (excess, most) => `The text is ${characters(excess)} too long. It can hold ${characters(most)}.`,
  draftKept: 'Your text from before is still here.',
  discardQuestion: 'Delete the draft? The text cannot be brought back.',
  discard: 'Yes, delete',
  keepDraft: 'No, keep',
  conflict: (person, light, when) => `${person} saved ${lower[light]} ${when} while you wrote. Your text is still here.`,
  saveMineAs: (light) => `Save mine as ${lower[light]}`,
  keepTheirs: (light) => `Keep ${lower[light]}`,
  savedBoth: (person, light, when) => `${person} saved ${lower[light]} ${when} while you wrote. Both statements stand in the history.`,
  keepMine: (light) => `Keep mine as ${lower[light]}`,
  changeTo: (light) => `Change to ${lower[light]}`,
  onBehalfOf: (owner) => `On behalf of ${owner}. ${owner} is told.`,
  announceStill: (title, light, remaining) => `Saved. ${title} is still ${lower[light]}. ${left(remaining)}`,
  announceChanged: (title, light, remaining) => `Saved. ${title} is now ${lower[light]}. ${left(remaining)}`,
  announceOther: (title, light) => `Saved. ${title} is ${lower[light]}.`,
  announceWaiting: (title) => `${title} is waiting to be sent.`,
  outbox: 'Outbox',
  wroteAt: (clock) => `Written ${clock}`,
  waiting: 'Waiting to be sent',
  waitingWhy: 'You are offline. The statement stays on this device and is sent when the connection returns.',
  sending: 'Sending …',
  sentAt: (clock) => `Sent ${clock}`,
  undoOf: (title) => `Undo the statement about ${title}`,
  undone: 'The statement is not sent. The text is still here.',
  copied: 'The text is copied.',
  notCopied: 'The browser did not let us copy. Select the text, and copy it yourself.',
  refused: 'SharePoint did not accept the statement. The text is kept here.',
  seeWhy: 'See why',
  openAgain: 'Correct the text',
  atRisk: 'The browser cannot keep anything on this device right now. Leave the page open until everything is sent.',
  draftAtRisk: 'The browser cannot keep your draft on this device right now. Leave the page open until you have saved.',
  quoted: (text) => `“${text}”`,
};
