import { textFinding } from '../../../domain';
import type { CurrentStatus, Initiative, SuccessAnswer, TrafficLight } from '../../../domain';
import { useDesk } from '../desk';
import type { Words } from './words';

export interface Stating {
  /** "Stadig grøn": yellow and red take the words shown above the button with them. `false` when there are none: then the form asks. */
  confirm(initiative: Initiative, present: CurrentStatus, words: Words | undefined): boolean;
  /** Another light, or new words. The form has seen to it that the text is there when it must be. */
  state(initiative: Initiative, light: TrafficLight, text: string, present: CurrentStatus | undefined, success?: SuccessAnswer): void;
}

/** How this face states lights. */
export function useStating(): Stating {
  const desk = useDesk();
  return {
    confirm({ id, plan }, present, words) {
      const said = words?.text ?? '';
      if (present.light !== 'green' && textFinding(present.light, present.light, said)) return false;
      desk.confirm({ plan, initiative: id, source: 'tab', present, words: said });
      return true;
    },
    state({ id, plan }, light, text, present, success) {
      desk.record({ plan, initiative: id, source: 'tab', present, light, text, success });
    },
  };
}
