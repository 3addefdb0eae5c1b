import { aboutOf } from '../../../application';
import type { ErrorCode, StoredInitiative, StoredStatusUpdate, WaitingChange, WaitingReason, WaitingStatement } from '../../../application';
import type { InitiativeId, Instant } from '../../../domain';

/** Where something that is still on the device is on its way. */
export type Delivery =
  | { readonly step: 'sending' }
  /** `retryAt` in ms since 1970; without it the entry waits for the connection, a sign-in or what it builds on. */
  | { readonly step: 'waiting'; readonly reason: WaitingReason | undefined; readonly retryAt?: number }
  | { readonly step: 'refused'; readonly code: ErrorCode };

export interface OnTheWay {
  readonly delivery: Delivery;
  /** Handed in a moment ago, and not held up: where it was written shows it. */
  readonly isFresh: boolean;
  /** It has surely not left the device, and nothing that waits builds on it: it can be undone. Everything else is history, or may be. */
  readonly mayBeWithdrawn: boolean;
}

export interface Errand extends OnTheWay {
  readonly statement: WaitingStatement;
}

/** A new initiative or an edit on its way. */
export interface ChangeErrand extends OnTheWay {
  readonly change: WaitingChange;
}

interface Arrived {
  readonly at: Instant;
  /** It did not arrive at once: its writer was told that it waited. */
  readonly hadWaited: boolean;
}

/** A statement the store has taken since the page was opened. */
export interface Receipt extends StoredStatusUpdate, Arrived {}

/** A new initiative or an edit that the store has taken since. */
export interface ChangeReceipt extends StoredInitiative, Arrived {}

export interface DeskState {
  /** Statements, in the order they were written. */
  readonly errands: readonly Errand[];
  /** New initiatives and edits, in the order they were written. */
  readonly changes: readonly ChangeErrand[];
  /** The same as they stand on the device; the same list for as long as nothing in it changes. */
  readonly waiting: readonly WaitingChange[];
  /** Newest last. */
  readonly receipts: readonly Receipt[];
  /** Newest last. */
  readonly changeReceipts: readonly ChangeReceipt[];
  /** Something of it would end with the page, for the device does not take it. */
  readonly isAtRisk: boolean;
}

/** What a person changed of an initiative that is still on the device; the newest, if there are more. */
export const changeAbout = (state: DeskState, id: InitiativeId): ChangeErrand | undefined => [...state.changes].reverse().find(({ change }) => aboutOf(change) === id);

/** What the store last took of a new initiative that goes, or went, by this id. */
export const additionOf = (state: DeskState, id: InitiativeId): ChangeReceipt | undefined =>
  state.changeReceipts.find(({ entry, initiative }) => entry.kind === 'proposal' && (aboutOf(entry) === id || initiative.value.id === id));

/** The statement about an initiative that is still on the device; the newest, if there are more. */
export const errandAbout = (state: DeskState, id: InitiativeId): Errand | undefined =>
  [...state.errands].reverse().find(({ statement }) => statement.update.initiative === id);

/** What the store last took about an initiative since the page was opened. */
export const receiptAbout = (state: DeskState, id: InitiativeId): Receipt | undefined =>
  [...state.receipts].reverse().find(({ update }) => update.initiative === id);
