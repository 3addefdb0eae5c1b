import type { LightCounts, LightOrNone, MovementCounts, RestingPhase, TrafficLight } from '../../../../domain';
import { antal, Antal, stort } from './words';

/** A year that lasts is told in the present, one that is over in the past. */
type Told = { readonly isOver: boolean };
/** How many there are of each. */
type Changed = { readonly completed: number; readonly added: number; readonly proposed: number };

const LIGHT: Record<TrafficLight, readonly [one: string, several: string]> = { green: ['grøn', 'grønne'], yellow: ['gul', 'gule'], red: ['rød', 'røde'] };
const lightWord = (light: TrafficLight, n: number): string => LIGHT[light][n === 1 ? 0 : 1];
const FROM_BEST = ['green', 'yellow', 'red'] as const;

/** ”a”, ”a og b”, ”a, b og c”. */
const liste = (parts: readonly string[]): string => (parts.length > 1 ? `${parts.slice(0, -1).join(', ')} og ${parts[parts.length - 1] ?? ''}` : (parts[0] ?? ''));
/** Main clauses have a comma between them, before ”og” too. */
const sætninger = (clauses: readonly string[]): string => (clauses.length > 1 ? `${clauses.slice(0, -1).join(', ')}, og ${clauses[clauses.length - 1] ?? ''}` : (clauses[0] ?? ''));
const citeret = (title: string): string => `”${title}”`;
const titler = (titles: readonly string[]): string => liste(titles.map(citeret));
const indsatser = (n: number): string => (n === 1 ? 'indsats' : 'indsatser');
const nye = (n: number): string => (n === 1 ? 'ny' : 'nye');

/** What so many have done: its verb and the rest, while the year lasts and once it is over. */
const WENT: Record<keyof MovementCounts, (n: number) => readonly [now: readonly [string, string], then: readonly [string, string]]> = {
  toRed: (n) => [['er', `blevet ${lightWord('red', n)}`], ['blev', lightWord('red', n)]],
  greenToYellow: () => [['er', 'gået fra grøn til gul'], ['gik', 'fra grøn til gul']],
  redToYellow: () => [['er', 'gået fra rød til gul'], ['gik', 'fra rød til gul']],
  toGreen: (n) => [['er', `blevet ${lightWord('green', n)}`], ['blev', lightWord('green', n)]],
  first: (n) => [['har', n === 1 ? 'fået sit første lys' : 'fået deres første lys'], ['fik', n === 1 ? 'sit første lys' : 'deres første lys']],
};

const RESTING: Record<RestingPhase, (n: number) => string> = { planned: () => 'planlagt', completed: () => 'afsluttet', proposed: (n) => (n === 1 ? 'et forslag' : 'forslag') };
const RESTING_PHASES = ['planned', 'completed', 'proposed'] as const;

/** Lights in figures, as counts are: ”14 grønne, 6 gule og 2 røde”. */
const counted = (counts: LightCounts): string => liste(FROM_BEST.filter((light) => counts[light] > 0).map((light) => `${counts[light]} ${lightWord(light, counts[light])}`));

/** What the lights of those that run are, as the end of a sentence that has said how many run. */
function lights(counts: LightCounts, running: number, { isOver }: Told): string {
  const er = isOver ? 'var' : 'er';
  const only = FROM_BEST.find((light) => counts[light] === running);
  if (running === 1) return only ? `, og den ${er} ${lightWord(only, 1)}.` : `. Den ${isOver ? 'havde' : 'har'} ingen status endnu.`;
  if (only) return `, og ${running === 2 ? 'begge' : 'alle'} ${er} ${lightWord(only, running)}.`;
  const har = isOver ? 'havde' : 'har';
  if (counts.none === running) return `. Ingen af dem ${har} en status endnu.`;
  return `: ${counted(counts)}.${counts.none > 0 ? ` ${Antal(counts.none)} ${har} ingen status endnu.` : ''}`;
}

