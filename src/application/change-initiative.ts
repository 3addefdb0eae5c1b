import { contentOf, isPhaseChangeOpen, type Initiative, type InitiativeContent, type InitiativeId } from '../domain';
import { checkedContent } from './edit-initiative';
import { PlanError } from './errors';
import { handIn, type HandedIn } from './hand-in';
import type { Clock, EditBase, Keys, Versioned, WaitingEntry } from './ports';
import { isStoredInitiative, type ConflictingEdit, type SendingPorts, type WaitingReason } from './send-one';

/** What a person changed, and what they had before them when they began. */
export interface Change {
  readonly id: InitiativeId;
  readonly base: EditBase;
  readonly content: InitiativeContent;
  readonly mayEditPlan: boolean;
}

export type Changed =
  | { readonly outcome: 'saved'; readonly initiative: Versioned<Initiative> }
  /** It is safe on the device and leaves by itself; without a `reason` when what it builds on has been settled. */
  | { readonly outcome: 'waiting'; readonly entry: WaitingEntry; readonly reason: WaitingReason | undefined }
  /** Both changed it: nothing is saved, and nothing is lost. {@link settleConflict} is for the person to do. */
  | { readonly outcome: 'conflict'; readonly entry: ConflictingEdit }
  /** Another page of the same device sent it first. */
  | { readonly outcome: 'elsewhere' };

export interface ChangingPorts extends SendingPorts {
  readonly clock: Clock;
  readonly keys: Keys;
}

/**
 * Saves an edit. It is on the device before the first try, and follows what its writer has waiting about the same initiative.
 * @throws PlanError what {@link contentFindings} finds and `gate-closed` before anything is kept;
 *   `read-only`, `no-access`, `not-found` when the store refused: the edit is kept in the outbox as refused.
 */
export async function changeInitiative(ports: ChangingPorts, { id, base, content, mayEditPlan }: Change): Promise<Changed> {
  const mine = contentOf(checkedContent(content));
  if (!isPhaseChangeOpen(base.value.phase, mine.phase, mayEditPlan)) throw new PlanError('gate-closed', `Initiative ${id}: ${base.value.phase} does not become ${mine.phase} here`);
  return changedBy(
    await handIn(ports, { kind: 'edit', key: ports.keys.next(), id, base: { ...base, value: contentOf(base.value) }, content: mine, mayEditPlan, writtenAt: ports.clock.now() }),
  );
}

/**
 * Of two versions a person has chosen, or has written them together: that is saved on top of the other one, which stays in
 * the row's history. When somebody has saved a third meanwhile, it is a conflict again.
 * @throws PlanError as {@link changeInitiative}.
 */
export async function settleConflict(ports: SendingPorts, { refused: _refused, theirs, ...edit }: ConflictingEdit, content: InitiativeContent): Promise<Changed> {
  const base = { value: contentOf(theirs.value), version: theirs.version };
  return changedBy(await handIn(ports, { ...edit, base, content: contentOf(checkedContent(content)) }));
}

/** What became of a change that was handed in. @throws PlanError what the store refused it with. */
export function changedBy({ sending }: HandedIn): Changed {
  switch (sending.outcome) {
    case 'refused':
      throw sending.error;
    case 'stored':
      return isStoredInitiative(sending.stored) ? { outcome: 'saved', initiative: sending.stored.initiative } : { outcome: 'elsewhere' };
    case 'gone':
      return { outcome: 'elsewhere' };
    default:
      return sending;
  }
}
