import type { LightOrNone, TrafficLight } from '../../../../domain';
import { common } from './common';
import { confirmed } from './confirmed';

const lower = common.lightInSentence;

/** What stands below the first cards of Overblik. Days come written out, bodies as in running text. */
export const overviewMore = {
  news: (body: string, day: string) => `Andet nyt siden ${body} ${day}`,
  noNews: 'Der er ikke andet nyt.',
  moved: (from: LightOrNone, to: TrafficLight) => `Fra ${from === 'none' ? 'ingen status' : lower[from]} til ${lower[to]}`,
  readYear: (year: string) => `Læs årsstatus ${year}`,
  newProposal: 'Nyt forslag',
  proposedBy: (centre: string) => `Foreslået af ${centre}.`,
  presented: (body: string, day: string) => `Præsenteres i ${body} ${day}.`,
  next: (body: string) => `Næste møde i ${body}`,
  nextOfAll: 'Næste møde',
  noMeeting: 'Der er ikke planlagt et møde endnu.',
  confirmed,
  asksRest: (day: string, isFirst: boolean) => (isFirst ? `Vi spørger ${day}.` : `Vi spørger om resten ${day}.`),
  stillCounts: 'Svar tæller med lige til mødet er slut.',
  notAnswered: 'Afventer svar fra',
  prepare: 'Klargør mødet',
  seeReminders: 'Se påmindelser',
  coming: 'Kommende møder',
  awaits: (n: string) => `${n} afventer svar`,
  servedToo: (body: string) => `svar til ${body} gælder også her`,
  coverage: 'Hvem løfter hvilke mål?',
  coverageSub: 'Antal indsatser pr. mål og fagcenter. Et tomt felt kan være helt rigtigt – eller en mulighed.',
  cell: (centre: string, goal: string, n: number, worst: TrafficLight | undefined) =>
    `${centre}, mål ${goal}: ${n === 0 ? 'ingen endnu' : common.initiatives(n)}${worst ? `, værste lys ${lower[worst]}` : ''}`,
  propose: (cell: string) => `${cell}. Foreslå en indsats`,
};
