/** Where somebody can be: at the feed of what has come, in the chat with the bot, with the app that is their own, in the channel, at the meeting’s details, in the meeting with the app in its panel. */
const PLACES = ['activity', 'chat', 'personal', 'channel', 'meeting', 'panel'] as const;
export type PlaceName = (typeof PLACES)[number];

/** A place has an address of its own, `#channel/<tab>`. */
export interface Place {
  readonly in: PlaceName;
  /** `undefined`: its first. */
  readonly tab: string | undefined;
}

/** An address that leads nowhere leads to the personal app. */
export function readPlace(hash: string): Place {
  const [where, tab] = hash.replace(/^#/, '').split('/').map(decodeURIComponent);
  return { in: PLACES.find((name) => name === where) ?? 'personal', tab: tab || undefined };
}

export const addressOf = ({ in: where, tab }: Place): string => `#${where}/${encodeURIComponent(tab ?? '')}`;
