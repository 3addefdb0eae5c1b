import type { TrafficLight } from '../../../../domain';
import { common } from './common';
import { Antal } from './words';

const lower = common.lightInSentence;
const left = (n: number) => (n === 0 ? 'Alt er klar.' : `${Antal(n)} tilbage.`);
const tegn = (n: string) => (n === '1' ? '1 tegn' : `${n} tegn`);

/** Stating a light: the buttons, the form that unfolds, and the way of a statement to SharePoint. Numbers and moments come written out. */
export const statusForm = {
  still: { green: 'Stadig grøn', yellow: 'Stadig gul', red: 'Stadig rød' } satisfies Record<TrafficLight, string>,
  orChangeTo: 'eller skift til',
  question: 'Hvordan går det nu?',
  firstQuestion: 'Hvordan går det?',
  textLabel: {
    green: 'Vil du tilføje noget? (valgfrit)',
    yellow: 'Hvad driller, og hvad gør I ved det?',
    red: 'Hvad driller, og hvad gør I ved det?',
  } satisfies Record<TrafficLight, string>,
  hint: 'Gul og rød har altid en kort tekst.',
  counter: (length: string, most: string) => `${length} af ${tegn(most)}`,
  lastYouWrote: 'Sidst skrev du:',
  lastWrote: (person: string) => `Sidst skrev ${person}:`,
  useAgain: 'Brug teksten igen',
  worse: (from: TrafficLight, to: TrafficLight) => `Lyset er gået fra ${lower[from]} til ${lower[to]}. Skriv kort hvad der er sket.`,
  tooLong: (excess: string, most: string) => `Teksten er ${tegn(excess)} for lang. Den kan højst være ${tegn(most)}.`,
  draftKept: 'Din tekst fra før er her stadig.',
  discardQuestion: 'Slet udkastet? Teksten kan ikke hentes igen.',
  discard: 'Ja, slet',
  keepDraft: 'Nej, behold',
  conflict: (person: string, light: TrafficLight, when: string) => `${person} gemte ${lower[light]} ${when} mens du skrev. Din tekst er her stadig.`,
  saveMineAs: (light: TrafficLight) => `Gem min som ${lower[light]}`,
  keepTheirs: (light: TrafficLight) => `Behold ${lower[light]}`,
  savedBoth: (person: string, light: TrafficLight, when: string) => `${person} gemte ${lower[light]} ${when} mens du skrev. Begge statusmeldinger står i historikken.`,
  keepMine: (light: TrafficLight) => `Behold min som ${lower[light]}`,
  changeTo: (light: TrafficLight) => `Skift til ${lower[light]}`,
  onBehalfOf: (owner: string) => `På vegne af ${owner}. ${owner} får besked.`,
  announceStill: (title: string, light: TrafficLight, remaining: number) => `Gemt. ${title} er stadig ${lower[light]}. ${left(remaining)}`,
  announceChanged: (title: string, light: TrafficLight, remaining: number) => `Gemt. ${title} er nu ${lower[light]}. ${left(remaining)}`,
  announceOther: (title: string, light: TrafficLight) => `Gemt. ${title} er ${lower[light]}.`,
  announceWaiting: (title: string) => `${title} venter på at blive sendt.`,
  outbox: 'Udbakke',
  wroteAt: (clock: string) => `Skrevet ${clock}`,
  waiting: 'Venter på at blive sendt',
  waitingWhy: 'Du er offline. Statusmeldingen bliver på denne enhed og sendes når forbindelsen er der igen.',
  sending: 'Sender …',
  sentAt: (clock: string) => `Sendt ${clock}`,
  undoOf: (title: string) => `Fortryd statusmeldingen om ${title}`,
  undone: 'Statusmeldingen er ikke sendt. Teksten er her stadig.',
  copied: 'Teksten er kopieret.',
  notCopied: 'Browseren lod os ikke kopiere. Markér teksten, og kopiér den selv.',
  refused: 'SharePoint tog ikke imod statusmeldingen. Teksten er gemt her.',
  seeWhy: 'Se hvorfor',
  openAgain: 'Ret teksten',
  atRisk: 'Browseren kan ikke gemme på denne enhed lige nu. Lad siden stå åben til alt er sendt.',
  draftAtRisk: 'Browseren kan ikke gemme dit udkast på denne enhed lige nu. Lad siden stå åben til du har gemt.',
  quoted: (text: string) => `”${text}”`,
};
