import { askingWindow } from '../../domain';
import { inSentence } from './body-name';
import { usePorts } from './ports';
import { useOpenedPlan } from './queries';
import { useFormats } from './texts/useFormats';

/** The meeting that asks now, in words. */
export interface Asker {
  /** As in running text: "chefforum". */
  readonly body: string;
  /** "den 12. juni". */
  readonly day: string;
  /** "fredag den 12. juni". */
  readonly weekday: string;
}

/** `undefined` when nobody asks: no such meeting is planned, or it is so far away that an answer today would not count for it. */
export function useAsker(): Asker | undefined {
  const { actionPlan } = useOpenedPlan();
  const { clock } = usePorts();
  const formats = useFormats();
  const window = askingWindow(actionPlan, clock.now());
  const body = window && actionPlan.bodies.find(({ id }) => id === window.meeting.body);
  if (!body || window.from > clock.now()) return undefined;
  const day = formats.dayOf(window.meeting.startsAt);
  return { body: inSentence(body.title), day: formats.dayInSentence(day), weekday: formats.weekdayInSentence(day) };
}
