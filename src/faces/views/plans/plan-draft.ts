import { planFindings, readDanishDate, type Day, type Plan, type PlanContent, type PlanId } from '../../../domain';

/** A plan's own words as they are typed. */
export interface PlanDraft {
  readonly title: string;
  readonly policy: string;
  readonly from: string;
  readonly to: string;
  /** Of a new plan: the one whose themes and goals it begins with. */
  readonly copyFrom: PlanId | '';
}

export const EMPTY_PLAN: PlanDraft = { title: '', policy: '', from: '', to: '', copyFrom: '' };

/** "31.12.2027". */
const typed = (day: Day | undefined): string => (day ? day.split('-').map(Number).reverse().join('.') : '');

export const draftOf = ({ title, policy, from, to }: Plan): PlanDraft => ({ title, policy, from: typed(from), to: typed(to), copyFrom: '' });

/** What the draft says, with the days that can be read. */
export function contentIn({ title, policy, from, to }: PlanDraft): PlanContent {
  const [first, last] = [readDanishDate(from), readDanishDate(to)];
  return { title, policy, ...(first && { from: first }), ...(last && { to: last }) };
}

export type PlanField = 'title' | 'policy' | 'from' | 'to';
export type PlanProblem = 'title-needed' | 'title-too-long' | 'day-not-read' | 'period-reversed';

/** What stands in the way of saving, by field, in the order of the form. */
export function problemsIn(draft: PlanDraft): Readonly<Partial<Record<PlanField, PlanProblem>>> {
  const problems: Partial<Record<PlanField, PlanProblem>> = {};
  for (const { field, code } of planFindings(contentIn(draft))) problems[field === 'period' ? 'to' : field] = code;
  for (const field of ['from', 'to'] as const) if (draft[field].trim() !== '' && !readDanishDate(draft[field])) problems[field] = 'day-not-read';
  return problems;
}
