import type { InitiativeId, PlanId } from './ids';
import { IMPORT_FIELDS, type ImportField } from './import-heading';
import type { InitiativeContent } from './initiative';
import { contentOf } from './initiative-content';
import { CONTENT_FIELDS } from './initiative-shape';
import type { PlanRow } from './plan-rows';
import { anId, jsonIn, listOf, maybe, Misshapen, oneOf, record, TEXT, type FieldsOf } from './shape';
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

const ROW = record<KeptRow>({
  initiative: anId(),
  content: record(CONTENT_FIELDS),
  light: maybe(oneOf(TRAFFIC_LIGHTS)),
  statusText: TEXT,
  cells: record(Object.fromEntries(IMPORT_FIELDS.map((field) => [field, maybe(TEXT)])) as FieldsOf<KeptRow['cells']>),
});
const KEPT = record<Kept>({ plan: anId(), rows: listOf(ROW) });

/** What an export writes into the workbook beside its sheets. Its `id` column holds each row's `initiative`. */
export const keptOf = (kept: Kept): string => JSON.stringify({ handleplan: VERSION, ...(KEPT.write(kept) as object) });

/** @returns `undefined` for anything that is not whole: whoever has the file may have written anything there. */
export function readKept(text: string | undefined): Kept | undefined {
  const value = jsonIn(text ?? '');
  const { handleplan, rows } = (typeof value === 'object' && value !== null ? value : {}) as { readonly handleplan?: unknown; readonly rows?: unknown };
  if (handleplan !== VERSION || (Array.isArray(rows) && rows.length > MOST_ROWS)) return undefined;
  try {
    return KEPT.read(value, '');
  } catch (problem) {
    if (!(problem instanceof Misshapen)) throw problem;
    return undefined;
  }
}
