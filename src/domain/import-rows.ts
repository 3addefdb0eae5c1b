import type { ActionPlan } from './action-plan';
import { sameWords } from './current-status';
import { danishDayOf } from './danish-time';
import type { Day, Instant } from './day';
import type { FileContent } from './file-table';
import { isPhaseChangeOpen, phaseOfNew } from './gate';
import type { GoalId, PersonId } from './ids';
import { sideKey, type ImportChoices, type ImportedField, type ImportRowKey } from './import-choices';
import type { ImportField } from './import-heading';
import { readKept, type Kept, type KeptRow } from './import-kept';
import { matchedRows, type Matched } from './import-match';
import { peopleSaid, type PeopleFound, type PeopleSaid, type PersonAsk } from './import-people';
import { placeOf, type PlaceRead } from './import-places';
import { statusSaid, type ImportedStatus, type LightAsk, type StandingNow, type StatusSaid, type TextAsk } from './import-status';
import type { ReadRow, ReadTables, RowPlace } from './import-tables';
import { centreSaid, kindSaid, periodSaid, phaseSaid, strategiesSaid, textOf } from './import-values';
import type { Initiative, InitiativeContent } from './initiative';
import { changedFields, contentFindings, contentOf, keptContent, keptLine, partOf, type ContentDraft, type ContentField, type ContentFinding } from './initiative-content';
import type { Rights } from './people';
import { planRows } from './plan-rows';
import type { TextFinding } from './text-duty';

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

/** What a person is told of a row, and need not answer. */
export type ImportNote =
  /** A word of this column is none that the plan knows: it is not brought in. */
  | { readonly code: 'unknown'; readonly field: 'centre' | 'kind' | 'phase' | 'strategies'; readonly written: string }
  /** Several stand as responsible: these become deputies. */
  | { readonly code: 'moreOwners'; readonly people: readonly PersonId[] }
  /** It comes as a proposal, or stays in its phase, whatever phase the file tells. */
  | { readonly code: 'phaseKept' }
  | { readonly code: 'near'; readonly initiative: Initiative }
  | { readonly code: 'copied' | 'twice' | 'lightKept' | 'ownerKept' };

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

export interface ImportReader extends Rights {
  readonly now: Instant;
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
  const judge = { plan, found, choices, reader, today: danishDayOf(reader.now) };
  return {
    rows: placed.map(({ row, place }) => {
      const match = matches.get(row.key) ?? {};
      return rowOf(judge, row, place, match, (match.initiative && standings.get(match.initiative.id)) ?? NO_STANDING);
    }),
    missing: missingFrom(plan, ours, matches),
    isOfOtherPlan: kept !== undefined && ours === undefined,
  };
}

const NO_STANDING: StandingNow = { status: undefined, words: '' };

const goalOf = (place: PlaceRead, { goals }: ImportChoices): GoalId | undefined => (place.is === 'certain' ? place.goal : goals.get(place.place));

function missingFrom(plan: ActionPlan, kept: Kept | undefined, matches: ReadonlyMap<ImportRowKey, Matched>): readonly Initiative[] {
  const there = new Set([...matches.values()].map(({ initiative }) => initiative?.id));
  const exported = new Set(kept?.rows.map(({ initiative }) => initiative));
  return plan.initiatives.filter(({ id }) => exported.has(id) && !there.has(id));
}

interface Judge {
  readonly plan: ActionPlan;
  readonly found: PeopleFound;
  readonly choices: ImportChoices;
  readonly reader: ImportReader;
  readonly today: Day;
}

