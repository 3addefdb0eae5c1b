/** What a person reads in the terminal. */
export const TEXTS = {
  startUsage: `Starter Handleplan med demobyen Eksempelby på denne maskine.

  npm start -- [--port 4810] [--data .local]

  --port N      planen får port N, webstedet N + 10, stedet hvor man logger ind, N + 20, Teams N + 30 og botten N + 40; er en optaget, tages den næste ledige
  --data MAPPE  hvor alt gemmes (.local)
  --help        viser dette`,
  siteUsage: `Starter det lokale SharePoint-websted alene, med det sted hvor man logger ind. Det er tomt til nogen lægger noget på det.

  npm run site -- [--port 4820] [--data .local]
  npm run site -- --test-token [LOGIN]

  --port N            webstedet får port N, og stedet hvor man logger ind, N + 10; er en optaget, tages den næste ledige
  --data MAPPE        hvor alt gemmes (.local)
  --test-token LOGIN  skriver et token for en af demobyens personer, og ikke andet; det gælder i en time
                      for webstedet på den port der er nævnt med --port
  --help              viser dette`,
  jumps: [
    {
      name: 'next', words: { da: 'Spring til næste påmindelse', en: 'Jump to next reminder' },
      nowhere: { da: 'Der er ingen påmindelser på vej. Planlæg et møde i Opsætning.', en: 'No reminder is coming. Plan a meeting in Set-up.' },
    },
    { name: 'day', words: { da: '+ 1 dag', en: '+ 1 day' }, nowhere: { da: 'Klokken blev ikke flyttet.', en: 'The clock was not moved.' } },
  ],
  unknownLogin: (login: string, some: readonly string[]) => `Demobyen har ingen ${login}. Prøv ${some.join(', ')} …`,
  portTaken: (port: number) => `Port ${port} er optaget. Tager den næste ledige.`,
  noPort: (port: number) => `Port ${port} og de næste er optaget. Vælg en anden med --port.`,
  mayNotListen: (port: number) => `Port ${port} må ikke bruges af dig. Vælg en anden med --port.`,
  inUse: (folder: string) => `${folder} er i brug: Handleplan kører allerede med de data. Stop den først, eller vælg en anden mappe med --data.`,
  notWritable: (folder: string, why: string) => `${folder} kan ikke bruges til data (${why}). Ret det, eller vælg en anden mappe med --data.`,
  broken: (file: string, why: string) => `${file} kan ikke læses (${why}). Flyt filen væk, og start igen: så begynder alt forfra.`,
  foreign: (file: string) => `${file} er ikke webstedets data. Flyt filen væk, eller vælg en anden mappe med --data.`,
  diskFull: (folder: string) => `Disken er fuld, så der kan ikke gemmes i ${folder}. Gør plads, og start igen: den fortsætter hvor den slap.`,
  setUpStopped: (why: string) => `Webstedet blev ikke gjort færdigt: ${why} Start igen: det fortsætter hvor det slap.`,
  notBuilt: (folder: string) => `${folder} indeholder ikke planens sider. Kør npm start, som bygger dem.`,
  settingUp: 'Gør webstedet klar: lister, kolonner, visninger og rettigheder …',
  steps: (count: number) => `  ${count} trin`,
  seeding: 'Lægger demobyen på webstedet …',
  seeded: (sentence: string) => `  ${sentence}`,
  alarm: (event: string) => `Påmindelsestjenesten melder: ${event}`,
  stopping: 'Stopper …',
  siteRuns: ({ siteUrl, signInUrl, folder, port }: SiteAddresses) => `
Webstedet kører.

  Webstedet   ${siteUrl}
  Log ind     ${signInUrl}

  Planens lister:   npm run provision -- --site ${siteUrl}
  Demobyen:         npm run seed -- --site ${siteUrl}
  Et token:         npm run site -- --test-token LOGIN --port ${port}

Alt gemmes i ${folder}. Stop med Ctrl-C.`,
  runs: ({ tabUrl, siteUrl, signInUrl, teamsUrl, statusList, folder, seconds }: Addresses) => `
Handleplan kører (klar efter ${seconds} s).

  Planen      ${tabUrl}
  Webstedet   ${siteUrl}
  Log ind     ${signInUrl}
  I Teams     ${teamsUrl}

Åbn planen, og log ind som en af byens folk. Der er ingen adgangskode.
  Klimakoordinator, BMC        ansvarlig: åbn en indsats, og gør den rød med en tekst
  Indkøbs- og udbudschef, ØAC  bliver spurgt før næste møde: tryk ”Stadig grøn” under Mine indsatser
  Erhvervschef, CBA            redaktør: siger ja eller nej til de nye forslag
  Kommunaldirektør             læser med, men skriver ikke
  Skolesekretær, UUC           har ikke adgang

Påmindelser før møder: åbn Teams, tryk på ”Spring til næste påmindelse”, og svar på kortet under Chat.

Se så statusmeldingerne som rækker i listens egen visning:
  ${statusList}

Alt gemmes i ${folder}. Stop med Ctrl-C. Forfra: slet den mappe, og start igen.`,
} as const;

interface SiteAddresses {
  readonly siteUrl: string;
  readonly signInUrl: string;
  readonly folder: string;
  readonly port: number;
}

interface Addresses extends Omit<SiteAddresses, 'port'> {
  readonly tabUrl: string;
  readonly teamsUrl: string;
  readonly statusList: string;
  readonly seconds: string;
}
