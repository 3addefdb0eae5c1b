import type { TextFinding } from '../../../domain';
import { useTexts } from '../texts';
import { useFormats } from '../texts/useFormats';

/** The sentence for what stands in the way of a statement. */
export function useFindingText(): (finding: TextFinding) => string {
  const texts = useTexts();
  const formats = useFormats();
  return (finding) => {
    switch (finding.code) {
      case 'text-needed':
        return texts.states.error['text-needed'];
      case 'text-needed-worse':
        return texts.statusForm.worse(finding.from, finding.to);
      case 'text-too-long':
        return texts.statusForm.tooLong(formats.number(finding.over), formats.number(finding.limit));
    }
  };
}
