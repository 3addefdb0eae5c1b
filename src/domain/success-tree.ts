import type { ActionPlan } from './action-plan';
import { KINDS, type Kind, type Phase } from './initiative';
import type { Goal, Theme } from './plan';
import { planTree } from './plan-tree';
import type { PlanRow } from './plan-rows';
import type { ThemeId } from './ids';
import { isInvisible } from './text-duty';

/** A proposal has promised nobody anything yet, and what was dropped is let off. */
const FOLLOWED: readonly Phase[] = ['planned', 'running', 'completed'];

/** Whether the initiative says what success looks like. */
export const hasPromise = ({ initiative }: Pick<PlanRow, 'initiative'>): boolean => !isInvisible(initiative.success);

/** How many of those that promised something have reached it. */
export interface SuccessCounts {
  readonly promised: number;
  readonly reached: number;
  readonly notYet: number;
  /** Nobody has said yet. */
  readonly unsaid: number;
}

export interface GoalSuccess {
  readonly goal: Goal;
  /** "1.2". */
  readonly number: string;
  readonly counts: SuccessCounts;
  /** The initiatives that promised something, courses apart from strategic ones; a kind without any is left out. */
  readonly kinds: readonly { readonly kind: Kind; readonly rows: readonly PlanRow[] }[];
  /** Those that may still say what success looks like. */
  readonly open: readonly PlanRow[];
}

export interface ThemeSuccess {
  readonly theme: Theme;
  readonly number: number;
  readonly counts: SuccessCounts;
  readonly goals: readonly GoalSuccess[];
}

/** What a reader asked to see; what is left out asks for nothing. */
export interface SuccessFilter {
  readonly kind?: Kind;
  readonly themes: readonly ThemeId[];
}

export function successCounts(rows: readonly PlanRow[]): SuccessCounts {
  const promised = rows.filter(hasPromise);
  const said = (answer: 'reached' | 'notYet'): number => promised.filter(({ success }) => success?.answer === answer).length;
  const [reached, notYet] = [said('reached'), said('notYet')];
  return { promised: promised.length, reached, notYet, unsaid: promised.length - reached - notYet };
}

/** The rows that are followed and pass the filter. */
export const followedRows = (rows: readonly PlanRow[], { kind, themes }: SuccessFilter): readonly PlanRow[] =>
  rows.filter((row) => FOLLOWED.includes(row.phase) && (kind === undefined || row.initiative.kind === kind) && (themes.length === 0 || themes.includes(row.theme.id)));

/** "Vi lykkes når …", followed per theme and goal in the plan's own order. Goals without a row are left out. */
export const successTree = (plan: Pick<ActionPlan, 'themes' | 'goals'>, followed: readonly PlanRow[]): readonly ThemeSuccess[] =>
  planTree(plan, followed, { keepEmpty: false }).map(({ theme, number, goals }) => ({
    theme,
    number,
    counts: successCounts(goals.flatMap(({ rows }) => rows)),
    goals: goals.map(({ goal, number: goalNumber, rows }) => ({
      goal,
      number: goalNumber,
      counts: successCounts(rows),
      kinds: KINDS.map((kind) => ({ kind, rows: rows.filter((row) => row.initiative.kind === kind && hasPromise(row)) })).filter((part) => part.rows.length > 0),
      open: rows.filter((row) => !hasPromise(row)),
    })),
  }));
