import type { ActionPlan } from './action-plan';
import type { Instant } from './day';
import { isNewer, type InitiativeId, type StatusUpdateId } from './ids';
import type { CurrentStatus, SaidSuccess, StatusUpdate } from './status-update';
import type { TrafficLight } from './traffic-light';
import { countedHistory, type HistoryRow } from './withdrawal';

/** Negative when `a` was stated before `b`; of two at the same time the one stored last is the later. */
export function byTime(a: Pick<StatusUpdate, 'at' | 'id'>, b: Pick<StatusUpdate, 'at' | 'id'>): number {
  if (a.at !== b.at) return a.at < b.at ? -1 : 1;
  return Number(a.id) - Number(b.id);
}

export const statusOf = (update: StatusUpdate): CurrentStatus => ({
  light: update.light,
  text: update.text,
  at: update.at,
  by: update.statedBy,
  update: update.id,
});

/** `undefined` for a statement that does not speak of success. */
export const successOf = ({ success, at, statedBy, id }: StatusUpdate): SaidSuccess | undefined => success && { answer: success, at, by: statedBy, update: id };

/** The status at a time (rule 1): what the newest statement at or before it says; without a time, the newest of all. */
export function statusAt(updates: Iterable<StatusUpdate>, time?: Instant): CurrentStatus | undefined {
  let newest: StatusUpdate | undefined;
  for (const update of updates) {
    if (time !== undefined && update.at > time) continue;
    if (!newest || byTime(update, newest) > 0) newest = update;
  }
  return newest && statusOf(newest);
}

/** Every initiative's statements, oldest first. */
export function historyByInitiative(updates: Iterable<StatusUpdate>): ReadonlyMap<InitiativeId, readonly StatusUpdate[]> {
  const histories = new Map<InitiativeId, StatusUpdate[]>();
  for (const update of updates) {
    const history = histories.get(update.initiative);
    if (history) history.push(update);
    else histories.set(update.initiative, [update]);
  }
  for (const history of histories.values()) history.sort(byTime);
  return histories;
}

/** One initiative's statements, oldest first. */
export const historyOf = (plan: Pick<ActionPlan, 'updates'>, initiative: InitiativeId): readonly StatusUpdate[] =>
  plan.updates.filter((update) => update.initiative === initiative).sort(byTime);

/** Adds what was read or made later of the history; what is already there is not doubled. In the order it was stored. */
export function withUpdates<P extends Pick<ActionPlan, 'updates' | 'withdrawn'>>(plan: P, more: readonly HistoryRow[]): P {
  const { updates, withdrawn } = countedHistory(more, plan.withdrawn);
  const isNewlyWithdrawn = withdrawn.size > (plan.withdrawn?.size ?? 0);
  const known = new Map<StatusUpdateId, StatusUpdate>((isNewlyWithdrawn ? countedHistory(plan.updates, withdrawn).updates : plan.updates).map((update) => [update.id, update]));
  const news = updates.filter((update) => !known.has(update.id));
  if (news.length === 0 && !isNewlyWithdrawn) return plan;
  for (const update of news) known.set(update.id, update);
  return { ...plan, updates: [...known.values()].sort((a, b) => Number(a.id) - Number(b.id)), ...(withdrawn.size > 0 && { withdrawn }) };
}

/** The statement stored last; what is newer than it is news. */
export function lastStored(updates: Iterable<StatusUpdate>): StatusUpdateId | undefined {
  let last: StatusUpdateId | undefined;
  for (const { id } of updates) if (last === undefined || isNewer(id, last)) last = id;
  return last;
}

/** A stretch of time in which the light did not change. */
export interface LightStep {
  readonly light: TrafficLight;
  readonly from: Instant;
  /** When the next light took over; `undefined`: it still shines. */
  readonly to?: Instant;
  /** Every statement of this light in the stretch, oldest first. */
  readonly statements: readonly StatusUpdate[];
}

/** The lights of one initiative over time, oldest first. */
export function lightSteps(updates: Iterable<StatusUpdate>): readonly LightStep[] {
  const steps: { light: TrafficLight; from: Instant; to?: Instant; statements: StatusUpdate[] }[] = [];
  for (const update of [...updates].sort(byTime)) {
    const last = steps[steps.length - 1];
    if (last?.light === update.light) {
      last.statements.push(update);
      continue;
    }
    if (last) last.to = update.at;
    steps.push({ light: update.light, from: update.at, statements: [update] });
  }
  return steps;
}

/** Since when the present light has shone: not since the last confirmation of it. */
export const lightSince = (updates: Iterable<StatusUpdate>): Instant | undefined => lightSteps(updates).at(-1)?.from;

/**
 * The last words said under the present light. A confirmation of green usually has none of its own,
 * and what was said before it still holds; words about another light do not.
 */
export const lastWords = (updates: Iterable<StatusUpdate>): StatusUpdate | undefined =>
  lightSteps(updates)
    .at(-1)
    ?.statements.filter((update) => update.text !== '')
    .at(-1);
