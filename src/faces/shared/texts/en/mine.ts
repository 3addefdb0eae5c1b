import type { mine as da } from '../da/mine';
import { common } from './common';
import { capital, count } from './words';

const lower = common.lightInSentence;
const yours = (n: number) => (n === 1 ? 'your initiative' : `your ${count(n)} initiatives`);

export const mine: typeof da = {
  heading: 'Is this still right?',
  asks: (body, day, n) => `${capital(body)} meets on ${day}. Look at ${yours(n)} – it takes a moment.`,
  asksDeputy: (body, day) => `${capital(body)} meets on ${day}. Look at the initiatives you are deputy for.`,
  progress: (ready, all) => `${ready} of ${all} ${ready === 1 ? 'is' : 'are'} ready`,
  youWrote: (day) => `You wrote on ${day}:`,
  wrote: (person, day) => `${person} wrote on ${day}:`,
  still: (light, when) => `Still ${lower[light]}. Confirmed ${when}. Thanks!`,
  stillBy: (light, when, person) => `Still ${lower[light]}. Confirmed ${when} by ${person}.`,
  changed: (light, when) => `Changed to ${lower[light]} ${when}. Thanks!`,
  changedBy: (light, when, person) => `Changed to ${lower[light]} ${when} by ${person}.`,
  newText: (light, when) => `${capital(lower[light])} with a new text. Saved ${when}. Thanks!`,
  newTextBy: (light, when, person) => `${capital(lower[light])} with a new text. Saved ${when} by ${person}.`,
  first: (light, when) => `${capital(lower[light])}. Saved ${when}. Thanks!`,
  firstBy: (light, when, person) => `${capital(lower[light])}. Saved ${when} by ${person}.`,
  correctOf: (title) => `Correct ${title}`,
  allReady: (body, day) => `All is ready for ${body} on ${day}`,
  allReadySub: (n) => `${capital(yours(n))} ${n === 1 ? 'is' : 'are'} confirmed. We write when the next meeting draws near.`,
  allReadyDeputySub: 'We write when the next meeting draws near.',
  showMine: 'See my initiatives',
  atRest: 'There is nothing to answer right now. We write when the next meeting draws near. You can always change a light.',
  none: 'You are not responsible for an initiative yet',
  noneSub: 'When you become owner or deputy, you find the initiative here.',
  seePlan: 'Go to the action plan',
  asDeputy: 'As deputy',
  deputyReady: (n) => `${common.initiatives(n)} already confirmed for the meeting`,
  deputyFor: (owner) => `You are deputy for ${owner}.`,
  notRunning: 'Not running right now',
};
