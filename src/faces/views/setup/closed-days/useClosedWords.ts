import type { ClosedDays, ClosedOn } from '../../../../domain';
import { useFormats } from '../../../shared/texts/useFormats';
import { useSetupTexts } from '../../../shared/texts/setup';

/** Closing days and quiet weeks in words. */
export function useClosedWords() {
  const { closedDays: words } = useSetupTexts().setup;
  const formats = useFormats();
  const when = (on: ClosedOn): string => {
    switch (on.kind) {
      case 'everyYear':
        return words.everyYear(formats.monthDay(on.monthDay));
      case 'once':
        return formats.day(on.day);
      case 'quietWeek':
        return words.weekEveryYear(on.week);
    }
  };
  const nameOf = ({ title, on }: Pick<ClosedDays, 'title' | 'on'>): string => title || when(on);
  /** What the usual ones are called. */
  const usualName = (on: ClosedOn): string => (on.kind === 'everyYear' ? (words.usualNames[on.monthDay] ?? '') : on.kind === 'quietWeek' ? words.summer : '');
  return { when, nameOf, usualName };
}
