import type { TrafficLight } from '../../../../domain';
import { common } from './common';
import { antal, Antal } from './words';

/** Who answers for an initiative, and who is told. */
export const owners = {
  heading: 'Trænger til en ansvarlig',
  sub: (n: number): string => (n === 1 ? 'Vælg hvem der skal have den, eller tag den selv.' : 'Vælg hvem der skal have dem, eller tag dem selv.'),
  /** Why, as a sentence beside the title. */
  handedOverTo: (manager: string): string => `${manager} har den for nu og vælger en ny ansvarlig.`,
  handedOver: 'Den tidligere ansvarlige har givet den videre.',
  yours: 'Du har den for nu. Vælg en ny ansvarlig, eller tag den selv.',
  left: 'Den ansvarlige er ikke længere i organisationen.',
  leftAdvice: 'Vælg en ny, eller spørg centerchefen.',
  none: 'Der er ikke valgt en ansvarlig endnu.',
  choose: 'Vælg en ansvarlig',
  chooseOf: (title: string): string => `Vælg en ansvarlig for ${title}`,
  take: 'Jeg tager den selv',
  takeOf: (title: string): string => `Jeg tager den selv: ${title}`,
  taken: (title: string): string => `Du er nu ansvarlig for ${title}.`,
  giveBack: { owner: 'Jeg er ikke længere ansvarlig', deputy: 'Jeg er ikke længere stedfortræder' },
  question: {
    owner: (title: string, manager: string | undefined): string => `Giv ”${title}” videre? ${manager ?? 'Redaktøren'} ${manager ? 'får den og vælger' : 'vælger'} en ny ansvarlig.`,
    deputy: (title: string): string => `Stop som stedfortræder for ”${title}”? Den ansvarlige har den stadig.`,
  },
  yes: { owner: 'Ja, giv den videre', deputy: 'Ja, stop' },
  no: 'Nej, behold',
  done: {
    owner: (manager: string | undefined): string => `Tak for din tid med indsatsen. ${manager ?? 'Redaktøren'} ${manager ? 'har fået den og vælger' : 'vælger'} en ny ansvarlig.`,
    deputy: 'Tak. Du er ikke længere stedfortræder.',
  },
  /** Nothing was typed, and nothing waits on the device: all is as it was. */
  notSaved: {
    offline: 'Du er offline. Intet er ændret. Prøv igen når forbindelsen er der.',
    'no-answer': 'Vi fik ikke svar fra SharePoint. Prøv igen om lidt.',
    busy: 'SharePoint har travlt lige nu. Prøv igen om lidt.',
    'signed-out': 'Du er logget ud. Log ind igen, og prøv så igen.',
    conflict: 'En anden har rettet indsatsen imens. Hent siden igen, og se på den.',
    other: 'Det er ikke gemt. Hent siden igen, og prøv så igen.',
  },
  stated: (person: string, light: TrafficLight): string => `${person} har meldt ${common.lightInSentence[light]} på dine vegne`,
  statedSub: 'Se teksten, og ret hvis du vil.',
  seen: 'Set',
  needing: (n: number): string => (n === 1 ? 'Én indsats trænger til en ansvarlig.' : `${Antal(n)} indsatser trænger til en ansvarlig.`),
  leftOf: (title: string): string => `${title}: den ansvarlige er ikke længere i organisationen.`,
  more: (n: number): string => `og ${common.initiatives(n)} til`,
  manyRunning: (n: number): string => `${n} indsatser er i gang. Det er mange at tale om på et møde. Se om nogle kan samles eller afsluttes.`,
  manyOwned: (names: string): string => `${names}. Se om nogle kan deles ud.`,
  moreOwners: (n: number): string => (n === 1 ? 'én til har også flere end fem' : `${antal(n)} til har også flere end fem`),
  owned: (person: string, n: number): string => `${person} er ansvarlig for ${n} indsatser i gang`,
  hide: 'Skjul',
};
