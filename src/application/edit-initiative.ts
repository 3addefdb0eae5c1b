import {
  changedFields,
  contentFindings,
  contentOf,
  holdsEdit,
  isPhaseChangeOpen,
  keptContent,
  type Initiative,
  type InitiativeContent,
  type InitiativeId,
} from '../domain';
import { isPlanError, PlanError } from './errors';
import type { Initiatives, Version, Versioned } from './ports';

export interface Edit {
  readonly id: InitiativeId;
  /** What the person started from, and the version it was read as. */
  readonly base: Versioned<InitiativeContent>;
  /** What they made of it. */
  readonly content: InitiativeContent;
  readonly mayEditPlan: boolean;
  /** It was sent before without an answer. Then what the person started from may stand there because somebody took their edit back. */
  readonly isRepeated?: boolean;
}

export type Edited =
  | { readonly outcome: 'saved'; readonly initiative: Versioned<Initiative> }
  /** Both changed it: nothing is saved, and nothing is lost. To keep one's own, edit again with `theirs` as base. */
  | {
      readonly outcome: 'conflict';
      readonly mine: InitiativeContent;
      readonly theirs: Versioned<Initiative>;
      readonly base: InitiativeContent;
    };

/** Copies may be moved on under a writer's hands; more often than this in a row somebody is at it. */
const MOST_TRIES = 4;

/**
 * Saves what a person changed. A row that was touched without its content changing (its status copy was moved on) is no
 * conflict, and neither is meeting one's own words: an earlier try had
 * arrived, whatever others changed besides since.
 * @throws PlanError what {@link contentFindings} finds, `gate-closed` for a phase that is not theirs to change,
 *   `read-only`, `not-found`, `offline`, `no-answer`, `busy`, `signed-out`.
 */
export async function editInitiative({ initiatives }: { readonly initiatives: Initiatives }, edit: Edit): Promise<Edited> {
  const base = contentOf(edit.base.value);
  const mine = contentOf(checkedContent(edit.content));
  if (!isPhaseChangeOpen(base.phase, mine.phase, edit.mayEditPlan)) {
    throw new PlanError('gate-closed', `Initiative ${edit.id}: ${base.phase} does not become ${mine.phase} here`);
  }
  let version: Version = edit.base.version;
  for (let tries = 1; ; tries += 1) {
    try {
      return { outcome: 'saved', initiative: await initiatives.save(edit.id, { value: mine, version }) };
    } catch (error) {
      if (!isPlanError(error) || error.code !== 'conflict') throw error;
      const theirs = await initiatives.get(edit.id);
      if (holdsEdit(theirs.value, base, mine)) return { outcome: 'saved', initiative: theirs };
      if (edit.isRepeated || changedFields(theirs.value, base).length > 0) return { outcome: 'conflict', mine, theirs, base };
      if (tries === MOST_TRIES) throw error;
      version = theirs.version;
    }
  }
}

/** @throws PlanError the first of what {@link contentFindings} finds. */
export function checkedContent<C extends InitiativeContent>(content: C): C {
  const finding = contentFindings(content)[0];
  if (finding) throw new PlanError(finding.code, `Initiative "${content.title.slice(0, 40)}": ${finding.field}: ${finding.code}`);
  return keptContent(content);
}
