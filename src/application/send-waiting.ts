import type { MutationKey } from '../domain';
import type { WaitingEntry } from './ports';
import { sendOne, type SendingPorts, type Stored, type WaitingReason } from './send-one';
import { entryWith, foundationOf, keyOf } from './waiting';

export interface Sent {
  readonly stored: readonly Stored[];
  /** Refused in this round, conflicts among them: they are kept, and tried again only when the person asks. */
  readonly refused: readonly WaitingEntry[];
  /** Why the round ended before its time; `undefined`: nothing is left but what was refused and what builds on it. */
  readonly stopped: WaitingReason | undefined;
}

/**
 * Sends what waits on the device, in the order it was written, each once. A refusal parks that one and the others go on,
 * but for those that build on it; no connection, no answer, a busy store and a lost sign-in concern them all and end the round.
 * @param again a refused entry that the person asks to try once more.
 */
export async function sendWaiting(ports: SendingPorts, again?: MutationKey): Promise<Sent> {
  const stored: Stored[] = [];
  const refused: WaitingEntry[] = [];
  for (const key of ports.outbox.all().map(keyOf)) {
    const waiting = ports.outbox.all();
    const entry = entryWith(waiting, key);
    if (!entry || foundationOf(entry, waiting) || (entry.refused && key !== again)) continue; // or taken back, or sent by another page, during the round
    const sending = await sendOne(ports, { key, mayHaveArrived: entry.mayHaveArrived });
    if (sending.outcome === 'waiting') return { stored, refused, stopped: sending.reason };
    if (sending.outcome === 'stored') stored.push(sending.stored);
    else if (sending.outcome !== 'gone') refused.push(sending.entry);
  }
  return { stored, refused, stopped: undefined };
}
