import type { OpenedPlan } from '../../../application/ports';
import type { Decision } from '../../../domain';

/** The plan with a decision as it stands now, new or changed. */
export const withDecision = (opened: OpenedPlan, decision: Decision): OpenedPlan => {
  const { decisions } = opened.actionPlan;
  const isKnown = decisions.some(({ id }) => id === decision.id);
  return { ...opened, actionPlan: { ...opened.actionPlan, decisions: isKnown ? decisions.map((other) => (other.id === decision.id ? decision : other)) : [...decisions, decision] } };
};
