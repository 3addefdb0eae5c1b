import { isPlanError } from '../../application/errors';
import type { Plans } from '../../application/ports';
import type { Instant } from '../../domain';
import { bodyOf, plans as list } from './lists';
import { openedPlan } from './open-plan';
import { readSite } from './read-site';
import type { ReminderService } from './reminder-service';
import { READ_WITHIN_MS, WRITE_WITHIN_MS, type Site } from './site';

export const sharePointPlans = (site: Site, service: ReminderService, now: () => Date): Plans => ({
  async open(plan) {
    const readAt = now().toISOString() as Instant;
    return openedPlan(site.url, await readSite(site, service), readAt, plan);
  },

  async openAll() {
    const readAt = now().toISOString() as Instant;
    const rows = await readSite(site, service);
    const first = openedPlan(site.url, rows, readAt);
    return first.plans.map(({ id }) => (id === first.actionPlan.plan.id ? first : openedPlan(site.url, rows, readAt, id)));
  },

  async moveStage(plan, version, stage, presentedAt) {
    const values = bodyOf(list, { Stage: stage, ...(presentedAt && { PresentedAt: Number(presentedAt) }) });
    try {
      await Promise.all(site.together(WRITE_WITHIN_MS, (web) => [site.rows(web, list).getById(Number(plan)).update(values, version)]));
    } catch (error) {
      if (!isPlanError(error) || error.code !== 'conflict' || !(await standsAt(site, plan, values))) throw error;
    }
  },
});

/** Whether the plan already is where it should go: then it was an earlier try of ours that made the version old, or somebody with the same thought. */
async function standsAt(site: Site, plan: string, values: Readonly<Record<string, unknown>>): Promise<boolean> {
  const names = Object.keys(values);
  const [row] = await Promise.all(site.together(READ_WITHIN_MS, (web) => [site.rows(web, list).getById(Number(plan)).select(...names)<Readonly<Record<string, unknown>>>()]));
  return names.every((name) => row[name] === values[name]);
}
