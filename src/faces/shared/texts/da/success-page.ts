import { common } from './common';
import { Antal } from './words';

/** The page ”Vi lykkes når …”. Days come written out ("den 12. juni"). */
export const successPage = {
  lead: 'Hvad hver indsats vil nå, og om det er nået. Svarene kommer fra de ansvarlige sammen med deres statusmeldinger.',
  /** ”3 af 14 er nået. 5 er ikke nået endnu, og 6 har intet svar endnu.” */
  summary: ({ promised, reached, notYet, unsaid }: { readonly promised: number; readonly reached: number; readonly notYet: number; readonly unsaid: number }): string => {
    const first = reached > 0 ? `${reached} af ${promised} er nået.` : `${common.initiatives(promised)} siger hvornår vi lykkes.`;
    const rest = [notYet > 0 && `${notYet} er ikke nået endnu`, unsaid > 0 && `${unsaid} har intet svar endnu`].filter(Boolean).join(', og ');
    return rest ? `${first} ${rest}.` : first;
  },
  counts: (reached: number, promised: number): string => `${reached} af ${promised} er nået`,
  kinds: { course: 'Konkrete forløb', strategic: 'Strategiske indsatser' },
  allKinds: 'Alle',
  value: (name: string, value: string): string => `${name}: ${value}`,
  by: (person: string, day: string): string => `${person}, ${day}`,
  open: (n: number): string => (n === 1 ? 'Én indsats kan også sige hvornår vi lykkes:' : `${Antal(n)} indsatser kan også sige hvornår vi lykkes:`),
  write: 'Skriv det',
  writeOf: (title: string): string => `Skriv det: hvornår vi lykkes med ${title}`,
  none: 'Ingen indsatser siger endnu hvornår vi lykkes',
  noneText: 'Skriv det under en indsats når I har aftalt det med virksomhederne. Så kan I følge det her.',
  noHits: 'Ingen indsatser passer til filtrene',
  noHitsText: 'Ryd filtrene, så er de andre her igen.',
  seePlan: 'Gå til handleplanen',
};
