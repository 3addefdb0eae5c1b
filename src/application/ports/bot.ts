import type { CardMessage } from './reminders';

/** Somebody in Teams and where they are reached, as a signed message names them. */
export interface FromTeams {
  /** Their object id in the directory. */
  readonly directoryId: string;
  /** As Teams names them within this bot (`29:…`). */
  readonly teamsUser: string;
  readonly conversation: string;
  readonly serviceUrl: string;
  readonly tenant: string;
}

/** What Teams tells of somebody who is in a chat with the bot. */
export interface TeamsMember {
  /** Their user principal name, with which they sign in. */
  readonly login: string;
  readonly email: string;
  readonly name: string;
}

/** A button of a card. `value` is whatever was sent: nothing in it is to be believed unread. */
export interface TeamsPress {
  readonly from: FromTeams;
  readonly value: unknown;
  /** The message that carries the card; `undefined` where Teams did not say. */
  readonly activity?: string;
  /** `submit`: the client knows no answers, and sees what became of it when the message is edited. */
  readonly way: 'execute' | 'submit';
  /** Asks Teams who pressed; `undefined` when it does not say. */
  readonly member: () => Promise<TeamsMember | undefined>;
}

/** `message`: one line beneath the card, which stays. `error`: as `message`, and nothing was done. */
export type PressAnswer =
  | { readonly shows: 'card'; readonly message: CardMessage }
  | { readonly shows: 'message'; readonly text: string }
  | { readonly shows: 'error'; readonly code: 'bad-request' | 'failed'; readonly text: string };

export interface AnsweredPress {
  readonly answer: PressAnswer;
  /** What is left to do once the answer is on its way, such as editing the message for everybody. */
  readonly after?: () => Promise<void>;
}

/** Whoever sees to what comes in from Teams. All of it has been let in by the guard: the caller is Teams, and the tenant is one of ours. */
export interface BotDesk {
  /**
   * Somebody has the app, or writes to it, so that they can be reached here.
   * @param member asks Teams who they are; `undefined` when it does not say.
   */
  met(place: FromTeams, by: 'install' | 'message', member: () => Promise<TeamsMember | undefined>): Promise<void>;
  /** Somebody has taken the app away. */
  left(directoryId: string): Promise<void>;
  pressed(press: TeamsPress): Promise<AnsweredPress>;
}
