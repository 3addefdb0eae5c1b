import { askingDays, historyOf, isFreshFor, plannedMeetings, windowFor, type ActionPlan, type BodyId, type InitiativeId, type Instant, type Meeting, type MeetingId } from '../../../domain';

/** Other bodies' next meetings that ask, and for which all of these initiatives are answered by now, earliest first. */
export function servedToo(plans: readonly ActionPlan[], { id, body }: Meeting, initiatives: readonly InitiativeId[], now: Instant): readonly MeetingId[] {
  const seen = new Set<BodyId>([body]);
  return plannedMeetings({ plans, now }).flatMap(({ meeting, body: other, plans: about }) => {
    if (meeting.id === id || seen.has(other.id)) return [];
    seen.add(other.id);
    if (askingDays(other).length === 0 || initiatives.length === 0) return [];
    const isServed = (initiative: InitiativeId): boolean => {
      const plan = about.find(({ initiatives: all }) => all.some((one) => one.id === initiative));
      const window = plan && windowFor(meeting, plan.bodies, plan.meetings);
      return plan !== undefined && window !== undefined && isFreshFor(window, historyOf(plan, initiative).at(-1));
    };
    return initiatives.every(isServed) ? [meeting.id] : [];
  });
}
