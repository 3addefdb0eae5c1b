import type { ActionPlan } from './action-plan';
import type { Instant } from './day';
import type { InitiativeId, ThemeId } from './ids';
import { sameWords } from './current-status';
import type { InitiativeContent } from './initiative';
import { changedFields, type ContentField } from './initiative-content';
import type { Theme } from './plan';
import { planRows, type PlanRow } from './plan-rows';
import { compareRows, planTree } from './plan-tree';
import { rollUp, type RollUp } from './roll-up';

/** A plan at a time: as it is now, or as a snapshot holds it. */
export interface PlanThen {
  readonly actionPlan: ActionPlan;
  readonly at: Instant;
}

/**
 * What became of an initiative between two times, the weightiest of it: `gone`: its row is there no longer; `new`: it was not there; `dropped`, `completed`,
 * `started`: it came to that phase; `moved`: its light is another; `said`: under the same light other words; `edited`: what it says of itself.
 */
export const CHANGE_KINDS = ['moved', 'said', 'new', 'started', 'completed', 'dropped', 'gone', 'edited'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

export interface InitiativeChange {
  readonly kind: ChangeKind;
  readonly id: InitiativeId;
  /** `undefined`: it was not there then. */
  readonly before: PlanRow | undefined;
  /** `undefined`: it is there no longer. */
  readonly after: PlanRow | undefined;
  /** What it says of itself that is another, its phase apart; none where it was not there, or is no longer. */
  readonly fields: readonly ContentField[];
}

export interface ThemeComparison {
  /** As it is called at the later time; of one that is gone, as it was. */
  readonly theme: Theme;
  /** At the earlier time, where it was another. */
  readonly formerTitle?: string;
  /** Its place in the plan where it stands last. */
  readonly number: number;
  /** `undefined`: the theme was not there then, or is there no longer. */
  readonly before: RollUp | undefined;
  readonly after: RollUp | undefined;
  /** By what became of them, and within that as the plan orders them. */
  readonly changes: readonly InitiativeChange[];
}

export interface PlanComparison {
  readonly before: RollUp;
  readonly after: RollUp;
  /** In the order of the later plan, those that are gone last. */
  readonly themes: readonly ThemeComparison[];
  readonly changes: number;
  /** Initiatives of both in which nothing is another. */
  readonly unchanged: number;
}

/** Two times of one plan beside each other. @param a the earlier one; nobody is kept from asking the other way round. */
export function planComparison(a: PlanThen, b: PlanThen): PlanComparison {
  const [rowsA, rowsB] = [planRows(a.actionPlan, a.at), planRows(b.actionPlan, b.at)];
  const before = new Map(rowsA.map((row) => [row.initiative.id, row]));
  const after = new Map(rowsB.map((row) => [row.initiative.id, row]));
  const changes = [...new Set([...after.keys(), ...before.keys()])].flatMap((id) => changeOf(id, before.get(id), after.get(id)) ?? []);
  const [treeA, treeB] = [planTree(a.actionPlan, rowsA), planTree(b.actionPlan, rowsB)];
  const gone = treeA.filter(({ theme }) => !treeB.some((later) => later.theme.id === theme.id));
  const themes = [...treeB, ...gone].map(({ theme, number }): ThemeComparison => {
    const then = treeA.find((earlier) => earlier.theme.id === theme.id);
    return {
      theme,
      ...(then && then.theme.title !== theme.title && { formerTitle: then.theme.title }),
      number,
      before: then?.rollUp,
      after: treeB.find((later) => later.theme.id === theme.id)?.rollUp,
      changes: changes.filter((change) => themeOf(change) === theme.id).sort(byWeight),
    };
  });
  return { before: rollUp(rowsA), after: rollUp(rowsB), themes, changes: changes.length, unchanged: after.size - changes.filter((change) => change.after).length };
}

/** An initiative that was moved to another theme stands where it is now. */
const themeOf = ({ before, after }: InitiativeChange): ThemeId | undefined => (after ?? before)?.theme.id;

const byWeight = (a: InitiativeChange, b: InitiativeChange): number => {
  const [one, other] = [a.after ?? a.before, b.after ?? b.before];
  return CHANGE_KINDS.indexOf(a.kind) - CHANGE_KINDS.indexOf(b.kind) || (one && other ? compareRows(one, other) : 0);
};

function changeOf(id: InitiativeId, before: PlanRow | undefined, after: PlanRow | undefined): InitiativeChange | undefined {
  const fields = before && after ? fieldsThatDiffer(before, after) : [];
  const kind = kindOf(before, after, fields);
  return kind && { kind, id, before, after, fields };
}

function kindOf(before: PlanRow | undefined, after: PlanRow | undefined, fields: readonly ContentField[]): ChangeKind | undefined {
  if (!after) return before && 'gone';
  if (!before) return 'new';
  if (before.phase !== after.phase) {
    if (after.phase === 'completed' || after.phase === 'dropped') return after.phase;
    if (after.phase === 'running') return 'started';
  }
  if (after.phase === 'running' && before.light !== after.light) return 'moved';
  if (after.phase === 'running' && !sameWords(before.words, after.words)) return 'said';
  return fields.length > 0 || before.phase !== after.phase ? 'edited' : undefined;
}

/** How the store gives text back, copies and stamps are nobody's change. */
const fieldsThatDiffer = ({ initiative: a }: PlanRow, { initiative: b }: PlanRow): readonly ContentField[] => changedFields(asRead(a), asRead(b)).filter((field) => field !== 'phase');

const asRead = ({ title, description, success, ...content }: InitiativeContent): InitiativeContent => ({ ...content, title: title.trim(), description: description.trim(), success: success.trim() });
