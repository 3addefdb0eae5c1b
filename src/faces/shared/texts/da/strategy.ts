import { Antal } from './words';

export const strategy = {
  heading: 'Strategier og politikker',
  intro: 'Handleplanens indsatser hjælper også kommunens andre strategier og politikker.',
  /** ”Tolv indsatser hjælper Klimaplan 2030. Otte er i gang: 1 rød, 2 gule og 5 grønne.” */
  helps: (count: number, title: string) => `${Antal(count)} ${count === 1 ? 'indsats' : 'indsatser'} hjælper ${title}.`,
  running: (running: number, all: number, lights: string) => {
    const who = running === all ? (all === 1 ? 'Den er' : all === 2 ? 'Begge er' : 'Alle er') : `${Antal(running)} er`;
    return `${who} i gang: ${lights}.`;
  },
  noneRuns: (all: number): string => (all === 1 ? 'Den er ikke i gang endnu.' : 'Ingen af dem er i gang lige nu.'),
  light: {
    red: (n: number) => (n === 1 ? '1 rød' : `${n} røde`),
    yellow: (n: number) => (n === 1 ? '1 gul' : `${n} gule`),
    green: (n: number) => (n === 1 ? '1 grøn' : `${n} grønne`),
    none: (n: number) => `${n} uden status endnu`,
  },
  nobody: 'Ingen indsatser hjælper den endnu.',
  nobodyHere: (title: string) => `Ingen indsatser hjælper ${title} endnu`,
  howTo: 'En indsats kommer med her når strategien vælges under ”Hjælper også” på indsatsen.',
  all: 'Alle strategier og politikker',
  none: 'Der er ingen strategier eller politikker endnu',
  noneText: 'Når de er skrevet ind, kan indsatserne pege på dem.',
  notFound: 'Strategien er her ikke',
  notFoundText: 'Strategien findes ikke længere, eller du har ikke adgang til den.',
  linkCopied: 'Linket er kopieret.',
  notCopied: 'Browseren lod os ikke kopiere. Linket står i adresselinjen.',
};
