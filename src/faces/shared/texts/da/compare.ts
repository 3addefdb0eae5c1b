import { Antal } from './words';

/** Two times of the plan beside each other. */
export const compare = {
  heading: 'Sammenlign',
  intro: 'Planen som den blev set to gange: hvad der er blevet anderledes imellem.',
  first: 'Først',
  then: 'Derefter',
  now: 'i dag',
  changed: (n: number) => (n === 0 ? 'Ingen indsatser er blevet anderledes.' : n === 1 ? 'Én indsats er blevet anderledes.' : `${Antal(n)} indsatser er blevet anderledes.`),
  unchanged: (n: number) => (n === 0 ? '' : n === 1 ? 'Én er som før.' : `${Antal(n)} er som før.`),
  theme: (n: number, title: string) => `${n} ${title}`,
  formerTitle: (title: string) => `Hed før ”${title}”`,
  noChange: 'Intet er blevet anderledes her.',
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
  none: { title: 'Der er ikke noget at sammenligne endnu', text: 'Når et møde er holdt, kan du se hvad der er blevet anderledes siden.' },
};
