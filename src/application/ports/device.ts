import type { Instant, MutationKey, NewStatusUpdate, StatusUpdateId } from '../../domain';
import type { ErrorCode } from '../errors';

/** A statement that has not left the device, or of which it is not known whether it arrived. */
export interface WaitingStatement {
  readonly update: NewStatusUpdate;
  readonly seen?: StatusUpdateId;
  readonly writtenAt: Instant;
  /** It was on its way at least once, and no answer told that it did not arrive: it can no longer be undone. */
  readonly mayHaveArrived?: boolean;
  /** Set when the store said no: it is not tried again until the person asks for it. */
  readonly refused?: ErrorCode;
}

/** Statements kept on the device until the store has them. One person's on one site. */
export interface Outbox {
  /** In the order they were written. */
  all(): readonly WaitingStatement[];
  put(statement: WaitingStatement): void;
  remove(key: MutationKey): void;
}

/** What a person has typed and not yet saved, by the place they typed it. One person's on one site. */
export interface Drafts {
  get(place: string): string | undefined;
  put(place: string, text: string): void;
  remove(place: string): void;
}
