import { inOrder, type ActionPlan, type MutationKey, type Plan, type PlanContent, type ThemeId } from '../domain';
import { addPart } from './add-part';
import { checkedPlan } from './edit-plan';
import type { Plans, Structure } from './ports';

export interface NewPlan {
  /** Made when the form is opened and kept until it is saved: trying again makes neither a second plan nor a second copy of a theme. */
  readonly key: MutationKey;
  readonly content: PlanContent;
  /** A plan whose themes and goals the new one begins with, as copies of its own. */
  readonly copyFrom?: Pick<ActionPlan, 'themes' | 'goals'>;
}

/**
 * Adds a plan, as a draft.
 * @throws PlanError what {@link planFindings} finds, `read-only` for anyone but an editor, `offline`, `no-answer`, `busy`, `signed-out`.
 */
export async function addPlan(ports: { readonly plans: Plans; readonly structure: Structure }, { key, content, copyFrom }: NewPlan): Promise<Plan> {
  const plan = await ports.plans.add(checkedPlan(content), key);
  const keyOf = (part: string): MutationKey => `${key}/${part}` as MutationKey;
  const themes = inOrder(copyFrom?.themes ?? []);
  const copies = await Promise.all(
    themes.map(async ({ id, title, description }, at) => [id, await addPart(ports, 'themes', { plan: plan.id, title, description, order: at + 1 }, keyOf(`theme-${id}`))] as const),
  );
  const copyOf = new Map<ThemeId, ThemeId>(copies.map(([id, copy]) => [id, copy.id]));
  await Promise.all(
    themes.flatMap(({ id }) =>
      inOrder((copyFrom?.goals ?? []).filter(({ theme }) => theme === id)).map(({ id: goal, title, description }, at) =>
        addPart(ports, 'goals', { theme: copyOf.get(id) as ThemeId, title, description, order: at + 1 }, keyOf(`goal-${goal}`)),
      ),
    ),
  );
  return plan;
}
