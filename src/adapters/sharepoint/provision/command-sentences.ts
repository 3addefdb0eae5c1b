import type { Language } from '../lists';

const da = {
  usage: `Opretter planens lister på et SharePoint-websted, og retter dem der er der: lister, kolonner, visninger og rettigheder.
Intet slettes, og intet, I selv har givet navn, får et andet. Kan stoppes og køres igen.

  npm run provision -- --site http://localhost:4820/sites/erhverv
  npm run provision -- --site https://jeres.sharepoint.com/sites/erhverv --tenant ID --client ID

  --site ADRESSE       webstedet. Log på som en der ejer det
  --check              siger kun hvad der ville blive gjort. Ender med 1 når noget skal gøres
  --language da|en     hvad nye ting skal hedde, og hvad der skrives her (da)
  --tenant ID          jeres organisation i Microsoft Entra: dens id eller jeres.onmicrosoft.com
  --client ID          den app-registrering der logges på med
  --certificate FIL    log på som appen selv med et certifikat (PEM uden kodeord) i stedet for som et menneske med en kode
  --data MAPPE         kun det lokale websted: hvor dets data ligger (.local)
  --help               viser dette`,
  noSite: 'Sig, hvilket websted det er, med --site. Alt andet står under --help.',
  unknownWord: (why: string) => `Det forstås ikke: ${why}. Se --help.`,
  badLanguage: (given: string) => `Sproget kan være da eller en, ikke ${given}.`,
  notSecure: (site: string) => `${site} er hverken det lokale websted eller et der begynder med https://.`,
  whoAsks: 'Et websted i Microsoft 365 skal vide hvem der spørger: giv både --tenant og --client. Hvordan I laver app-registreringen, står i README under Installation.',
  noKeys: (file: string) => `Der er ingen nøgler i ${file}. Start webstedet med npm start eller npm run site, og kør igen.`,
  noAnswer: (site: string) => `Der er intet svar fra ${site}. Start webstedet med npm start eller npm run site, og kør igen.`,
  noCertificate: (file: string) => `Certifikatet ${file} kan ikke læses. Giv en PEM-fil med både certifikat og privat nøgle.`,
  enterCode: (address: string, code: string) => `Åbn ${address} i en browser, og skriv koden ${code}. Her ventes så længe.`,
  notSignedIn: (why: string) => `Du blev ikke logget på, og intet er ændret. ${why}`,
};

export type CommandSentences = typeof da;

const en: CommandSentences = {
  usage: `Makes the lists of the action plan on a SharePoint site, and mends those that are there: lists, columns, views and rights.
Nothing is deleted, and nothing you named yourselves gets another name. It may be stopped and run again.

  npm run provision -- --site http://localhost:4820/sites/erhverv
  npm run provision -- --site https://yours.sharepoint.com/sites/erhverv --tenant ID --client ID

  --site ADDRESS       the site. Sign in as somebody who owns it
  --check              only tells what would be done. Ends with 1 when something is to be done
  --language da|en     what new things are called, and what is written here (da)
  --tenant ID          your organisation in Microsoft Entra: its id, or yours.onmicrosoft.com
  --client ID          the app registration to sign in with
  --certificate FILE   sign in as the app itself with a certificate (PEM without a password) in place of a person with a code
  --data FOLDER        local site only: where its data is (.local)
  --help               shows this`,
  noSite: 'Say which site it is with --site. All else stands under --help.',
  unknownWord: (why) => `That is not understood: ${why}. See --help.`,
  badLanguage: (given) => `The language can be da or en, not ${given}.`,
  notSecure: (site) => `${site} is neither the local site nor one that begins with https://.`,
  whoAsks: 'A site in Microsoft 365 must know who asks: give both --tenant and --client. The README says under Installation how to make the app registration.',
  noKeys: (file) => `There are no keys in ${file}. Start the site with npm start or npm run site, and run again.`,
  noAnswer: (site) => `There is no answer from ${site}. Start the site with npm start or npm run site, and run again.`,
  noCertificate: (file) => `The certificate ${file} cannot be read. Give a PEM file with both the certificate and its private key.`,
  enterCode: (address, code) => `Open ${address} in a browser and enter the code ${code}. We wait here.`,
  notSignedIn: (why) => `You were not signed in, and nothing was changed. ${why}`,
};

export const COMMAND_SENTENCES: Readonly<Record<Language, CommandSentences>> = { da, en };
