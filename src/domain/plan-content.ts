import { keptLine, LINE_LIMIT } from './initiative-content';
import { isReversed } from './period';
import type { PlanContent } from './plan';
import { samePart } from './structure';
import { isInvisible } from './text-duty';

export type PlanFinding =
  | { readonly field: 'title'; readonly code: 'title-needed' | 'title-too-long' }
  | { readonly field: 'policy'; readonly code: 'title-too-long' }
  | { readonly field: 'period'; readonly code: 'period-reversed' };

/** What stands in the way of saving a plan's own words, in the order of the form. */
export function planFindings(content: PlanContent): readonly PlanFinding[] {
  const findings: PlanFinding[] = [];
  const { title, policy } = keptPlanContent(content);
  if (isInvisible(title)) findings.push({ field: 'title', code: 'title-needed' });
  if (title.length > LINE_LIMIT) findings.push({ field: 'title', code: 'title-too-long' });
  if (policy.length > LINE_LIMIT) findings.push({ field: 'policy', code: 'title-too-long' });
  if (isReversed(content)) findings.push({ field: 'period', code: 'period-reversed' });
  return findings;
}

/** The content as it is kept. */
export const keptPlanContent = ({ title, policy, from, to }: PlanContent): PlanContent => ({
  title: keptLine(title),
  policy: keptLine(policy),
  ...(from && { from }),
  ...(to && { to }),
});

/** Whether two plans say the same of themselves. */
export const samePlanContent = (a: PlanContent, b: PlanContent): boolean => samePart(keptPlanContent(a), keptPlanContent(b));
