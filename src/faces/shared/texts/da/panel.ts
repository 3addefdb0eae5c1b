import type { Phase, TrafficLight } from '../../../../domain';
import { common } from './common';
import { antal } from './words';

const lower = common.lightInSentence;

/** Days come written out ("den 12. juni"), bodies as in running text ("chefforum"). */
export const panel = {
  loading: 'Henter indsatsen …',
  linkCopied: 'Linket er kopieret.',
  notCopied: 'Browseren lod os ikke kopiere. Linket står i adresselinjen.',
  since: (day: string) => `siden ${day}`,
  freshFor: (body: string, day: string) => `bekræftet til ${body} ${day}`,
  askedFor: (body: string, day: string) => `spurgt til ${body} ${day}`,
  noOwner: 'Der er ikke valgt en ansvarlig endnu.',
  saidBy: (person: string, day: string) => `${person}, ${day}`,
  seeSuccess: 'Se det for hele planen',
  deputies: 'Stedfortrædere',
  workingGroup: 'Arbejdsgruppe',
  phaseNote: {
    proposed: 'Et forslag, som venter på redaktøren. Lyset kommer når indsatsen er i gang.',
    planned: 'Planlagt. Lyset følger når indsatsen er i gang.',
    running: '',
    completed: 'Indsatsen er afsluttet.',
    dropped: 'Indsatsen er udgået.',
  } satisfies Record<Phase, string>,
  lightsOverTime: 'Lysene over tid',
  lightsFirst: (month: string, light: TrafficLight) => `Lysene siden ${month}: ${lower[light]}`,
  lightsThen: (light: TrafficLight, when: string) => `${lower[light]} ${when}`,
  inMonth: (month: string) => `i ${month}`,
  onDay: (day: string) => day,
  ticks: (body: string) => `Stregerne forneden er møder i ${body}.`,
  today: 'I dag',
  tableDay: 'Dato',
  tableBy: 'Meldt af',
  statements: 'Statusmeldinger',
  noStatements: 'Der er ingen statusmeldinger endnu.',
  confirmedTimes: (light: TrafficLight, count: number, day: string) => `Stadig ${lower[light]} ${antal(count)} gange, senest ${day}`,
  confirmed: (light: TrafficLight) => `Stadig ${lower[light]}.`,
  asDeputy: 'stedfortræder',
  onBehalfOf: (owner: string) => `på vegne af ${owner}`,
  viaCard: 'via kort i Teams',
  atMeeting: 'på mødet',
  decisionIn: (body: string) => `Beslutning i ${body}`,
  open: 'Åben',
  done: 'Udført',
  dueOn: (person: string, day: string) => `${person}, senest ${day}`,
  olderLoading: 'Henter de ældste statusmeldinger …',
  olderFailed: 'Vi fik ikke hentet de ældste statusmeldinger.',
};
