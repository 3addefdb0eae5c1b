import type { LightCounts, LightOrNone, MovementCounts, TrafficLight } from '../../../../domain';
import type { yearly as da } from '../da/yearly';
import { capital, count } from './words';

type Told = { readonly isOver: boolean };

const FROM_BEST = ['green', 'yellow', 'red'] as const satisfies readonly TrafficLight[];
const list = (parts: readonly string[]): string => (parts.length > 1 ? `${parts.slice(0, -1).join(', ')} and ${parts[parts.length - 1] ?? ''}` : (parts[0] ?? ''));
const titles = (all: readonly string[]): string => list(all.map((title) => `“${title}”`));
const initiatives = (n: number): string => (n === 1 ? 'initiative' : 'initiatives');
const counted = (counts: LightCounts): string => list(FROM_BEST.filter((light) => counts[light] > 0).map((light) => `${counts[light]} ${light}`));

const been = (n: number, { isOver }: Told): string => (isOver ? (n === 1 ? 'was' : 'were') : n === 1 ? 'has been' : 'have been');

const WENT: Record<keyof MovementCounts, (n: number) => readonly [now: string, then: string]> = {
  toRed: (n) => [`${n === 1 ? 'has' : 'have'} turned red`, 'turned red'],
  greenToYellow: (n) => [`${n === 1 ? 'has' : 'have'} gone from green to yellow`, 'went from green to yellow'],
  redToYellow: (n) => [`${n === 1 ? 'has' : 'have'} gone from red to yellow`, 'went from red to yellow'],
  toGreen: (n) => [`${n === 1 ? 'has' : 'have'} turned green`, 'turned green'],
  first: (n) => [`${n === 1 ? 'has got its' : 'have got their'} first light`, `got ${n === 1 ? 'its' : 'their'} first light`],
};

function lights(counts: LightCounts, running: number, { isOver }: Told): string {
  const only = FROM_BEST.find((light) => counts[light] === running);
  if (running === 1) return only ? `, and it ${isOver ? 'was' : 'is'} ${only}.` : `. It ${isOver ? 'had' : 'has'} no status yet.`;
  if (only) return `, and ${running === 2 ? 'both' : 'all'} ${isOver ? 'were' : 'are'} ${only}.`;
  if (counts.none === running) return `. None of them ${isOver ? 'had' : 'has'} a status yet.`;
  const none = isOver ? 'had' : counts.none === 1 ? 'has' : 'have';
  return `: ${counted(counts)}.${counts.none > 0 ? ` ${capital(count(counts.none))} ${none} no status yet.` : ''}`;
}

