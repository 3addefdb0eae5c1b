import type { PersonId } from './ids';
import type { Initiative, InitiativeContent } from './initiative';
import type { Centre } from './plan';

/** What somebody is to an initiative when they state its light (rule 3). `onBehalf`: the owner is told. */
export type Relation = 'owner' | 'deputy' | 'onBehalf';

export function relationTo(initiative: Pick<InitiativeContent, 'owner' | 'deputies'>, person: PersonId): Relation {
  if (initiative.owner === person) return 'owner';
  return initiative.deputies.includes(person) ? 'deputy' : 'onBehalf';
}

/** Whether it is theirs to refresh: they own it, or answer for it. */
export const answersFor = (initiative: Pick<InitiativeContent, 'owner' | 'deputies'>, person: PersonId): boolean =>
  relationTo(initiative, person) !== 'onBehalf';

/**
 * Whose statement a row is (rule 3): its author's, for the store stamps that. A `statedBy` is believed only where
 * the reminder service wrote the row for somebody who answered a card.
 */
export const believedStatedBy = (row: { readonly author: PersonId; readonly statedBy?: PersonId }, service: PersonId | undefined): PersonId =>
  row.statedBy !== undefined && service !== undefined && row.author === service ? row.statedBy : row.author;

/** Who may answer for it, the owner first. */
export const whoAnswersFor = (initiative: Pick<InitiativeContent, 'owner' | 'deputies'>): readonly PersonId[] =>
  initiative.owner ? [initiative.owner, ...initiative.deputies.filter((deputy) => deputy !== initiative.owner)] : initiative.deputies;

/** What a person may do, as far as the store tells. */
export interface Rights {
  readonly person: PersonId;
  /** May add statements and initiatives, and edit initiatives. */
  readonly mayContribute: boolean;
  /** May change the plan itself: its stage, structure and meetings. */
  readonly mayEditPlan: boolean;
  /** May keep meetings and what they decide, as chairs do; whoever may change the plan may as well. */
  readonly mayKeepMeetings?: boolean;
}

export const mayKeepMeetings = (rights: Pick<Rights, 'mayEditPlan' | 'mayKeepMeetings'>): boolean => rights.mayEditPlan || rights.mayKeepMeetings === true;

/** Any contributor may state any light, under their own name (rule 3). */
export const mayState = (rights: Rights): boolean => rights.mayContribute;

/** Whether the screens offer to edit an initiative. Courtesy: the store lets every contributor, and its versions tell who did. */
export function isOfferedEditing(initiative: Initiative, rights: Rights, centres: readonly Centre[]): boolean {
  if (!rights.mayContribute) return false;
  const manager = centres.find((centre) => centre.id === initiative.centre)?.manager;
  return rights.mayEditPlan || answersFor(initiative, rights.person) || initiative.createdBy === rights.person || manager === rights.person;
}
