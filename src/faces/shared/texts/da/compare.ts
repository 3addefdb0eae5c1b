import { Antal } from './words';

/** Two times of the plan beside each other. */
export const compare = {
  heading: 'Sammenlign',
  intro: 'Se hvad der er ændret i planen fra det ene tidspunkt til det andet.',
  first: 'Først',
  then: 'Derefter',
  now: 'i dag',
  changed: (n: number) => (n === 0 ? 'Ingen indsatser er ændret.' : n === 1 ? 'Én indsats er ændret.' : `${Antal(n)} indsatser er ændret.`),
  unchanged: (n: number) => (n === 0 ? '' : n === 1 ? 'Én er uændret.' : `${Antal(n)} er uændrede.`),
  theme: (n: number, title: string) => `${n} ${title}`,
  formerTitle: (title: string) => `Hed tidligere ”${title}”`,
  noChange: 'Intet er ændret her.',
  themeNotThere: 'Temaet var der ikke.',
  notThere: 'Var ikke i planen.',
  noLonger: 'Er ikke i planen længere.',
  kind: {
    moved: 'Skiftet lys',
    said: 'Ny tekst',
    new: 'Ny',
    started: 'Gået i gang',
    completed: 'Afsluttet',
    dropped: 'Udgået',
    gone: 'Ikke i planen længere',
    edited: 'Rettet',
  },
  empty: '–',
  none: { title: 'Der er ikke noget at sammenligne endnu', text: 'Når et møde er holdt, kan du se hvad der er ændret siden.' },
};