function rowOf(judge: Judge, row: ReadRow, place: PlaceRead, { initiative, base, near, isCopied, isTwice }: Matched, standing: StandingNow): ImportRow {
  const { choices } = judge;
  const present = initiative && keptContent(contentOf(initiative)); // what a hand in the list wrote otherwise is no change of the file's
  const people = peopleSaid(row, judge.found, choices, judge.plan.centres, present);
  const status = statusSaid(row, choices, standing, base);
  const notes: ImportNote[] = [];
  const asks: ImportAsk[] = [];
  const said = new RowSaid(judge, row, place, people, status, present, base, notes);
  const mine = said.content();
  const conflicts = conflictsOf(mine, present, base, status);
  const content = chosen(mine, present, conflicts, row.key, choices);
  const fields = present ? changedFields(present, content as InitiativeContent) : [];
  const needsOwner = !content.owner && !content.needsOwner && (!present || fields.length > 0); // a row that nobody owns is nobody's question until it is written
  const takesStatus = !(status.isConflict && choices.sides.get(sideKey(row.key, 'status')) === 'plan');
  if (place.is === 'doubtful' && !content.goal) asks.push({ kind: 'goal', place: place.place, written: place.written, suggestions: place.suggestions });
  asks.push(...people.asks.filter(({ field }) => said.asksFor(field)));
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

/** What one row says of an initiative, field by field. */
class RowSaid {
  constructor(
    private readonly judge: Judge,
    private readonly row: ReadRow,
    private readonly place: PlaceRead,
    private readonly people: PeopleSaid,
    private readonly status: StatusSaid,
    private readonly present: InitiativeContent | undefined,
    private readonly base: KeptRow | undefined,
    private readonly notes: ImportNote[],
  ) {}

  content(): ContentDraft {
    const { present } = this;
    const { plan } = this.judge.plan;
    const period = this.says('period', 'from', 'to') ? periodSaid(this.row.cells, plan, present?.period) : undefined;
    const draft: ContentDraft = {
      title: this.title(),
      description: this.text('description', present?.description),
      success: this.text('success', present?.success),
      period: period ?? (this.empties('period') ? { text: '' } : (present?.period ?? { text: '' })),
      ...this.goal(),
      kind: this.kind(),
      owner: present?.owner,
      needsOwner: present?.needsOwner,
      deputies: present?.deputies ?? [],
      centre: this.centre(),
      strategies: this.strategies(),
      workingGroup: present?.workingGroup,
      phase: present?.phase ?? 'proposed',
    };
    return keptContent(this.withPhase(this.withPeople(draft)));
  }

  /** Whether the row says something of a column that an export has not written there itself. */
  private says(...fields: readonly ImportField[]): boolean {
    return fields.some((field) => textOf(this.row.cells[field]) !== '' && !this.isUntouched(field));
  }

  /** Whether what was exported was taken out: elsewhere an empty cell says nothing. */
  private empties(field: ImportField): boolean {
    return this.base !== undefined && this.row.cells[field] !== undefined && textOf(this.row.cells[field]) === '' && !this.isUntouched(field);
  }

  private isUntouched(field: ImportField): boolean {
    const written = this.base?.cells[field];
    return written !== undefined && sameWords(written, textOf(this.row.cells[field]));
  }

  asksFor(field: PersonAsk['field']): boolean {
    return this.says(field);
  }

  private title(): string {
    const typed = keptLine(textOf(this.row.cells.title));
    if (!this.present) return typed;
    return this.base ? (this.isUntouched('title') ? this.present.title : typed) : this.present.title; // found by its title, it has the one it has
  }

  private text(field: 'description' | 'success', present = ''): string {
    const text = textOf(this.row.cells[field]);
    if (this.empties(field)) return '';
    return this.says(field) && !sameWords(text, present) ? text : present;
  }

  private goal(): { readonly goal?: GoalId } {
    const { present, base } = this;
    const isUntouched = base !== undefined && (['theme', 'goal'] as const).every((field) => !this.row.cells[field] || this.isUntouched(field));
    const goal = isUntouched ? present?.goal : (goalOf(this.place, this.judge.choices) ?? present?.goal);
    return goal ? { goal } : {};
  }

  private kind(): InitiativeContent['kind'] {
    const said = this.says('kind') ? kindSaid(this.row.cells.kind) : undefined;
    if (said && 'unknown' in said) this.notes.push({ code: 'unknown', field: 'kind', written: said.unknown });
    return said && 'value' in said ? said.value : (this.present?.kind ?? 'course');
  }

  private centre(): InitiativeContent['centre'] {
    if (this.empties('centre')) return undefined;
    const said = this.says('centre') ? centreSaid(this.row.cells.centre, this.judge.plan.centres) : undefined;
    if (said && 'unknown' in said) this.notes.push({ code: 'unknown', field: 'centre', written: said.unknown });
    if (said && 'value' in said) return said.value;
    return this.present?.centre ?? (this.present ? undefined : this.people.centre);
  }

  private strategies(): InitiativeContent['strategies'] {
    if (this.empties('strategies')) return [];
    if (!this.says('strategies')) return this.present?.strategies ?? [];
    const { found, unknown } = strategiesSaid(this.row.cells.strategies, this.judge.plan.strategies);
    for (const written of unknown) this.notes.push({ code: 'unknown', field: 'strategies', written });
    return found.length > 0 ? found : (this.present?.strategies ?? []);
  }

  private withPeople(draft: ContentDraft): ContentDraft {
    const { owner, deputies, fromOwners } = this.people;
    const { owners, ownerOfRest } = this.judge.choices;
    const isNamed = this.says('owner') || owners.has(this.row.key);
    if (this.empties('owner')) this.notes.push({ code: 'ownerKept' });
    const others = this.says('owner') ? fromOwners : [];
    if (others.length > 0) this.notes.push({ code: 'moreOwners', people: others });
    const answering = this.says('deputies') && deputies ? deputies : this.empties('deputies') ? [] : draft.deputies;
    const wanted = isNamed ? owner : undefined;
    const chosenOwner = wanted ?? draft.owner ?? (isNamed && this.people.asks.length > 0 ? undefined : ownerOfRest);
    const changed = { ...draft, deputies: [...new Set([...answering, ...others])] };
    return chosenOwner !== undefined && chosenOwner !== draft.owner ? { ...changed, owner: chosenOwner, needsOwner: false } : changed;
  }

  private withPhase(draft: ContentDraft): ContentDraft {
    const { plan, reader, today } = this.judge;
    const said = this.says('phase') ? phaseSaid(this.row.cells.phase) : undefined;
    if (said && 'unknown' in said) this.notes.push({ code: 'unknown', field: 'phase', written: said.unknown });
    const wanted = said && 'value' in said ? said.value : this.status.phase;
    const kept = (phase: InitiativeContent['phase']): ContentDraft => {
      if (wanted !== undefined && wanted !== phase) this.notes.push({ code: 'phaseKept' });
      return { ...draft, phase };
    };
    if (!this.present) {
      const begins = phaseOfNew(plan.plan.stage, draft.period, today) ?? 'proposed';
      return begins === 'proposed' || wanted === undefined || wanted === 'proposed' ? kept(begins) : { ...draft, phase: wanted };
    }
    const { phase } = this.present;
    const isOpen = wanted !== undefined && isPhaseChangeOpen(phase, wanted, reader.mayEditPlan) && (phase !== 'proposed' || this.base !== undefined);
    return isOpen ? { ...draft, phase: wanted } : kept(phase);
  }

  likelyOwners({ centre }: ContentDraft): readonly PersonId[] {
    const manager = this.judge.plan.centres.find(({ id }) => id === centre)?.manager;
    return [...new Set([...(manager ? [manager] : []), this.judge.reader.person])];
  }
}
