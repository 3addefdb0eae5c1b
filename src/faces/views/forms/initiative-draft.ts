import type { FoundPerson } from '../../../application/ports';
import { readDanishDate, suggestedDays, partsOf } from '../../../domain';
import type { ActionPlan, BodyId, CentreId, Day, GoalId, InitiativeContent, Kind, Period, PersonId, Phase, StrategyId } from '../../../domain';

/** Somebody chosen in the form: known to the plan by an id, or found in the directory and not yet known to the site. */
export interface ChosenPerson extends Omit<FoundPerson, 'login'> {
  readonly id?: PersonId;
  readonly login?: string;
}

/** The form as it stands: every word as typed, and `''` for what is not chosen yet. */
export interface InitiativeDraft {
  readonly title: string;
  readonly description: string;
  readonly goal: GoalId | '';
  /** The words of the period. */
  readonly when: string;
  /** Days as typed, when the writer sets them; `undefined`: they follow the words. */
  readonly days?: TypedDays;
  readonly owner?: ChosenPerson;
  /** It was given back, to this person or to nobody: it needs an owner until another is chosen. */
  readonly handedOver?: { readonly to?: PersonId };
  readonly kind: Kind | '';
  readonly success: string;
  readonly centre: CentreId | '';
  readonly deputies: readonly ChosenPerson[];
  readonly strategies: readonly StrategyId[];
  readonly workingGroup: BodyId | '';
  readonly phase: Phase;
  /** What stands in the two search fields. */
  readonly searched: { readonly owner: string; readonly deputies: string };
}

export interface TypedDays {
  readonly from: string;
  readonly to: string;
}

export const EMPTY_DRAFT: InitiativeDraft = {
  title: '',
  description: '',
  goal: '',
  when: '',
  kind: '',
  success: '',
  centre: '',
  deputies: [],
  strategies: [],
  workingGroup: '',
  phase: 'proposed',
  searched: { owner: '', deputies: '' },
};

/** `12.6.2026`, as people type it. */
export function typedDay(day: Day | undefined): string {
  if (!day) return '';
  const { date, month, year } = partsOf(day);
  return `${date}.${month}.${year}`;
}

export interface ReadDays extends Pick<Period, 'from' | 'to'> {
  /** The fields that hold something which is no date. */
  readonly unread: readonly ('from' | 'to')[];
}

/** The days of a draft: those typed, or else those its words speak of. */
export function readDays(draft: Pick<InitiativeDraft, 'when' | 'days'>, plan: Pick<Period, 'from' | 'to'>): ReadDays {
  const { days } = draft;
  if (!days) return { ...suggestedDays(draft.when, plan), unread: [] };
  const from = readDanishDate(days.from);
  const to = readDanishDate(days.to);
  const isUnread = { from: !from && days.from.trim() !== '', to: !to && days.to.trim() !== '' };
  return { ...(from && { from }), ...(to && { to }), unread: (['from', 'to'] as const).filter((side) => isUnread[side]) };
}

/** The form for an initiative that is there already. Days that do not come from the words are shown as typed. */
export function draftOf(content: InitiativeContent, { plan, people }: Pick<ActionPlan, 'plan' | 'people'>, unknown: string): InitiativeDraft {
  const chosen = (id: PersonId): ChosenPerson => ({ id, name: people.get(id)?.name ?? unknown, email: people.get(id)?.email ?? '' });
  const { period } = content;
  const read = suggestedDays(period.text, plan);
  const follows = read.from === period.from && read.to === period.to;
  return {
    title: content.title,
    description: content.description,
    goal: content.goal,
    when: period.text,
    days: follows ? undefined : { from: typedDay(period.from), to: typedDay(period.to) },
    owner: content.owner && chosen(content.owner),
    ...(content.needsOwner && { handedOver: { to: content.owner } }),
    kind: content.kind,
    success: content.success,
    centre: content.centre ?? '',
    deputies: content.deputies.map(chosen),
    strategies: content.strategies,
    workingGroup: content.workingGroup ?? '',
    phase: content.phase,
    searched: { owner: '', deputies: '' },
  };
}

/** Whoever is not known to the site yet; each is made known once, before a row names them. */
export const strangersIn = (chosen: readonly ChosenPerson[]): readonly FoundPerson[] =>
  chosen.flatMap(({ id, login, name, email }) => (id === undefined && login !== undefined ? [{ login, name, email }] : []));

/**
 * What a draft says, to be judged or saved.
 * @param idOf the id of somebody chosen; a person not yet known to the site has none of the plan's.
 */
export function contentFrom(draft: InitiativeDraft, plan: Pick<Period, 'from' | 'to'>, idOf: (person: ChosenPerson) => PersonId): Omit<InitiativeContent, 'goal' | 'kind'> & Pick<InitiativeDraft, 'goal' | 'kind'> {
  const { from, to } = readDays(draft, plan);
  return {
    title: draft.title,
    description: draft.description,
    goal: draft.goal,
    kind: draft.kind,
    success: draft.success,
    period: { text: draft.when, ...(from && { from }), ...(to && { to }) },
    owner: draft.owner && idOf(draft.owner),
    needsOwner: draft.handedOver !== undefined && draft.owner?.id === draft.handedOver.to && (draft.owner === undefined || draft.owner.id !== undefined),
    deputies: draft.deputies.map(idOf),
    centre: draft.centre || undefined,
    strategies: draft.strategies,
    workingGroup: draft.workingGroup || undefined,
    phase: draft.phase,
  };
}
