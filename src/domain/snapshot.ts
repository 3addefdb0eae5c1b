import type { ActionPlan } from './action-plan';
import { danishDayOf } from './danish-time';
import { daysBetween, type Instant } from './day';
import { asId, type MeetingId, type PersonId, type PlanId } from './ids';
import type { Initiative } from './initiative';
import type { Meeting } from './meeting';
import type { StatusUpdate } from './status-update';

/** So many days after a meeting the plan may be kept as what it saw. */
export const KEPT_WITHIN_DAYS = 14;

/** Whether the plan of now may still be kept as what a meeting saw: later it is no longer that, and to keep it as that would be untrue. */
export const mayStillBeKept = ({ endsAt }: Pick<Meeting, 'endsAt'>, now: Instant): boolean => daysBetween(danishDayOf(endsAt), danishDayOf(now)) <= KEPT_WITHIN_DAYS;

/** What a snapshot was taken for: a meeting that was held, or a year that was stated. */
export type SnapshotOccasion = { readonly kind: 'meeting'; readonly meeting: MeetingId } | { readonly kind: 'year'; readonly year: number };

/** The plan as it was seen, complete and frozen (rule 8): what is shown of it comes from here alone. */
export interface Snapshot {
  readonly occasion: SnapshotOccasion;
  /** What "now" was when it was taken: what is due, new or under way is told as of then. */
  readonly takenAt: Instant;
  /** `undefined`: the store does not say. */
  readonly takenBy?: PersonId;
  /** Its history is whole. */
  readonly actionPlan: ActionPlan;
  /** The words that were written of it: a meeting's minutes, a year's status, as its author left them; empty: none. */
  readonly words: string;
}

/** One of the snapshots there are, without what it holds. */
export interface SnapshotEntry {
  readonly occasion: SnapshotOccasion;
  readonly plan: PlanId;
  /** When the store got it: of one that was brought in later, not when it was taken. */
  readonly storedAt: Instant;
}

/** An occasion in one word, for addresses and names of files: `moede-17`, `aar-2026`. The words are Danish, because people read them. */
export const wordOfOccasion = (occasion: SnapshotOccasion): string => (occasion.kind === 'meeting' ? `moede-${occasion.meeting}` : `aar-${occasion.year}`);

/** `undefined` for a word that names none. */
export function occasionNamed(word: string): SnapshotOccasion | undefined {
  const [, meeting, year] = /^(?:moede-([\w-]{1,100})|aar-(\d{4}))$/.exec(word) ?? [];
  if (meeting !== undefined) return { kind: 'meeting', meeting: asId<MeetingId>(meeting) };
  return year === undefined ? undefined : { kind: 'year', year: Number(year) };
}

export const isSameOccasion = (a: SnapshotOccasion, b: SnapshotOccasion): boolean => wordOfOccasion(a) === wordOfOccasion(b);

/**
 * The plan as it stands now, with what belongs to it and nothing else: of the site's people those it names. A meeting it is taken for
 * stands in it as planned, as it did while it was held, so that what is new is told since the meeting before it.
 * @param actionPlan with its whole history. @throws Error without it: a plan that is half known would be half kept.
 */
export function frozen(actionPlan: ActionPlan, occasion: SnapshotOccasion, now: Instant, by: PersonId | undefined, words: string): Snapshot {
  if (!actionPlan.historyIsWhole) throw new Error('Only a plan whose history is whole can be frozen');
  const { withdrawn: _takenBack, ...counted } = actionPlan; // what counts nowhere was not seen
  const { statusThrough: _mark, ...plan } = counted.plan;
  const initiatives = byId(actionPlan.initiatives).map(withoutCopies);
  const known = new Set(initiatives.map(({ id }) => id));
  const kept: ActionPlan = {
    ...counted,
    plan,
    themes: byId(actionPlan.themes),
    goals: byId(actionPlan.goals),
    initiatives,
    updates: byId(actionPlan.updates.filter(({ initiative }) => known.has(initiative))).map(withoutKey),
    centres: byId(actionPlan.centres),
    strategies: byId(actionPlan.strategies),
    bodies: byId(actionPlan.bodies),
    meetings: byId(actionPlan.meetings).map((meeting) => asItWas(meeting, occasion)),
    decisions: byId(actionPlan.decisions),
    closedDays: byId(actionPlan.closedDays),
  };
  const named = peopleNamedIn(kept, by);
  const people = new Map(byId([...actionPlan.people.values()].filter(({ id }) => named.has(id))).map((person) => [person.id, person]));
  return { occasion, takenAt: now, ...(by && { takenBy: by }), actionPlan: { ...kept, people }, words };
}

/** Numbers by their value, and before anything else: the same plan is always the same text. */
const byId = <T extends { readonly id: string }>(parts: readonly T[]): readonly T[] => [...parts].sort((a, b) => Number(a.id) - Number(b.id) || (a.id < b.id ? -1 : 1));

/** Where the history is whole the copies say nothing. */
const withoutCopies = ({ copy: _copy, successCopy: _said, ...initiative }: Initiative): Initiative => initiative;
/** It would only know a try again. */
const withoutKey = ({ key: _key, ...update }: StatusUpdate): StatusUpdate => update;

const asItWas = (meeting: Meeting, occasion: SnapshotOccasion): Meeting =>
  occasion.kind === 'meeting' && occasion.meeting === meeting.id && meeting.state === 'held' ? { ...meeting, state: 'planned' } : meeting;

function peopleNamedIn({ plan, initiatives, updates, centres, bodies, decisions }: ActionPlan, by: PersonId | undefined): ReadonlySet<PersonId | undefined> {
  return new Set([
    by,
    ...Object.values(plan.reached ?? {}).map((reached) => reached.by),
    ...initiatives.flatMap(({ owner, deputies, createdBy }) => [owner, createdBy, ...deputies]),
    ...updates.map(({ statedBy }) => statedBy),
    ...centres.map(({ manager }) => manager),
    ...bodies.flatMap(({ members, chair }) => [chair, ...members]),
    ...decisions.map(({ responsible }) => responsible),
  ]);
}
