import type { ActionPlan } from './action-plan';
import { isNewer, type PersonId, type StatusUpdateId } from './ids';
import type { InitiativeContent, Phase } from './initiative';
import { relationTo } from './people';
import type { Centre, Person } from './plan';
import type { StatusUpdate } from './status-update';
import { historyByInitiative } from './history';

/**
 * Why somebody should choose an owner. `handedOver`: the last one has given it back; `left`: the owner is no longer among the
 * site's people; `none`: nobody was ever chosen.
 */
export type OwnerNeed = 'handedOver' | 'left' | 'none';

/** What is over asks for nobody. */
const ASKS: readonly Phase[] = ['proposed', 'planned', 'running'];

/** @param people those the site knows; without anybody in it nothing is known, and then nobody is said to have left. */
export function ownerNeed({ owner, needsOwner, phase }: Pick<InitiativeContent, 'owner' | 'needsOwner' | 'phase'>, people: ReadonlyMap<PersonId, Person>): OwnerNeed | undefined {
  if (!ASKS.includes(phase)) return undefined;
  if (needsOwner) return 'handedOver';
  if (owner === undefined) return 'none';
  return people.size > 0 && !people.has(owner) ? 'left' : undefined;
}

const managerOf = ({ centre }: Pick<InitiativeContent, 'centre'>, centres: readonly Centre[]): PersonId | undefined => centres.find(({ id }) => id === centre)?.manager;

/** Somebody else owns it from now on: it needs nobody any more. */
export const withOwner = <C extends InitiativeContent>(content: C, owner: PersonId): C => ({ ...content, owner, needsOwner: false, deputies: content.deputies.filter((deputy) => deputy !== owner) });

/**
 * What an initiative is when somebody no longer answers for it. Its owner's part goes to the centre's manager, marked as
 * needing an owner; to nobody, where there is no manager or the manager is who gives it back. A deputy only leaves.
 * @returns `undefined` when they did not answer for it.
 */
export function handedOver<C extends InitiativeContent>(content: C, person: PersonId, centres: readonly Centre[]): C | undefined {
  switch (relationTo(content, person)) {
    case 'onBehalf':
      return undefined;
    case 'deputy':
      return { ...content, deputies: content.deputies.filter((deputy) => deputy !== person) };
    case 'owner': {
      const manager = managerOf(content, centres);
      const owner = manager === person ? undefined : manager;
      return { ...content, owner, needsOwner: true, deputies: content.deputies.filter((deputy) => deputy !== person && deputy !== owner) };
    }
  }
}

/**
 * What others have last stated on a person's behalf about initiatives they own, the newest first: told to the owner (rule 3).
 * Nothing about an initiative of which the owner, or a deputy, has spoken since. Who owned it when something was stated is not
 * kept: before the person has looked once, only what came after a word of their own is surely theirs to be told.
 * @param after the newest statement that was there when the person last looked; `undefined`: they have not.
 */
export function statedOnBehalfOf(plan: Pick<ActionPlan, 'initiatives' | 'updates'>, person: PersonId, after: StatusUpdateId | undefined): readonly StatusUpdate[] {
  const histories = historyByInitiative(plan.updates);
  return plan.initiatives
    .filter(({ owner, needsOwner }) => owner === person && !needsOwner)
    .flatMap((initiative) => {
      const history = histories.get(initiative.id) ?? [];
      const newest = history.at(-1);
      if (!newest || relationTo(initiative, newest.statedBy) !== 'onBehalf') return [];
      return (after === undefined ? history.some(({ statedBy }) => statedBy === person) : isNewer(newest.id, after)) ? [newest] : [];
    })
    .sort((a, b) => Number(b.id) - Number(a.id));
}
