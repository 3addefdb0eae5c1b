/** Where in the host somebody is: a place of its own address, `#channel/<tab>`. */
export type Place =
  | { readonly in: 'personal'; readonly tab: string }
  | { readonly in: 'channel' | 'meeting'; readonly tab: string | undefined }
  | { readonly in: 'panel'; readonly tab: string | undefined };

export function readPlace(hash: string, firstTab: string): Place {
  const [where, tab] = hash.replace(/^#/, '').split('/').map(decodeURIComponent);
  if (where === 'channel' || where === 'meeting' || where === 'panel') return { in: where, tab: tab || undefined };
  return { in: 'personal', tab: tab || firstTab };
}

export const addressOf = ({ in: where, tab }: Place): string => `#${where}/${encodeURIComponent(tab ?? '')}`;
