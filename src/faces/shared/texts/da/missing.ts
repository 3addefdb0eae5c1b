import type { MissingPart } from '../../../../application/ports';

/** What the lists no longer have. Their names are those SharePoint shows. */
export const missing = {
  title: 'Listerne er ændret, så planen kan kun læses lige nu.',
  column: (column: string, list: string) => `Kolonnen ”${column}” mangler i listen ${list}.`,
  list: (list: string) => `Listen ${list} mangler.`,
  more: (n: number) => `${n} mere mangler.`,
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
