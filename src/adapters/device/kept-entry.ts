import { ERROR_CODES } from '../../application/errors';
import type { WaitingEntry } from '../../application/ports';
import { KINDS, PHASES, SOURCES, SUCCESS_ANSWERS, TRAFFIC_LIGHTS } from '../../domain';

export interface KeptEntry {
  readonly entry: WaitingEntry;
  /** Which of two came first, when the clock does not tell. */
  readonly place: number;
}

type Fields = Readonly<Record<string, unknown>>;
type Check = (value: unknown) => boolean;

const isText: Check = (value) => typeof value === 'string' && value !== '';
const isString: Check = (value) => typeof value === 'string';
const isTextIfAny: Check = (value) => value === undefined || isText(value);
const isListOfTexts: Check = (value) => Array.isArray(value) && value.every(isText);
const isOneOf = (codes: readonly string[], value: unknown): boolean => codes.some((code) => code === value);

/** Reads an entry of the outbox; `undefined` for anything that is not one: what stands on a device may be old, cut off or forged. */
export function waitingEntryIn(text: string | undefined): KeptEntry | undefined {
  const kept = objectIn(text);
  const entry = objectOf(kept?.['entry'] ?? kept?.['statement']); // the latter as long as there were only statements
  if (!kept || !entry) return undefined;
  const waits = isText(entry['writtenAt']) && (entry['refused'] === undefined || isOneOf(ERROR_CODES, entry['refused']));
  const place = typeof kept['place'] === 'number' ? kept['place'] : 0;
  return waits && isWhole(entry) ? { entry: entry as unknown as WaitingEntry, place } : undefined;
}

function isWhole(entry: Fields): boolean {
  switch (entry['kind']) {
    case undefined:
    case 'statement':
      return isStatement(objectOf(entry['update'])) && isTextIfAny(entry['seen']);
    case 'proposal': {
      const initiative = objectOf(entry['initiative']);
      return isContent(initiative) && isText(initiative['key']) && isText(initiative['plan']) && isTextIfAny(initiative['continues']);
    }
    case 'edit': {
      const base = objectOf(entry['base']);
      const areIds = [entry['key'], entry['id']].every(isText) && typeof entry['mayEditPlan'] === 'boolean';
      return areIds && isContent(objectOf(base?.['value'])) && isTextIfAny(base?.['version']) && isContent(objectOf(entry['content'])) && isTheirs(entry['theirs']);
    }
    default:
      return false;
  }
}

const isStatement = (update: Fields | undefined): boolean =>
  update !== undefined &&
  [update['key'], update['plan'], update['initiative']].every(isText) &&
  isOneOf(TRAFFIC_LIGHTS, update['light']) &&
  isOneOf(SOURCES, update['source']) &&
  isString(update['text']) &&
  (update['success'] === undefined || isOneOf(SUCCESS_ANSWERS, update['success'])) &&
  typeof update['confirmsUnchanged'] === 'boolean';

function isContent(content: Fields | undefined): content is Fields {
  const period = objectOf(content?.['period']);
  return (
    content !== undefined &&
    [content['title'], content['description'], content['success'], period?.['text']].every(isString) &&
    [content['owner'], content['centre'], content['workingGroup'], period?.['from'], period?.['to']].every(isTextIfAny) &&
    [content['deputies'], content['strategies']].every(isListOfTexts) &&
    isText(content['goal']) &&
    isOneOf(KINDS, content['kind']) &&
    isOneOf(PHASES, content['phase'])
  );
}

function isTheirs(value: unknown): boolean {
  if (value === undefined) return true;
  const theirs = objectOf(value);
  const initiative = objectOf(theirs?.['value']);
  return isText(theirs?.['version']) && isContent(initiative) && isText(initiative['id']);
}

function objectIn(text: string | undefined): Fields | undefined {
  try {
    return objectOf(JSON.parse(text ?? ''));
  } catch {
    return undefined;
  }
}

const objectOf = (value: unknown): Fields | undefined => (typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : undefined);