/** Days come written out (”den 25. november 2026”), figures with their full stops, titles as people typed them. */
export const yearly = {
  title: (year: number) => `Årsstatus ${year}`,
  inShort: 'Året kort',
  /** How much of the plan runs, and how it stands. */
  stand: ({ running, all, counts, day, year, isOver }: Told & { readonly running: number; readonly all: number; readonly counts: LightCounts; readonly day: string; readonly year: number }): string => {
    const when = isOver ? `Ved udgangen af ${year} var` : `${stort(day)} er`;
    if (all === 0) return isOver ? `Ved udgangen af ${year} havde handleplanen ingen indsatser.` : 'Handleplanen har ingen indsatser endnu.';
    if (running === 0) return all === 1 ? `${when} handleplanens ene indsats ikke i gang.` : `${when} ingen af handleplanens ${antal(all)} indsatser i gang.`;
    const some = running === all ? (all === 1 ? 'handleplanens ene indsats' : `alle handleplanens ${antal(all)} indsatser`) : `${antal(running)} af handleplanens ${antal(all)} indsatser`;
    return `${when} ${some} i gang${lights(counts, running, { isOver })}`;
  },
  /** Behind how much runs: ”Af de øvrige syv indsatser er to planlagt, tre afsluttet og to forslag.” */
  resting: (resting: Readonly<Record<RestingPhase, number>>, { isOver }: Told): string => {
    const er = isOver ? 'var' : 'er';
    const some = RESTING_PHASES.filter((phase) => resting[phase] > 0);
    const all = some.reduce((sum, phase) => sum + resting[phase], 0);
    const [only] = some;
    if (only === undefined) return '';
    if (all === 1) return `Den sidste indsats ${er} ${RESTING[only](1)}.`;
    if (some.length === 1) return `De øvrige ${antal(all)} indsatser ${er} ${RESTING[only](all)}.`;
    return `Af de øvrige ${antal(all)} indsatser ${er} ${liste(some.map((phase) => (phase === 'proposed' ? `${antal(resting.proposed, 'et')} forslag` : `${antal(resting[phase])} ${RESTING[phase](resting[phase])}`)))}.`;
  },
  /** The same of one theme. */
  themeStand: ({ running, all, counts, isOver }: Told & { readonly running: number; readonly all: number; readonly counts: LightCounts }): string => {
    const er = isOver ? 'var' : 'er';
    if (all === 0) return isOver ? 'Der var ingen indsatser under temaet.' : 'Der er ingen indsatser under temaet endnu.';
    if (running === 0) return all === 1 ? `Temaets ene indsats ${er} ikke i gang.` : `Ingen af temaets ${antal(all)} indsatser ${er} i gang.`;
    return `${Antal(running)} ${indsatser(running)} ${er} i gang${lights(counts, running, { isOver })}`;
  },
  /** ”I løbet af året er én blevet rød, og tre er gået fra grøn til gul.” */
  movement: (counts: MovementCounts, { isOver }: Told): string => {
    const clauses = (Object.keys(WENT) as (keyof MovementCounts)[])
      .filter((way) => counts[way] > 0)
      .map((way, at) => {
        const [verb, what] = WENT[way](counts[way])[isOver ? 1 : 0];
        return at === 0 ? `${verb} ${antal(counts[way])} ${what}` : `${antal(counts[way])} ${verb} ${what}`;
      });
    return `I løbet af året ${sætninger(clauses)}.`;
  },
  unmoved: ({ isOver }: Told) => `Lysene ${isOver ? 'var' : 'er'} de samme som da året begyndte.`,
  /** Behind what has moved. */
  othersUnmoved: (n: number, { isOver }: Told) => (n === 1 ? `Det sidste lys ${isOver ? 'var' : 'er'} det samme som da året begyndte.` : `De øvrige lys ${isOver ? 'var' : 'er'} de samme som da året begyndte.`),
  firstYear: ({ isOver }: Told) => `Det ${isOver ? 'var' : 'er'} det første år med trafiklys i planen.`,
  reds: (titles: readonly string[], { isOver }: Told) => `${titles.length === 1 ? 'Den røde' : `De ${antal(titles.length)} røde`} ${isOver ? 'var' : 'er'} ${titler(titles)}.`,
  /** ”Én indsats er afsluttet, fem nye er kommet til, og to er foreslået.” @param added those that are no mere proposals. */
  cameAndWent: ({ completed, added, proposed }: Changed, { isOver }: Told): string => {
    const [done, came, meant] = isOver ? ['blev afsluttet', 'kom til', 'blev foreslået'] : ['er afsluttet', 'er kommet til', 'er foreslået'];
    const clauses = [
      ...(completed > 0 ? [`${antal(completed)} ${indsatser(completed)} ${done}`] : []),
      ...(added > 0 ? [`${antal(added)} ${nye(added)}${completed > 0 ? '' : ` ${indsatser(added)}`} ${came}`] : []),
      ...(proposed > 0 ? [`${antal(proposed)}${added > 0 ? '' : ` ${nye(proposed)}`}${completed + added > 0 ? '' : ` ${indsatser(proposed)}`} ${meant}`] : []),
    ];
    return `${stort(sætninger(clauses))}.`;
  },
  /** @param inAll those that have reached their promise by now, of those that promised something. */
  reachedInShort: (reached: number, inAll: number, promised: number, { isOver }: Told): string => {
    const first = `${Antal(reached)} ${indsatser(reached)} ${isOver ? 'lykkedes' : 'er lykkedes'}.`;
    return inAll > reached ? `${first} Dermed ${isOver ? 'var det' : 'er det nu'} ${antal(inAll)} af de ${antal(promised)} indsatser der har beskrevet hvornår vi lykkes.` : first;
  },
  /** ””Byggesager …” er gået fra grøn til rød.” */
  moved: (title: string, from: TrafficLight, to: TrafficLight, { isOver }: Told) => `${citeret(title)} ${isOver ? 'gik' : 'er gået'} fra ${lightWord(from, 1)} til ${lightWord(to, 1)}.`,
  completed: (titles: readonly string[], { isOver }: Told) => `${Antal(titles.length)} ${indsatser(titles.length)} ${isOver ? 'blev' : 'er'} afsluttet: ${titler(titles)}.`,
  added: (titles: readonly string[], { isOver }: Told) => `${Antal(titles.length)} ${nye(titles.length)} ${indsatser(titles.length)} ${isOver ? 'kom' : 'er kommet'} til: ${titler(titles)}.`,
  proposed: (titles: readonly string[], { isOver }: Told) => `${Antal(titles.length)} ${nye(titles.length)} ${indsatser(titles.length)} ${isOver ? 'blev' : 'er'} foreslået: ${titler(titles)}.`,
  reached: (n: number, { isOver }: Told) => `${Antal(n)} ${indsatser(n)} ${isOver ? 'lykkedes' : 'er lykkedes'}:`,
  reachedItem: (title: string, promise: string) => `${title}: ${promise}`,
  /** Whose it is; a name that says the centre says it once. */
  whose: (centre: string, owner: string) => (owner.includes(centre) ? owner : [centre, owner].filter((part) => part !== '').join(', ')),
  /** Below what is red or yellow: ”Ansvarlig: Byarkitekt, BMC · meldt den 4. november 2026”. @param whose empty: nobody's. */
  answeredBy: (whose: string, day: string | undefined) => {
    const said = day === undefined ? '' : `meldt ${day}`;
    return whose === '' ? stort(said) : [`Ansvarlig: ${whose}`, said].filter((part) => part !== '').join(' · ');
  },
  helpedHeading: 'Hjælp til andre strategier og politikker',
  helpedLead: (n: number, { isOver }: Told) => `Handleplanen ${isOver ? 'hjalp' : 'hjælper'} også ${n === 1 ? 'én anden strategi eller politik' : `${antal(n)} andre strategier og politikker`}.`,
  /** ”Klimaplan 2030 (ni indsatser): blandt andre ”A” og ”B”.” @param named all of them, or the first of them. */
  helped: (strategy: string, n: number, named: readonly string[]) => `${strategy} (${antal(n)} ${indsatser(n)}): ${named.length < n ? 'blandt andre ' : ''}${titler(named)}.`,
  basis: (day: string) => `Årsstatus bygger på statusmeldingerne til og med ${day}.`,
  figures: {
    heading: 'I tal',
    caption: (year: number) => `Indsatser i gang ved udgangen af ${year}`,
    captionNow: (day: string) => `Indsatser i gang ${day}`,
    lastYear: (year: number) => `I parentes: ved udgangen af ${year}.`,
    theme: 'Tema',
    running: 'I gang',
    light: { red: 'Røde', yellow: 'Gule', green: 'Grønne', none: 'Uden status' } satisfies Record<LightOrNone, string>,
    whole: 'Hele planen',
    /** ”3 (1)”. */
    beside: (now: string, before: string) => `${now} (${before})`,
  },
  /** On the page. */
  lead: 'Året i ord og tal, klar til at sende videre. Hent den som Word hvis den skal rettes til.',
  years: 'År',
  counts: (counts: LightCounts): string => {
    const parts = [...FROM_BEST.filter((light) => counts[light] > 0).reverse().map((light) => `${counts[light]} ${lightWord(light, counts[light])}`), ...(counts.none > 0 ? [`${counts.none} uden status`] : [])];
    return parts.length > 0 ? parts.join(' · ') : 'Ingen i gang';
  },
  compared: 'To år ved siden af hinanden',
  yearColumn: 'År',
  notComparable: (year: number) => `Der er ingen trafiklys fra ${year} at sammenligne med.`,
  download: 'Hent som Word',
  downloading: 'Laver Word-filen …',
  downloaded: 'Word-filen er hentet.',
  notDownloaded: 'Word-filen blev ikke lavet. Prøv igen.',
  print: 'Udskriv',
  save: 'Gem årsstatus',
  ask: (year: number, isOver: boolean) =>
    isOver ? `Gem årsstatus for ${year}? Så står den fast som den er nu, også når planen bliver rettet senere. Den kan gemmes én gang.` : `Året er ikke slut. Gem årsstatus for ${year} alligevel? Så står den fast som den er i dag, også når planen bliver rettet senere. Den kan gemmes én gang.`,
  yes: 'Ja, gem den',
  no: 'Nej, vent',
  saved: (year: number) => `Årsstatus for ${year} er gemt.`,
  someoneElse: (year: number) => `Årsstatus for ${year} var allerede gemt. Det er den der vises her.`,
  notSaved: 'Årsstatus er ikke gemt. Planen er uændret.',
  offline: 'Du er offline. Prøv igen når forbindelsen er der.',
  isSaved: (day: string, person: string | undefined) => (person ? `Gemt ${day} af ${person}. Den viser planen som den var.` : `Gemt ${day}. Den viser planen som den var.`),
  unreadable: 'Den gemte årsstatus kan ikke læses. Her er året som planen fortæller det nu.',
  notKnown: 'Vi kan ikke se lige nu om årsstatus er gemt. Her er året som planen fortæller det nu.',
  notWhole: { title: 'Årets statusmeldinger er ikke hentet endnu', text: 'Årsstatus skal bruge dem alle. De bliver hentet når du er på nettet igen.' },
  noYear: { title: 'Der er ingen årsstatus for det år', text: 'Planen har ingen statusmeldinger fra det år. Vælg et andet.' },
  noneYet: { title: 'Der er intet at fortælle om endnu', text: 'Når planen har indsatser og de første statusmeldinger, kan året læses her.' },
  seePlan: 'Gå til handleplanen',
};
