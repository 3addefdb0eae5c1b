const NUMBER = new Intl.NumberFormat('da-DK');

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
    goal: 'Alt skal kunne gemmes og vises som det blev skrevet',
    initiative: (id: string) => `Prøve: ${id}`,
    period: 'løbende',
  },
  seeded: {
    people: (count: number) => (count === 1 ? '1 person sat i gruppe.' : `${count} personer sat i grupper.`),
    rows: (list: string, count: number) => (count === 1 ? `${list}: 1 række.` : `${list}: ${count} rækker.`),
    stamps: 'Rækkerne har fået de dage de hører til.',
    copies: 'Indsatsernes status er ført ajour.',
    grown: (count: number, of: number) => `Planen har fået indsats nr. ${NUMBER.format(count)} af ${NUMBER.format(of)}.`,
    whole: 'Byen er der allerede. Intet er tilføjet.',
  },
  seed: {
    usage: `Lægger demobyen Eksempelby på et lokalt websted.

  npm run seed -- --site http://localhost:4820/sites/erhverv

  --site ADRESSE   webstedet som npm start eller npm run site viser det
  --hard-cases     tilføjer også de svære værdier: lange, tomme, skæve og farlige tekster
  --scale ANTAL    fylder planen op til så mange indsatser, for at prøve den i stor størrelse
  --data MAPPE     hvor webstedets data ligger (.local)
  --help           viser dette

Kan stoppes og køres igen: intet tilføjes to gange.`,
    realSite: (site: string) => `Demobyen er opdigtet, og dens folk findes kun på det lokale websted (http://localhost:…). Den lægges ikke på ${site}.`,
    noKeys: (file: string) => `Der er ingen nøgler i ${file}. Start webstedet med npm start eller npm run site, og kør igen.`,
    noAnswer: (site: string) => `Der er intet svar fra ${site}. Start webstedet med npm start eller npm run site, og kør igen.`,
    notSetUp: (site: string) => `${site} har ikke planens lister endnu. Kør npm run provision -- --site ${site} først.`,
    notBelieved: (site: string) => `${site} tror ikke på nøglerne. Ligger dets data et andet sted, så sig hvor med --data.`,
    stopped: (why: string) => `Webstedet sagde nej: ${why}. Det der nåede frem, bliver stående. Kør igen når årsagen er rettet.`,
    done: (added: number) => (added === 1 ? 'Færdig. 1 række er tilføjet.' : `Færdig. ${added} rækker er tilføjet.`),
  },
} as const;
