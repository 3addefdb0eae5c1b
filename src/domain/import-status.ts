import { sameWords } from './current-status';
import type { ImportChoices, ImportRowKey } from './import-choices';
import { lightOfFill } from './import-colour';
import { statusOfCell, type LightRead, type StatusRead } from './import-light';
import type { ReadRow } from './import-tables';
import { phaseSaid, textOf } from './import-values';
import type { Phase } from './initiative';
import { statusText, textFinding, type TextFinding } from './text-duty';
import type { CurrentStatus } from './status-update';
import type { LightOrNone, TrafficLight } from './traffic-light';

/** How an initiative stands, and the words to it. */
export interface StandingNow {
  /** `undefined`: no status yet. */
  readonly status: CurrentStatus | undefined;
  /** Empty: none. */
  readonly words: string;
}

/** What was exported of it. */
export interface StandingThen {
  readonly light?: TrafficLight;
  readonly statusText: string;
}

/** What would be stated of a row. */
export interface ImportedStatus {
  readonly light: TrafficLight;
  readonly text: string;
  /** What stands there now; `undefined`: no status yet. */
  readonly present: CurrentStatus | undefined;
  readonly presentWords: string;
}

export interface LightAsk {
  readonly kind: 'light';
  readonly why: Extract<LightRead, { is: 'doubtful' }>['why'];
  /** As the cell has it. */
  readonly written: string;
  readonly fill?: string;
  readonly suggestions: readonly TrafficLight[];
}

/** Rule 2: this light needs words, and the file has none. */
export interface TextAsk {
  readonly kind: 'text';
  readonly light: TrafficLight;
}

export interface StatusSaid {
  /** `undefined`: nothing is to be stated. */
  readonly status?: ImportedStatus;
  readonly asks: readonly (LightAsk | TextAsk)[];
  readonly finding?: Extract<TextFinding, { code: 'text-too-long' }>;
  /** The status column told a phase, alone or on a line of its own before the words: "Afsluttet". */
  readonly phase?: Phase;
  /** A light was taken out of the file: what was stated stays stated. */
  readonly isLightKept?: boolean;
  /** The plan's status has changed since the export, and so has the file's: one of both is to be chosen. */
  readonly isConflict?: boolean;
}

/** What a row says of its status, against what stands there now. A file that says nothing of it changes nothing. */
export function statusSaid({ key, cells }: ReadRow, choices: Pick<ImportChoices, 'lights' | 'restWithoutLight' | 'texts'>, now: StandingNow, then?: StandingThen): StatusSaid {
  if (!cells.light && !cells.statusText) return { asks: [] };
  const read = readOf(cells, then);
  const { phase, words: said } = cells.phase ? { words: read.text } : phaseLed(read.text);
  const told = phase ? { phase } : {};
  const text = statusText([said, textOf(cells.statusText)].filter((each, at, all) => each !== '' && all.indexOf(each) === at).join('\n'));
  if (phase && text === '' && read.light.is === 'doubtful' && read.light.why === 'textOnly') return { asks: [], ...told };
  const light = lightSaid(key, read.light, text, choices, now);
  if (then && isUntouched(light, text, then)) return { asks: [], ...told };
  if (typeof light !== 'string') return isStated(light, text, now, then) ? { asks: [], ...told } : { asks: [{ ...light, written: textOf(cells.light) || textOf(cells.statusText), ...(cells.light?.fill && { fill: cells.light.fill }) }], ...told };
  if (light === 'none') return { asks: [], ...told, ...(then?.light && { isLightKept: true }) };
  if (light === now.status?.light && (text === '' || isSaid(now, text))) return { asks: [], ...told };
  const words = text === '' ? statusText(choices.texts.get(key) ?? '') : text;
  const finding = textFinding(now.status?.light, light, words);
  const isConflict = then !== undefined && !(then.light === now.status?.light && sameWords(then.statusText, now.words));
  return {
    status: { light, text: words, present: now.status, presentWords: now.words },
    asks: finding && finding.code !== 'text-too-long' ? [{ kind: 'text', light }] : [],
    ...(finding?.code === 'text-too-long' && { finding }),
    ...(isConflict && { isConflict }),
    ...told,
  };
}

/** A ground that an export gave the cell says nothing new: who writes another light's word over it changes the word alone. */
function readOf({ light, title }: ReadRow['cells'], then: StandingThen | undefined): StatusRead {
  const read = statusOfCell(light, light?.fill !== undefined && light.fill === title?.fill);
  const isOfExport = then?.light !== undefined && lightOfFill(light?.fill)?.lights.join() === then.light;
  return light && isOfExport && read.light.is === 'doubtful' && read.light.why === 'disagree' ? statusOfCell({ text: light.text }) : read;
}

/** A phase on the first line, as our own papers write it where no light shines, and the words below. */
function phaseLed(text: string): { readonly phase?: Phase; readonly words: string } {
  const [first = '', ...others] = text.split('\n');
  const phase = phaseSaid({ text: first, columns: 1, rows: 1 });
  return phase && 'value' in phase ? { phase: phase.value, words: others.join('\n').trim() } : { words: text };
}

type LightSaid = LightOrNone | Omit<LightAsk, 'written' | 'fill'>;

function lightSaid(key: ImportRowKey, read: LightRead, text: string, { lights, restWithoutLight }: Pick<ImportChoices, 'lights' | 'restWithoutLight'>, now: StandingNow): LightSaid {
  const chosen = lights.get(key);
  if (chosen !== undefined) return chosen;
  const isWordsAlone = read.is === 'certain' && read.light === 'none' && text !== '';
  if (read.is === 'certain' && !isWordsAlone) return read.light;
  if (restWithoutLight) return 'none';
  if (read.is === 'certain' || read.why === 'textOnly') return { kind: 'light', why: 'textOnly', suggestions: now.status ? [now.status.light] : [] };
  return { kind: 'light', why: read.why, suggestions: read.suggestions };
}

/** Of several lights that may be meant, the one that stands there already with the same words is no change; but a ground that disagrees with its words was changed by somebody. */
const isStated = ({ why, suggestions }: Pick<LightAsk, 'why' | 'suggestions'>, text: string, now: StandingNow, then: StandingThen | undefined): boolean =>
  text !== '' && isSaid(now, text) && (why === 'textOnly' || (why !== 'disagree' && then === undefined && now.status !== undefined && suggestions.includes(now.status.light)));

const isSaid = ({ words }: StandingNow, text: string): boolean => sameWords(statusText(words), text);

const isUntouched = (light: LightSaid, text: string, then: StandingThen): boolean => (typeof light === 'string' ? light : undefined) === (then.light ?? 'none') && sameWords(text, statusText(then.statusText));
