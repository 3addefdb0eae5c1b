import type { ReminderKey } from '../domain';
import type { ReminderLedger } from './ports';
import { arrived, recordOutcome } from './record-outcome';

/** Whoever opens or answers a card proves that it arrived, whatever the service knew of it. @param activity the message in Teams on which it came. */
export async function proveArrival({ ledger }: { readonly ledger: ReminderLedger }, key: ReminderKey, activity: string): Promise<void> {
  const row = await ledger.get(key);
  if (row) await recordOutcome(ledger, row, (stands) => arrived(stands, activity));
}
