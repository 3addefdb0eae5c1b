import type { GoalId, PersonId } from './ids';
import type { InitiativeContent } from './initiative';
import { isReversed } from './period';
import { isInvisible, withPlainLineEnds } from './text-duty';

/** What a one-line column holds, in UTF-16 units. */
export const LINE_LIMIT = 255;

/**
 * A line as it is kept: blanks at both ends go, inner ones stay, and a pasted line break becomes a blank. What only looks
 * like nothing stays where it was typed (zero width joiners shape emoji and some scripts), and so does U+2028.
 */
export const keptLine = (typed: string): string => typed.replace(/[\r\n]+/g, ' ').replace(/^[^\S\ufeff]+|(?<![^\S\ufeff])[^\S\ufeff]+$/gu, ''); // an end is looked for from where blanks begin, not from each of them

export type ContentFinding =
  | { readonly field: 'title'; readonly code: 'title-needed' }
  | { readonly field: 'title'; readonly code: 'title-too-long'; readonly over: number; readonly limit: number }
  | { readonly field: 'period'; readonly code: 'text-too-long'; readonly over: number; readonly limit: number }
  | { readonly field: 'period'; readonly code: 'period-reversed' }
  | { readonly field: 'goal'; readonly code: 'goal-needed' }
  | { readonly field: 'owner'; readonly code: 'owner-needed' };

/** A form that is not filled in yet. */
export type ContentDraft = Omit<InitiativeContent, 'goal' | 'owner'> & { readonly goal?: GoalId; readonly owner?: PersonId };

/** What stands in the way of saving, in the order of the form. */
export function contentFindings(content: ContentDraft): readonly ContentFinding[] {
  const findings: ContentFinding[] = [];
  const limit = LINE_LIMIT;
  const title = keptLine(content.title);
  const words = keptLine(content.period.text);
  if (isInvisible(title)) findings.push({ field: 'title', code: 'title-needed' });
  if (title.length > limit) findings.push({ field: 'title', code: 'title-too-long', over: title.length - limit, limit });
  if (!content.goal) findings.push({ field: 'goal', code: 'goal-needed' });
  if (words.length > limit) findings.push({ field: 'period', code: 'text-too-long', over: words.length - limit, limit });
  if (isReversed(content.period)) findings.push({ field: 'period', code: 'period-reversed' });
  if (!content.owner && !content.needsOwner) findings.push({ field: 'owner', code: 'owner-needed' });
  return findings;
}

/** The content as it is kept. The owner is not their own deputy, and nobody is deputy twice. */
export function keptContent<C extends ContentDraft>(content: C): C {
  return {
    ...content,
    title: keptLine(content.title),
    description: withPlainLineEnds(content.description),
    success: withPlainLineEnds(content.success),
    period: { ...content.period, text: keptLine(content.period.text) },
    deputies: [...new Set(content.deputies)].filter((deputy) => deputy !== content.owner),
    strategies: [...new Set(content.strategies)],
  };
}

const FIELDS = ['title', 'description', 'goal', 'kind', 'success', 'period', 'owner', 'deputies', 'centre', 'strategies', 'workingGroup', 'phase'] as const;
export type ContentField = (typeof FIELDS)[number];

/** Only the content of an initiative, as an edit starts from it. */
export function contentOf(initiative: InitiativeContent): InitiativeContent {
  const { title, description, goal, kind, success, period, owner, needsOwner, deputies, centre, strategies, workingGroup, phase } = initiative;
  return { title, description, goal, kind, success, period, owner, needsOwner, deputies, centre, strategies, workingGroup, phase };
}

/** What one field of the form holds. Whether another owner is needed goes with the owner: it is said of nobody else. */
export const partOf = (content: InitiativeContent, field: ContentField): Partial<InitiativeContent> =>
  field === 'owner' ? { owner: content.owner, needsOwner: content.needsOwner } : { [field]: content[field] };

function comparable(content: InitiativeContent, field: ContentField): string {
  const value = content[field];
  if (field === 'owner') return `${content.owner ?? ''}${content.needsOwner ? ' needs another' : ''}`;
  if (value === undefined) return '';
  if (typeof value === 'string') return withPlainLineEnds(value);
  if ('text' in value) return [value.text, value.from ?? '', value.to ?? ''].join('\n');
  return [...value].sort().join('\n'); // a set of people or strategies: its order means nothing
}

/** The fields in which two versions differ, in the order of the form. */
export const changedFields = (a: InitiativeContent, b: InitiativeContent): readonly ContentField[] =>
  FIELDS.filter((field) => comparable(a, field) !== comparable(b, field));

/** Whether a version says all that an edit changed: then the edit stands in it already, whatever others changed besides. */
export function holdsEdit(version: InitiativeContent, base: InitiativeContent, edited: InitiativeContent): boolean {
  const missing = changedFields(version, edited);
  return changedFields(base, edited).every((field) => !missing.includes(field));
}
