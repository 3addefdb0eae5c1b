import type { LedgerRow, ReminderLedger, Versioned } from './ports';

/** Nobody but a few instances and one card changes a row: more conflicts than this are no conflicts. */
const MOST_TRIES = 10;

/**
 * Writes what became of a card over whatever stands by now: an outcome is a fact, and the plan of somebody else is not.
 * @param become what the row is to be; `undefined` where what stands says as much, or knows better.
 * @returns what stands in the end.
 */
export async function recordOutcome(ledger: ReminderLedger, row: Versioned<LedgerRow>, become: (stands: LedgerRow) => LedgerRow | undefined): Promise<Versioned<LedgerRow>> {
  let stands = row;
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const value = become(stands.value);
    if (!value) return stands;
    const outcome = await ledger.change({ value, version: stands.version });
    if (outcome !== 'changed') return outcome;
    const found = (await ledger.get(value.key)) ?? (await ledger.claim(value)); // taken away by hand: the key must not be free
    if (found !== 'taken') stands = found;
  }
  throw new Error(`Reminder ${row.value.key}: somebody changes it all the time`);
}

/** The row of a card that has arrived; `undefined` where that is known. */
export function arrived(stands: LedgerRow, activity: string): LedgerRow | undefined {
  if (stands.state === 'sent' && stands.activity !== undefined) return undefined;
  const { failure: _none, detail: _nothing, ...row } = stands;
  return { ...row, state: 'sent', activity };
}
