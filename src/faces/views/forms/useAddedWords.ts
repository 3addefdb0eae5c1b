import type { Initiative } from '../../../domain';
import { inSentence } from '../../shared/body-name';
import { useOpenedPlan } from '../../shared/queries';
import { useFormTexts } from '../../shared/texts/forms';

/** What is said of an initiative that was just added: what became of it, and what happens next. */
export function useAddedWords(): (initiative: Pick<Initiative, 'phase'>) => readonly [title: string, text: string] {
  const { forms } = useFormTexts();
  const { bodies } = useOpenedPlan().actionPlan;
  const body = bodies.find(({ role }) => role === 'knowledge')?.title;
  return ({ phase }) => {
    if (phase !== 'proposed') return [`${forms.addedHeading}.`, forms.thanksDraft];
    return [`${forms.sentHeading}.`, body ? forms.thanks(inSentence(body)) : forms.thanksWithoutBody];
  };
}
