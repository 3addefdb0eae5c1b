import type { StatusUpdates } from '../../application/ports';
import { behindWrite } from './behind-write';
import { rowsAfter } from './history-pages';
import { bodyOf, selectOf, statusUpdates as list } from './lists';
import type { ReminderService } from './reminder-service';
import { updatesIn, valuesOfUpdate, type StatusUpdateRow } from './rows/status-update';
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
    const [stored] = updatesIn(site.url, [added], update.plan, members);
    if (!stored) throw new Error(`StatusUpdates: what was stored under ${update.key} is no statement`);
    const meanwhile = updatesIn(site.url, others, update.plan, members).filter(({ id }) => id !== stored.id);
    return { update: stored, meanwhile };
  },

  older: async (plan, before) => updatesIn(site.url, await memory.statementsBefore(Number(before)), plan, await service.known(site)),

  newer: async (plan, after) => updatesIn(site.url, await rowsAfter(site, list, Number(after ?? 0)), plan, await service.known(site)),
});
