import { isPlanError, PlanError } from '../../../application/errors';
import { isAsMeant, isReminderRow, type LedgerRow, type ReminderLedger, type Versioned } from '../../../application/ports';
import { behindWrite } from '../behind-write';
import { bodyOf } from '../lists';
import { reminders as list } from '../lists/service';
import { byKey, keyed, READ_WITHIN_MS, withVersion, WRITE_WITHIN_MS, type Site } from '../site';
import type { Web } from '../web';
import { closingOf, ledgerRowOf, rowAndEtag, valuesOfClosing, valuesOfProgress, valuesOfReminder, versionOf, type RawLedgerRow } from './ledger-rows';
import { rowsOfMeetings } from './rows-of-meetings';

const KEY = 'ReminderKey';
/** More of them in one request would make it slow for everybody else who waits. */
const KEYS_A_REQUEST = 20;

/** The ledger as a list: the unique column decides who sends. */
export function sharePointLedger(site: Site): ReminderLedger {
  const adding = (web: Web, values: Parameters<typeof bodyOf>[1] & { readonly ReminderKey?: string | null }): Promise<unknown> => keyed(() => site.rows(web, list), list, KEY, values.ReminderKey ?? '').add(bodyOf(list, values));
  const standing = (web: Web, key: string): Promise<readonly RawLedgerRow[]> => withVersion(byKey(site.rows(web, list), list, KEY, key))<readonly RawLedgerRow[]>();

  /** The row that stands under the key. Should the site ever have taken two, the older one is it. */
  const first = (rows: readonly RawLedgerRow[]): Versioned<LedgerRow> | 'unreadable' | undefined => {
    const [oldest] = [...rows].sort((a, b) => a.Id - b.Id);
    return oldest && (ledgerRowOf(oldest) ?? 'unreadable');
  };

  return {
    of: async (meetings) => {
      const rows = (await rowsOfMeetings(site, list, meetings)).flatMap((raw) => ledgerRowOf(raw) ?? []).filter(isReminderRow);
      return [...new Map([...rows].reverse().map((row) => [row.value.key, row])).values()].reverse();
    },

    async found(keys) {
      const requests = Array.from({ length: Math.ceil(keys.length / KEYS_A_REQUEST) }, (_, request) => keys.slice(request * KEYS_A_REQUEST, (request + 1) * KEYS_A_REQUEST));
      const answers = await Promise.all(requests.flatMap((some) => site.together(READ_WITHIN_MS, (web) => some.map((key) => standing(web, key)))));
      return answers.flatMap((rows) => {
        const row = first(rows);
        return row === undefined || row === 'unreadable' ? [] : [row];
      });
    },

    async get(key) {
      const [rows] = await Promise.all(site.together(READ_WITHIN_MS, (web) => [standing(web, key)]));
      const row = first(rows);
      if (row === 'unreadable') throw new PlanError('malformed-row', `Reminders: the row of ${key} cannot be read`);
      return row;
    },

    /** What stands behind the write decides, not the answer to it: a refusal as duplicate may be an earlier try of ours. */
    async claim(row) {
      const [added, found] = site.together(WRITE_WITHIN_MS, (web) => [adding(web, valuesOfReminder(row)), standing(web, row.key)]);
      await added;
      const stands = first(await behindWrite(found));
      if (!stands) throw new PlanError('no-answer', `Reminders: ${row.key} was added and is gone`);
      return stands !== 'unreadable' && stands.value.claim.by === row.claim.by ? stands : 'taken';
    },

    async change({ value, version }) {
      const [id, etag] = rowAndEtag(version);
      const [saving] = site.together(WRITE_WITHIN_MS, (web) => [site.rows(web, list).getById(id).update(bodyOf(list, valuesOfProgress(value)), etag) as Promise<{ readonly etag?: string | null }>]);
      const saved = await saving.catch(unlessOvertaken);
      if (saved?.etag) return { value, version: versionOf(id, saved.etag) };
      const stands = await this.get(value.key);
      return stands && isAsMeant(stands.value, value) ? stands : 'changed';
    },

    closedSteps: async (meetings) => (await rowsOfMeetings(site, list, meetings)).flatMap((raw) => closingOf(raw) ?? []),

    async closeStep(closed) {
      await Promise.all(site.together(WRITE_WITHIN_MS, (web) => [adding(web, valuesOfClosing(closed))]));
    },
  };
}

/** Somebody else's save came first; or our own did, and its answer was lost. */
function unlessOvertaken(error: unknown): undefined {
  if (!isPlanError(error) || (error.code !== 'conflict' && error.code !== 'not-found')) throw error;
}
