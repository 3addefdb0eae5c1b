import type { ActionPlan } from './action-plan';
import type { BodyId, InitiativeId, PersonId } from './ids';
import type { Decision, Meeting } from './meeting';
import { isInvisible } from './text-duty';

/** Longer is no decision but a paper. */
export const DECISION_LIMIT = 1000;

/** Those with a day first, the earliest before the others; as they were written down where nothing else tells them apart. */
export function byUrgency(a: Decision, b: Decision): number {
  const day = ({ dueOn }: Decision): string => dueOn ?? '9999';
  return day(a) === day(b) ? Number(a.id) - Number(b.id) : day(a) < day(b) ? -1 : 1;
}

/** What a body has decided and nobody has called done. Each once, in whichever of the plans it stands. @param before leaves out what was decided at this meeting, and at later ones. */
export function openDecisionsOf(plans: readonly Pick<ActionPlan, 'decisions' | 'meetings'>[], body: BodyId, before?: Meeting): readonly Decision[] {
  const isAsked = (meeting: Meeting): boolean => meeting.body === body && (before === undefined || (meeting.id !== before.id && meeting.startsAt <= before.startsAt));
  const taken = plans.flatMap(({ decisions, meetings }) => {
    const itsOwn = new Set(meetings.filter(isAsked).map(({ id }) => id));
    return decisions.filter(({ isDone, meeting }) => !isDone && itsOwn.has(meeting));
  });
  return [...new Map(taken.map((decision) => [decision.id, decision])).values()].sort(byUrgency);
}

/** What somebody was given to do by any meeting, and has not done: also what was decided about their own initiative and given to nobody. */
export function openDecisionsFor({ decisions, initiatives }: Pick<ActionPlan, 'decisions' | 'initiatives'>, person: PersonId): readonly Decision[] {
  const own = new Set(initiatives.filter(({ owner }) => owner === person).map(({ id }) => id));
  const isTheirs = ({ responsible, initiative }: Decision): boolean => (responsible === undefined ? initiative !== undefined && own.has(initiative) : responsible === person);
  return decisions.filter((decision) => !decision.isDone && isTheirs(decision)).sort(byUrgency);
}

/** What was decided about an initiative and is not done. */
export const openDecisionsAbout = ({ decisions }: Pick<ActionPlan, 'decisions'>, initiative: InitiativeId): readonly Decision[] =>
  decisions.filter((decision) => !decision.isDone && decision.initiative === initiative).sort(byUrgency);

export type DecisionFinding = 'text-needed' | 'text-too-long';

/** What stands in the way of writing a decision down. */
export function decisionFinding(text: string): DecisionFinding | undefined {
  if (isInvisible(text)) return 'text-needed';
  return text.trim().length > DECISION_LIMIT ? 'text-too-long' : undefined;
}
