import type { confirmed as da } from '../da/confirmed';

export const confirmed: typeof da = (fresh, all) =>
  fresh !== all ? `${fresh} of ${all} ${fresh === '1' ? 'is' : 'are'} confirmed for the meeting.` : all === '1' ? 'The initiative is confirmed for the meeting.' : `All ${all} are confirmed for the meeting.`;
