import type { MutationKey } from '../domain';
import type { Outbox, WaitingEntry } from './ports';
import { entryWith, isBuiltOn } from './waiting';

/**
 * Takes back what has surely not left the device, and what nothing else that waits builds on.
 * @returns it, so that its text can go back into the form; `undefined` when it is no longer there or may have arrived:
 *   then only a new statement or edit can correct it.
 */
export function withdrawWaiting({ outbox }: { readonly outbox: Outbox }, key: MutationKey): WaitingEntry | undefined {
  const entries = outbox.all();
  const entry = entryWith(entries, key);
  if (!entry || entry.mayHaveArrived || isBuiltOn(entry, entries)) return undefined;
  outbox.remove(key);
  return entry;
}
