export const plan = {
  /** ”25 indsatser. 22 er i gang.” */
  whole: (all: number, running: number) => {
    const first = all === 1 ? '1 indsats.' : `${all} indsatser.`;
    if (running === 0) return first;
    return running === all ? `${first} ${all === 1 ? 'Den er i gang.' : 'Alle er i gang.'}` : `${first} ${running} er i gang.`;
  },
  shown: (shown: number, all: number) => `${shown} af ${all} indsatser vises.`,
  noneShown: 'Ingen indsatser vises.',
  search: 'Søg i handleplanen',
  clearSearch: 'Ryd søgningen',
  filters: 'Filtre',
  lightFilter: 'Trafiklys',
  filter: { theme: 'Tema', centre: 'Fagcenter', owner: 'Ansvarlig', phase: 'Fase' },
  filterValue: (name: string, value: string) => `${name}: ${value}`,
  all: 'Alle',
  noCentre: 'Uden fagcenter',
  askedForNext: 'Spurgt til næste møde',
  freshForNext: 'Bekræftet til næste møde',
  clearFilters: 'Ryd filtre',
  group: 'Gruppér',
  groupings: { goal: 'Tema og mål', centre: 'Fagcenter', owner: 'Ansvarlig', light: 'Trafiklys', none: 'Ingen' },
  sort: 'Sortér efter',
  sortings: { light: 'Trafiklys', goal: 'Tema og mål', title: 'Titel', owner: 'Ansvarlig', period: 'Tidsperiode', newest: 'Seneste statusmelding' },
  searched: (text: string) => `Søgning: ”${text}”`,
  sorted: 'Sorteret efter',
  export: 'Eksportér',
  print: 'Udskriv',
  printedOn: (day: string) => `Udskrevet ${day}`,
  askedFor: (day: string) => `spurgt til ${day}`,
  startsIn: (month: string) => `Starter i ${month}`,
  presentedOn: (body: string, day: string) => `Præsenteres i ${body} ${day}`,
  awaitsEditor: 'Venter på redaktøren',
  emptyGoal: 'Der er ingen indsatser under målet endnu.',
  addFirst: 'Tilføj den første',
  tampered: {
    /** A light that stands on the row without a statement behind it. */
    title: 'Lyset i listen er rettet i hånden.',
    text: (inList: string, stated: string) => `I listen står ${inList}. Den seneste statusmelding siger ${stated}, og den gælder.`,
    textUnstated: (inList: string) => `I listen står ${inList}, men der er ingen statusmelding bag.`,
    cleared: (stated: string) => `I listen er lyset tomt. Den seneste statusmelding siger ${stated}, og den gælder.`,
    putBack: 'Sæt listen tilbage',
    state: (light: string) => `Meld ${light}`,
    done: 'Listen passer igen.',
    stated: (light: string) => `Gemt. Indsatsen er nu ${light}.`,
    textLabel: 'Hvad driller, og hvad gør I ved det?',
    textLabelGreen: 'Vil du tilføje noget? (valgfrit)',
  },
};
