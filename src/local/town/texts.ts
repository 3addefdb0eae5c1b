/** What a person reads of the town outside its own data. */
export const TEXTS = {
  management: 'Direktionen',
  outside: 'Uden for kommunen',
  roles: {
    editor: 'redaktør',
    chair: 'mødeleder',
    owner: 'ansvarlig',
    deputy: 'stedfortræder',
    director: 'læser',
    stranger: 'har ikke adgang',
  },
  service: 'Påmindelsestjenesten',
  hardCases: {
    theme: 'Prøver: svære, men lovlige værdier',
    goal: 'Alt skal kunne gemmes og vises, som det blev skrevet',
    initiative: (id: string) => `Prøve: ${id}`,
    period: 'løbende',
  },
  seeded: {
    people: (count: number) => (count === 1 ? '1 person sat i gruppe.' : `${count} personer sat i grupper.`),
    rows: (list: string, count: number) => (count === 1 ? `${list}: 1 række.` : `${list}: ${count} rækker.`),
    stamps: 'Rækkerne har fået de dage, de hører til.',
    copies: 'Indsatsernes status er ført ajour.',
    whole: 'Byen er der allerede. Intet er tilføjet.',
  },
} as const;
