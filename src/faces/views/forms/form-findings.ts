import { contentFindings } from '../../../domain';
import type { ActionPlan, ContentFinding, GoalId, PersonId } from '../../../domain';
import { asId } from '../../../domain';
import { useFormTexts } from '../../shared/texts/forms';
import { useFormats } from '../../shared/texts/useFormats';
import { contentFrom, readDays, type InitiativeDraft } from './initiative-draft';

export type FormFinding =
  | ContentFinding
  | { readonly field: 'from' | 'to'; readonly code: 'day-not-read' }
  | { readonly field: 'owner' | 'deputies'; readonly code: 'nobody-chosen' }
  | { readonly field: 'kind'; readonly code: 'kind-needed' };
export type FoundField = FormFinding['field'];

const ORDER: readonly FoundField[] = ['title', 'goal', 'period', 'from', 'to', 'owner', 'kind', 'deputies'];

/** What stands in the way of saving, in the order of the form. A goal that has left the plan since the draft was kept is none; a name that was typed and belongs to nobody chosen would be lost. */
export function findingsIn(draft: InitiativeDraft, { plan, goals }: Pick<ActionPlan, 'plan' | 'goals'>): readonly FormFinding[] {
  const content = contentFrom(draft, plan, ({ id, login }) => id ?? asId<PersonId>(login ?? ''));
  const goal = goals.find(({ id }) => id === content.goal)?.id as GoalId | undefined;
  const findings: FormFinding[] = (['owner', 'deputies'] as const).flatMap((field) => (draft.searched[field].trim() === '' ? [] : [{ field, code: 'nobody-chosen' }]));
  findings.push(...contentFindings({ ...content, goal, kind: content.kind || 'course' }));
  for (const field of readDays(draft, plan).unread) findings.push({ field, code: 'day-not-read' });
  if (!content.kind) findings.push({ field: 'kind', code: 'kind-needed' });
  return findings.sort((a, b) => ORDER.indexOf(a.field) - ORDER.indexOf(b.field));
}

/** The sentence for what stands in the way. */
export function useFindingSentence(): (finding: FormFinding) => string {
  const texts = useFormTexts();
  const formats = useFormats();
  return (finding) => {
    switch (finding.code) {
      case 'title-too-long':
        return texts.forms.titleTooLong(formats.number(finding.over));
      case 'text-too-long':
        return texts.forms.periodTooLong(formats.number(finding.over));
      case 'day-not-read':
        return texts.forms.dayNotRead;
      case 'nobody-chosen':
        return texts.forms.nobodyChosen;
      case 'kind-needed':
        return texts.forms.kindNeeded;
      default:
        return texts.states.error[finding.code];
    }
  };
}
