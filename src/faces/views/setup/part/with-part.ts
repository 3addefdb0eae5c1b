import type { OpenedPlan } from '../../../../application/ports';
import { isAbout, partsIn, withParts, type Meeting, type StructureKind, type StructureParts } from '../../../../domain';

const placed = <T extends { readonly id: string }>(parts: readonly T[], part: T): readonly T[] =>
  parts.some(({ id }) => id === part.id) ? parts.map((other) => (other.id === part.id ? part : other)) : [...parts, part];

/** The plan with a part as it was just saved, whether or not it was there before. */
export function withPart<K extends StructureKind>(opened: OpenedPlan, kind: K, part: StructureParts[K]): OpenedPlan {
  const { actionPlan } = opened;
  if (kind === 'meetings') return withMeetings(opened, placed(opened.siteMeetings, part as Meeting));
  return { ...opened, actionPlan: withParts(actionPlan, kind, placed(partsIn(actionPlan, kind), part)) };
}

export function withoutPart<K extends StructureKind>(opened: OpenedPlan, kind: K, id: StructureParts[K]['id']): OpenedPlan {
  const { actionPlan } = opened;
  if (kind === 'meetings') return withMeetings(opened, opened.siteMeetings.filter((meeting) => meeting.id !== id));
  return { ...opened, actionPlan: withParts(actionPlan, kind, partsIn(actionPlan, kind).filter((part) => part.id !== id)) };
}

/** The plan knows only the meetings that are about it. */
const withMeetings = (opened: OpenedPlan, siteMeetings: readonly Meeting[]): OpenedPlan => ({
  ...opened,
  siteMeetings,
  actionPlan: { ...opened.actionPlan, meetings: siteMeetings.filter((meeting) => isAbout(meeting, opened.actionPlan.plan.id)) },
});
