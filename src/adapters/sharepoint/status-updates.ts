import type { StatusUpdates } from '../../application/ports';
import type { PersonId, PlanId, StatusUpdate } from '../../domain';
import { behindWrite } from './behind-write';
import { rowsAfter, rowsBefore } from './history-pages';
import { bodyOf, selectOf, statusUpdates as list } from './lists';
import type { ReminderService } from './reminder-service';
import { readRows } from './rows/reading';
import { statusUpdateOf, valuesOfUpdate, type StatusUpdateRow } from './rows/status-update';
import { keyed, WRITE_WITHIN_MS, type Site } from './site';

export const sharePointStatusUpdates = (site: Site, service: ReminderService): StatusUpdates => ({
  async record(update, seen) {
    const members = await service.known(site);
    const about = `InitiativeId eq ${update.initiative}${seen === undefined ? '' : ` and Id gt ${seen}`}`;
    const [adding, looking] = site.together(WRITE_WITHIN_MS, (web) => [
      keyed(() => site.rows(web, list), list, 'MutationKey', update.key).add(bodyOf(list, valuesOfUpdate(update))) as Promise<StatusUpdateRow>,
      site.rows(web, list).select(selectOf(list)).filter(about).top(site.largestPage)<readonly StatusUpdateRow[]>(),
    ]);
    const [added, others] = [await adding, await behindWrite(looking)];
    const [stored] = updatesIn(site, [added], update.plan, members);
    if (!stored) throw new Error(`StatusUpdates: what was stored under ${update.key} is no statement`);
    const meanwhile = updatesIn(site, others, update.plan, members).filter(({ id }) => id !== stored.id);
    return { update: stored, meanwhile };
  },

  older: async (plan, before) => updatesIn(site, await rowsBefore(site, list, Number(before)), plan, await service.known(site)),

  newer: async (plan, after) => updatesIn(site, await rowsAfter(site, list, Number(after ?? 0)), plan, await service.known(site)),
});

/** Those of the plan, in the order of their ids. A row that cannot be read counts nowhere; the plan shows it when it is opened. */
function updatesIn(site: Site, rows: readonly StatusUpdateRow[], plan: PlanId, service: ReadonlySet<PersonId>): readonly StatusUpdate[] {
  const { values } = readRows(site.url, list, rows, (row, raw) => statusUpdateOf(row, raw, service));
  return values.filter((update) => update.plan === plan);
}
