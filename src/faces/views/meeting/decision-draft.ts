import type { Drafts } from '../../../application/ports';
import { decisionFinding, DECISION_LIMIT, readDanishDate, type ActionPlan, type Decision, type InitiativeId, type MeetingId, type MutationKey } from '../../../domain';
import { typedDay, type ChosenPerson } from '../forms/initiative-draft';

/** The form of a decision as it stands: every word as typed. */
export interface DecisionDraft {
  readonly text: string;
  readonly about: InitiativeId | '';
  readonly responsible: readonly ChosenPerson[];
  readonly searched: string;
  readonly due: string;
}

export interface KeptDecision {
  readonly fields: DecisionDraft;
  /** Made with the form: trying again makes no second. */
  readonly key: MutationKey;
}

export const placeOfDecision = (meeting: MeetingId, initiative: InitiativeId | undefined, corrected?: Pick<Decision, 'id'>): string => `decision/${meeting}/${corrected ? `ret-${corrected.id}` : (initiative ?? '')}`;

export const isDecisionKept = (drafts: Drafts, place: string): boolean => drafts.get(place) !== undefined;

export const emptyDecision = (initiative: InitiativeId | undefined): DecisionDraft => ({ text: '', about: initiative ?? '', responsible: [], searched: '', due: '' });

export const draftOfDecision = ({ text, initiative, responsible, dueOn }: Decision, { people }: Pick<ActionPlan, 'people'>, unknown: string): DecisionDraft => ({
  text,
  about: initiative ?? '',
  responsible: responsible ? [{ id: responsible, name: people.get(responsible)?.name ?? unknown, email: people.get(responsible)?.email ?? '' }] : [],
  searched: '',
  due: typedDay(dueOn),
});

/** `undefined` when nothing was typed there, or something else than such a form lies there. */
export function readKeptDecision(drafts: Drafts, place: string): KeptDecision | undefined {
  try {
    const { fields, key } = JSON.parse(drafts.get(place) ?? '{}') as Partial<KeptDecision>;
    const isOurs = typeof key === 'string' && [fields?.text, fields?.about, fields?.searched, fields?.due].every((field) => typeof field === 'string') && Array.isArray(fields?.responsible);
    return isOurs && fields && key ? { fields, key } : undefined;
  } catch {
    return undefined;
  }
}

export type DecisionFormFinding = { readonly field: 'text'; readonly code: 'text-needed' | 'text-too-long'; readonly over: number } | { readonly field: 'responsible' | 'due' };

/** In the order of the form. A name that was typed and belongs to nobody chosen would be lost. */
export function findingsIn({ text, searched, due }: DecisionDraft): readonly DecisionFormFinding[] {
  const code = decisionFinding(text);
  return [
    ...(code ? [{ field: 'text', code, over: text.trim().length - DECISION_LIMIT } as const] : []),
    ...(searched.trim() !== '' ? [{ field: 'responsible' } as const] : []),
    ...(due.trim() !== '' && !readDanishDate(due) ? [{ field: 'due' } as const] : []),
  ];
}
