import { asDay } from './day';
import { asId, type InitiativeId, type PlanId } from './ids';
import { IMPORT_FIELDS, type ImportField } from './import-heading';
import { KINDS, PHASES, type InitiativeContent } from './initiative';
import { contentOf } from './initiative-content';
import type { PlanRow } from './plan-rows';
import { TRAFFIC_LIGHTS, type TrafficLight } from './traffic-light';

/** A row as an export of ours wrote it into a workbook: what it is compared with when the workbook comes back. */
export interface KeptRow {
  readonly initiative: InitiativeId;
  readonly content: InitiativeContent;
  /** `undefined`: there was no status. */
  readonly light?: TrafficLight;
  /** The words to the light; empty: none. */
  readonly statusText: string;
  /** What was written into its cells, by column: as long as the same stands there, nobody has changed it. */
  readonly cells: Readonly<Partial<Record<ImportField, string>>>;
}

/** A row of the plan as it is exported. @param cells what is written of it, as a person sees it. */
export const keptRowOf = ({ initiative, light, words }: Pick<PlanRow, 'initiative' | 'light' | 'words'>, cells: KeptRow['cells']): KeptRow => ({
  initiative: initiative.id,
  content: contentOf(initiative),
  ...(light && { light }),
  statusText: words,
  cells,
});

export interface Kept {
  readonly plan: PlanId;
  readonly rows: readonly KeptRow[];
}

const VERSION = 1;
/** What a plan may come to: more is no file of ours. */
const MOST_ROWS = 10_000;

/** What an export writes into the workbook beside its sheets. Its `id` column holds each row's `initiative`. */
export const keptOf = ({ plan, rows }: Kept): string => JSON.stringify({ handleplan: VERSION, plan, rows });

/** @returns `undefined` for anything that is not whole: whoever has the file may have written anything there. */
export function readKept(text: string | undefined): Kept | undefined {
  if (text === undefined) return undefined;
  const kept = fieldsIn(parsed(text));
  if (kept?.['handleplan'] !== VERSION || !isText(kept['plan']) || !Array.isArray(kept['rows']) || kept['rows'].length > MOST_ROWS) return undefined;
  const rows: KeptRow[] = [];
  for (const each of kept['rows'] as readonly unknown[]) {
    const row = rowIn(fieldsIn(each));
    if (!row) return undefined;
    rows.push(row);
  }
  return { plan: asId<PlanId>(kept['plan']), rows };
}

type Fields = Readonly<Record<string, unknown>>;

/** Read field by field into values of our own: what else was put there, `__proto__` included, goes nowhere. */
function rowIn(row: Fields | undefined): KeptRow | undefined {
  const content = contentIn(fieldsIn(row?.['content']));
  const cells = fieldsIn(row?.['cells']);
  const light = row?.['light'];
  if (!row || !content || !cells || !isText(row['initiative']) || !isString(row['statusText']) || !(light === undefined || isOneOf(TRAFFIC_LIGHTS, light))) return undefined;
  const written: Partial<Record<ImportField, string>> = {};
  for (const field of IMPORT_FIELDS) {
    const cell = own(cells, field);
    if (cell === undefined) continue;
    if (!isString(cell)) return undefined;
    written[field] = cell;
  }
  return { initiative: asId<InitiativeId>(row['initiative']), content, ...(light !== undefined && { light }), statusText: row['statusText'], cells: written };
}

function contentIn(content: Fields | undefined): InitiativeContent | undefined {
  const period = fieldsIn(content?.['period']);
  if (!content || !period) return undefined;
  const { title, description, success, goal, kind, phase, deputies, strategies, owner, centre, workingGroup, needsOwner } = content;
  const days = [period['from'], period['to']].map((day) => (isString(day) ? asDay(day) : undefined));
  const areDays = [period['from'], period['to']].every((day, at) => day === undefined || days[at] !== undefined);
  if (![title, description, success, period['text']].every(isString) || !areDays || ![owner, centre, workingGroup].every((id) => id === undefined || isText(id))) return undefined;
  if (!isText(goal) || !isOneOf(KINDS, kind) || !isOneOf(PHASES, phase) || !areTexts(deputies) || !areTexts(strategies)) return undefined;
  const [from, to] = days;
  return {
    title: title as string,
    description: description as string,
    success: success as string,
    goal: asId(goal),
    kind,
    phase,
    period: { text: period['text'] as string, ...(from && { from }), ...(to && { to }) },
    ...(isText(owner) && { owner: asId<NonNullable<InitiativeContent['owner']>>(owner) }),
    ...(needsOwner === true && { needsOwner }),
    deputies: deputies.map((id) => asId(id)),
    ...(isText(centre) && { centre: asId<NonNullable<InitiativeContent['centre']>>(centre) }),
    strategies: strategies.map((id) => asId(id)),
    ...(isText(workingGroup) && { workingGroup: asId<NonNullable<InitiativeContent['workingGroup']>>(workingGroup) }),
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const isString = (value: unknown): value is string => typeof value === 'string';
const isText = (value: unknown): value is string => isString(value) && value !== '';
const areTexts = (value: unknown): value is readonly string[] => Array.isArray(value) && value.every(isText);
const isOneOf = <C extends string>(codes: readonly C[], value: unknown): value is C => codes.some((code) => code === value);
const own = (fields: Fields, name: string): unknown => (Object.prototype.hasOwnProperty.call(fields, name) ? fields[name] : undefined);
/** An object's own fields, without what it inherits. */
const fieldsIn = (value: unknown): Fields | undefined => (typeof value === 'object' && value !== null && !Array.isArray(value) ? (Object.assign(Object.create(null), value) as Fields) : undefined);
