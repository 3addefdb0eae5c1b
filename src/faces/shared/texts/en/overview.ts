import type { MovementCounts, TrafficLight } from '../../../../domain';
import type { overview as da } from '../da/overview';
import { common } from './common';
import { count } from './words';

const lower = common.lightInSentence;

const WENT: Record<keyof MovementCounts, string> = {
  toRed: 'turned red',
  greenToYellow: 'gone from green to yellow',
  redToYellow: 'gone from red to yellow',
  toGreen: 'turned green',
  first: 'got a first light',
};

function went(counts: MovementCounts, figure: (n: number) => string): string {
  const clauses = (Object.keys(WENT) as (keyof MovementCounts)[]).filter((way) => counts[way] > 0).map((way) => `${counts[way] <= 10 ? count(counts[way]) : figure(counts[way])} ${counts[way] === 1 ? 'has' : 'have'} ${WENT[way]}`);
  return clauses.length > 1 ? `${clauses.slice(0, -1).join(', ')} and ${clauses[clauses.length - 1] ?? ''}` : (clauses[0] ?? '');
}

const word = (light: TrafficLight): string => lower[light];

export const overview: typeof da = {
  counted: (light, _n, figure) => `${figure} ${word(light)}`,
  noLights: 'No lights yet',
  running: (n, figure) => (n === 0 ? 'No initiatives are running at present.' : n === 1 ? '1 initiative is running.' : `${figure} initiatives are running.`),
  since: (body, day, counts, figure) => `Since ${body} on ${day} ${went(counts, figure)}.`,
  unchanged: (body, day) => `The lights are unchanged since ${body} on ${day}.`,
  notYet: (body) => `The plan has not yet been discussed in ${body}.`,
  loading: 'Loading what has happened since …',
  place: (title, light, place, of, theme) => `${title}, ${light ? word(light) : 'no status yet'}, ${place} of ${of} in theme ${theme}`,
  asked: (name) => `${name}, asked for next meeting`,
  noneInGoal: 'None running',
  howThemesStand: 'Themes and goals',
  noRed: 'No reds at present. Here are the yellow ones.',
  allCalm: 'No reds or yellows at present.',
  wasThen: (then, now, body, day) => (then === 'none' ? `had no status in ${body} on ${day}` : `was ${then === now ? 'also ' : ''}${word(then)} in ${body} on ${day}`),
  cameAfter: (body, day) => `came after ${body} on ${day}`,
  unreadable: 'They are not counted.',
};
