import { sendOne, type Sending, type SendingPorts, type Stored, type WaitingReason } from './send-one';
import type { WaitingEntry } from './ports';
import { aboutOf, entryWith, foundationOf, isStatement, keyOf } from './waiting';

export interface HandedIn {
  /** What was written before about the same initiative, still waited, and is stored now too. */
  readonly earlier: readonly Stored[];
  /** `waiting` without a reason: what it builds on was refused. */
  readonly sending: Sending | { readonly outcome: 'waiting'; readonly entry: WaitingEntry; readonly reason: WaitingReason | undefined };
}

/**
 * Puts what a person just wrote on the device, and then sends it. What must arrive before it goes first: the new initiative
 * it is about, and what they wrote of the same kind about the same initiative.
 */
export async function handIn(ports: SendingPorts, entry: WaitingEntry): Promise<HandedIn> {
  const { outbox } = ports;
  const key = keyOf(entry);
  const waits = outbox.all();
  const at = waits.findIndex((other) => keyOf(other) === key); // there already, where a conflict was settled
  const before = waits.slice(0, at < 0 ? undefined : at).filter((other) => aboutOf(other) === aboutOf(entry) && !other.refused && (other.kind === 'proposal' || isStatement(other) === isStatement(entry)));
  outbox.put({ ...entry, mayHaveArrived: true }); // it is on its way: not to be taken back while those before it leave
  const earlier: Stored[] = [];
  const stay = (reason: WaitingReason | undefined): HandedIn => {
    const { mayHaveArrived: _mark, ...left } = outbox.get(key) ?? entry;
    outbox.put(left);
    return { earlier, sending: { outcome: 'waiting', entry: left, reason } };
  };
  for (const one of before) {
    if (foundationOf(one, outbox.all())) return stay(undefined);
    const sending = await sendOne(ports, { key: keyOf(one), mayHaveArrived: one.mayHaveArrived });
    if (sending.outcome === 'stored') earlier.push(sending.stored);
    if (sending.outcome === 'waiting') return stay(sending.reason);
  }
  const left = outbox.all();
  const kept = entryWith(left, key);
  if (kept && foundationOf(kept, left)) return stay(undefined);
  return { earlier, sending: await sendOne(ports, { key, mayHaveArrived: false }) };
}
