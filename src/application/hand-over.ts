import { contentOf, handedOver, withOwner, type Centre, type Initiative, type InitiativeContent, type PersonId } from '../domain';
import { editInitiative } from './edit-initiative';
import { PlanError } from './errors';
import type { Initiatives, Versioned } from './ports';

/** Somebody else may have saved in between; more often than this in a row somebody is at it. */
const MOST_TRIES = 4;

/**
 * "Jeg er ikke længere ansvarlig", or "stedfortræder": the initiative goes to its centre's manager as needing an owner; see
 * {@link handedOver}. What others changed meanwhile stays: nothing but who answers for it is touched. Twice is the same as once.
 * @throws PlanError `conflict` when others keep saving, `read-only`, `not-found`, `offline`, `no-answer`, `busy`, `signed-out`.
 */
export const handOver = (
  { initiatives }: { readonly initiatives: Initiatives },
  { initiative, person, centres }: { readonly initiative: Versioned<Initiative>; readonly person: PersonId; readonly centres: readonly Centre[] },
): Promise<Versioned<Initiative>> => changeOwners(initiatives, initiative, (content) => handedOver(content, person, centres));

/**
 * Somebody is chosen as owner, and the initiative needs none any more.
 * @throws PlanError as {@link handOver}; `conflict` when another owner was chosen meanwhile.
 */
export const chooseOwner = (
  { initiatives }: { readonly initiatives: Initiatives },
  { initiative, owner }: { readonly initiative: Versioned<Initiative>; readonly owner: PersonId },
): Promise<Versioned<Initiative>> => {
  const before = initiative.value.owner;
  return changeOwners(initiatives, initiative, (content) => {
    if (content.owner === owner && !content.needsOwner) return undefined;
    if (content.owner !== before) throw new PlanError('conflict', `Initiative ${initiative.value.id} has another owner since`);
    return withOwner(content, owner);
  });
};

/** @param change `undefined`: it is as it should be. */
async function changeOwners(initiatives: Initiatives, from: Versioned<Initiative>, change: (content: InitiativeContent) => InitiativeContent | undefined): Promise<Versioned<Initiative>> {
  let base = from;
  for (let tries = 1; ; tries += 1) {
    const value = contentOf(base.value);
    const content = change(value);
    if (!content) return base;
    const edited = await editInitiative({ initiatives }, { id: from.value.id, base: { value, version: base.version }, content, mayEditPlan: false });
    if (edited.outcome === 'saved') return edited.initiative;
    if (tries === MOST_TRIES) throw new PlanError('conflict', `Initiative ${from.value.id}: others keep saving it`);
    base = edited.theirs;
  }
}
