import * as React from 'react';
import { askingWindow, danishDayOf, nextMeetingOf, type ActionPlan, type PlanRow } from '../../../domain';
import { inSentence } from '../../shared/body-name';
import { usePorts } from '../../shared/ports';
import { useTexts, type Texts } from '../../shared/texts';
import { useFormats } from '../../shared/texts/useFormats';

/** The words about one initiative that a row shows beside what people wrote. */
export interface RowWords {
  readonly texts: Texts;
  /** ”12. maj”, ”Starter i august 2026”, ”Præsenteres i chefforum den 12. juni”; empty when there is nothing to say. */
  meta(row: PlanRow): string;
  /** ”spurgt til 12. juni”, for a row that the next meeting would like to hear about. */
  asked(row: PlanRow): string | undefined;
}

/** Worked out once for all rows: which meeting asks, and where proposals are presented. */
export function useRowWords(plan: ActionPlan): RowWords {
  const texts = useTexts();
  const formats = useFormats();
  const { clock } = usePorts();
  return React.useMemo(() => {
    const now = clock.now();
    const meeting = askingWindow(plan, now)?.meeting;
    const asked = meeting && texts.plan.askedFor(formats.day(danishDayOf(meeting.startsAt)));
    const knowing = plan.bodies.find((body) => body.role === 'knowledge');
    const presentation = knowing && nextMeetingOf(knowing.id, plan.meetings, now);
    const proposal =
      knowing && presentation
        ? texts.plan.presentedOn(inSentence(knowing.title), formats.dayInSentence(danishDayOf(presentation.startsAt)))
        : texts.plan.awaitsEditor;
    return {
      texts,
      meta({ phase, status, initiative }) {
        if (phase === 'proposed') return proposal;
        if (phase === 'planned' && !status) return initiative.period.from ? texts.plan.startsIn(formats.month(initiative.period.from)) : '';
        return status ? formats.day(danishDayOf(status.at)) : '';
      },
      asked: (row) => (row.isDue ? asked : undefined),
    };
  }, [plan, texts, formats, clock]);
}
