import type { ActionPlan } from './action-plan';
import { sameWords } from './current-status';
import { danishDayOf } from './danish-time';
import type { Instant } from './day';
import { isPhaseChangeOpen, phaseOfNew } from './gate';
import type { GoalId, PersonId } from './ids';
import type { ImportChoices } from './import-choices';
import type { ImportField } from './import-heading';
import type { KeptRow } from './import-kept';
import type { PeopleSaid } from './import-people';
import type { PlaceRead } from './import-places';
import type { StatusSaid } from './import-status';
import type { ReadRow } from './import-tables';
import { centreSaid, kindSaid, periodSaid, phaseSaid, strategiesSaid, textOf } from './import-values';
import type { Initiative, InitiativeContent } from './initiative';
import { keptContent, keptLine, type ContentDraft } from './initiative-content';
import type { Rights } from './people';

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

export interface ImportReader extends Rights {
  readonly now: Instant;
}

/** What every row of a file is judged by. */
export interface Judge {
  readonly plan: ActionPlan;
  readonly choices: ImportChoices;
  readonly reader: ImportReader;
}

/** A row, and what has been found out about it. */
export interface GivenRow {
  readonly row: ReadRow;
  readonly place: PlaceRead;
  readonly people: PeopleSaid;
  readonly status: StatusSaid;
  /** What the plan has of it; `undefined`: it is new. */
  readonly present: InitiativeContent | undefined;
  /** What was exported of it. */
  readonly base: KeptRow | undefined;
}

/** The goal it belongs under, found or chosen; `undefined`: that is still asked. */
export const goalOf = (place: PlaceRead, { goals }: ImportChoices): GoalId | undefined => (place.is === 'certain' ? place.goal : goals.get(place.place));

/** What one row says of an initiative, field by field. */
export class RowSaid {
  readonly content: ContentDraft;
  private readonly told: ImportNote[] = [];
  private readonly row: ReadRow;
  private readonly present: InitiativeContent | undefined;
  private readonly base: KeptRow | undefined;

  constructor(private readonly judge: Judge, private readonly given: GivenRow) {
    this.row = given.row;
    this.present = given.present;
    this.base = given.base;
    this.content = keptContent(this.withPhase(this.withPeople(this.itself())));
  }

  /** What a person is told of it. */
  get notes(): readonly ImportNote[] {
    return this.told;
  }

  /** What it is, its people and its phase as they were. */
  private itself(): ContentDraft {
    const { present } = this;
    const { plan } = this.judge.plan;
    const period = this.says('period', 'from', 'to') ? periodSaid(this.row.cells, plan, present?.period) : undefined;
    return {
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
  }

  /** Whether the row says something in a column that an export has not written there itself. */
  says(...fields: readonly ImportField[]): boolean {
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
    const goal = isUntouched ? present?.goal : (goalOf(this.given.place, this.judge.choices) ?? present?.goal);
    return goal ? { goal } : {};
  }

  private kind(): InitiativeContent['kind'] {
    const said = this.says('kind') ? kindSaid(this.row.cells.kind) : undefined;
    if (said && 'unknown' in said) this.told.push({ code: 'unknown', field: 'kind', written: said.unknown });
    return said && 'value' in said ? said.value : (this.present?.kind ?? 'course');
  }

  private centre(): InitiativeContent['centre'] {
    if (this.empties('centre')) return undefined;
    const said = this.says('centre') ? centreSaid(this.row.cells.centre, this.judge.plan.centres) : undefined;
    if (said && 'unknown' in said) this.told.push({ code: 'unknown', field: 'centre', written: said.unknown });
    if (said && 'value' in said) return said.value;
    return this.present?.centre ?? (this.present ? undefined : this.given.people.centre);
  }

  private strategies(): InitiativeContent['strategies'] {
    if (this.empties('strategies')) return [];
    if (!this.says('strategies')) return this.present?.strategies ?? [];
    const { found, unknown } = strategiesSaid(this.row.cells.strategies, this.judge.plan.strategies);
    for (const written of unknown) this.told.push({ code: 'unknown', field: 'strategies', written });
    return found.length > 0 ? found : (this.present?.strategies ?? []);
  }

  private withPeople(draft: ContentDraft): ContentDraft {
    const { owner, deputies, fromOwners } = this.given.people;
    const { owners, ownerOfRest } = this.judge.choices;
    const isNamed = this.says('owner') || owners.has(this.row.key);
    if (this.empties('owner')) this.told.push({ code: 'ownerKept' });
    const wanted = isNamed ? owner : undefined;
    const chosenOwner = wanted ?? draft.owner ?? (this.present || (isNamed && this.given.people.asks.length > 0) ? undefined : ownerOfRest);
    const others = this.says('owner') ? fromOwners.filter((person) => person !== chosenOwner) : []; // one person may be meant by two names
    if (others.length > 0) this.told.push({ code: 'moreOwners', people: others });
    const answering = this.says('deputies') && deputies ? deputies : this.empties('deputies') ? [] : draft.deputies;
    const changed = { ...draft, deputies: [...new Set([...answering, ...others])] };
    return chosenOwner !== undefined && chosenOwner !== draft.owner ? { ...changed, owner: chosenOwner, needsOwner: false } : changed;
  }

  private withPhase(draft: ContentDraft): ContentDraft {
    const { plan, reader } = this.judge;
    const said = this.says('phase') ? phaseSaid(this.row.cells.phase) : undefined;
    if (said && 'unknown' in said) this.told.push({ code: 'unknown', field: 'phase', written: said.unknown });
    const wanted = said && 'value' in said ? said.value : this.given.status.phase;
    const kept = (phase: InitiativeContent['phase']): ContentDraft => {
      if (wanted !== undefined && wanted !== phase) this.told.push({ code: 'phaseKept' });
      return { ...draft, phase };
    };
    if (!this.present) {
      const begins = phaseOfNew(plan.plan.stage, draft.period, danishDayOf(reader.now)) ?? 'proposed';
      return begins === 'proposed' || wanted === undefined || wanted === 'proposed' ? kept(begins) : { ...draft, phase: wanted };
    }
    const { phase } = this.present;
    const isOpen = wanted !== undefined && isPhaseChangeOpen(phase, wanted, reader.mayEditPlan) && (phase !== 'proposed' || this.base !== undefined);
    return isOpen ? { ...draft, phase: wanted } : kept(phase);
  }

  /** Who might own it, where it names nobody. */
  likelyOwners({ centre }: ContentDraft): readonly PersonId[] {
    const manager = this.judge.plan.centres.find(({ id }) => id === centre)?.manager;
    return [...new Set([...(manager ? [manager] : []), this.judge.reader.person])];
  }
}
