import type { FileCell } from './file-table';
import { lightOfFill, type ColourShown } from './import-colour';
import { searchable } from './search';
import { TRAFFIC_LIGHTS, type LightOrNone, type TrafficLight } from './traffic-light';

/** What a status cell says of the light. */
export type LightRead =
  /** `none`: it says nothing, or says that there is no status. */
  | { readonly is: 'certain'; readonly light: LightOrNone }
  /**
   * A person must say. `colour`: the ground is between two lights; `words`: they name several, or name one in passing; `disagree`: ground and words
   * name different ones; `textOnly`: there are words, and no light at all.
   */
  | { readonly is: 'doubtful'; readonly why: 'colour' | 'words' | 'disagree' | 'textOnly'; readonly suggestions: readonly TrafficLight[] };

export interface StatusRead {
  readonly light: LightRead;
  /** What stands there beside the light's own word. */
  readonly text: string;
}

const WORDS: Readonly<Record<TrafficLight, string>> = { green: 'grøn|grønt|grønne|groen|green', yellow: 'gul|gult|gule|yellow|amber', red: 'rød|rødt|røde|roed|red' };
const SIGNS: Readonly<Record<TrafficLight, string>> = { green: '🟢|🟩|💚', yellow: '🟡|🟨|💛', red: '🔴|🟥|❤' };
/** Shapes say which light it is only together with a word or a colour; orange and brown are nobody's. */
const SHAPES = '[●○◯•■□▲△▼◆⬤⚫⚪🟠🟧🟤\ufe0f]';
const NO_STATUS = /^(ingen|ingen status|ingen status endnu|no status|no status yet|ikke startet|ikke påbegyndt|ikke vurderet|not started|n\/?a|[-/.]+)$/u;

const lightWord = new RegExp(`(?<![\\p{L}\\p{N}])(?:${TRAFFIC_LIGHTS.map((light) => `(?<${light}>${WORDS[light]})`).join('|')})(?![\\p{L}\\p{N}])`, 'gu');
const LIGHT_WORD = Object.values(WORDS).join('|');
/** What may stand before the word: signs, what the column is called, that it is still so. */
const BEFORE_WORD = `(?:\\s|[([]|${SHAPES}|${Object.values(SIGNS).join('|')})*(?:(?:status|lys|trafiklys|light)\\s*:\\s*)?(?:(?:stadig|fortsat|fortsætter|still)\\s+)?`;
const lightSign = new RegExp(TRAFFIC_LIGHTS.map((light) => `(?<${light}>${SIGNS[light]})`).join('|'), 'gu');

/** The light's word where a text begins with it, and goes on with anything but a word of the same sentence: "Grøn omstilling" names none. */
const LEAD = new RegExp(`^${BEFORE_WORD}(?<word>${LIGHT_WORD})(?:\\s+(?:lys|light))?(?<after>\\s*(?:$|[\\n.,:;!?()\\]–—-]))`, 'iu');
/** "gul/rød", "gul-rød", "grøn (gul)": a second light right behind the first is a second answer, not prose. */
const SEVERAL = new RegExp(`^${BEFORE_WORD}(?:${LIGHT_WORD})\\s*(?:[/(,–—-]|->|→|og|til|eller|or|to)\\s*(?:${LIGHT_WORD})(?![\\p{L}\\p{N}])`, 'u');
const LEADING_SIGNS = new RegExp(`^(?:\\s|${SHAPES}|${Object.values(SIGNS).join('|')})+`, 'u');
/** "!" on red is no text. */
const SAYS_SOMETHING = /[\p{L}\p{N}]/u;
const SEPARATORS = /^[\s.,:;!?)\]–—-]+/u;

/**
 * Reads a cell that tells a status: its ground, its shape, its words. Nothing is guessed.
 * @param isRowsGround its ground is the whole row's: every other row may be tinted for the eye alone, so that it tells a light only to whoever says so.
 */
export function statusOfCell(cell: Pick<FileCell, 'text' | 'fill'> | undefined, isRowsGround = false): StatusRead {
  const shown = lightOfFill(cell?.fill);
  const colour = shown && isRowsGround ? { ...shown, isCertain: false } : shown;
  const typed = (cell?.text ?? '').normalize('NFC').trim();
  const even = searchable(typed);
  if (cell === undefined || even === '' || NO_STATUS.test(even.replace(LEADING_SIGNS, ''))) return { light: ofColourAlone(colour), text: '' };
  const words = named(lightWord, even);
  const isSeveral = SEVERAL.test(even) && words.length > 1;
  const { lead, text } = isSeveral ? { text: withoutSigns(typed) } : ledBy(typed);
  const said = [...new Set([...(isSeveral ? words : lead ? [lead] : []), ...named(lightSign, typed)])];
  return { light: judged(colour, said, words, text), text: colour && !SAYS_SOMETHING.test(text) ? '' : text };
}

function judged(colour: ColourShown | undefined, said: readonly TrafficLight[], mentioned: readonly TrafficLight[], text: string): LightRead {
  const [only] = said;
  if (said.length > 1) return { is: 'doubtful', why: 'words', suggestions: said };
  if (only && colour && !colour.lights.includes(only)) return { is: 'doubtful', why: 'disagree', suggestions: [...new Set([only, ...colour.lights])] };
  if (only) return { is: 'certain', light: only };
  if (colour) return ofColourAlone(colour);
  if (mentioned.length > 0) return { is: 'doubtful', why: 'words', suggestions: mentioned };
  return text === '' ? { is: 'doubtful', why: 'words', suggestions: [] } : { is: 'doubtful', why: 'textOnly', suggestions: [] };
}

function ofColourAlone(colour: ColourShown | undefined): LightRead {
  if (!colour) return { is: 'certain', light: 'none' };
  return colour.isCertain ? { is: 'certain', light: colour.lights[0] as TrafficLight } : { is: 'doubtful', why: 'colour', suggestions: colour.lights };
}

/** The light whose word a text begins with, and the text without it. */
function ledBy(typed: string): { readonly lead?: TrafficLight; readonly text: string } {
  const found = LEAD.exec(typed);
  const word = found?.groups?.['word']?.toLowerCase();
  const lead = word === undefined ? undefined : TRAFFIC_LIGHTS.find((light) => WORDS[light].split('|').includes(word));
  const rest = lead && found ? typed.slice(found[0].length).replace(SEPARATORS, '').trim() : withoutSigns(typed);
  return { ...(lead && { lead }), text: rest };
}

const withoutSigns = (typed: string): string => typed.replace(LEADING_SIGNS, '').trim();

function named(pattern: RegExp, text: string): readonly TrafficLight[] {
  const found = [...text.matchAll(pattern)].flatMap(({ groups }) => TRAFFIC_LIGHTS.filter((light) => groups?.[light] !== undefined));
  return [...new Set(found)];
}
