import type { Day, InitiativeId, Instant, ReminderKey, StatusUpdateId, TextFinding, TrafficLight } from '../../../domain';
import type { Language } from '../texts';

/** Who looks at a card, and when. */
export interface Viewer {
  /** As Teams names them within this bot (`29:…`): for them a card refreshes itself. */
  readonly teamsUser: string;
  /** The service's own. */
  readonly language: Language;
  readonly now: Instant;
}

export interface CardMeeting {
  /** The body's title as it is kept: "Chefforum". */
  readonly body: string;
  readonly day: Day;
}

/** What somebody has chosen and written on a card, and what is not saved yet. */
export interface Draft {
  readonly light?: TrafficLight;
  readonly text: string;
}

/** Why a form is back. What was typed is in it. */
export type Notice =
  /** Somebody stated the light that the item now shows. */
  | { readonly is: 'statedMeanwhile'; readonly by: string; readonly at: Instant }
  | { readonly is: 'refused'; readonly why: TextFinding | { readonly code: 'light-needed' } }
  /** The store did not answer. */
  | { readonly is: 'notSaved' };

/** An initiative that waits for its answer. */
export interface OpenItem {
  readonly initiative: InitiativeId;
  readonly title: string;
  /** `undefined`: nobody has stated a light yet. */
  readonly status?: {
    readonly light: TrafficLight;
    /** Since when it has been this light. */
    readonly since: Day;
    readonly text: string;
    /** The newest statement: what the answer is an answer to. */
    readonly update: StatusUpdateId;
  };
  /** The name of the owner, where the reader is asked as deputy; empty where the owner is no longer here. */
  readonly insteadOf?: string;
  readonly draft?: Draft;
  readonly notice?: Notice;
}

/** An initiative that is answered for. */
export interface AnsweredItem {
  readonly initiative: InitiativeId;
  readonly title: string;
  readonly light: TrafficLight;
  /** The statement that answered. */
  readonly update: StatusUpdateId;
  readonly change: 'unchanged' | 'newText' | 'first' | { readonly from: TrafficLight };
  readonly at: Instant;
  /** The name of whoever stated it, when that is not the reader. */
  readonly by?: string;
  /** The reader has pressed "Ret": the form, with this in it. */
  readonly correcting?: { readonly draft?: Draft; readonly notice?: Notice };
}

/** An initiative that the reader is not asked about any more. `notYours`: somebody else answers for it now. */
export interface GoneItem {
  readonly title: string;
  readonly why: 'notYours' | 'notRunning' | 'removed';
}

/** One reminder as it stands: all of it open is a question, some of it a partly saved card, none of it a receipt. */
export interface ReminderState {
  readonly key: ReminderKey;
  /** `again`: the second step or a later one. `now`: the chair asks, between the steps. */
  readonly ask: 'first' | 'again' | 'now';
  readonly meeting: CardMeeting & {
    /** Comes back with every press, so that a meeting that was moved since is known by it. */
    readonly startsAt: Instant;
  };
  /** The meeting was moved to its day after the card was sent. */
  readonly isMoved?: boolean;
  readonly open: readonly OpenItem[];
  /** At most as many as a card holds: what was answered on it stays on it. */
  readonly answered: readonly AnsweredItem[];
  /** What the card asked about and no longer does, because of what somebody has just pressed. */
  readonly gone?: readonly GoneItem[];
  /** How many more the reader is asked about, for whom the card has no room. */
  readonly rest: number;
  /** Other meetings that the same answers serve. */
  readonly servesToo: readonly CardMeeting[];
  /** To the reader's own initiatives in the tab. */
  readonly link: string;
}

/** A reminder that is over. */
export interface ClosedState {
  readonly key: ReminderKey;
  readonly why: 'held' | 'cancelled' | 'nothingLeft';
  readonly meeting: CardMeeting;
  /** To the reader's own initiatives. */
  readonly link: string;
}

/** Somebody has pressed on another's card. */
export interface NotYoursState {
  readonly meeting: CardMeeting;
  /** Whose card it is. */
  readonly person: string;
  /** To the action plan. */
  readonly link: string;
}

export interface WaitingItem {
  readonly title: string;
  readonly person: string;
  /** The code of the initiative's centre. */
  readonly centre?: string;
  /** What came of asking about it. */
  readonly is: 'asked' | 'uncertain' | 'notReached' | 'notAsked';
  /** The days on which somebody was asked, or may have been, earliest first. */
  readonly asked: readonly Day[];
  /** It was not the person but a deputy who was asked. */
  readonly isOfDeputy?: boolean;
}

/** What the chair is told before the meeting. */
export interface DigestState {
  readonly key: ReminderKey;
  readonly meeting: CardMeeting & { readonly startsAt: Instant };
  /** Running initiatives: how many are fresh for the meeting, of how many. */
  readonly confirmed: number;
  readonly running: number;
  /** How many of them stand at each light; the others have no status. */
  readonly lights: Readonly<Record<TrafficLight, number>>;
  /** Red first. */
  readonly discuss: readonly { readonly title: string; readonly light: TrafficLight; readonly text: string }[];
  readonly news: {
    /** The day of the meeting before; `undefined`: there was none. */
    readonly since?: Day;
    readonly moved: readonly { readonly from: TrafficLight; readonly to: TrafficLight; readonly count: number }[];
    readonly completed: number;
    /** New ones that are no proposals. */
    readonly added: number;
    readonly proposals: number;
  };
  readonly waiting: readonly WaitingItem[];
  /** To the meeting in the tab. */
  readonly link: string;
}

/** Told to editors. */
export interface ProposalState {
  readonly title: string;
  /** The code of the centre it comes from. */
  readonly centre?: string;
  readonly by?: string;
  /** How many more came with it. */
  readonly others?: number;
  /** To the proposal. */
  readonly link: string;
}

/** Told to an owner for whom somebody else has stated a light. */
export interface OnYourBehalfState {
  readonly title: string;
  readonly by: string;
  readonly light: TrafficLight;
  readonly text: string;
  readonly at: Instant;
  /** To the initiative. */
  readonly link: string;
}
