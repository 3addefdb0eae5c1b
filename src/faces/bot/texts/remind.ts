import { antal } from '../../shared/texts/da/words';
import type { Language } from './index';

/** What `npm run remind` writes in a terminal. Names, days and titles come written out. */
const da = {
  usage: `Viser hvem påmindelsestjenesten ville spørge om hvad, og hvorfor, og hvem der ville få besked om noget. Intet sendes, og intet skrives.

  npm run remind -- --dry-run --site http://localhost:4820/sites/erhverv
  npm run remind -- --dry-run --site https://jeres.sharepoint.com/sites/erhverv --tenant ID --client ID --at 2026-12-01T08:00

  --dry-run            skal gives: kommandoen kan ikke andet
  --site ADRESSE       webstedet. Log på som en redaktør
  --at TIDSPUNKT       et dansk klokkeslæt i stedet for nu
  --language da|en     sproget her (da)
  --tenant ID          jeres organisation i Microsoft Entra
  --client ID          den app-registrering der logges på med
  --certificate FIL    log på som appen selv med et certifikat (PEM) i stedet for som et menneske med en kode
  --data MAPPE         kun det lokale websted: hvor dets data ligger (.local)`,
  wrong: {
    dryRun: 'Skriv --dry-run: kommandoen viser kun, og tjenesten sender (npm run service).',
    site: 'Skriv hvilket websted det er, med --site. Alt andet står under --help.',
    at: (given: string) => `--at forstås ikke: ${given}. Skriv som 2026-12-01T08:00.`,
    word: (why: string) => `Det forstås ikke: ${why}. Se --help.`,
    whoAsks: 'Et websted i Microsoft 365 skal vide hvem der spørger. Giv både --tenant og --client.',
    noAnswer: (site: string) => `Der er intet svar fra ${site}. Start webstedet med npm start eller npm run site, og kør igen.`,
    notSignedIn: (why: string) => `Du blev ikke logget på. ${why}`,
    notRead: (code: string) => `Handleplanen kunne ikke læses (${code}).`,
  },
  signInAt: (address: string, code: string) => `Åbn ${address}, og skriv koden ${code}.`,
  at: (time: string) => `Som det ser ud ${time}:`,
  nothing: 'Intet er forfaldent nu.',
  next: (time: string) => `Næste trin: ${time}.`,
  noNext: 'Der er ikke noget møde at spørge til.',
  step: (meeting: string, day: string, step: string) => `${meeting} ${day}, ${step}`,
  steps: { ask: (days: number) => `${antal(days)} arbejdsdage før`, digest: 'overblik til mødelederen', now: 'spurgt af mødelederen' },
  card: (person: string) => `  ${person} spørges om`,
  digest: (person: string) => `  ${person} får overblikket`,
  about: (title: string) => `    ${title}`,
  insteadOf: (owner: string, isAway: boolean) => `(som stedfortræder for ${owner}, som er ${isAway ? 'væk' : 'stoppet'})`,
  behindLink: '(bag linket på kortet)',
  besideMeetings: 'Uden for møderne',
  proposal: (person: string, title: string) => `  ${person} får besked om forslaget ”${title}”`,
  onBehalf: (person: string, title: string, by: string) => `  ${person} får besked om at ${by} har meldt lyset for ”${title}”`,
  notAsked: '  Der spørges ikke til',
  why: {
    asked: 'spørges',
    sentAlready: 'er spurgt i dette trin',
    fresh: (day: string) => `lyset er meldt ${day}`,
    leftTo: 'et tidligere møde spørger for begge',
    notRunning: 'er ikke i gang',
    notRolledOut: 'handleplanen er ikke udrullet',
    needsOwner: 'venter på en ny ansvarlig',
    noOwner: 'har ingen ansvarlig',
    nobodyHere: 'den ansvarlige er væk, og ingen stedfortræder er her',
  },
};
export type RemindTexts = typeof da;

const en: RemindTexts = {
  usage: `Shows whom the reminder service would ask, about what and why, and who would be told of something. Nothing is sent, and nothing is written.

  npm run remind -- --dry-run --site http://localhost:4820/sites/erhverv
  npm run remind -- --dry-run --site https://yours.sharepoint.com/sites/erhverv --tenant ID --client ID --at 2026-12-01T08:00

  --dry-run            has to be given: the command does nothing else
  --site ADDRESS       the site. Sign in as an editor
  --at TIME            a Danish clock time in place of now
  --language da|en     the language here (da)
  --tenant ID          your organisation in Microsoft Entra
  --client ID          the app registration to sign in with
  --certificate FILE   sign in as the app itself with a certificate (PEM) in place of a person with a code
  --data FOLDER        local site only: where its data is (.local)`,
  wrong: {
    dryRun: 'Write --dry-run: the command only shows, and the service sends (npm run service).',
    site: 'Say which site it is with --site. All else stands under --help.',
    at: (given) => `--at is not understood: ${given}. Write it as 2026-12-01T08:00.`,
    word: (why) => `That is not understood: ${why}. See --help.`,
    whoAsks: 'A site in Microsoft 365 must know who asks: give both --tenant and --client.',
    noAnswer: (site) => `There is no answer from ${site}. Start the site with npm start or npm run site, and run again.`,
    notSignedIn: (why) => `You were not signed in. ${why}`,
    notRead: (code) => `The action plan could not be read (${code}).`,
  },
  signInAt: (address, code) => `Open ${address} and enter the code ${code}.`,
  at: (time) => `As things stand ${time}:`,
  nothing: 'Nothing is due now.',
  next: (time) => `Next step: ${time}.`,
  noNext: 'There is no meeting to ask for.',
  step: (meeting, day, step) => `${meeting} ${day}, ${step}`,
  steps: { ask: (days) => `${days} working days before`, digest: 'overview for the chair', now: 'asked by the chair' },
  card: (person) => `  ${person} is asked about`,
  digest: (person) => `  ${person} gets the overview`,
  about: (title) => `    ${title}`,
  insteadOf: (owner, isAway) => `(as deputy for ${owner}, who ${isAway ? 'is away' : 'has left'})`,
  behindLink: '(behind the link of the card)',
  besideMeetings: 'Beside the meetings',
  proposal: (person, title) => `  ${person} is told of the proposal “${title}”`,
  onBehalf: (person, title, by) => `  ${person} is told that ${by} has stated the light of “${title}”`,
  notAsked: '  Not asked about',
  why: {
    asked: 'is asked about',
    sentAlready: 'was asked in this step',
    fresh: (day) => `its light was stated ${day}`,
    leftTo: 'an earlier meeting asks for both',
    notRunning: 'is not under way',
    notRolledOut: 'the action plan is not rolled out',
    needsOwner: 'waits for a new owner',
    noOwner: 'has no owner',
    nobodyHere: 'its owner is away, and no deputy is here',
  },
};

export const REMIND_TEXTS: Readonly<Record<Language, RemindTexts>> = { da, en };
