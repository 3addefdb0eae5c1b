import type { AccountInfo } from '@azure/msal-browser';

/** Whether somebody's home is another organisation than the one they are signed in to: Entra writes the home after the dot. */
export function isGuest({ homeAccountId, tenantId }: Pick<AccountInfo, 'homeAccountId' | 'tenantId'>): boolean {
  const [, home] = homeAccountId.split('.');
  return home !== undefined && home !== tenantId;
}
