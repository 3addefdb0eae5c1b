import { askingDays, askingSteps, nextMeetingOf, type Body, type Meeting } from '../../../../domain';
import { usePorts } from '../../../shared/ports';
import { useOpenedPlan } from '../../../shared/queries';
import { useMeetingTexts } from '../../../shared/texts/meetings';
import { useFormats } from '../../../shared/texts/useFormats';

export interface BodyWords {
  nextOf(body: Pick<Body, 'id'>): Meeting | undefined;
  /** "Vi spørger 10 og 3 arbejdsdage før, kl. 8.00." */
  asksOf(body: Pick<Body, 'askWorkingDaysBefore'>): string;
  /** What that comes to before the body's next meeting; `undefined` where there is none, or nobody is asked. */
  exampleOf(body: Pick<Body, 'askWorkingDaysBefore'>, next: Meeting | undefined): string | undefined;
}

export function useBodyWords(): BodyWords {
  const texts = useMeetingTexts().meetings.bodies;
  const formats = useFormats();
  const { actionPlan, siteMeetings } = useOpenedPlan();
  const now = usePorts().clock.now();
  return {
    nextOf: ({ id }) => nextMeetingOf(id, siteMeetings, now),
    asksOf(body) {
      const days = askingDays(body);
      return days.length === 0 ? texts.asksNot : texts.asks(formats.list(days.map((each) => formats.number(each))), days[days.length - 1] ?? 0);
    },
    exampleOf(body, next) {
      const asks = next ? askingSteps(next, { askWorkingDaysBefore: body.askWorkingDaysBefore }, actionPlan.calendar) : [];
      if (!next || asks.length === 0) return undefined;
      return texts.example(formats.dayInSentence(formats.dayOf(next.startsAt)), formats.list(asks.map(({ on }) => formats.weekdayInSentence(on))));
    },
  };
}
