import type { ActionPlan } from './action-plan';
import { currentStatuses, currentSuccesses } from './current-status';
import type { Instant } from './day';
import { isDueFor, nextAskingMeeting, windowFor, type FreshnessWindow } from './freshness';
import { isNewSince, lastKnowledgeMeeting } from './gate';
import { historyByInitiative, lastWords } from './history';
import type { Initiative } from './initiative';
import { ownerNeed, type OwnerNeed } from './owners';
import type { Centre, Goal, Person, Theme } from './plan';
import type { CurrentStatus, SaidSuccess } from './status-update';
import type { TrafficLight } from './traffic-light';

/** One initiative with all that a screen shows of it. */
export interface PlanRow {
  readonly initiative: Initiative;
  readonly phase: Initiative['phase'];
  readonly status: CurrentStatus | undefined;
  readonly light: TrafficLight | undefined;
  /** What was last said under the present light; empty: nothing yet. A confirmation without words keeps the words before it. */
  readonly words: string;
  /** Whether its promise is reached, as last said; `undefined`: nobody has said. */
  readonly success: SaidSuccess | undefined;
  readonly goal: Goal;
  readonly theme: Theme;
  /** "1.2": the goal's number under its theme's. */
  readonly goalNumber: string;
  readonly centre: Centre | undefined;
  readonly owner: Person | undefined;
  /** Why somebody should choose an owner; `undefined`: nobody need. */
  readonly ownerNeed: OwnerNeed | undefined;
  /** It runs, and nothing has been said for the meeting for which owners are asked now. */
  readonly isDue: boolean;
  /** It came after the knowledge body last met. */
  readonly isNew: boolean;
}

/** The meeting for which owners are asked now; `undefined` when none is planned, or the plan is not rolled out (rule 5). */
export function askingWindow(plan: ActionPlan, now: Instant): FreshnessWindow | undefined {
  if (plan.plan.stage !== 'rolledOut') return undefined;
  const meeting = nextAskingMeeting(plan.plan.id, plan.bodies, plan.meetings, now);
  return meeting && windowFor(meeting, plan.bodies, plan.meetings);
}

export const inOrder = <T extends { readonly order: number; readonly id: string }>(parts: readonly T[]): readonly T[] =>
  [...parts].sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));

/** A goal with its place in the plan. */
export interface NumberedGoal {
  readonly goal: Goal;
  readonly theme: Theme;
  /** 1, 2 …: by the order of the themes, whatever figures the list holds. */
  readonly themeNumber: number;
  /** "1.2". */
  readonly goalNumber: string;
}

/** The goals in the order of the plan; one whose theme is not there has no place. */
export const numberedGoals = (plan: Pick<ActionPlan, 'themes' | 'goals'>): readonly NumberedGoal[] =>
  inOrder(plan.themes).flatMap((theme, t) =>
    inOrder(plan.goals.filter((goal) => goal.theme === theme.id)).map((goal, g) => ({ goal, theme, themeNumber: t + 1, goalNumber: `${t + 1}.${g + 1}` })),
  );

/** Every initiative of the plan, in no order that means anything. One whose goal is not there is left out: it is a malformed row. */
export function planRows(plan: ActionPlan, now: Instant): readonly PlanRow[] {
  const statuses = currentStatuses(plan);
  const successes = currentSuccesses(plan);
  const histories = historyByInitiative(plan.updates);
  const window = askingWindow(plan, now);
  const lastMet = lastKnowledgeMeeting(plan.bodies, plan.meetings, now);
  const goals = new Map(numberedGoals(plan).map((numbered) => [numbered.goal.id, numbered]));
  const centres = new Map(plan.centres.map((centre) => [centre.id, centre]));
  return plan.initiatives.flatMap((initiative) => {
    const place = goals.get(initiative.goal);
    if (!place) return [];
    const status = statuses.get(initiative.id);
    return [
      {
        initiative,
        phase: initiative.phase,
        status,
        light: status?.light,
        words: wordsOf(status, histories.get(initiative.id) ?? []),
        success: successes.get(initiative.id),
        goal: place.goal,
        theme: place.theme,
        goalNumber: place.goalNumber,
        centre: initiative.centre && centres.get(initiative.centre),
        owner: initiative.owner && plan.people.get(initiative.owner),
        ownerNeed: ownerNeed(initiative, plan.people),
        isDue: window !== undefined && isDueFor(window, initiative, status),
        isNew: isNewSince(initiative, lastMet),
      },
    ];
  });
}

/** The history in hand may not reach back to the statement that the status came from: then the copy's own text is all there is. */
function wordsOf(status: CurrentStatus | undefined, history: Parameters<typeof lastWords>[0]): string {
  if (!status || status.text !== '') return status?.text ?? '';
  const said = lastWords(history);
  return said?.light === status.light ? said.text : '';
}
