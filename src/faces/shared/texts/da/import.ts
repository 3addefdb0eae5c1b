import type { FileProblem, StaysBecause } from '../../../../application';
import type { FileRemark, ImportNote, ImportState, LightAsk, TrafficLight } from '../../../../domain';
import { antal, Antal } from './words';

const rækker = (n: number) => (n === 1 ? 'én række' : `${antal(n)} rækker`);
const Rækker = (n: number) => (n === 1 ? 'Én række' : `${Antal(n)} rækker`);
const indsatser = (n: number) => (n === 1 ? 'én indsats' : `${antal(n)} indsatser`);
const tal = (n: number) => String(n).replace(/\B(?=(\d{3})+$)/g, '.');

type UnknownField = Extract<ImportNote, { code: 'unknown' }>['field'];

/** Hent fra fil. Lists and moments come written out, titles as they are. */
export const importing = {
  lead: 'Hent tabellen fra Word eller Excel. Du ser hver række igennem før noget kommer ind i planen.',
  notForYou: { title: 'Planens redaktører henter fra fil', text: 'Send filen til en redaktør, så kan den komme med i planen.', action: 'Gå til handleplanen' },
  notHere: { title: 'Filer hentes i fanen', text: 'Åbn Handleplan i Teams eller i browseren, og hent filen dér.', action: 'Gå til handleplanen' },
  closed: { title: 'Planen er afsluttet', text: 'Den tager ikke imod flere indsatser.', action: 'Gå til handleplanen' },
  noGoals: { title: 'Planen skal have temaer og mål først', text: 'Rækkerne i filen hører til under et mål.', action: 'Gå til temaer og mål' },

  choose: 'Vælg fil',
  chooseHeading: 'Vælg en fil',
  chooseText: 'Word (.docx) eller Excel (.xlsx). Vi finder tabellen ud fra overskrifterne, fx Indsats/projekt, Tidsperiode, Status og Ansvarlig.',
  drop: 'Du kan også trække filen hertil.',
  dropNow: 'Slip filen her',
  chooseOther: 'Vælg en anden fil',
  oneFile: 'Vælg én fil ad gangen.',
  reading: (file: string) => `Læser ”${file}” …`,
  lookingUp: (done: string, of: string) => `Slår navne op: ${done} af ${of}`,
  stopReading: 'Stop',
  stopped: 'Læsningen er stoppet. Intet er ændret i planen.',
  nothingChanged: 'Intet er ændret i planen.',
  problem: {
    'not-office': 'Filen er ikke fra Word eller Excel. Gem den som .docx eller .xlsx, og prøv igen.',
    'old-format': 'Filen er i et ældre format. Gem den som .docx eller .xlsx, og prøv igen.',
    password: 'Filen er låst med en adgangskode. Gem en kopi uden adgangskode, og prøv igen.',
    broken: 'Vi kunne ikke læse filen. Gem den som .docx eller .xlsx, og prøv igen.',
    'too-large': 'Filen er for stor. Gem tabellen i en fil for sig selv, og prøv igen.',
    'too-slow': 'Filen tager for lang tid at læse. Gem tabellen i en fil for sig selv, og prøv igen.',
    'no-table': 'Vi fandt ingen tabel i filen. Sæt indsatserne op i en tabel, og prøv igen.',
  } satisfies Record<FileProblem, string>,
  noPlanTable: 'Vi fandt ingen tabel med indsatser i filen. Skriv øverst i tabellen hvad kolonnerne er, fx Indsats/projekt og Ansvarlig, og prøv igen.',
  notLookedUp: 'Vi kunne ikke slå filens navne op. Prøv igen om lidt.',

  remarksHeading: 'Om filen',
  remark: {
    macros: 'Filens makroer er ikke kørt.',
    externalLinks: 'Links til andre filer er ikke fulgt.',
    trackedChanges: 'Sporede ændringer er læst som om de er godkendt.',
    hiddenRows: 'Skjulte rækker er ikke læst.',
    hiddenColumns: 'Skjulte kolonner er ikke læst.',
    hiddenSheets: 'Skjulte ark er ikke læst.',
    formulas: 'Af formler er kun det seneste resultat læst.',
    textBoxes: 'Tekstbokse er ikke læst.',
    comments: 'Kommentarer er ikke læst.',
  } satisfies Record<FileRemark, string>,
  quoted: (words: string) => `”${words}”`,
  unknownColumns: (columns: string) => `Planen har ikke plads til disse kolonner: ${columns}.`,
  otherTables: (n: number) => (n === 1 ? 'Én tabel i filen er sprunget over. Den har ingen indsatser.' : `${Antal(n)} tabeller i filen er sprunget over. De har ingen indsatser.`),
  asProposals: 'Planen er udrullet. Nye rækker kommer ind som forslag.',
  otherPlan: 'Filen er hentet fra en anden plan. Den læses som en almindelig tabel.',

  counts: (is: Readonly<Record<ImportState, number>>) => {
    const said = [is.new > 0 && (is.new === 1 ? '1 ny' : `${tal(is.new)} nye`), is.changed > 0 && (is.changed === 1 ? '1 ændret' : `${tal(is.changed)} ændrede`), is.same > 0 && (is.same === 1 ? '1 uændret' : `${tal(is.same)} uændrede`)].filter(Boolean);
    const unreadable = is.unreadable > 0 && (is.unreadable === 1 ? '1 række kan ikke læses.' : `${tal(is.unreadable)} rækker kan ikke læses.`);
    return [said.length > 0 && `${said.join(', ')}.`, unreadable].filter(Boolean).join(' ');
  },
  allSame: 'Filen siger det samme som planen. Der er ikke noget at hente ind.',
  nothingLeft: 'Ingen rækker er valgt. Der er ikke noget at hente ind.',
  nothingWritten: 'Intet er kommet ind i planen endnu.',
  answerFirst: 'Svar på spørgsmålene, og se rækkerne igennem.',
  lookThrough: 'Se rækkerne igennem, og hent dem ind.',

  lights: { heading: 'Hvilket lys er det?', lead: 'Vi kan ikke se lyset med sikkerhed.', colour: (hex: string) => `Cellens farve: #${hex}`, noWords: 'Ingen tekst i cellen', rest: 'Hent resten uden status', restUndo: 'Svar på resten alligevel' },
  why: {
    colour: 'Farven ligger mellem to lys.',
    words: 'Ordene peger ikke på ét lys.',
    disagree: 'Farve og ord siger ikke det samme.',
    textOnly: 'Der er en tekst, men intet lys.',
  } satisfies Record<LightAsk['why'], string>,
  noStatus: 'Ingen status',
  texts: { heading: 'Hvad driller?', lead: 'Gul og rød har altid en kort tekst.', label: (title: string) => `Tekst til ${title}`, worse: (light: TrafficLight): string => (light === 'red' ? 'Lyset bliver rødt.' : 'Lyset bliver gult.') },
  names: {
    heading: 'Hvem er det?',
    lead: 'Vi har slået navnene op og er i tvivl her.',
    doubtful: (n: number) => (n === 1 ? 'Ligner én person.' : `Ligner ${antal(n)} personer.`),
    unknown: 'Vi fandt ingen med det navn.',
    of: (titles: string) => `Står ved ${titles}`,
    more: (n: number) => `${antal(n)} til`,
    other: 'En anden …',
    find: 'Find personen',
    skip: 'Spring navnet over',
    skipRest: 'Spring resten over',
    picker: (name: string) => `Hvem er ”${name}”?`,
  },
  goals: { heading: 'Under hvilket mål?', lead: 'Vi kan ikke se hvilket mål rækkerne hører til.', none: 'Rækker uden tema og mål over sig', rows: (n: number) => `Gælder ${rækker(n)}.`, choose: 'Vælg et mål', suggested: 'Ligner', all: 'Alle mål' },
  owner: { heading: 'Hvem er ansvarlig?', lead: (n: number) => `${Rækker(n)} har ingen ansvarlig. Vælg én der får dem. Det kan ændres bagefter.`, label: 'Ansvarlig for resten', me: 'Det er mig' },
  sides: { heading: 'Rettet både i filen og i planen', lead: 'Begge versioner er her. Vælg den der skal gælde.', file: 'I filen', plan: 'I planen nu' },

  rowsHeading: 'Rækkerne',
  filter: 'Vis',
  fates: { all: 'Alle', asked: 'Venter på svar', new: 'Nye', changed: 'Ændrede', same: 'Uændrede', unreadable: 'Kan ikke læses' },
  state: { new: 'Ny', changed: 'Ændret', same: 'Uændret', unreadable: 'Kan ikke læses' } satisfies Record<ImportState, string>,
  shown: (n: number) => `${Rækker(n)} vises.`,
  where: { table: (n: number, row: number) => `Tabel ${n}, række ${row}`, named: (name: string, row: number) => `${name}, række ${row}`, row: (row: number) => `Række ${row}` },
  take: (title: string) => `Tag ${title} med`,
  untitled: 'Uden titel',
  waits: 'Venter på svar ovenfor',
  left: 'Ikke med',
  before: 'I planen nu',
  after: 'Bliver til',
  empty: 'Tomt',
  sameFolded: (n: number): string => (n === 1 ? '1 uændret række' : `${tal(n)} uændrede rækker`),
  missing: (n: number) => (n === 1 ? '1 indsats står ikke længere i filen. Den bliver i planen.' : `${tal(n)} indsatser står ikke længere i filen. De bliver i planen.`),
  finding: {
    'title-needed': 'Rækken har ingen titel.',
    'title-too-long': 'Titlen er længere end 255 tegn. Gør den kortere i filen.',
    'period-too-long': 'Tidsperioden er længere end 255 tegn. Gør den kortere i filen.',
    'period-reversed': 'Slutdatoen ligger før startdatoen. Byt dem om i filen.',
    characters: 'Der står tegn i rækken som ikke er tekst. Slet dem i filen.',
    'status-too-long': 'Teksten til lyset er længere end 1.000 tegn. Gør den kortere.',
  },
  note: {
    unknown: (field: UnknownField, written: string) => `Planen kender ikke ${{ centre: 'fagcentret', kind: 'typen', phase: 'fasen', strategies: 'strategien' }[field]} ”${written}”. Det kommer ikke med.`,
    moreOwners: (people: string) => `Flere står som ansvarlige. ${people} bliver stedfortræder.`,
    phaseKept: 'Fasen i filen følges ikke.',
    near: (title: string) => `Ligner ”${title}” i planen. Rækken kommer ind som en ny indsats.`,
    copied: 'Rækken er en kopi af en anden række i filen.',
    twice: 'Rækken står to gange i filen.',
    lightKept: 'Lyset er fjernet i filen. I planen bliver det stående.',
    ownerKept: 'Den ansvarlige er fjernet i filen. I planen bliver den ansvarlige stående.',
  },

  bringIn: 'Hent ind',
  ready: (n: number) => `${Rækker(n)} kommer ind i planen.`,
  first: (what: string) => `Svar først på ${what}.`,
  leftToAnswer: {
    lights: (n: number) => (n === 1 ? 'ét lys' : `${antal(n)} lys`),
    texts: (n: number) => (n === 1 ? 'én tekst' : `${antal(n)} tekster`),
    names: (n: number) => (n === 1 ? 'ét navn' : `${antal(n)} navne`),
    goals: (n: number) => (n === 1 ? 'ét mål' : `${antal(n)} mål`),
    owner: (n: number) => (n === 1 ? 'én ansvarlig' : `den ansvarlige for ${rækker(n)}`),
    sides: (n: number) => (n === 1 ? 'én rettelse fra to sider' : `${antal(n)} rettelser fra to sider`),
  },
  bringing: (done: string, of: string) => `Henter ind: ${done} af ${of}`,
  preparing: 'Gør rækkerne klar …',
  mayLeave: 'Du kan godt gå til en anden side imens.',
  notBroughtIn: 'Rækkerne kom ikke ind.',
  done: (n: number) => `${Rækker(n)} er hentet ind`,
  doneAlmost: (n: number) => `${Rækker(n)} er på vej ind`,
  receipt: (added: number, edited: number, lights: number) =>
    [added > 0 && (added === 1 ? '1 ny indsats' : `${tal(added)} nye indsatser`), edited > 0 && (edited === 1 ? '1 rettet indsats' : `${tal(edited)} rettede indsatser`), lights > 0 && (lights === 1 ? '1 lys' : `${tal(lights)} lys`)].filter(Boolean).join(' · '),
  last: (moment: string) => `Sidst hentede du ind ${moment}`,
  waiting: (n: number) => (n === 1 ? 'Én ting venter på denne enhed. Den bliver sendt når forbindelsen er der igen.' : `${Antal(n)} ting venter på denne enhed. De bliver sendt når forbindelsen er der igen.`),
  waitFirst: 'Når det er sendt, kan du hente en fil til.',
  refusedHeading: (n: number): string => (n === 1 ? 'SharePoint tog ikke imod én række' : `SharePoint tog ikke imod ${antal(n)} rækker`),
  refusedKept: 'De ligger i udbakken, og intet af dem er væk.',
  seePlan: 'Gå til handleplanen',
  another: 'Hent en fil til',
  undo: 'Fortryd hele importen',
  undoQuestion: (added: number, edited: number) =>
    [added > 0 && `Slet ${added === 1 ? 'den nye indsats' : `de ${antal(added)} nye indsatser`}${edited > 0 ? `, og giv ${indsatser(edited)} det gamle indhold tilbage` : ''}?`, added === 0 && 'Giv indsatserne det gamle indhold tilbage?', added > 0 && 'De kan hentes igen fra SharePoints papirkurv.'].filter(Boolean).join(' '),
  undoYes: 'Ja, fortryd',
  undoNo: 'Nej, behold',
  undoing: (done: string, of: string) => `Fortryder: ${done} af ${of}`,
  notUndone: 'Importen er ikke fortrudt helt. Prøv igen, så går vi videre hvor vi slap.',
  undone: 'Importen er fortrudt',
  undoneRows: (n: number) => (n === 1 ? 'Én række er taget tilbage.' : `${Antal(n)} rækker er taget tilbage.`),
  staysHeading: 'Dette bliver stående',
  stays: {
    changedSince: 'Nogen har rettet indsatsen siden.',
    statedSince: 'Nogen har givet den et nyt lys siden.',
    phase: 'Fasen kan ikke føres tilbage.',
  } satisfies Record<StaysBecause, string>,
};
