import { keptPlanContent, planFindings, samePlanContent, type Plan, type PlanContent } from '../domain';
import { isPlanError, PlanError } from './errors';
import type { Plans } from './ports';

/** As with the stage: the plan's row is saved for other reasons too. */
const MOST_TRIES = 4;

/**
 * Saves a plan's title, policy and period.
 * @param before what the person had before them.
 * @throws PlanError what {@link planFindings} finds, `conflict` when someone else has written something else meanwhile,
 *   `read-only` for anyone but an editor, `not-found`, `offline`, `no-answer`, `busy`, `signed-out`.
 */
export async function editPlan({ plans }: { readonly plans: Plans }, before: Plan, after: PlanContent): Promise<void> {
  const value = checkedPlan(after);
  for (let tries = 1; ; tries += 1) {
    const present = await plans.get(before.id);
    if (samePlanContent(present.value, value)) return;
    if (!samePlanContent(present.value, before)) throw new PlanError('conflict', `Plans item ${before.id}: somebody else has renamed it or moved its period`);
    try {
      return await plans.save(before.id, { value, version: present.version });
    } catch (error) {
      if (!isPlanError(error) || error.code !== 'conflict' || tries === MOST_TRIES) throw error;
    }
  }
}

/** @throws PlanError the first of what {@link planFindings} finds. */
export function checkedPlan(content: PlanContent): PlanContent {
  const finding = planFindings(content)[0];
  if (finding) throw new PlanError(finding.code, `Plan "${content.title.slice(0, 40)}": ${finding.field}: ${finding.code}`);
  return keptPlanContent(content);
}
