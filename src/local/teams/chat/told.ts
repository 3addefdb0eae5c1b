/** What a person of the chat is told of a message: as they see it, not as everybody does. */
export interface ShownMessage {
  readonly id: string;
  /** When it came, by the clock of the chat, as in `2026-11-30T08:12:00.000Z`. */
  readonly at: string;
  readonly isEdited: boolean;
  readonly isRead: boolean;
  /** The line of it for the list of chats and the feed. */
  readonly summary: string;
  readonly text: string;
  readonly cards: readonly object[];
  readonly note?: Note;
  /** Another whenever the message itself is: what is to be refreshed, is refreshed once for each. */
  readonly refreshAs?: string;
}

/** What stands under a card after a press. `silent`: no answer came that Teams could show. */
export type Note = { readonly is: 'message' | 'error'; readonly text: string } | { readonly is: 'silent' };

/** What may happen to all that the bot sends one person, instead of its being delivered. */
export const CHAT_FAULTS = ['busy', 'notInstalled', 'blocked', 'disabled', 'gone', 'lost', 'broken', 'slow'] as const;
export type ChatFault = (typeof CHAT_FAULTS)[number];

/** One person's chat with the bot. */
export interface ChatState {
  /** Another whenever something changed. */
  readonly edition: string;
  readonly bot: string;
  readonly isInstalled: boolean;
  readonly fault?: ChatFault;
  /** The oldest first. */
  readonly messages: readonly ShownMessage[];
}

/** What time it is in this Teams, which may be later than on the machine. */
export interface ToldClock {
  readonly now: string;
  readonly aheadMs: number;
}

/** What somebody pressed on a card. `execute` is answered; `submit`, of clients that know no answers, is a message. */
export interface Pressed {
  readonly message: string;
  readonly way: 'execute' | 'submit';
  readonly verb?: string;
  readonly data: unknown;
  /** How often it is delivered, for Teams may do that more than once. */
  readonly times: number;
  /** Whether each delivery has a name of its own. */
  readonly isNewId: boolean;
}
