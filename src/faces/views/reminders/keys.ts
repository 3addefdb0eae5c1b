import type { MeetingId, PlanId } from '../../../domain';

export const reminderKeys = {
  ofSite: (siteUrl: string) => ['reminders', siteUrl] as const,
  one: (siteUrl: string, plan: PlanId, meeting: MeetingId | undefined) => [...reminderKeys.ofSite(siteUrl), plan, meeting ?? 'none'] as const,
};
