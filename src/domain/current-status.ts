import type { ActionPlan } from './action-plan';
import type { Instant } from './day';
import { byTime, historyByInitiative, statusAt, statusOf, successOf } from './history';
import { isNewer, type InitiativeId, type StatusUpdateId } from './ids';
import type { Initiative, StatusCopy, SuccessCopy } from './initiative';
import type { CurrentStatus, SaidSuccess, StatusUpdate } from './status-update';
import type { TrafficLight } from './traffic-light';

/** Whether a copy is of a statement that was taken back since. */
export const isOfWithdrawn = (copy: StatusCopy | undefined, { withdrawn }: Pick<ActionPlan, 'withdrawn'>): boolean =>
  copy?.update !== undefined && copy.by !== undefined && withdrawn?.get(copy.update) === copy.by;

/** A copy that names no statement is nobody's word: someone typed a light into the list. */
const believable = (copy: StatusCopy | undefined, plan: Pick<ActionPlan, 'withdrawn'>): CurrentStatus | undefined =>
  copy && copy.at !== undefined && copy.by !== undefined && copy.update !== undefined && !isOfWithdrawn(copy, plan)
    ? { light: copy.light, text: copy.text, at: copy.at, by: copy.by, update: copy.update }
    : undefined;

const believableSuccess = (copy: SuccessCopy | undefined): SaidSuccess | undefined =>
  copy && copy.at !== undefined && copy.by !== undefined && copy.update !== undefined ? { answer: copy.answer, at: copy.at, by: copy.by, update: copy.update } : undefined;

type Replayed = Pick<ActionPlan, 'initiatives' | 'updates' | 'historyIsWhole' | 'withdrawn'>;

/**
 * What was said last about every initiative, by copy + tail: until the history is whole, a row's copy counts as one more
 * statement among those that are known, which gives exactly what the whole history would. Once it is whole it decides alone,
 * whatever the copies say.
 * @param ofUpdate `undefined` for a statement that does not speak of it.
 */
function newestSaid<T extends Pick<CurrentStatus, 'at' | 'update'>>(
  plan: Replayed,
  ofUpdate: (update: StatusUpdate) => T | undefined,
  ofCopy: (initiative: Initiative) => T | undefined,
): ReadonlyMap<InitiativeId, T> {
  const newest = new Map<InitiativeId, T>();
  const take = (initiative: InitiativeId, said: T | undefined): void => {
    const known = newest.get(initiative);
    if (said && (!known || byTime({ at: said.at, id: said.update }, { at: known.at, id: known.update }) > 0)) newest.set(initiative, said);
  };
  for (const update of plan.updates) take(update.initiative, ofUpdate(update));
  if (plan.historyIsWhole) return newest;
  const known = new Set(plan.updates.map((update) => update.id));
  for (const initiative of plan.initiatives) {
    const copied = ofCopy(initiative);
    if (copied && !known.has(copied.update)) take(initiative.id, copied); // of a statement that is known, its own words count
  }
  return newest;
}

/** How every initiative stands; one that is not in the map has no status. By copy + tail. */
export const currentStatuses = (plan: Replayed): ReadonlyMap<InitiativeId, CurrentStatus> => newestSaid(plan, statusOf, ({ copy }) => believable(copy, plan));

/** Whether every initiative has reached what it promised, as last said; one that is not in the map was never asked. By copy + tail. */
export const currentSuccesses = (plan: Replayed): ReadonlyMap<InitiativeId, SaidSuccess> =>
  newestSaid(plan, successOf, ({ successCopy }) => believableSuccess(successCopy));

/** A light that is now another than it was. */
export interface Movement {
  readonly initiative: InitiativeId;
  /** `undefined`: it had no status then. */
  readonly from: TrafficLight | undefined;
  readonly to: TrafficLight;
  /** When it became what it is now. */
  readonly at: Instant;
}

/**
 * What moved between two times, latest first; a light that went and came back did not.
 * Needs the whole history. @param until now, when left out.
 */
export function movementsSince(updates: Iterable<StatusUpdate>, since: Instant, until?: Instant): readonly Movement[] {
  const movements: Movement[] = [];
  for (const [initiative, history] of historyByInitiative(updates)) {
    const seen = until === undefined ? history : history.filter((update) => update.at <= until);
    const from = statusAt(seen, since)?.light;
    const now = seen.at(-1);
    if (!now || now.light === from) continue;
    let first = seen.length - 1;
    while (seen[first - 1]?.light === now.light) first -= 1;
    movements.push({ initiative, from, to: now.light, at: (seen[first] ?? now).at });
  }
  return movements.sort((a, b) => (a.at < b.at ? 1 : -1));
}

/** A row whose copy says what no statement said: somebody changed it in the list's own grid. */
export interface TamperedCopy {
  readonly initiative: Initiative;
  /** What stands on the row; `undefined`: it was emptied. */
  readonly copy: StatusCopy | undefined;
  /** What the history says; `undefined`: nothing was ever stated. */
  readonly history: CurrentStatus | undefined;
}

/** How the store gives text back is its own affair: line ends and the blanks around it are nobody's change. */
export const sameWords = (a: string, b: string): boolean => a.replace(/\r\n?/g, '\n').trim() === b.replace(/\r\n?/g, '\n').trim();

/**
 * The rows whose copy contradicts the history. A copy may lag or be ahead: it is right when it was true at the plan's
 * `statusThrough` or after any later statement, for copies are moved on before the mark is. Empty until the history is whole.
 */
export function tamperedCopies(plan: Pick<ActionPlan, 'plan' | 'initiatives' | 'updates' | 'historyIsWhole' | 'withdrawn'>): readonly TamperedCopy[] {
  if (!plan.historyIsWhole) return [];
  const { statusThrough } = plan.plan;
  const histories = historyByInitiative(plan.updates);
  return plan.initiatives.flatMap((initiative) => {
    const history = histories.get(initiative.id) ?? [];
    if (isOfWithdrawn(initiative.copy, plan) || copyIsRight(initiative.copy, history, statusThrough)) return []; // one that lags is nobody's doing
    const newest = history.at(-1);
    return [{ initiative, copy: initiative.copy, history: newest && statusOf(newest) }];
  });
}

function copyIsRight(copy: StatusCopy | undefined, history: readonly StatusUpdate[], through: StatusUpdateId | undefined): boolean {
  const isStored = (update: StatusUpdate): boolean => through !== undefined && !isNewer(update.id, through);
  const atTheMark = history.filter(isStored).at(-1);
  if (!copy) return !atTheMark;
  const right = (update: StatusUpdate | undefined): boolean => update !== undefined && update.light === copy.light && sameWords(update.text, copy.text);
  return right(atTheMark) || history.some((update) => !isStored(update) && right(update));
}
