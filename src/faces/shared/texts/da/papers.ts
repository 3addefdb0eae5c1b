import type { FileProblem } from '../../../../application/ports';
import { antal, Antal } from './words';

/** Files of the plan: what stands in them, and the drawer where they are asked for. */
export const papers = {
  heading: 'Eksportér handleplanen',
  lead: 'Filen viser planen som den står på skærmen nu.',
  what: 'Hvad skal med?',
  all: (initiatives: string) => `Hele planen (${initiatives})`,
  shown: (initiatives: string) => `Det der er vist nu (${initiatives})`,
  strategy: (title: string, initiatives: string) => `Det der hjælper ${title} (${initiatives})`,
  oneTheme: 'Et tema',
  theme: 'Tema',
  as: 'Hvilken slags fil?',
  kinds: {
    excel: 'Excel: ret i den, og hent den ind igen',
    word: 'Word: planen som tabel, klar til et møde',
    slides: 'PowerPoint: ét billede pr. tema, og de røde og gule med tekst',
    print: 'Udskrift eller PDF: siden som den ser ud nu',
  },
  printHint: 'Vælg ”Gem som PDF” som printer, hvis du vil have en fil.',
  isPublic: 'Offentligt udtræk',
  isPublicHint: 'Kun de kolonner du vælger. Forslag og udgåede indsatser er ikke med, og filen husker intet om planen bag.',
  columnsShown: 'Kolonner i udtrækket',
  internal: (columns: string) => `${columns} er til brug internt. Se efter at I har aftalt at vise det.`,
  noColumn: 'Vælg mindst én kolonne ud over titlen.',
  template: 'Jeres egen PowerPoint-skabelon',
  templateHint: 'Valgfri. Vi bruger dens udseende og ingen af dens billeder. Den huskes til du lukker fanen.',
  withoutTemplate: 'Uden skabelon',
  make: 'Hent filen',
  print: 'Udskriv siden',
  making: 'Laver filen …',
  made: (name: string) => `${name} er hentet.`,
  madeHint: 'Kom den ikke?',
  again: 'Hent den her',
  nothing: 'Der er ingen indsatser at tage med.',
  failed: 'Filen blev ikke lavet. Prøv igen om lidt.',
  /** Of the template that was chosen. */
  problem: {
    'not-office': 'Skabelonen er ikke en PowerPoint-fil. Vælg en fil der ender på .pptx eller .potx.',
    'old-format': 'Skabelonen er fra før 2007. Gem den som .pptx, og vælg den igen.',
    password: 'Skabelonen er låst med en adgangskode. Gem den uden, og vælg den igen.',
    broken: 'Skabelonen kan ikke åbnes. Gem den igen i PowerPoint, og vælg den igen.',
    'too-large': 'Skabelonen er for stor. Fjern billeder og film fra den, og vælg den igen.',
    'too-slow': 'Skabelonen tog for lang tid. Vælg en mindre.',
    'no-table': 'Skabelonen er tom.',
  } satisfies Record<FileProblem, string>,
  file: { plan: 'handleplan', public: 'offentlig', strategy: 'hjaelper', shown: 'udvalgte' },
  columns: { light: 'Status', statusText: 'Statustekst', deputies: 'Stedfortrædere', from: 'Fra', to: 'Til', reported: 'Sidst meldt', id: 'Id' },
  sheet: 'Handleplan',
  asOf: (day: string) => `Som planen så ud ${day}`,
  publicAsOf: (day: string) => `Udtræk ${day}`,
  helps: (title: string) => `Det der hjælper ${title}`,
  someOfPlan: (shown: number, all: number) => `${shown} af ${all} indsatser`,
  standing: 'Sådan står det',
  /** ”Syv af otte indsatser er i gang.” */
  running: (running: number, all: number): string => {
    if (running === 0) return 'Ingen indsatser er i gang.';
    if (running < all) return `${Antal(running)} af ${antal(all)} indsatser er i gang.`;
    return all === 1 ? 'Indsatsen er i gang.' : `${all === 2 ? 'Begge' : `Alle ${antal(all)}`} indsatser er i gang.`;
  },
  light: {
    red: (n: number) => (n === 1 ? '1 rød' : `${n} røde`),
    yellow: (n: number) => (n === 1 ? '1 gul' : `${n} gule`),
    green: (n: number) => (n === 1 ? '1 grøn' : `${n} grønne`),
    none: (n: number) => `${n} uden status endnu`,
  },
  reds: (n: number): string => (n === 1 ? 'Den røde indsats' : 'De røde indsatser'),
  yellows: (n: number): string => (n === 1 ? 'Den gule indsats' : 'De gule indsatser'),
  noneRuns: 'ingen i gang',
  noCentre: 'Uden fagcenter',
};
