import { isPlanError, PlanError } from '../../application/errors';
import type { OpenedPlan, Plans } from '../../application/ports';
import { countedHistory, historyRows, type Plan, type PlanContent, type PlanId } from '../../domain';
import type { KnownSite } from './known-site';
import { bodyOf, plans as list, selectOf, type RowOf, type ValuesOf } from './lists';
import { openedPlan, versionOf } from './open-plan';
import { RowReader, Unreadable } from './rows/reading';
import { historyInChunks } from './rows/status-update';
import { planOf, STEP_COLUMNS } from './rows/structure';
import type { SiteMemory } from './site-memory';
import { keyed, READ_WITHIN_MS, withVersion, WRITE_WITHIN_MS, type Site } from './site';

export const sharePointPlans = (site: Site, memory: SiteMemory): Plans => ({
  atHand(plan) {
    const { known, isFromSite } = memory.atHand();
    const opened = openedIn(site, known, plan);
    return opened && { opened, isFromStore: isFromSite };
  },

  kept: async (plan) => openedIn(site, await memory.recalled(), plan),

  open: async (plan) => openedFrom(site, await memory.upToDate(), plan),

  async openAll() {
    const known = await memory.upToDate();
    const first = openedFrom(site, known);
    return first.plans.map(({ id }) => (id === first.actionPlan.plan.id ? first : openedFrom(site, known, id)));
  },

  async get(plan) {
    const [raw] = await Promise.all(site.together(READ_WITHIN_MS, (web) => [withVersion(site.rows(web, list).getById(Number(plan)).select(selectOf(list)))<PlanRow>()]));
    return { value: readable(raw), version: versionOf(raw) };
  },

  async add(content, key) {
    const values = bodyOf(list, { ...valuesOf(content), Stage: 'draft', MutationKey: key });
    const [added] = await Promise.all(site.together(WRITE_WITHIN_MS, (web) => [keyed(() => site.rows(web, list), list, 'MutationKey', key).add(values) as Promise<PlanRow>]));
    return readable(added);
  },

  async save(plan, { value, version }) {
    await Promise.all(site.together(WRITE_WITHIN_MS, (web) => [site.rows(web, list).getById(Number(plan)).update(bodyOf(list, valuesOf(value)), version)]));
  },

  async moveStage(plan, version, { stage, presentedAt, by, at }) {
    const columns = stage === 'draft' ? undefined : STEP_COLUMNS[stage];
    const step = bodyOf(list, { Stage: stage, ...(presentedAt && { PresentedAt: Number(presentedAt) }), ...(columns && { [columns[1]]: Number(by) }) });
    const values = { ...step, ...(columns && bodyOf(list, { [columns[0]]: at })) };
    try {
      await Promise.all(site.together(WRITE_WITHIN_MS, (web) => [site.rows(web, list).getById(Number(plan)).update(values, version)]));
    } catch (error) {
      if (!isPlanError(error) || error.code !== 'conflict' || !(await standsAt(site, plan, step))) throw error;
    }
  },
});

const plansOf = new WeakMap<KnownSite, Map<PlanId | undefined, OpenedPlan>>();

/** One plan of what is known of its site, worked out once however many ask. */
function openedFrom(site: Site, known: KnownSite, plan?: PlanId): OpenedPlan {
  const plans = plansOf.get(known) ?? new Map<PlanId | undefined, OpenedPlan>();
  plansOf.set(known, plans);
  const opened = plans.get(plan) ?? withHistory(site, known, plan);
  plans.set(plan, opened);
  return opened;
}

/** `undefined` also when the plan is not among what is known: it may have been made since. */
function openedIn(site: Site, known: KnownSite | undefined, plan: PlanId | undefined): OpenedPlan | undefined {
  try {
    return known && openedFrom(site, known, plan);
  } catch (error) {
    if (isPlanError(error) && error.code === 'not-found') return undefined;
    throw error;
  }
}

/** With as much of its history as is known. */
function withHistory(site: Site, { rows, older, readAt }: KnownSite, plan: PlanId | undefined): OpenedPlan {
  const opened = openedPlan(site.url, rows, readAt, plan);
  const { actionPlan } = opened;
  if (actionPlan.historyIsWhole || !older) return opened;
  const history = countedHistory([...historyInChunks(site.url, older, actionPlan.plan.id, rows.service), ...historyRows(actionPlan)]);
  return { ...opened, actionPlan: { ...actionPlan, ...history, historyIsWhole: true } };
}

type PlanRow = RowOf<typeof list> & { readonly 'odata.etag'?: string };

const valuesOf = ({ title, policy, from, to }: PlanContent): ValuesOf<typeof list> => ({ Title: title, Policy: policy, PeriodFrom: from ?? null, PeriodTo: to ?? null });

/** @throws PlanError `malformed-row`. */
function readable(raw: PlanRow): Plan {
  try {
    return planOf(new RowReader(list, raw), raw);
  } catch (problem) {
    if (!(problem instanceof Unreadable)) throw problem;
    throw new PlanError('malformed-row', `Plans item ${raw.Id}: ${problem.column} is "${problem.value}"`, { cause: problem });
  }
}

/** Whether the plan already is where this person would move it: then it was an earlier try of theirs that made the version old. */
async function standsAt(site: Site, plan: string, values: Readonly<Record<string, unknown>>): Promise<boolean> {
  const names = Object.keys(values);
  const [row] = await Promise.all(site.together(READ_WITHIN_MS, (web) => [site.rows(web, list).getById(Number(plan)).select(...names)<Readonly<Record<string, unknown>>>()]));
  return names.every((name) => row[name] === values[name]);
}
