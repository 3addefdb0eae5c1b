import type { ActionPlan } from './action-plan';
import type { FileContent } from './file-table';
import type { GoalId, PersonId } from './ids';
import { sideKey, type ImportChoices, type ImportedField, type ImportRowKey } from './import-choices';
import { goalOf, RowSaid, type ImportNote, type ImportReader, type Judge } from './import-content';
import { readKept, type Kept, type KeptRow } from './import-kept';
import { matchedRows, type Matched } from './import-match';
import { peopleSaid, type PeopleFound, type PersonAsk } from './import-people';
import { placeOf, type PlaceRead } from './import-places';
import { statusSaid, type ImportedStatus, type LightAsk, type StandingNow, type StatusSaid, type TextAsk } from './import-status';
import type { ReadRow, ReadTables, RowPlace } from './import-tables';
import type { Initiative, InitiativeContent } from './initiative';
import { changedFields, contentFindings, contentOf, keptContent, partOf, type ContentDraft, type ContentField, type ContentFinding } from './initiative-content';
import { planRows } from './plan-rows';
import type { TextFinding } from './text-duty';

export type { ImportNote, ImportReader } from './import-content';

/** What a person must say before a row can be brought in. */
export type ImportAsk =
  | PersonAsk
  | LightAsk
  | TextAsk
  /** The row's words name no goal of the plan, or not certainly: one answer by `place` serves all that stand under the same words. */
  | { readonly kind: 'goal'; readonly place: string; readonly written: string; readonly suggestions: readonly GoalId[] }
  /** It names nobody. `suggestions`: the centre's manager, and whoever brings the file in. */
  | { readonly kind: 'owner'; readonly suggestions: readonly PersonId[] }
  /** File and plan were both changed since the export: {@link ImportRow.mine} stands beside {@link ImportRow.present}. */
  | { readonly kind: 'side'; readonly field: ImportedField };

/** Why a row cannot be brought in as it stands. `characters`: it holds some that are no text, which no list keeps as they are. */
export type ImportFinding =
  | { readonly field: 'title' | 'description' | 'success' | 'period' | 'status'; readonly code: 'characters' }
  | Exclude<ContentFinding, { readonly code: 'goal-needed' | 'owner-needed' }>
  | ({ readonly field: 'status' } & Extract<TextFinding, { readonly code: 'text-too-long' }>);

/** `changed`: something of it would be written; `unreadable`: its `findings` say why. */
export type ImportState = 'new' | 'changed' | 'same' | 'unreadable';

/** One row of the file beside what the plan has of it. */
export interface ImportRow {
  readonly key: ImportRowKey;
  readonly where: RowPlace;
  readonly state: ImportState;
  readonly isLeftOut: boolean;
  /** As it stands in the file, or in the plan where the file says none. */
  readonly title: string;
  /** `undefined`: it is new. */
  readonly initiative?: Initiative;
  /** What the plan has now. */
  readonly present?: InitiativeContent;
  /** What the file would make of it, without anybody's choice between two sides. */
  readonly mine: ContentDraft;
  /** What is brought in: `mine`, but for the sides that were chosen otherwise. */
  readonly content: ContentDraft;
  /** Where `content` is another than `present`. */
  readonly fields: readonly ContentField[];
  /** The statement that is made; `undefined`: none. */
  readonly status?: ImportedStatus;
  /** Where file and plan were both changed, whether or not a side has been chosen. */
  readonly conflicts: readonly ImportedField[];
  readonly asks: readonly ImportAsk[];
  readonly findings: readonly ImportFinding[];
  readonly notes: readonly ImportNote[];
}

export interface ImportProposal {
  readonly rows: readonly ImportRow[];
  /** Initiatives of an export that are no longer in its file: they stay in the plan. */
  readonly missing: readonly Initiative[];
  /** The file is an export of another plan: it is read like any table. */
  readonly isOfOtherPlan: boolean;
}

/** Whether a row is brought in: there is something to write, and a person wants it. */
export const isBroughtIn = ({ state, isLeftOut }: ImportRow): boolean => (state === 'new' || state === 'changed') && !isLeftOut;

/** Whether nothing stands in the way of bringing the rows in. */
export const isReadyToImport = (rows: readonly ImportRow[]): boolean => rows.some(isBroughtIn) && rows.every((row) => !isBroughtIn(row) || row.asks.length === 0);

/**
 * What a file would make of the plan, row by row: nothing of it is written. To be worked out anew after each choice.
 * @param found what is known of the names in it.
 */
export function importProposal({ rows, kept: text }: ReadTables & Pick<FileContent, 'kept'>, plan: ActionPlan, found: PeopleFound, choices: ImportChoices, reader: ImportReader): ImportProposal {
  const kept = readKept(text);
  const ours = kept?.plan === plan.plan.id ? kept : undefined;
  const placed = rows.map((row) => ({ row, place: placeOf(row.place, plan) }));
  const matches = matchedRows(placed.map(({ row, place }) => ({ row, goal: goalOf(place, choices) })), plan, ours);
  const standings = new Map(planRows(plan, reader.now).map(({ initiative, status, words }) => [initiative.id, { status, words }]));
  const judge = { plan, choices, reader };
  return {
    rows: placed.map(({ row, place }) => {
      const match = matches.get(row.key) ?? {};
      return rowOf({ ...judge, found }, row, place, match, (match.initiative && standings.get(match.initiative.id)) ?? NO_STANDING);
    }),
    missing: missingFrom(plan, ours, matches),
    isOfOtherPlan: kept !== undefined && ours === undefined,
  };
}

