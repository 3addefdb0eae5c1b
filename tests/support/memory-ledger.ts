import { isAsMeant, isReminderRow, type ClosedStep, type LedgerRow, type ReminderLedger, type Version, type Versioned } from '../../src/application';
import { asId, stepName, type ReminderKey } from '../../src/domain';

/** A ledger that forgets, held to the same promises as the ones that do not (tests/adapters/ledger). */
export function memoryLedger(): ReminderLedger {
  const rows = new Map<ReminderKey, Versioned<LedgerRow>>();
  const closed = new Map<string, ClosedStep>();
  let versions = 0;
  const kept = (row: LedgerRow): Versioned<LedgerRow> => {
    const stands = { value: row, version: asId<Version>((versions += 1)) };
    rows.set(row.key, stands);
    return stands;
  };
  return {
    of: (meetings) => Promise.resolve([...rows.values()].filter(isReminderRow).filter(({ value }) => meetings.includes(value.meeting))),
    found: (keys) => Promise.resolve(keys.flatMap((key) => rows.get(key) ?? [])),
    get: (key) => Promise.resolve(rows.get(key)),
    claim(row) {
      const stands = rows.get(row.key) ?? kept(row);
      return Promise.resolve(stands.value.claim.by === row.claim.by ? stands : 'taken');
    },
    change({ value, version }) {
      const stands = rows.get(value.key);
      if (stands?.version === version) return Promise.resolve(kept(value));
      return Promise.resolve(stands && isAsMeant(stands.value, value) ? stands : 'changed');
    },
    closedSteps: (meetings) => Promise.resolve([...closed.values()].filter(({ meeting }) => meetings.includes(meeting))),
    closeStep(step) {
      closed.set(`${step.meeting}|${stepName(step.step)}`, step);
      return Promise.resolve();
    },
  };
}
