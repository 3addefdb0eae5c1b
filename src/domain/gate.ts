import type { Day, Instant } from './day';
import type { Initiative, Period, Phase } from './initiative';
import type { Body, Meeting } from './meeting';
import type { MeetingId } from './ids';
import { STAGES, type Plan, type Stage } from './plan';

/** The stage after this one; `undefined` after the last. */
export const nextStage = (stage: Stage): Stage | undefined => STAGES[STAGES.indexOf(stage) + 1];

/** The held meetings of the knowledge body (chefforum) with the plan on the agenda, latest first: any of them opens the gate. */
export function presentationsOf(plan: Plan, bodies: readonly Body[], meetings: readonly Meeting[]): readonly Meeting[] {
  const knowing = new Set(bodies.filter(({ role }) => role === 'knowledge').map(({ id }) => id));
  return meetings
    .filter((meeting) => knowing.has(meeting.body) && meeting.state === 'held' && meeting.plans.includes(plan.id))
    .sort((a, b) => (a.startsAt < b.startsAt ? 1 : -1));
}

/** What stands between a plan and its next stage. */
export interface Gate {
  /** `undefined` after the last. */
  readonly next: Stage | undefined;
  /** Any of them opens the way to `presented`, latest first. */
  readonly presentations: readonly Meeting[];
  /** Until there is one: the knowledge body's meetings that may become one. */
  readonly hopes: {
    /** Over, with the plan on its agenda, but nobody has said yet that it was held. */
    readonly toBeMarkedHeld?: Meeting;
    /** The next one with the plan on its agenda. */
    readonly planned?: Meeting;
    /** The next one of all, which could take the plan on its agenda. */
    readonly couldTakeIt?: Meeting;
  };
}

/** The gate as a plan stands before it. @param meetings all of the site: those that have not the plan on their agenda could take it. */
export function gateOf(plan: Plan, bodies: readonly Body[], meetings: readonly Meeting[], now: Instant): Gate {
  const knowing = new Set(bodies.filter(({ role }) => role === 'knowledge').map(({ id }) => id));
  const coming = meetings.filter((meeting) => knowing.has(meeting.body) && meeting.state === 'planned').sort((a, b) => (a.startsAt < b.startsAt ? -1 : 1));
  const onAgenda = coming.filter(({ plans }) => plans.includes(plan.id));
  const toBeMarkedHeld = onAgenda.filter(({ endsAt }) => endsAt <= now).at(-1);
  const planned = onAgenda.find(({ endsAt }) => endsAt > now);
  const couldTakeIt = coming.find(({ endsAt, plans }) => endsAt > now && !plans.includes(plan.id));
  return {
    next: nextStage(plan.stage),
    presentations: presentationsOf(plan, bodies, meetings),
    hopes: { ...(toBeMarkedHeld && { toBeMarkedHeld }), ...(planned && { planned }), ...(couldTakeIt && { couldTakeIt }) },
  };
}

export type StageMove =
  | { readonly isOpen: true; readonly stage: Stage; readonly presentedAt?: MeetingId }
  /** `not-next`: a stage is neither skipped nor gone back to. `presentation-needed`: no such meeting was held, or none was chosen. */
  | { readonly isOpen: false; readonly reason: 'not-next' | 'presentation-needed' };

/** The gate (rule 6). @param presentedAt the meeting where the plan was presented; asked for only on the way to `presented`. */
export function stageMove(plan: Plan, to: Stage, presentedAt: MeetingId | undefined, bodies: readonly Body[], meetings: readonly Meeting[]): StageMove {
  if (nextStage(plan.stage) !== to) return { isOpen: false, reason: 'not-next' };
  if (to !== 'presented') return { isOpen: true, stage: to };
  const isPresentation = presentedAt !== undefined && presentationsOf(plan, bodies, meetings).some(({ id }) => id === presentedAt);
  return isPresentation ? { isOpen: true, stage: to, presentedAt } : { isOpen: false, reason: 'presentation-needed' };
}

/** The phase an accepted or freely added initiative begins in: planned until its period begins, else running. */
export const startingPhase = (period: Pick<Period, 'from'>, today: Day): 'planned' | 'running' =>
  period.from !== undefined && period.from > today ? 'planned' : 'running';

/**
 * The phase of a new initiative (rule 6): a proposal once the plan is rolled out, for an editor to accept; before that it
 * is part of the draft. `undefined` when the plan is closed and takes no more.
 */
export function phaseOfNew(stage: Stage, period: Pick<Period, 'from'>, today: Day): Phase | undefined {
  if (stage === 'closed') return undefined;
  return stage === 'rolledOut' ? 'proposed' : startingPhase(period, today);
}

/** Whether the phase may be changed so: only an editor turns a proposal into something else, and nothing becomes one again. */
export function isPhaseChangeOpen(from: Phase, to: Phase, mayEditPlan: boolean): boolean {
  if (from === to) return true;
  return to !== 'proposed' && (from !== 'proposed' || mayEditPlan);
}

/** Whether it came after the knowledge body last met, and so shows as new when it meets again (rule 6). */
export const isNewSince = (initiative: Pick<Initiative, 'createdAt' | 'phase'>, lastHeld: Pick<Meeting, 'endsAt'> | undefined): boolean =>
  lastHeld !== undefined && initiative.phase !== 'dropped' && initiative.createdAt > lastHeld.endsAt;

/** The knowledge body's last held meeting before now. */
export function lastKnowledgeMeeting(bodies: readonly Body[], meetings: readonly Meeting[], now: Instant): Meeting | undefined {
  const knowing = new Set(bodies.filter(({ role }) => role === 'knowledge').map(({ id }) => id));
  return meetings
    .filter((meeting) => knowing.has(meeting.body) && meeting.state === 'held' && meeting.endsAt <= now)
    .reduce<Meeting | undefined>((last, meeting) => (!last || meeting.endsAt > last.endsAt ? meeting : last), undefined);
}
