import type { Absence, AbsenceId, Instant, MeetingId, MutationKey, NotedAbsence, Notice, OrderId, PersonId, Reminder, ReminderKey, ReminderStep } from '../../domain';
import type { Versioned } from './versioned';

/** What the instances of the service tell each other by a card's row. */
interface Work {
  /** Who works on it, by a name made for this one claim alone, and until when the others leave it alone. */
  readonly claim: { readonly by: string; readonly until: Instant };
  /** How often sending was begun. */
  readonly attempts: number;
  /** The message in Teams, once it is known. */
  readonly activity?: string;
  /** What Teams said when it did not take it, for whoever looks after the service. */
  readonly detail?: string;
}

export interface ReminderRow extends Reminder, Work {}
export interface NoticeRow extends Notice, Work {}
/** A card with what the instances of the service tell each other by it. */
export type LedgerRow = ReminderRow | NoticeRow;

export const isReminderRow = (row: Versioned<LedgerRow>): row is Versioned<ReminderRow> => 'meeting' in row.value;

/** Whether a row stands as a claim meant to leave it: whoever lost the answer to its own change finds it so. */
export const isAsMeant = (stands: LedgerRow, meant: LedgerRow): boolean =>
  stands.claim.by === meant.claim.by && stands.state === meant.state && stands.attempts === meant.attempts && stands.activity === meant.activity;

export interface ClosedStep {
  readonly meeting: MeetingId;
  readonly step: ReminderStep;
}

/**
 * Who was sent what. Its unique key decides which instance of the service sends a card. No failure of it may be taken for "not there". It keeps
 * whole seconds.
 * @throws PlanError `offline`, `no-answer`, `busy`, `signed-out`, from any method.
 */
export interface ReminderLedger {
  /** Every reminder before these meetings, and no notice. One that cannot be read is left out here; its key is taken all the same. */
  of(meetings: readonly MeetingId[]): Promise<readonly Versioned<ReminderRow>[]>;
  /** Those of these keys that are there, in any order, notices as well. One that cannot be read is left out here too. */
  found(keys: readonly ReminderKey[]): Promise<readonly Versioned<LedgerRow>[]>;
  get(key: ReminderKey): Promise<Versioned<LedgerRow> | undefined>;
  /** Adds the row under its key. @returns `taken` when that key is there already; when it is unknown whether this very row was added, it is read and compared by its claim. */
  claim(row: LedgerRow): Promise<Versioned<LedgerRow> | 'taken'>;
  /** @returns `changed` when somebody else has changed it since `version` was read, or taken it away; when it is unknown whether this very change arrived, it is read and compared by its claim. */
  change(row: Versioned<LedgerRow>): Promise<Versioned<LedgerRow> | 'changed'>;
  /** Steps that are over: whoever they did not reach is asked at the next one. */
  closedSteps(meetings: readonly MeetingId[]): Promise<readonly ClosedStep[]>;
  /** Closes a step, once and for all; done too when it is closed already. */
  closeStep(closed: ClosedStep): Promise<void>;
}

/** Where in Teams somebody is reached. */
export interface Conversation {
  readonly person: PersonId;
  /** The person's object id in the directory: how Teams names who pressed. */
  readonly directoryId: string;
  readonly id: string;
  readonly serviceUrl: string;
  readonly tenant: string;
  /** As Teams names them within this bot (`29:…`): a card refreshes by itself for those it lists. */
  readonly teamsUser: string;
}

/** Those who have the app, one conversation a person: the one they had last. */
export interface Conversations {
  all(): Promise<ReadonlyMap<PersonId, Conversation>>;
  /** Adds it, or replaces what was known of the person. */
  put(conversation: Conversation): Promise<void>;
  remove(directoryId: string): Promise<void>;
}

/** A card as Teams takes it, and the line for those who do not see it: the toast, the chat's list. */
export interface CardMessage {
  readonly card: object;
  readonly summary: string;
}

/** What became of a card. `later`: surely not taken. `unknown`: it may have arrived, and must not be sent again by itself. */
export type Delivery =
  | { readonly is: 'sent'; readonly activity: string }
  | { readonly is: 'later'; readonly afterMs?: number; readonly detail: string }
  | { readonly is: 'failed'; readonly failure: NonNullable<Reminder['failure']>; readonly detail: string }
  | { readonly is: 'unknown'; readonly detail: string };

/** Milliseconds within which a {@link CardTransport} has answered, one way or the other. */
export const CARRIED_WITHIN_MS = 10_000;

/** Carries cards to people. No call rejects: what went wrong is the answer, and it comes within {@link CARRIED_WITHIN_MS}. */
export interface CardTransport {
  send(to: Conversation, message: CardMessage): Promise<Delivery>;
  /** Replaces a message that was sent; may be repeated. */
  edit(to: Conversation, activity: string, message: CardMessage): Promise<Delivery>;
}

/** What a chair or an editor asks of the service from the tab. The store decides who may ask. */
export type ReminderOrder =
  | { readonly kind: 'askNow'; readonly id: OrderId; readonly meeting: MeetingId; readonly by: PersonId; readonly at: Instant }
  | { readonly kind: 'sendAgain'; readonly id: OrderId; readonly meeting: MeetingId; readonly reminder: ReminderKey; readonly by: PersonId; readonly at: Instant };

type New<O> = O extends ReminderOrder ? Omit<O, 'id' | 'by' | 'at'> : never;

export interface ReminderOrders {
  of(meetings: readonly MeetingId[]): Promise<readonly ReminderOrder[]>;
  /** Adds it once, however often it is called with the same key. @throws PlanError `read-only`. */
  add(order: New<ReminderOrder>, key: string): Promise<ReminderOrder>;
}

/** What the service tells the plan's people of the reminders before a meeting, whichever ledger it keeps. */
export interface ReminderReport {
  readonly meeting: MeetingId;
  readonly at: Instant;
  readonly reminders: readonly Reminder[];
  readonly closed: readonly ReminderStep[];
}

export interface ReminderReports {
  of(meetings: readonly MeetingId[]): Promise<readonly ReminderReport[]>;
  /** Instead of what was told of the meeting before. */
  put(report: ReminderReport): Promise<void>;
}

/** Who is away, and when. */
export interface Absences {
  /** All that anybody has written down, past ones included. */
  all(): Promise<readonly Absence[]>;
}

/** The same, where people write it down themselves. */
export interface AbsenceBook extends Absences {
  all(): Promise<readonly NotedAbsence[]>;
  /** Adds it once, however often it is called with the same key. @throws PlanError `read-only`. */
  add(absence: Absence, key: MutationKey): Promise<NotedAbsence>;
  /** From then on it counts nowhere; done too when it has been removed already. @throws PlanError `read-only`. */
  remove(id: AbsenceId): Promise<void>;
}
