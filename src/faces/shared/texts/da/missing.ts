import type { MissingPart } from '../../../../application/ports';

/** What the lists no longer have. Their names are those SharePoint shows. */
export const missing = {
  title: 'Listerne er ændret, så planen kan kun læses lige nu.',
  column: (column: string, list: string) => `Kolonnen ”${column}” er ikke længere i listen ${list}.`,
  list: (list: string) => `Listen ${list} er her ikke længere.`,
  more: (n: number) => `Det gælder også ${n} andre.`,
  help: 'En administrator kan køre opsætningen igen, så er det på plads. Alt andet er uændret.',
  lists: {
    plans: 'Handleplaner',
    themes: 'Temaer',
    goals: 'Mål',
    centres: 'Fagcentre',
    strategies: 'Strategier og politikker',
    bodies: 'Fora',
    meetings: 'Møder',
    decisions: 'Beslutninger',
    closedDays: 'Lukkedage og stille uger',
    initiatives: 'Indsatser',
    statusUpdates: 'Statusmeldinger',
  } satisfies Record<MissingPart['list'], string>,
};
