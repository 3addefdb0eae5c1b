import { searchable } from './search';

/** What a column of a plan table tells. */
export const IMPORT_FIELDS = [
  'title',
  'description',
  'theme',
  'goal',
  'period',
  'from',
  'to',
  'light',
  'statusText',
  'owner',
  'deputies',
  'centre',
  'kind',
  'phase',
  'success',
  'strategies',
  'id',
] as const;
export type ImportField = (typeof IMPORT_FIELDS)[number];

/** As a heading says it: "Status" tells the light, unless another column does; `reported`: a column of our own exports that only tells what was, and is not brought in. */
export type HeadingField = ImportField | 'status' | 'reported';

/** A heading is a few words; a cell that says more is content. */
const LONGEST_HEADING = 60;

/** What columns are called, as {@link bare} leaves it. A heading is all of it: a title may begin with any of these words. */
const HEADINGS: readonly (readonly [HeadingField, RegExp])[] = [
  ['success', /^(vi |i )?lykkes( vi| med)?( når)?$|^hvornår lykkes vi$|^succes(kriterie|kriterier|kriterium|mål)?$|^success( criteria)?$|^we succeed when$|^(effekt|resultat)mål$|^kpi$|^målepunkte?r?$/],
  ['strategies', /^(hjælper|understøtter|bidrager) også( til)?$|^(andre )?(strategi|strategier|politikker)$|^also (helps|supports)$|^strategies$/],
  ['deputies', /^stedfortræder(e|ne)?$|^suppleant(er)?$|^(med|øvrige )ansvarlige?$|^deput(y|ies)$|^back ?up$/],
  ['centre', /^(ansvarligt? |fag)*(fagcenter|center|centre|centret|forvaltning|afdeling|enhed)( afdeling| enhed)?$|^department$|^(responsible )?(unit|centre|center)$/],
  ['owner', /^(hoved)?ansvarlig(e)?( person| tovholder| projektleder| medarbejder| leder| chef| navn)?$|^ansvar(shavende)?$|^person(er)?$|^hvem( er ansvarlig)?$|^tovholder(e)?$|^ejer$|^(projekt|indsats)(leder|ejer|ansvarlig)$|^kontakt(person)?$|^(owner|responsible|lead)( person)?$/],
  ['light', /^trafik ?lys( status)?$|^lys$|^status ?(lys|farve)$|^lysfarve$|^farve$|^rød gul grøn$|^grøn gul rød$|^traffic light$|^light$|^rag( status)?$/],
  ['statusText', /^status ?(tekst|melding|bemærkning|bemærkninger|kommentar|beskrivelse|note|opdatering)$|^status og (bemærkning|kommentar)(er)?$|^bemærkning(er)?( til status)?$|^kommentar(er)?( til status)?$|^(status )?(text|remarks?|comments?|notes?)$/],
  ['status', /^(aktuel |seneste |nuværende |kort )?status( dd| d| pr| nu| på indsatsen)?( januar| februar| marts| april| maj| juni| juli| august| september| oktober| november| december)?( \d+)*$/],
  ['reported', /^(sidst|senest) meldt$|^last (stated|reported)$/],
  ['from', /^(start|fra|(forventet )?opstart|forventet start|begynder|startdato|start ?dato|from|starts|start date)$/],
  ['to', /^(slut|til|ender|(forventet )?afslutning|forventet slut|tidsfrist|afsluttes|slutdato|slut ?dato|deadline|frist|to|end|ends|end date)$/],
  ['period', /^tid(en|speriode|splan|sramme|shorisont|spunkt)?$|^periode$|^start slut$|^fra til$|^hvornår$|^period$|^time ?(frame|line|plan)?$|^when$|^schedule$/],
  ['kind', /^(indsats)?type( indsats| af indsats)?$|^art$|^kind$|^form$/],
  ['phase', /^(projekt)?fase$|^phase$|^stadie$/],
  ['theme', /^(tema|theme|spor|indsatsområde|fokusområde)(r|er)?( nr| navn)?$/],
  ['goal', /^(del)?mål(sætning|et)?( nr| navn)?$|^(goal|objective)$/],
  ['description', /^(kort )?(beskrivelse|indhold|uddybning|formål)( af (indsats|projekt|indsatsen|projektet))?$|^hvad( vil vi| gør vi| skal vi gøre)?$|^(short )?description$|^what$/],
  ['title', /^(projekt|indsats|aktivitets)(navn|titel)$|^(indsatsens|projektets|aktivitetens) (navn|titel)$|^(navn|titel) på (indsats|projekt|aktivitet|tiltag)(en|et)?( projekt(et)?)?$|^(hoved|del)(aktivitet|indsats|projekt)(er)?$|^(indsats|indsatser|indsatsen|projekt|projekter|titel|aktivitet|aktiviteter|handling|handlinger|initiativ|initiativer|tiltag|navn|overskrift|initiative|initiatives|project|projects|activity|activities|action|actions|title|name)( (indsats|indsatser|projekt|projekter|project|aktivitet|aktiviteter|tiltag|initiativ|titel|navn|initiative|name|title))*$/],
  ['id', /^(handleplan )?(id|nr|nummer|no|number)$|^rækkenr$/],
];

/** A heading without what it is decorated with: "Ansvarlig(e):" is "ansvarlige". */
export const bare = (text: string): string =>
  searchable(text)
    .replace(/(\p{L})\((e|er|r|n|s|t)\)/gu, '$1$2')
    .replace(/\([^()]*\)/g, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** What a heading names; `undefined`: it is none that a plan knows. */
export function fieldOfHeading(text: string): HeadingField | undefined {
  if (text.length > LONGEST_HEADING) return undefined;
  const heading = bare(text);
  return heading === '' ? undefined : HEADINGS.find(([, pattern]) => pattern.test(heading))?.[0];
}
