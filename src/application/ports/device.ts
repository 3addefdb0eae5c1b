import type { Branded, Initiative, InitiativeContent, InitiativeId, Instant, MutationKey, NewStatusUpdate, StatusUpdateId } from '../../domain';
import type { ErrorCode } from '../errors';
import type { NewInitiative } from './initiatives';
import type { Version, Versioned } from './versioned';

interface Waits {
  readonly writtenAt: Instant;
  /** It was on its way at least once, and no answer told that it did not arrive: it can no longer be undone. */
  readonly mayHaveArrived?: boolean;
  /** Set when the store said no: it is not tried again until the person asks for it. */
  readonly refused?: ErrorCode;
}

/** A statement that has not left the device, or of which it is not known whether it arrived. */
export interface WaitingStatement extends Waits {
  readonly kind?: 'statement';
  /** `initiative` may be one that waits itself: {@link provisionalId}. */
  readonly update: NewStatusUpdate;
  readonly seen?: StatusUpdateId;
}

/** A new initiative that waits. */
export interface WaitingProposal extends Waits {
  readonly kind: 'proposal';
  readonly initiative: NewInitiative;
}

/** What an edit was made on. */
export interface EditBase {
  readonly value: InitiativeContent;
  /** `undefined`: it was made on something that waited itself, so that no store has given it a version. */
  readonly version?: Version;
}

/** An edit of an initiative that waits. `refused` by `conflict`: it is listed with both versions until a person has chosen. */
export interface WaitingEdit extends Waits {
  readonly kind: 'edit';
  readonly key: MutationKey;
  /** May be of one that waits itself: {@link provisionalId}. */
  readonly id: InitiativeId;
  readonly base: EditBase;
  readonly content: InitiativeContent;
  readonly mayEditPlan: boolean;
  /** What stood there instead of the base, when it came to a conflict. */
  readonly theirs?: Versioned<Initiative>;
}

export type WaitingEntry = WaitingStatement | WaitingProposal | WaitingEdit;

/** What a person wrote, kept on the device until the store has it. One person's on one site. */
export interface Outbox {
  /** In the order they were written. */
  all(): readonly WaitingEntry[];
  /** One of them, without a look at the others. */
  get(key: MutationKey): WaitingEntry | undefined;
  put(entry: WaitingEntry): void;
  /** Many of them, in their order: what is there already is looked at once. */
  putAll(entries: readonly WaitingEntry[]): void;
  remove(key: MutationKey): void;
  /** Runs a task while nobody else on the device, on this page or another, does so for the same entry. */
  alone<T>(key: MutationKey, task: () => Promise<T>): Promise<T>;
  /** Calls `listener` after another page of the device has changed it; answers with how to stop. */
  watch(listener: () => void): () => void;
  /** Whether something waits in this page's memory alone, because the device would not take it: it ends with the page. */
  isAtRisk(): boolean;
}

/** What a person has seen, or put away, by what it is about. One person's on one site. */
export interface Marks {
  get(of: string): string | undefined;
  put(of: string, mark: string): void;
}

/** What a person has typed and not yet saved, by the place they typed it. One person's on one site. */
export interface Drafts {
  get(place: string): string | undefined;
  put(place: string, text: string): void;
  remove(place: string): void;
  /** As {@link Outbox.isAtRisk}. */
  isAtRisk(): boolean;
}

/** Which writing of the sheets somebody has before them. Opaque. */
export type Edition = Branded<'Edition'>;

export interface ReadSheets {
  readonly edition: Edition;
  readonly sheets: ReadonlyMap<string, unknown>;
}

/**
 * Named sheets that a store keeps on the device between visits, so that the next one need not wait: what is on them is the store's own
 * affair, and may be old, cut off or forged when it is read. One person's on one site. A device that keeps nothing is no failure: no call rejects.
 */
export interface KeptSheets {
  /** Those whose names begin so; `undefined` when nothing is kept, or it cannot be read in a moment. */
  read(beginning: string): Promise<ReadSheets | undefined>;
  /** Instead of everything that is kept. @returns `undefined` when the device will not keep it. */
  replace(sheets: ReadonlyMap<string, unknown>): Promise<Edition | undefined>;
  /**
   * Puts some and takes others away, all of it or nothing.
   * @returns `changed` when what is kept is no longer that edition, `gone` when nothing is kept any more or the device will not keep it.
   */
  change(edition: Edition, put: ReadonlyMap<string, unknown>, remove: readonly string[]): Promise<Edition | 'changed' | 'gone'>;
  /** Leaves nothing of this person's on the site. */
  clear(): Promise<void>;
}

/** A device that keeps nothing. */
export const NOTHING_KEPT: KeptSheets = {
  read: () => Promise.resolve(undefined),
  replace: () => Promise.resolve(undefined),
  change: () => Promise.resolve('gone'),
  clear: () => Promise.resolve(),
};
