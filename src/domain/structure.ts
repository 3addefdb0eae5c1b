import type { ActionPlan } from './action-plan';
import { calendarOf, type ClosedDays } from './closed-days';
import type { Body, Meeting } from './meeting';
import type { Centre, Goal, Strategy, Theme } from './plan';
import { inOrder } from './plan-rows';

/** What editors keep around the initiatives, by the name it has in an {@link ActionPlan}. */
export interface StructureParts {
  readonly themes: Theme;
  readonly goals: Goal;
  readonly centres: Centre;
  readonly strategies: Strategy;
  readonly bodies: Body;
  readonly meetings: Meeting;
  readonly closedDays: ClosedDays;
}
export type StructureKind = keyof StructureParts;
/** A part that is not kept yet. */
export type NewPart<K extends StructureKind> = Omit<StructureParts[K], 'id'>;

/** The parts of one kind in a plan. */
export const partsIn = <K extends StructureKind>(actionPlan: ActionPlan, kind: K): readonly StructureParts[K][] => actionPlan[kind] as unknown as readonly StructureParts[K][];

/** The plan with other parts of one kind. */
export function withParts<K extends StructureKind>(actionPlan: ActionPlan, kind: K, parts: readonly StructureParts[K][]): ActionPlan {
  const changed: ActionPlan = { ...actionPlan, [kind]: parts };
  return kind === 'closedDays' ? { ...changed, calendar: calendarOf(changed.closedDays) } : changed;
}

/** Whether two say the same: a field left out is one without a value, and people, plans and days are sets whose order means nothing. */
export const samePart = <T extends object>(a: T, b: T): boolean => comparable(a) === comparable(b);

function comparable(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(comparable).sort().join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? '';
  const fields = Object.entries(value).filter(([, each]) => each !== undefined);
  return `{${fields.map(([name, each]) => `${name}:${comparable(each)}`).sort().join()}}`;
}

/**
 * What is to be saved over what stands there now. Where a part stands among its siblings is a matter of its own: whoever moves it and whoever
 * renames it are not in each other's way. `undefined` when both changed what it says.
 */
export function savedOver<T extends object>(before: T, after: T, present: T): T | undefined {
  if (samePart(present, before)) return after;
  const isSaid = (a: T, b: T): boolean => samePart({ ...a, order: 0 }, { ...b, order: 0 });
  const [was, wanted, is] = [before, after, present].map((part) => (part as Partial<Ordered>).order);
  if (isSaid(present, before)) return { ...after, order: wanted === was ? is : wanted };
  return isSaid(after, before) && wanted !== was ? { ...present, order: wanted } : undefined;
}

interface Ordered {
  readonly id: string;
  readonly order: number;
}

/** The place of one more, behind the others. */
export const nextOrder = (siblings: readonly Ordered[]): number => siblings.length + 1;

/**
 * Numbers siblings 1, 2, 3 … with one of them so many places further on. @param by negative: further up.
 * @returns only those whose number changes, as they are to be; none when it is at the end already and the numbers are dense.
 */
export function moved<T extends Ordered>(siblings: readonly T[], id: T['id'], by: number): readonly T[] {
  const order = inOrder(siblings);
  const from = order.findIndex((sibling) => sibling.id === id);
  const moving = order[from];
  if (!moving) return [];
  const others = order.filter((sibling) => sibling !== moving);
  const to = Math.min(Math.max(from + by, 0), others.length);
  const numbered = [...others.slice(0, to), moving, ...others.slice(to)].map((sibling, at) => ({ ...sibling, order: at + 1 }));
  return numbered.filter((sibling) => siblings.some((before) => before.id === sibling.id && before.order !== sibling.order));
}
