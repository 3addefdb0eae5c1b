import { isPlanError, type ErrorCode, type PlanError } from './errors';
import type { Outbox, StatusUpdates, StoredStatusUpdate, WaitingStatement } from './ports';

/** Why a statement stays on the device for now: it is sent again without anybody asking. */
export const WAITING_REASONS = ['offline', 'no-answer', 'busy', 'signed-out'] as const satisfies readonly ErrorCode[];
export type WaitingReason = (typeof WAITING_REASONS)[number];

const waitingReason = (code: ErrorCode): WaitingReason | undefined => WAITING_REASONS.find((reason) => reason === code);

export type Sending =
  | { readonly outcome: 'stored'; readonly stored: StoredStatusUpdate }
  | { readonly outcome: 'waiting'; readonly statement: WaitingStatement; readonly reason: WaitingReason }
  | { readonly outcome: 'refused'; readonly statement: WaitingStatement; readonly error: PlanError };

export interface SendingPorts {
  readonly statusUpdates: StatusUpdates;
  readonly outbox: Outbox;
}

/**
 * One try to get a statement out of the outbox. Before it leaves it is marked as possibly arrived, for the device may go
 * dark at any moment; the mark goes again when the answer says that nothing was stored.
 * @throws what is no PlanError; the statement then stays, marked.
 */
export async function sendOne({ statusUpdates, outbox }: SendingPorts, { update, seen, writtenAt, mayHaveArrived }: WaitingStatement): Promise<Sending> {
  const statement: WaitingStatement = { update, seen, writtenAt };
  outbox.put({ ...statement, mayHaveArrived: true });
  try {
    const stored = await statusUpdates.record(update, seen);
    outbox.remove(update.key);
    return { outcome: 'stored', stored };
  } catch (error) {
    if (!isPlanError(error)) throw error;
    const reason = waitingReason(error.code);
    const kept: WaitingStatement = {
      ...statement,
      ...((mayHaveArrived || reason === 'no-answer') && { mayHaveArrived: true }),
      ...(!reason && { refused: error.code }),
    };
    outbox.put(kept);
    return reason ? { outcome: 'waiting', statement: kept, reason } : { outcome: 'refused', statement: kept, error };
  }
}
