import type { InitiativeId } from '../../domain';

/** SharePoint's own page of an initiative's row, where its version history is. */
export const initiativeFormAddress = (siteUrl: string, id: InitiativeId): string => `${siteUrl}/Lists/Initiatives/DispForm.aspx?ID=${encodeURIComponent(id)}`;

/** Whether an address lies on the same SharePoint as another: whoever is signed in to one is signed in to the other. */
export const isBeside = (address: string, other: string): boolean => URL.canParse(address) && new URL(address).origin === new URL(other).origin;

/** The site that an address is of, without a slash at the end: people copy that of one of its pages. */
export function siteOfAddress(address: string): string {
  const { origin, pathname } = new URL(address);
  const [, site = ''] = /^(\/(?:sites|teams)\/[^/]+)/i.exec(pathname) ?? [];
  return origin + site;
}
