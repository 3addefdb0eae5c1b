import type { MutationKey } from '../domain';
import type { Outbox, StoredStatusUpdate, WaitingStatement } from './ports';
import { sendOne, type SendingPorts, type WaitingReason } from './send-one';

export interface Sent {
  readonly stored: readonly StoredStatusUpdate[];
  /** Refused in this round: they are kept, and tried again only when the person asks. */
  readonly refused: readonly WaitingStatement[];
  /** Why the round ended before its time; `undefined`: nothing is left but what was refused. */
  readonly stopped: WaitingReason | undefined;
}

/**
 * Sends what waits on the device, in the order it was written, each once. A refusal parks that one and the others go on;
 * no connection, no answer, a busy store and a lost sign-in concern them all and end the round.
 * @param again a refused statement that the person asks to try once more.
 */
export async function sendWaiting(ports: SendingPorts, again?: MutationKey): Promise<Sent> {
  const stored: StoredStatusUpdate[] = [];
  const refused: WaitingStatement[] = [];
  for (const statement of ports.outbox.all()) {
    if (statement.refused && statement.update.key !== again) continue;
    if (!isStillThere(ports.outbox, statement.update.key)) continue; // taken back, or sent by another tab, during the round
    const sending = await sendOne(ports, statement);
    if (sending.outcome === 'waiting') return { stored, refused, stopped: sending.reason };
    if (sending.outcome === 'stored') stored.push(sending.stored);
    else refused.push(sending.statement);
  }
  return { stored, refused, stopped: undefined };
}

const isStillThere = (outbox: Outbox, key: MutationKey): boolean => outbox.all().some(({ update }) => update.key === key);
