import type { StatusUpdates } from '../../application/ports';
import { countedHistory, withdrawalKey } from '../../domain';
import { behindWrite } from './behind-write';
import { rowsAfter } from './history-pages';
import { bodyOf, selectOf, statusUpdates as list } from './lists';
import type { ReminderService } from './reminder-service';
import { historyIn, valuesOfUpdate, valuesOfWithdrawal, type StatusUpdateRow } from './rows/status-update';
import type { SiteMemory } from './site-memory';
import { keyed, WRITE_WITHIN_MS, type Site } from './site';

export const sharePointStatusUpdates = (site: Site, service: ReminderService, memory: SiteMemory): StatusUpdates => ({
  async record(update, seen) {
    const members = await service.known(site);
    const about = `InitiativeId eq ${update.initiative}${seen === undefined ? '' : ` and Id gt ${seen}`}`;
    const [adding, looking] = site.together(WRITE_WITHIN_MS, (web) => [
      keyed(() => site.rows(web, list), list, 'MutationKey', update.key).add(bodyOf(list, valuesOfUpdate(update))) as Promise<StatusUpdateRow>,
      site.rows(web, list).select(selectOf(list)).filter(about).top(site.largestPage)<readonly StatusUpdateRow[]>(),
    ]);
    const [added, others] = [await adding, await behindWrite(looking)];
    const { updates: [stored] } = countedHistory(historyIn(site.url, [added], update.plan, members));
    if (!stored) throw new Error(`StatusUpdates: what was stored under ${update.key} is no statement`);
    const meanwhile = countedHistory(historyIn(site.url, others, update.plan, members)).updates.filter(({ id }) => id !== stored.id);
    return { update: stored, meanwhile };
  },

  async withdraw(update, words) {
    await Promise.all(site.together(WRITE_WITHIN_MS, (web) => [keyed(() => site.rows(web, list), list, 'MutationKey', withdrawalKey(update.id)).add(bodyOf(list, valuesOfWithdrawal(update, words)))]));
  },

  older: async (plan, before) => historyIn(site.url, await memory.statementsBefore(Number(before)), plan, await service.known(site)),

  newer: async (plan, after) => historyIn(site.url, await rowsAfter(site, list, Number(after ?? 0)), plan, await service.known(site)),
});
