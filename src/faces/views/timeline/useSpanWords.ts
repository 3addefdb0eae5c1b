import * as React from 'react';
import { addDays, partsOf, type Day, type PlanRow, type Span } from '../../../domain';
import { onOneLine } from '../../shared/components';
import { useTimelineTexts } from '../../shared/texts/timeline';
import { useFormats } from '../../shared/texts/useFormats';

/** When something is, said in words. */
export interface SpanWords {
  /** "januar 2024 – december 2025", "fra juli 2024 og frem", "løbende"; empty when the period has no place in time. */
  dates(span: Span | undefined): string;
  /** The words as they were written and, where they say more, the dates: "2024-2025: januar 2024 – december 2025". */
  whole(row: PlanRow, span: Span | undefined): string;
  /** As they were written. */
  written(row: PlanRow): string;
  start(span: Span): string;
  end(span: Span): string;
}

const isFirstOfMonth = (day: Day): boolean => partsOf(day).date === 1;

export function useSpanWords(): SpanWords {
  const { timeline } = useTimelineTexts();
  const formats = useFormats();
  return React.useMemo(() => {
    /** A month where the period begins or ends with one; else the day. */
    const start = ({ from, openStart }: Span) => (openStart ? '' : isFirstOfMonth(from) ? formats.month(from) : formats.day(from));
    const end = ({ to, openEnd }: Span) => (openEnd ? '' : isFirstOfMonth(addDays(to, 1)) ? formats.month(to) : formats.day(to));
    const dates = (span: Span | undefined) => {
      if (!span) return '';
      const [from, to] = [start(span), end(span)];
      if (from && to) return timeline.fromTo(from, to);
      return from ? timeline.onwards(from) : to ? timeline.until(to) : timeline.ongoing;
    };
    const written = ({ initiative }: PlanRow) => onOneLine(initiative.period.text).trim();
    return {
      dates,
      written: (row) => written(row) || timeline.noPeriod,
      start: (span) => start(span) || '–',
      end: (span) => end(span) || timeline.ongoing,
      whole(row, span) {
        const [words, said] = [written(row), dates(span)];
        if (!words) return said || timeline.noPeriod;
        return said && said.toLowerCase() !== words.toLowerCase() ? `${words}: ${said}` : words;
      },
    };
  }, [timeline, formats]);
}
