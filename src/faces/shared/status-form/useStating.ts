import { textFinding } from '../../../domain';
import type { CurrentStatus, Initiative, MeetingId, SuccessAnswer, TrafficLight } from '../../../domain';
import { useDesk } from '../desk';
import type { Words } from './words';

export interface Stating {
  /** "Stadig grøn": yellow and red take the words shown above the button with them. `false` when there are none: then the form asks. */
  confirm(initiative: Initiative, present: CurrentStatus, words: Words | undefined): boolean;
  /** Another light, or new words. The form has seen to it that the text is there when it must be. */
  state(initiative: Initiative, light: TrafficLight, text: string, present: CurrentStatus | undefined, success?: SuccessAnswer): void;
}

/** How this face states lights. @param meeting the one at which they are stated. */
export function useStating(meeting?: MeetingId): Stating {
  const desk = useDesk();
  const where = meeting ? ({ source: 'meeting', meeting } as const) : ({ source: 'tab' } as const);
  return {
    confirm({ id, plan }, present, words) {
      const said = words?.text ?? '';
      if (present.light !== 'green' && textFinding(present.light, present.light, said)) return false;
      desk.confirm({ plan, initiative: id, ...where, present, words: said });
      return true;
    },
    state({ id, plan }, light, text, present, success) {
      desk.record({ plan, initiative: id, ...where, present, light, text, success });
    },
  };
}