const NO_STANDING: StandingNow = { status: undefined, words: '' };

function missingFrom(plan: ActionPlan, kept: Kept | undefined, matches: ReadonlyMap<ImportRowKey, Matched>): readonly Initiative[] {
  const there = new Set([...matches.values()].map(({ initiative }) => initiative?.id));
  const exported = new Set(kept?.rows.map(({ initiative }) => initiative));
  return plan.initiatives.filter(({ id }) => exported.has(id) && !there.has(id));
}

function rowOf(judge: Judge & { readonly found: PeopleFound }, row: ReadRow, place: PlaceRead, { initiative, base, near, isCopied, isTwice }: Matched, standing: StandingNow): ImportRow {
  const { choices } = judge;
  const present = initiative && keptContent(contentOf(initiative)); // what a hand in the list wrote otherwise is no change of the file's
  const people = peopleSaid(row, judge.found, choices, judge.plan, present);
  const status = statusSaid(row, choices, standing, base);
  const said = new RowSaid(judge, { row, place, people, status, present, base });
  const mine = said.content;
  const notes = [...said.notes];
  const asks: ImportAsk[] = [];
  const conflicts = conflictsOf(mine, present, base, status);
  const content = chosen(mine, present, conflicts, row.key, choices);
  const fields = present ? changedFields(present, content as InitiativeContent) : [];
  const needsOwner = !content.owner && !content.needsOwner && (!present || fields.length > 0); // a row that nobody owns is nobody's question until it is written
  const takesStatus = !(status.isConflict && choices.sides.get(sideKey(row.key, 'status')) === 'plan');
  if (place.is === 'doubtful' && !content.goal) asks.push({ kind: 'goal', place: place.place, written: place.written, suggestions: place.suggestions });
  asks.push(...people.asks.filter(({ field }) => said.says(field)));
  if (needsOwner && !asks.some((ask) => ask.kind === 'person' && ask.field === 'owner')) asks.push({ kind: 'owner', suggestions: said.likelyOwners(content) });
  if (takesStatus) asks.push(...status.asks);
  for (const field of conflicts) if (!choices.sides.has(sideKey(row.key, field))) asks.push({ kind: 'side', field });
  if (isCopied) notes.push({ code: 'copied' });
  if (isTwice) notes.push({ code: 'twice' });
  if (near) notes.push({ code: 'near', initiative: near });
  if (status.isLightKept) notes.push({ code: 'lightKept' });
  const findings = findingsOf(content, takesStatus ? status : undefined);
  const isChanged = fields.length > 0 || (takesStatus && status.status !== undefined) || asks.length > 0;
  return {
    key: row.key,
    where: row.where,
    state: findings.length > 0 ? 'unreadable' : !present ? 'new' : isChanged ? 'changed' : 'same',
    isLeftOut: choices.leftOut.has(row.key),
    title: content.title,
    ...(initiative && { initiative }),
    ...(present && { present }),
    mine,
    content,
    fields,
    ...(takesStatus && status.status && { status: status.status }),
    conflicts,
    asks,
    findings,
    notes,
  };
}

function findingsOf(content: ContentDraft, status: StatusSaid | undefined): readonly ImportFinding[] {
  const found = contentFindings(content).filter((finding): finding is Exclude<ContentFinding, { code: 'goal-needed' | 'owner-needed' }> => finding.field !== 'goal' && finding.field !== 'owner');
  const { title, description, success, period } = content;
  const texts = { title, description, success, period: period.text, status: status?.status?.text ?? '' };
  const unkept = (Object.keys(texts) as (keyof typeof texts)[]).filter((field) => NO_TEXT.test(texts[field]));
  return [...found, ...(status?.finding ? [{ field: 'status' as const, ...status.finding }] : []), ...unkept.map((field) => ({ field, code: 'characters' as const }))];
}

/** Halves of characters, and controls that XML has no way to write. */
const NO_TEXT = /(?![\t\n\r\u007f-\u009f])\p{Cc}|\p{Cs}/u;

/** Where the file says something else than was exported, and the plan has come to say a third thing. */
function conflictsOf(mine: ContentDraft, present: InitiativeContent | undefined, base: KeptRow | undefined, status: StatusSaid): readonly ImportedField[] {
  if (!present || !base) return [];
  const differs = changedFields(present, mine as InitiativeContent);
  const moved = changedFields(keptContent(base.content), present);
  return [...differs.filter((field) => moved.includes(field)), ...(status.isConflict ? (['status'] as const) : [])];
}

function chosen(mine: ContentDraft, present: InitiativeContent | undefined, conflicts: readonly ImportedField[], key: ImportRowKey, { sides }: ImportChoices): ContentDraft {
  const left = conflicts.filter((field): field is ContentField => field !== 'status' && sides.get(sideKey(key, field)) === 'plan');
  return present ? left.reduce<ContentDraft>((content, field) => ({ ...content, ...partOf(present, field) }), mine) : mine;
}
