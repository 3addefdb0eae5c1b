import type { TrafficLight } from '../../../../domain';
import { common } from './common';
import { antal, stort } from './words';

const lower = common.lightInSentence;
const yours = (n: number) => (n === 1 ? 'din indsats' : `dine ${antal(n)} indsatser`);

/** Days and moments come written out ("fredag den 12. juni"), bodies as in running text ("chefforum"). */
export const mine = {
  heading: 'Passer det stadig?',
  asks: (body: string, day: string, count: number) => `${stort(body)} mødes ${day}. Se på ${yours(count)} – det tager et øjeblik.`,
  asksDeputy: (body: string, day: string) => `${stort(body)} mødes ${day}. Se på indsatserne du er stedfortræder for.`,
  progress: (ready: number, all: number) => `${ready} af ${all} er klar`,
  youWrote: (day: string) => `Du skrev ${day}:`,
  wrote: (person: string, day: string) => `${person} skrev ${day}:`,
  still: (light: TrafficLight, when: string) => `Stadig ${lower[light]}. Bekræftet ${when}. Tak!`,
  stillBy: (light: TrafficLight, when: string, person: string) => `Stadig ${lower[light]}. Bekræftet ${when} af ${person}.`,
  changed: (light: TrafficLight, when: string) => `Skiftet til ${lower[light]} ${when}. Tak!`,
  changedBy: (light: TrafficLight, when: string, person: string) => `Skiftet til ${lower[light]} ${when} af ${person}.`,
  newText: (light: TrafficLight, when: string) => `${stort(lower[light])} med ny tekst. Gemt ${when}. Tak!`,
  newTextBy: (light: TrafficLight, when: string, person: string) => `${stort(lower[light])} med ny tekst. Gemt ${when} af ${person}.`,
  first: (light: TrafficLight, when: string) => `${stort(lower[light])}. Gemt ${when}. Tak!`,
  firstBy: (light: TrafficLight, when: string, person: string) => `${stort(lower[light])}. Gemt ${when} af ${person}.`,
  correctOf: (title: string) => `Ret ${title}`,
  allReady: (body: string, day: string) => `Alt er klar til ${body} ${day}`,
  allReadySub: (count: number) => `${stort(yours(count))} er bekræftet. Vi skriver når næste møde nærmer sig.`,
  allReadyDeputySub: 'Vi skriver når næste møde nærmer sig.',
  showMine: 'Se mine indsatser',
  atRest: 'Der er ikke noget at svare på lige nu. Vi skriver når næste møde nærmer sig. Du kan altid skifte lys.',
  none: 'Du er ikke ansvarlig for en indsats endnu',
  noneSub: 'Når du bliver ansvarlig eller stedfortræder, finder du indsatsen her.',
  seePlan: 'Gå til handleplanen',
  asDeputy: 'Som stedfortræder',
  deputyReady: (count: number) => `${common.initiatives(count)} er allerede bekræftet til mødet`,
  deputyFor: (owner: string) => `Du er stedfortræder for ${owner}.`,
  notRunning: 'Ikke i gang lige nu',
};
