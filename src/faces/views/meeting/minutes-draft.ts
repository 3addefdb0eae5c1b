import type { MeetingId, PlanId } from '../../../domain';

/** Where the minutes lie on the device until they are kept: a meeting about several plans has minutes of each. */
export const placeOfMinutes = (plan: PlanId, meeting: MeetingId): string => `minutes/${plan}/${meeting}`;
