import type { OpenedPlan, Versioned } from '../../../application/ports';
import type { Initiative } from '../../../domain';

/** The plan with an initiative as it was just saved, whether or not it was there before. */
export function withInitiative(opened: OpenedPlan, { value, version }: Versioned<Initiative>): OpenedPlan {
  const { actionPlan, versions } = opened;
  const isThere = actionPlan.initiatives.some(({ id }) => id === value.id);
  const initiatives = isThere ? actionPlan.initiatives.map((other) => (other.id === value.id ? value : other)) : [...actionPlan.initiatives, value];
  return { ...opened, actionPlan: { ...actionPlan, initiatives }, versions: new Map([...versions, [value.id, version]]) };
}