export const yearly: typeof da = {
  title: (year) => `Yearly status ${year}`,
  inShort: 'The year in short',
  stand: ({ running, all, counts, day, year, isOver }) => {
    const when = isOver ? `At the end of ${year},` : `On ${day},`;
    const be = (n: number): string => (isOver ? (n === 1 ? 'was' : 'were') : n === 1 ? 'is' : 'are');
    if (all === 0) return isOver ? `At the end of ${year}, the action plan had no initiatives.` : 'The action plan has no initiatives yet.';
    if (running === 0) return all === 1 ? `${when} the plan’s one initiative ${be(1)} not running.` : `${when} none of the plan’s ${count(all)} initiatives ${be(all)} running.`;
    const some = running === all ? (all === 1 ? 'the plan’s one initiative' : `all of the plan’s ${count(all)} initiatives`) : `${count(running)} of the plan’s ${count(all)} initiatives`;
    return `${when} ${some} ${be(running)} running${lights(counts, running, { isOver })}`;
  },
  resting: (resting, { isOver }) => {
    const some = (['planned', 'completed', 'proposed'] as const).filter((phase) => resting[phase] > 0);
    const all = some.reduce((sum, phase) => sum + resting[phase], 0);
    const [only] = some;
    const word = { planned: 'planned', completed: 'completed', proposed: 'proposed' };
    if (only === undefined) return '';
    if (all === 1) return `The last initiative ${isOver ? 'was' : 'is'} ${word[only]}.`;
    const be = isOver ? 'were' : 'are';
    if (some.length === 1) return `The other ${count(all)} initiatives ${be} ${word[only]}.`;
    return `Of the other ${count(all)} initiatives, ${list(some.map((phase, at) => `${count(resting[phase])} ${at > 0 ? '' : isOver ? (resting[phase] === 1 ? 'was ' : 'were ') : resting[phase] === 1 ? 'is ' : 'are '}${word[phase]}`))}.`;
  },
  themeStand: ({ running, all, counts, isOver }) => {
    const be = (n: number): string => (isOver ? (n === 1 ? 'was' : 'were') : n === 1 ? 'is' : 'are');
    if (all === 0) return isOver ? 'There were no initiatives under the theme.' : 'There are no initiatives under the theme yet.';
    if (running === 0) return all === 1 ? `The theme’s one initiative ${be(1)} not running.` : `None of the theme’s ${count(all)} initiatives ${be(all)} running.`;
    return `${capital(count(running))} ${initiatives(running)} ${be(running)} running${lights(counts, running, { isOver })}`;
  },
  movement: (counts, { isOver }) => {
    const clauses = (Object.keys(WENT) as (keyof MovementCounts)[]).filter((way) => counts[way] > 0).map((way) => `${count(counts[way])} ${WENT[way](counts[way])[isOver ? 1 : 0]}`);
    return `During the year ${list(clauses)}.`;
  },
  unmoved: ({ isOver }) => `The lights ${isOver ? 'were' : 'are'} the same as when the year began.`,
  othersUnmoved: (n, { isOver }) => (n === 1 ? `The last light ${isOver ? 'was' : 'is'} the same as when the year began.` : `The other lights ${isOver ? 'were' : 'are'} the same as when the year began.`),
  firstYear: ({ isOver }) => `It ${isOver ? 'was' : 'is'} the plan’s first year with traffic lights.`,
  reds: (all, { isOver }) => `The ${all.length === 1 ? 'red one' : `${count(all.length)} red ones`} ${all.length === 1 ? (isOver ? 'was' : 'is') : isOver ? 'were' : 'are'} ${titles(all)}.`,
  cameAndWent: ({ completed, added, proposed }, told) => {
    const fresh = (n: number, isFirst: boolean): string => `new ${isFirst ? initiatives(n) : n === 1 ? 'one' : 'ones'} `;
    const clauses = [
      ...(completed > 0 ? [`${count(completed)} ${initiatives(completed)} ${been(completed, told)} completed`] : []),
      ...(added > 0 ? [`${count(added)} ${fresh(added, completed === 0)}${been(added, told)} added`] : []),
      ...(proposed > 0 ? [`${count(proposed)} ${added > 0 ? '' : fresh(proposed, completed === 0)}${been(proposed, told)} proposed`] : []),
    ];
    return `${capital(clauses.length > 1 ? `${clauses.slice(0, -1).join(', ')}, and ${clauses[clauses.length - 1] ?? ''}` : (clauses[0] ?? ''))}.`;
  },
  reachedInShort: (reached, inAll, promised, { isOver }) => {
    const first = `${capital(count(reached))} ${initiatives(reached)} ${isOver ? '' : reached === 1 ? 'has ' : 'have '}reached what ${reached === 1 ? 'it' : 'they'} set out to.`;
    return inAll > reached ? `${first} With that, ${count(inAll)} of the ${count(promised)} initiatives that say when we succeed ${isOver ? 'had' : 'have'} got there.` : first;
  },
  moved: (title, from, to, { isOver }) => `“${title}” ${isOver ? 'went' : 'has gone'} from ${from} to ${to}.`,
  completed: (all, told) => `${capital(count(all.length))} ${initiatives(all.length)} ${been(all.length, told)} completed: ${titles(all)}.`,
  added: (all, told) => `${capital(count(all.length))} new ${initiatives(all.length)} ${been(all.length, told)} added: ${titles(all)}.`,
  proposed: (all, told) => `${capital(count(all.length))} new ${initiatives(all.length)} ${been(all.length, told)} proposed: ${titles(all)}.`,
  reached: (n, { isOver }) => `${capital(count(n))} ${initiatives(n)} ${isOver ? '' : n === 1 ? 'has ' : 'have '}reached what ${n === 1 ? 'it' : 'they'} set out to:`,
  reachedItem: (title, promise) => `${title}: ${promise}`,
  whose: (centre, owner) => (owner.includes(centre) ? owner : [centre, owner].filter((part) => part !== '').join(', ')),
  answeredBy: (whose, day) => {
    const said = day === undefined ? '' : `stated ${day}`;
    return whose === '' ? capital(said) : [`Owner: ${whose}`, said].filter((part) => part !== '').join(' · ');
  },
  helpedHeading: 'Help to other strategies and policies',
  helpedLead: (n, { isOver }) => `The action plan also ${isOver ? 'helped' : 'helps'} ${n === 1 ? 'one other strategy or policy' : `${count(n)} other strategies and policies`}.`,
  helped: (strategy, n, named) => `${strategy} (${count(n)} ${initiatives(n)}): ${named.length < n ? 'among them ' : ''}${titles(named)}.`,
  basis: (day) => `The yearly status is built on the statements up to and including ${day}.`,
  figures: {
    heading: 'In figures',
    caption: (year) => `Running initiatives at the end of ${year}`,
    captionNow: (day) => `Running initiatives on ${day}`,
    lastYear: (year) => `In brackets: at the end of ${year}.`,
    theme: 'Theme',
    running: 'Running',
    light: { red: 'Red', yellow: 'Yellow', green: 'Green', none: 'No status' } satisfies Record<LightOrNone, string>,
    whole: 'The whole plan',
    beside: (now, before) => `${now} (${before})`,
  },
  lead: 'The year in words and figures, ready to send on. Download it as Word to correct it.',
  years: 'Years',
  counts: (counts) => {
    const parts = [...FROM_BEST.filter((light) => counts[light] > 0).reverse().map((light) => `${counts[light]} ${light}`), ...(counts.none > 0 ? [`${counts.none} without status`] : [])];
    return parts.length > 0 ? parts.join(' · ') : 'None running';
  },
  compared: 'Two years side by side',
  yearColumn: 'Year',
  notComparable: (year) => `There are no lights from ${year} to compare with.`,
  download: 'Download as Word',
  downloading: 'Making the Word file …',
  downloaded: 'The Word file is downloaded.',
  notDownloaded: 'The Word file was not made. Try again.',
  print: 'Print',
  save: 'Save yearly status',
  ask: (year, isOver) => `${isOver ? '' : 'The year is not over. '}Save the yearly status of ${year}${isOver ? '' : ' all the same'}? It then stands as it is ${isOver ? 'now' : 'today'}, also when the plan is changed later. It can be saved once.`,
  yes: 'Yes, save it',
  no: 'No, wait',
  saved: (year) => `The yearly status of ${year} is saved.`,
  someoneElse: (year) => `The yearly status of ${year} had been saved already. It is the one shown here.`,
  notSaved: 'The yearly status is not saved. The plan is unchanged.',
  offline: 'You are offline. Try again when the connection is back.',
  isSaved: (day, person) => `Saved ${day}${person ? ` by ${person}` : ''}. It shows the plan as it was.`,
  unreadable: 'The saved yearly status cannot be read. Here is the year as the plan tells it now.',
  notKnown: 'We cannot see at present whether the yearly status is saved. Here is the year as the plan tells it now.',
  notWhole: { title: 'The year’s statements are not here yet', text: 'The yearly status needs all of them. They are fetched when you are back online.' },
  noYear: { title: 'There is no yearly status of that year', text: 'The plan has no statements from that year. Choose another.' },
  noneYet: { title: 'There is nothing to tell yet', text: 'When the plan has initiatives and its first statements, the year can be read here.' },
  seePlan: 'Go to the action plan',
};
