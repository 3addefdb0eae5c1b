import type { Conversations, ReminderLedger } from '../../../application/ports';
import { sharePointPorts, siteOf, type SharePointOptions, type SharePointPorts } from '..';
import { sharePointConversations } from './conversations';
import { sharePointLedger } from './ledger';

/** What the reminder service keeps on the site, besides all that a person reads there. */
export interface SharePointServicePorts extends SharePointPorts {
  readonly ledger: ReminderLedger;
  readonly conversations: Conversations;
}

/** The site as the reminder service uses it: for Node alone, no face carries it. When the site asks to be left alone, that holds for all of it. */
export function sharePointServicePorts(options: SharePointOptions): SharePointServicePorts {
  const site = siteOf(options);
  return { ...sharePointPorts(options, site), ledger: sharePointLedger(site), conversations: sharePointConversations(site) };
}

/** What the site calls somebody of the organisation who signs in with this name. */
export const claimsLogin = (userPrincipalName: string): string => `i:0#.f|membership|${userPrincipalName.toLowerCase()}`;
