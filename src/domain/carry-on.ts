import type { ActionPlan } from './action-plan';
import type { GoalId, InitiativeId, MutationKey, PlanId } from './ids';
import type { Initiative, Phase } from './initiative';
import { numberedGoals } from './plan-rows';

/** What an earlier plan leaves to be gone on with: proposals nobody has taken up, and what is over, stay where they are. */
const GOES_ON: readonly Phase[] = ['running', 'planned'];

/** One initiative that may go on in another plan. */
export interface CarriedOn {
  readonly initiative: Initiative;
  /** The goal there that is called as its own is here; `undefined`: none is, and somebody must choose. */
  readonly goal: GoalId | undefined;
  /** It goes on there already. */
  readonly as: InitiativeId | undefined;
}

type Structured = Pick<ActionPlan, 'themes' | 'goals' | 'initiatives'>;

/** What of a plan may go on in another, in the plan's own order. */
export function toCarryOn(from: Structured, to: Structured): readonly CarriedOn[] {
  const [places, there] = [numberedGoals(from), numberedGoals(to)];
  const known = new Map(to.initiatives.map(({ continues, id }) => [continues, id]));
  return places.flatMap(({ goal, theme }) => {
    const alike = there.filter((other) => isCalled(other.goal.title, goal.title));
    const same = alike.find((other) => isCalled(other.theme.title, theme.title)) ?? (alike.length === 1 ? alike[0] : undefined);
    return from.initiatives.filter((one) => one.goal === goal.id && GOES_ON.includes(one.phase)).map((initiative) => ({ initiative, goal: same?.goal.id, as: known.get(initiative.id) }));
  });
}

const isCalled = (a: string, b: string): boolean => a.trim().toLocaleLowerCase('da') === b.trim().toLocaleLowerCase('da');

/** The same every time, so that an initiative goes on in a plan once, however often it is asked for. */
export const keyOfCarried = (initiative: InitiativeId, plan: PlanId): MutationKey => `fortsat-${initiative}-i-${plan}` as MutationKey;
