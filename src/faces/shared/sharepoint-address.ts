import type { InitiativeId } from '../../domain';

/** SharePoint's own page of an initiative's row, where its version history is. */
export const initiativeFormAddress = (siteUrl: string, id: InitiativeId): string => `${siteUrl}/Lists/Initiatives/DispForm.aspx?ID=${encodeURIComponent(id)}`;
